/**
 * A text without disguises: compatibility forms folded (NFKC), every digit 0–9, every space and dash plain, invisible
 * signs gone. Unit `i` of `text` comes from `starts[i]` up to `ends[i]` of the original.
 */
export interface Plain {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const invisible = /\p{Default_Ignorable_Code_Point}|\p{Cf}|\p{Me}/u;
const mark = /\p{M}/u;
const space = /[\p{Zs}\t\v\f]/u;
const dash = /[\p{Pd}\u2212]/u;
const quote = /[\u2018\u2019\u201b\u02bc\u0060\u00b4]/u;
const digit = /\p{Nd}/u;
// A cluster of more marks than this is no writing; without a bound its normalisation would not be linear.
const maxMarks = 8;

/** The value of a digit of any script: in Unicode each script's digits stand in runs of ten that start with zero. */
function digitValue(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 60 && digit.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return (code - zero) % 10;
}

function fold(sign: string): string {
  if (space.test(sign)) return ' ';
  if (sign === '\u2028' || sign === '\u2029' || sign === '\u0085' || sign === '\r') return '\n';
  if (dash.test(sign)) return '-';
  if (quote.test(sign)) return "'";
  if (sign === '\u2044' || sign === '\u2215') return '/';
  if (digit.test(sign)) return String(digitValue(sign));
  return sign;
}

function unfold(cluster: string): string {
  // The accents that stand alone become a space and a mark under NFKC, so they are read as a quote before it.
  if (quote.test(cluster)) return "'";
  return Array.from(cluster.normalize('NFKC'), fold).join('');
}

/** True for a sign that is plain already and that no mark follows. */
function isSimple(code: number, next: number): boolean {
  const plain = code === 10 || (code >= 32 && code < 127 && code !== 96);
  return plain && !(next >= 128);
}

/** The sign at `from` with its marks, over invisible signs in between, and where it ends. */
function endOfCluster(
  original: string,
  from: number,
  first: string,
): { readonly cluster: string; readonly to: number } {
  let cluster = first;
  let to = from + first.length;
  let end = to;
  for (let marks = 0; marks < maxMarks;) {
    const code = original.codePointAt(end);
    if (code === undefined || code < 128) break;
    const sign = String.fromCodePoint(code);
    const hidden = invisible.test(sign);
    if (!hidden && !mark.test(sign)) break;
    end += sign.length;
    marks += 1;
    if (hidden) continue;
    cluster += sign;
    to = end;
  }
  return { cluster, to };
}

/** True for a text of signs that are plain already: `toPlain` gives it back as it is, every unit in its own place. */
export const isPlain = (text: string): boolean => /^[\n -_a-~]*$/.test(text);

/** Takes the disguises off a text and remembers where each unit came from. Linear in the length of the text. */
export function toPlain(original: string): Plain {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < original.length;) {
    if (isSimple(original.charCodeAt(at), original.charCodeAt(at + 1))) {
      parts.push(original.charAt(at));
      starts.push(at);
      ends.push(at + 1);
      at += 1;
      continue;
    }
    const sign = String.fromCodePoint(original.codePointAt(at) ?? 0);
    if (invisible.test(sign)) {
      at += sign.length;
      continue;
    }
    const { cluster, to } = endOfCluster(original, at, sign);
    const folded = unfold(cluster);
    parts.push(folded);
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(at);
      ends.push(to);
    }
    at = to;
  }
  // A middle dot between digits is a separator like any other; the length stays the same.
  const text = parts.join('').replace(/(?<=\d)[\u00b7\u2022\u2027\u2219\u22c5](?=\d)/gu, '.');
  return { text, starts, ends };
}

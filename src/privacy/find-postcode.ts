import { hasCueBefore } from './numbers.ts';
import type { Figure, Reading, Token } from './tokens.ts';

/** A postcode in a text, from token `first` up to and including token `last`. */
export interface PostcodeHit {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
}

const cues = new Set(['postcode', 'postcodes', 'pc', 'postcodegebied']);
// Two letters after a number of four digits that are a word, a unit or a well-known short form instead.
const words = new Set(
  `aan af al as be da de dr du er ex ga ha hè hé ho ie ik il in is ja je ka la me mi na nu of oh ok om op or os pa re
   si so te ti tl to tv uf ui uw va ve we wo za ze zo en el vd bv nv nl`.split(/\s+/),
);
const units = new Set(
  'km cm mm kg mg gr ml dl cl kb mb gb tb kw wh mw pk st nd rd th eu ai hr pr it tv or vn vs gj'.split(' '),
);
// Of these even capitals say a measure.
const clear = new Set('km kg gb eu'.split(' '));
const numberWords = new Set(['nr', 'huisnummer', 'huisnr', 'hnr', 'nummer']);
const year = /^(19|20)\d\d$/;

function isPostcode(reading: Reading, at: number, figure: Figure, letters: Token): boolean {
  if (!/^[1-9]\d{3}$/.test(figure.text) || !/^[a-z]{2}$/.test(letters.lower)) return false;
  const gap = letters.from - figure.to;
  if (gap > 1 || (gap === 1 && reading.text.charAt(figure.to) !== ' ')) return false;
  if (/[\p{L}\d.,/-]$/u.test(reading.text.slice(Math.max(0, figure.from - 1), figure.from))) return false;
  if (hasCueBefore(reading, at, cues, 3) || endsAddress(reading, at)) return true;
  const upper = letters.text === letters.text.toUpperCase();
  const numbered = isNumberAhead(reading, at + 2);
  if (units.has(letters.lower)) {
    if (!upper) return numbered === 'named';
    return numbered !== null || !(year.test(figure.text) || clear.has(letters.lower));
  }
  if (words.has(letters.lower)) {
    // IN 2026 OP 12 MAART is no postcode.
    if (upper) return numbered === 'named' || !(gap === 1 && year.test(figure.text));
    return numbered === 'named' || (gap === 0 && !year.test(figure.text));
  }
  // With a space and in lower case it is a postcode only when the number of a house follows.
  return upper || gap === 0 || numbered !== null;
}

/** True after a number and a comma: Kerkstraat 12, 1986 PR. */
function endsAddress(reading: Reading, at: number): boolean {
  const [comma, tail, number] = [reading.tokens[at - 1], reading.tokens[at - 2], reading.tokens[at - 3]];
  if (comma?.text !== ',') return false;
  return tail?.kind === 'number' || (tail?.kind === 'word' && tail.text.length <= 3 && number?.kind === 'number');
}

/** Whether a house number stands at place `at`: by itself, or after "huisnummer" and the like. */
function isNumberAhead(reading: Reading, at: number): 'named' | 'bare' | null {
  const [a, b, c] = [reading.tokens[at], reading.tokens[at + 1], reading.tokens[at + 2]];
  for (const token of [a, b, c]) if (token !== undefined && numberWords.has(token.lower)) return 'named';
  if (a?.kind === 'number') return 'bare';
  return a !== undefined && /^[,/-]$/.test(a.text) && b?.kind === 'number' ? 'bare' : null;
}

/** All Dutch postcodes of a text, in order. */
export function postcodesOf(reading: Reading): readonly PostcodeHit[] {
  return reading.figures.flatMap((figure): PostcodeHit[] => {
    const { at } = figure;
    const letters = reading.tokens[at + 1];
    if (letters?.kind !== 'word') return [];
    if (!isPostcode(reading, at, figure, letters)) return [];
    return [{ first: at, last: at + 1, from: figure.from, to: letters.to }];
  });
}

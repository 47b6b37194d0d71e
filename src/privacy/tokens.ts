/** A word, a run of digits, a single other sign, or the end of a line; spaces are no tokens. */
export interface Token {
  readonly kind: 'word' | 'number' | 'sign' | 'break';
  readonly text: string;
  readonly lower: string;
  readonly from: number;
  readonly to: number;
  /** The number of the sentence this token stands in, counted from 0. */
  readonly sentence: number;
}

/** A plain text with its tokens, as every finder reads it. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
}

const pattern = /\p{L}[\p{L}\p{M}]*(?:['-]\p{L}[\p{L}\p{M}]*)*|\d+|\n|\S/gu;

// After these a full stop does not end a sentence.
const shortened = new Set(
  'mw mevr mvr dhr hr fam dr drs ir ing mr prof ds geb nr tel st bijv bv enz ca evt resp jl jr sr str mob gebdat dat v d'.split(
    ' ',
  ),
);

function kindOf(text: string): Token['kind'] {
  if (text === '\n') return 'break';
  if (/^\d/.test(text)) return 'number';
  return /^\p{L}/u.test(text) ? 'word' : 'sign';
}

function endsSentence(token: Token, before: Token | undefined, text: string): boolean {
  if (token.kind === 'break') return true;
  if (token.text === '!' || token.text === '?') return true;
  if (token.text !== '.') return false;
  const next = text.charAt(token.to);
  if (next !== '' && !/\s/.test(next)) return false;
  if (before?.kind !== 'word' || before.to !== token.from) return true;
  const initial = before.text.length === 1 && before.text !== before.lower;
  return !initial && !shortened.has(before.lower);
}

/** Cuts a plain text into tokens and sentences. Linear in the length of the text. */
export function tokenise(text: string): Reading {
  const tokens: Token[] = [];
  let sentence = 0;
  for (const match of text.matchAll(pattern)) {
    const found = match[0];
    const token: Token = {
      kind: kindOf(found),
      text: found,
      lower: found.toLowerCase(),
      from: match.index,
      to: match.index + found.length,
      sentence,
    };
    if (endsSentence(token, tokens.at(-1), text)) sentence += 1;
    tokens.push(token);
  }
  return { text, tokens };
}

/** A token that is a word. */
export interface Word extends Token {
  readonly kind: 'word';
}

/** True when the token is a word that starts with a capital. */
export function isCapital(token: Token | undefined): token is Word {
  return token?.kind === 'word' && /^\p{Lu}/u.test(token.text);
}

/** True when nothing but spaces lies between the end of one token and the start of the next, at most `most` signs. */
export function isClose(reading: Reading, left: Token, right: Token, most = 1): boolean {
  const gap = reading.text.slice(left.to, right.from);
  return gap.length <= most && gap.trim() === '';
}

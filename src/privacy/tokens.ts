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

/** A run of digits: its place in the tokens (`at`) and in the text. */
export interface Figure {
  readonly at: number;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A plain text with its tokens, as every finder reads it; `figures` are all its runs of digits, in order. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly figures: readonly Figure[];
}

const pattern = /\p{L}[\p{L}\p{M}]*(?:['-]\p{L}[\p{L}\p{M}]*)*|\d+|\n|\S/gu;

// After these a full stop does not end a sentence.
const shortened = new Set(
  'mw mevr mvr dhr hr fam dr drs ir ing mr prof ds geb nr tel st bijv bv enz ca evt resp jl jr sr str mob gebdat dat v d'.split(
    ' ',
  ),
);

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isUpper = (code: number): boolean => code >= 65 && code <= 90;
const isLower = (code: number): boolean => code >= 97 && code <= 122;

function kindOf(text: string): Token['kind'] {
  const first = text.charCodeAt(0);
  if (first === 10) return 'break';
  if (isDigit(first)) return 'number';
  // Nearly every sign is one of ASCII, which needs no walk through the tables of Unicode.
  if (first < 128) return isUpper(first) || isLower(first) ? 'word' : 'sign';
  return /^\p{L}/u.test(text) ? 'word' : 'sign';
}

function endsSentence(token: Token, before: Token | undefined, text: string): boolean {
  if (token.kind === 'word' || token.kind === 'number') return false;
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
  const figures: Figure[] = [];
  let sentence = 0;
  let before: Token | undefined;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const found = match[0];
    const kind = kindOf(found);
    const from = match.index;
    const to = from + found.length;
    const token: Token = {
      kind,
      text: found,
      lower: kind === 'number' ? found : found.toLowerCase(),
      from,
      to,
      sentence,
    };
    if (endsSentence(token, before, text)) sentence += 1;
    if (kind === 'number') figures.push({ at: tokens.length, text: found, from, to });
    tokens.push(token);
    before = token;
  }
  return { text, tokens, figures };
}

/** A token that is a word. */
export interface Word extends Token {
  readonly kind: 'word';
}

/** True when the token is a word that starts with a capital. */
export function isCapital(token: Token | undefined): token is Word {
  if (token?.kind !== 'word') return false;
  const first = token.text.charCodeAt(0);
  return first < 128 ? isUpper(first) : /^\p{Lu}/u.test(token.text);
}

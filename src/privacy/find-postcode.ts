import { hasCueBefore } from './numbers.ts';
import type { Reading, Token } from './tokens.ts';

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
  `aan af al as be da de dr du er et ex ga ha hè hé ho ie ik il in is ja je ka la me mi na nu of oh ok om op or os pa re
   si so te ti tl to tv uf ui uw va ve we wo za ze zo en el vd bv nv nl`.split(/\s+/),
);
const units = new Set(
  'km cm mm kg mg gr ml dl cl kb mb gb tb kw wh mw pk st nd rd th eu ai hr pr it tv or vn vs gj'.split(' '),
);
const year = /^(19|20)\d\d$/;

function isPostcode(reading: Reading, at: number, figure: Token, letters: Token): boolean {
  if (!/^[1-9]\d{3}$/.test(figure.text) || !/^[a-z]{2}$/.test(letters.lower)) return false;
  const gap = letters.from - figure.to;
  if (gap > 1 || (gap === 1 && reading.text.charAt(figure.to) !== ' ')) return false;
  if (/[\p{L}\d.,/-]$/u.test(reading.text.slice(Math.max(0, figure.from - 1), figure.from))) return false;
  if (hasCueBefore(reading, at, cues, 3)) return true;
  if (units.has(letters.lower)) return gap === 0 && letters.text !== letters.lower && !year.test(figure.text);
  const upper = letters.text === letters.text.toUpperCase();
  if (words.has(letters.lower)) return upper && !(gap === 1 && year.test(figure.text));
  if (upper || gap === 0) return true;
  // With a space and in lower case it is a postcode only when the number of a house follows.
  return letters.text === letters.lower && reading.tokens[at + 2]?.kind === 'number';
}

/** All Dutch postcodes of a text, in order. */
export function postcodesOf(reading: Reading): readonly PostcodeHit[] {
  return reading.tokens.flatMap((figure, at): PostcodeHit[] => {
    const letters = reading.tokens[at + 1];
    if (figure.kind !== 'number' || letters?.kind !== 'word') return [];
    if (!isPostcode(reading, at, figure, letters)) return [];
    return [{ first: at, last: at + 1, from: figure.from, to: letters.to }];
  });
}

import { countsSomething } from './counted.ts';
import type { Reading, Token } from './tokens.ts';

const tails = new Set(['bis', 'hs', 'rood', 'zwart', 'boven', 'beneden', 'i', 'ii', 'iii', 'iv', 'huis', 'ter']);

function isTail(reading: Reading, token: Token | undefined, from: number): boolean {
  if (token === undefined) return false;
  const glued = token.from === from;
  const spaced = token.from === from + 1 && reading.text.charAt(from) === ' ';
  if (token.kind === 'number') return glued && token.text.length <= 4;
  if (token.kind !== 'word' || (!glued && !spaced)) return false;
  if (tails.has(token.lower)) return true;
  if (token.text.length !== 1) return glued && token.text.length <= 2 && /^[A-Z]+$/.test(token.text);
  return glued || /^[a-hA-H]$/.test(token.text);
}

/** Where the house number at token place `at` ends in the text, with its letter or addition: 12a, 9-b, 14 bis, 7/3. */
export function endOfHouseNumber(reading: Reading, at: number): number {
  let to = reading.tokens[at]?.to ?? 0;
  let next = at + 1;
  for (let steps = 0; steps < 4; steps += 1) {
    const token = reading.tokens[next];
    const dash = token !== undefined && /^[-/]$/.test(token.text) && token.from === to;
    const tail = reading.tokens[dash ? next + 1 : next];
    if (tail === undefined || !isTail(reading, tail, dash ? token.to : to)) break;
    to = tail.to;
    next += dash ? 2 : 1;
  }
  return to;
}

/** True when the number at token place `at` can be that of a house: no year, count, date, time or claimed figure. */
export function isHouseNumber(reading: Reading, at: number, claimed: ReadonlySet<number>): boolean {
  const token = reading.tokens[at];
  if (token?.kind !== 'number' || claimed.has(at) || token.text.length > 4) return false;
  const value = Number(token.text);
  if (token.text.startsWith('0') || value < 1 || (value >= 1900 && value <= 2060)) return false;
  return !countsSomething(reading, at);
}

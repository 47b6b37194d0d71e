import { endOfHouseNumber, isHouseNumber } from './house-number.ts';
import type { Find } from './kinds.ts';
import { postcodesOf, type PostcodeHit } from './find-postcode.ts';
import { isKnown } from './places.ts';
import { streetBefore } from './street-name.ts';
import type { Reading } from './tokens.ts';

const numberWords = new Set(['nr', 'nummer', 'huisnummer', 'huisnr', 'hnr', 'no', 'num']);
const between = new Set([',', '-', '/', '.', ':', 'en', 'met', '(']);

/** The token place of a house number straight after a postcode, over "nr." and the like, or -1. */
function numberAfter(reading: Reading, postcode: PostcodeHit, claimed: ReadonlySet<number>): number {
  let at = postcode.last + 1;
  for (let steps = 0; steps < 4; steps += 1) {
    const lower = reading.tokens[at]?.lower ?? '';
    if (!between.has(lower) && !numberWords.has(lower)) break;
    if (lower === '.' && !numberWords.has(reading.tokens[at - 1]?.lower ?? '')) break;
    at += 1;
  }
  return isHouseNumber(reading, at, claimed) ? at : -1;
}

/** The token place where an address starts that ends in a postcode: "huisnummer 5, postcode 1234 AB", or -1. */
function startBefore(reading: Reading, postcode: PostcodeHit, claimed: ReadonlySet<number>): number {
  for (let at = postcode.first - 1; at >= postcode.first - 8; at -= 1) {
    const token = reading.tokens[at];
    if (token?.kind === 'break') return -1;
    if (token?.kind !== 'number' || claimed.has(at)) continue;
    const before = reading.tokens[at - 1];
    if (before === undefined) return -1;
    const cue =
      numberWords.has(before.lower) || (before.text === '.' && numberWords.has(reading.tokens[at - 2]?.lower ?? ''));
    if (cue) return at - 1;
    // A name with a capital, a number and then a postcode is an address, whatever the name: Zwet 34, 9641 AB.
    const name = before.kind === 'word' && /^\p{Lu}/u.test(before.text) && !isKnown(before.lower);
    const tight = reading.text.slice(token.to, postcode.from).length <= 6;
    if (name && tight && isHouseNumber(reading, at, claimed)) return at - 1;
  }
  return -1;
}

/**
 * Addresses (a postcode or a street with the number of a house) and postcodes by themselves; `claimed` holds the
 * token places of figures that are dates, sums and the like.
 */
export function findAddress(reading: Reading, claimed: ReadonlySet<number>): readonly Find[] {
  const finds: Find[] = [];
  const postcodes = postcodesOf(reading);
  const firsts = new Set(postcodes.map(({ first }) => first));
  for (const postcode of postcodes) {
    const next = numberAfter(reading, postcode, claimed);
    // In a row of postcodes the next one is no house number.
    const number = firsts.has(next) ? -1 : next;
    const start = startBefore(reading, postcode, claimed);
    const from = start < 0 ? postcode.from : (reading.tokens[start]?.from ?? postcode.from);
    const to = number < 0 ? postcode.to : endOfHouseNumber(reading, number);
    const kind = number < 0 && start < 0 ? 'postcode' : 'address';
    finds.push({ from, to, kind });
  }
  const alone = new Map(finds.filter(({ kind }) => kind === 'postcode').map(({ from, to }) => [from, to] as const));
  for (const { at, from: figureFrom } of reading.figures) {
    const street = streetBefore(reading, at);
    if (street < 0 || !isHouseNumber(reading, at, claimed)) continue;
    const from = reading.tokens[street]?.from ?? figureFrom;
    let to = endOfHouseNumber(reading, at);
    // Kerkstraat 12, 1234 AB is one address.
    const tail = [1, 2, 3].map((step) => alone.get(to + step)).find((end) => end !== undefined);
    if (tail !== undefined) to = tail;
    finds.push({ from, to, kind: 'address' });
  }
  return finds;
}

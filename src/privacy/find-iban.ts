import type { Find } from './kinds.ts';
import type { Reading } from './tokens.ts';

// Lengths of IBANs of the countries people here bank in; in those of `digitsOnly` the rest is digits.
const lengths = new Map(
  Object.entries({ NL: 18, BE: 16, DE: 22, FR: 27, GB: 22, IE: 22, LU: 20, CH: 21, AT: 20, ES: 24, PT: 25, IT: 27 })
    .concat(Object.entries({ PL: 28, RO: 24, BG: 22, HU: 28, CZ: 24, SK: 24, DK: 18, SE: 24, NO: 15, FI: 18, LT: 20 }))
    .concat(Object.entries({ LV: 21, EE: 20, HR: 21, SI: 19, GR: 27, CY: 28, TR: 26, UA: 29, RS: 22, MT: 31 })),
);
const digitsOnly = new Set('BE DE AT ES PT PL HU CZ SK DK SE NO FI LT EE HR SI GR CY TR UA RS'.split(' '));
const start = /(?<![\p{L}\p{N}])(?:[a-z]{2})[ .-]{0,2}\d[ .-]?\d/giu;
const separators = 3;

function passesCheck(iban: string): boolean {
  const moved = iban.slice(4) + iban.slice(0, 4);
  let rest = 0;
  for (const sign of moved) {
    const value = parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

interface Gathered {
  readonly signs: string;
  readonly to: number;
}

/** The next letters and digits, over a few separators, until there are `most`. */
function gather(text: string, from: number, most: number): Gathered {
  let signs = '';
  let to = from;
  let skipped = 0;
  for (let at = from; at < text.length && signs.length < most; at += 1) {
    const sign = text.charAt(at);
    if (/[A-Za-z0-9]/.test(sign)) {
      signs += sign.toUpperCase();
      to = at + 1;
      skipped = 0;
    } else if (/[ .-]/.test(sign) && skipped < separators) skipped += 1;
    else break;
  }
  return { signs, to };
}

/**
 * An account that fails the check is one somebody mistyped: it still points at them, so the shape is enough. A Dutch
 * one may miss or have a few digits too many for the same reason.
 */
function ibanAt(text: string, from: number): Gathered | null {
  const country = gather(text, from, 2).signs;
  const length = lengths.get(country);
  if (length === undefined) return null;
  const exact = gather(text, from, length);
  if (country === 'NL') {
    const dutch = /^NL\d\d[A-Z]{4}\d{7,10}/.exec(exact.signs);
    return dutch === null ? null : gather(text, from, dutch[0].length);
  }
  if (exact.signs.length < length) return null;
  if (digitsOnly.has(country)) return /^[A-Z]{2}\d+$/.test(exact.signs) ? exact : null;
  const digits = exact.signs.replace(/\D/g, '').length;
  return digits * 2 >= length && passesCheck(exact.signs) ? exact : null;
}

/** Bank accounts in the international form, whether or not the check digits are right. */
export function findIban({ text }: Reading): readonly Find[] {
  const finds: Find[] = [];
  for (const match of text.matchAll(start)) {
    const found = ibanAt(text, match.index);
    if (found !== null) finds.push({ from: match.index, to: found.to, kind: 'iban' });
  }
  return finds;
}

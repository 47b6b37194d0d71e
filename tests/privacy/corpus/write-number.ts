import type { Chance } from './random.ts';

/** What a person writes, and the part of it (`value`, literally in `text`) that must not be kept. */
export interface Written {
  readonly text: string;
  readonly value: string;
}

/** Puts a cue word before a value. */
export function cued(cue: string, value: string): Written {
  return { text: cue + value, value };
}

/** Puts the digits in groups of the given sizes with a separator in between. */
export function grouped(digits: string, sizes: readonly number[], separator: string): string {
  let from = 0;
  const parts = sizes.map((size) => digits.slice(from, (from += size)));
  return parts.join(separator);
}

const bsnWeights = [9, 8, 7, 6, 5, 4, 3, 2, -1];

function validBsn(c: Chance): string {
  for (;;) {
    const digits = c.digits(9);
    const sum = bsnWeights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
    if (sum % 11 === 0 && sum > 0 && !digits.startsWith('00')) return digits;
  }
}

const bsnCues = ['', '', '', 'bsn ', 'bsn: ', 'BSN ', 'BSN:', 'bsn-nummer ', 'burgerservicenummer ', 'sofinummer '];
const bsnSizes = [
  [3, 3, 3],
  [4, 2, 3],
  [2, 2, 2, 3],
  [3, 2, 2, 2],
  [2, 3, 4],
];

/** A BSN that passes the elfproef, in one of the ways people write it. */
export function writeBsn(c: Chance): Written {
  const digits = validBsn(c);
  if (digits.startsWith('0') && c.often(0.5)) return cued(c.pick(bsnCues), digits.slice(1));
  const written = c.often(0.45)
    ? digits
    : grouped(digits, c.pick(bsnSizes), c.pick([' ', ' ', '.', '-', '\u00a0', ' - ']));
  return cued(c.pick(bsnCues), written);
}

/** A client or case number of 7 to 14 digits that is nothing else. */
export function writeLongNumber(c: Chance): Written {
  const cue = c.pick(['', 'klantnummer ', 'zaaknr. ', 'dossier ', 'kenmerk: ', 'meternummer ', 'polis ']);
  return cued(cue, String(c.int(2, 9)) + c.digits(c.pick([6, 7, 9, 10, 11, 12, 13])));
}

const banks = ['KRAC', 'VEEN', 'TURF', 'DREN', 'GRON', 'PLAG', 'KOFI', 'WARM'];

function checkDigits(country: string, account: string): string {
  const figures = Array.from(`${account}${country}00`, (sign) => String(parseInt(sign, 36))).join('');
  return String(98n - (BigInt(figures) % 97n)).padStart(2, '0');
}

function account(c: Chance): string {
  const [country, rest] = c.often(0.9)
    ? ['NL', c.pick(banks) + c.digits(10)]
    : c.pick([
        ['BE', c.digits(12)],
        ['DE', c.digits(18)],
      ] as const);
  const check = c.often(0.9) ? checkDigits(country, rest) : c.digits(2);
  return country + check + rest;
}

/** An IBAN, one in ten foreign and one in ten with a wrong check, in one of the ways people write it. */
export function writeIban(c: Chance): Written {
  const plain = account(c);
  const sizes = Array.from({ length: Math.ceil(plain.length / 4) }, () => 4);
  const words = plain.startsWith('NL')
    ? [
        [2, 2, 4, 4, 4, 2],
        [4, 4, 10],
        [2, 2, 4, 10],
      ]
    : [sizes];
  const style = c.int(0, 9);
  let written = plain;
  if (style >= 4) written = grouped(plain, sizes, c.pick([' ', ' ', ' ', '.', '-', '\u00a0']));
  if (style >= 8) written = grouped(plain, c.pick(words), ' ');
  if (c.often(0.3)) written = written.toLowerCase();
  return cued(c.pick(['', '', '', 'IBAN ', 'iban: ', 'rekening ', 'rek.nr. ', 'op ']), written);
}

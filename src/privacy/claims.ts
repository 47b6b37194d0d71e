import { isCounted } from './counted.ts';
import type { DateHit } from './dates.ts';
import { figuresOf, gapBetween, passesElfproef, type Figure } from './numbers.ts';
import type { Reading } from './tokens.ts';

const year = /^(19|20)\d\d$/;

/** Joins the groups of thousands that start at `at`: 1.250.000, or 1 250 000; gives how many figures it took. */
function thousandsAt(reading: Reading, figures: readonly Figure[], at: number, separator: string): number {
  if ((figures[at]?.text.length ?? 9) > 3 || figures[at]?.text.startsWith('0') !== false) return 1;
  let count = 1;
  while (
    figures[at + count]?.text.length === 3 &&
    gapBetween(reading, figures[at + count - 1], figures[at + count]) === separator
  ) {
    count += 1;
  }
  return count;
}

function isMoney(reading: Reading, first: Figure, last: Figure): boolean {
  const before = reading.tokens[first.at - 1];
  if (before !== undefined && (before.text === '€' || before.lower === 'eur' || before.lower === 'euro')) {
    if (first.from - before.to <= 1) return true;
  }
  let at = last.at + 1;
  // 1.250,- euro and 12,50 euro
  while (/^[,.-]$/.test(reading.tokens[at]?.text ?? '') && at <= last.at + 2) at += 1;
  if (reading.tokens[at]?.kind === 'number' && reading.tokens[at - 1]?.text === ',') at += 1;
  const after = reading.tokens[at];
  return after !== undefined && ['€', 'eur', 'euro', "euro's"].includes(after.lower);
}

function isSum(reading: Reading, taken: readonly Figure[], dotted: boolean): boolean {
  const [first, last] = [taken[0], taken.at(-1)];
  if (first === undefined || last === undefined) return false;
  const digits = taken.map((figure) => figure.text).join('');
  const money = isMoney(reading, first, last);
  // Without separators a BSN after a euro sign would pass as an amount.
  if (taken.length === 1) return money && digits.length <= 8 && (digits.endsWith('000') || !passesElfproef(digits));
  if (money) return true;
  if (!dotted) return digits.length <= 6 || digits.endsWith('000');
  const next = reading.tokens[last.at + 1];
  if (next?.kind === 'word' && isCounted(next.lower)) return true;
  if (digits.endsWith('000') || digits.length < 8) return true;
  return digits.length === 8 && !passesElfproef(digits);
}

/** True when what stands before makes the groups the tail of a longer number, such as 0592-312.345. */
function isTiedTo(gap: string, before: Figure | undefined, separator: string): boolean {
  if (/[-./()_]/.test(gap)) return true;
  return gap.trim() === '' && (separator === ' ' || before?.text.startsWith('0') === true || before?.text === '31');
}

/** A sum or a count with its thousands apart; gives the figures it took, none when it is something else. */
function sumAt(reading: Reading, figures: readonly Figure[], at: number): number {
  for (const separator of ['.', ' ']) {
    const count = thousandsAt(reading, figures, at, separator);
    if (count === 1 && separator === ' ') continue;
    const before = gapBetween(reading, figures[at - 1], figures[at]);
    const after = gapBetween(reading, figures[at + count - 1], figures[at + count]);
    if (before !== null && isTiedTo(before, figures[at - 1], separator)) continue;
    if (after === separator || after === '.' || after === '-') continue;
    if (isSum(reading, figures.slice(at, at + count), separator === '.')) return count;
  }
  return 0;
}

/** 14.00-16.30, 2025-2026 and 0800-2000: figures that belong together and point at nobody. */
function pairAt(reading: Reading, figures: readonly Figure[], at: number): number {
  const texts = figures.slice(at, at + 4).map((figure) => figure.text);
  const gaps = [0, 1, 2].map((step) => gapBetween(reading, figures[at + step], figures[at + step + 1])?.trim());
  const [a = '', b = '', c = '', d = ''] = texts;
  const before = gapBetween(reading, figures[at - 1], figures[at])?.trim();
  if (before === '-' || before === '.') return 0;
  const time = (hour: string, minute: string): boolean => /^([01]?\d|2[0-4])$/.test(hour) && /^[0-5]\d$/.test(minute);
  if (gaps[0] === '.' && gaps[1] === '-' && gaps[2] === '.' && time(a, b) && time(c, d)) return 4;
  if (/^[-/]$/.test(gaps[0] ?? '') && year.test(a) && gaps[1] !== '-') {
    if (year.test(b) || (b.length === 2 && Number(b) === (Number(a) + 1) % 100)) return 2;
  }
  if (/^0[89]0[069]$/.test(a) && /^[ .-]?$/.test(gaps[0] ?? 'no')) {
    if (b.length === 4 || b.length === 7) return 2;
    if (b.length === 2 && c.length === 2) return 3;
  }
  return 0;
}

/** Glued service numbers: 08002000 and 08001234567. */
const glued = /^0[89]0[069](\d{4}|\d{7})$/;

/**
 * The token places of figures that are explained: dates, sums, counts with thousands, times, years and numbers of
 * help lines. What is claimed here is no telephone number, no BSN and no long number.
 */
export function claimsOf(reading: Reading, dates: readonly DateHit[]): ReadonlySet<number> {
  const claimed = new Set<number>();
  for (const date of dates) for (let at = date.first; at <= date.last; at += 1) claimed.add(at);
  const figures = figuresOf(reading);
  for (let at = 0; at < figures.length;) {
    const figure = figures[at];
    if (figure === undefined) break;
    const taken = claimed.has(figure.at)
      ? 0
      : glued.test(figure.text)
        ? 1
        : pairAt(reading, figures, at) || sumAt(reading, figures, at);
    for (let step = 0; step < taken; step += 1) {
      const token = figures[at + step];
      if (token !== undefined) claimed.add(token.at);
    }
    at += Math.max(1, taken);
  }
  return claimed;
}

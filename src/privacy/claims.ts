import { isCounted } from './counted.ts';
import type { DateHit } from './dates.ts';
import { gapBetween, passesElfproef, type Figure } from './numbers.ts';
import type { Reading } from './tokens.ts';

// Nobody writes more than billions; without a bound a long row of figures would take quadratic time.
const mostThousands = 4;
const year = /^(19|20)\d\d$/;

/** Joins the groups of thousands that start at `at`: 1.250.000, or 1 250 000; gives how many figures it took. */
function thousandsAt(reading: Reading, figures: readonly Figure[], at: number, separator: string): number {
  if ((figures[at]?.text.length ?? 9) > 3 || figures[at]?.text.startsWith('0') !== false) return 1;
  let count = 1;
  while (
    count < mostThousands &&
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

/** True when what stands before makes the groups the tail of a longer number, such as 0592-312.345 or +31 6 91.028. */
function isTied(reading: Reading, figures: readonly Figure[], at: number, separator: string): boolean {
  const gap = gapBetween(reading, figures[at - 1], figures[at]);
  if (gap !== null && /^[ ./()_-]+$/.test(gap) && (gap.trim() !== '' || separator === ' ')) return true;
  for (let head = at; head > at - 6; head -= 1) {
    const [figure, before] = [figures[head], gapBetween(reading, figures[head - 1], figures[head])];
    if (figure === undefined) return false;
    if (reading.text.charAt(figure.from - 1) === '+' || figure.text.startsWith('0')) return true;
    if (before === null || !/^[ ./()_-]+$/.test(before)) return false;
  }
  return false;
}

/** True when the figures before are the start of a telephone number: 06 08001234 is no help line. */
function isTail(reading: Reading, figures: readonly Figure[], at: number): boolean {
  const gap = gapBetween(reading, figures[at - 1], figures[at]);
  return gap !== null && /^[ ./()_-]+$/.test(gap) && isTied(reading, figures, at - 1, '.');
}

/** A sum or a count with its thousands apart; gives the figures it took, none when it is something else. */
function sumAt(reading: Reading, figures: readonly Figure[], at: number): number {
  for (const separator of ['.', ' ']) {
    const count = thousandsAt(reading, figures, at, separator);
    if (count === 1 && separator === ' ') continue;
    const taken = figures.slice(at, at + count);
    const after = gapBetween(reading, taken.at(-1), figures[at + count]);
    if (after === separator || after === '.' || after === '-') continue;
    if (isTied(reading, figures, at, separator)) continue;
    if (separator === ' ' && after !== null && /^[ .()/_-]+$/.test(after)) continue;
    if (isSum(reading, taken, separator === '.')) return count;
  }
  return 0;
}

/** 14.00-16.30, 2025-2026, 0800-2000 and 14 0592: figures that belong together and point at nobody. */
function pairAt(reading: Reading, figures: readonly Figure[], at: number): number {
  const gapAt = (step: number): string | undefined =>
    gapBetween(reading, figures[at + step], figures[at + step + 1])?.trim();
  const textAt = (step: number): string => figures[at + step]?.text ?? '';
  const [a, b, gap, before] = [textAt(0), textAt(1), gapAt(0), gapAt(-1)];
  if (gap === undefined || before === '-' || before === '.') return 0;
  if (gap === '.' && gapAt(1) === '-' && gapAt(2) === '.') {
    return isTime(a, b) && isTime(textAt(2), textAt(3)) ? 4 : 0;
  }
  if ((gap === '-' || gap === '/') && year.test(a) && gapAt(1) !== '-') {
    if (year.test(b) || (b.length === 2 && Number(b) === (Number(a) + 1) % 100)) return 2;
  }
  // 14 0592 is the number of a town hall.
  if (a === '14' && before === undefined && gap === '' && /^0\d{2,4}$/.test(b) && gapAt(1) === undefined) return 2;
  if (isTail(reading, figures, at) || !/^0[89]0[069]$/.test(a) || !/^[.-]?$/.test(gap)) return 0;
  if (b.length === 4 || b.length === 7) return 2;
  return b.length === 2 && textAt(2).length === 2 ? 3 : 0;
}

function isTime(hour: string, minute: string): boolean {
  return /^([01]?\d|2[0-4])$/.test(hour) && /^[0-5]\d$/.test(minute);
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
  const { figures } = reading;
  for (let at = 0; at < figures.length;) {
    const figure = figures[at];
    if (figure === undefined) break;
    const taken = claimed.has(figure.at)
      ? 0
      : glued.test(figure.text) && !isTail(reading, figures, at)
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

import type { Away } from '../../src/records/person.ts';
import { type TypedDay, dateOf, daysLater, readDay } from './read-day.ts';
import type { dayProblems } from './words.ts';

/** Days that cannot be kept: at which end, and why. */
export interface AwayProblem {
  readonly field: keyof Away;
  readonly problem: keyof typeof dayProblems;
}

/** A first day that lies further back than this was not meant for a period that is still going on. */
const LONG_AGO = 180;

const yearOf = (date: string): number => Number(date.slice(0, 4));

/** The first such day on or after a date; null when there is none within eight years. */
function onOrAfter(day: TypedDay, from: string): string | null {
  if (day.year !== null) return dateOf(day.year, day.month, day.day);
  for (let year = yearOf(from); year < yearOf(from) + 9; year += 1) {
    const date = dateOf(year, day.month, day.day);
    if (date !== null && date >= from) return date;
  }
  return null;
}

/** The last such day on or before a date. */
function onOrBefore(day: TypedDay, until: string): string | null {
  if (day.year !== null) return dateOf(day.year, day.month, day.day);
  for (let year = yearOf(until); year > yearOf(until) - 9; year -= 1) {
    const date = dateOf(year, day.month, day.day);
    if (date !== null && date <= until) return date;
  }
  return null;
}

/**
 * The days that were meant, from what was read at both ends. Without a year the coming ones are meant, and a period
 * that is going on counts as coming.
 */
export function daysBetween(first: TypedDay | null, last: TypedDay | null, today: string): Away | AwayProblem {
  if (first === null) return { field: 'from', problem: 'unreadable' };
  if (last === null) return { field: 'until', problem: 'unreadable' };
  const begin = first.year === null ? today : (dateOf(first.year, first.month, first.day) ?? today);
  const until = onOrAfter(last, begin > today ? begin : today);
  if (until === null) return { field: 'until', problem: 'unreadable' };
  const from = onOrBefore(first, until);
  if (from === null) return { field: 'from', problem: 'unreadable' };
  if (from > until) return { field: 'until', problem: 'order' };
  if (until < today) return { field: 'until', problem: 'past' };
  if (until > daysLater(today, 365)) return { field: 'until', problem: 'far' };
  return from < daysLater(today, -LONG_AGO) ? { field: 'until', problem: 'order' } : { from, until };
}

const BETWEEN = /\s*(?:\btot en met\b|\bt\/m\b|\bt\.?e\.?m\.?(?=\s)|\btm\b|\btot\b|\s[-–—]\s|[–—])\s*/;
const DAYS_OF_MONTH = /^(\d{1,2})\s*-\s*(\d{1,2}\s+[a-z]{3,9}\.?(?:\s+\d{4})?)$/;

/** Reads "16-3 tot 20-3", "16 t/m 20 maart", "van … tot en met …" or one day; null when no days can be made of it. */
export function readAway(today: string, rest: string): Away | null {
  const text = rest
    .trim()
    .toLowerCase()
    .replace(/[.!]+$/, '')
    .replace(/^(?:van(?:af)?|op)\s+/, '');
  const joined = DAYS_OF_MONTH.exec(text);
  const [start = '', end = start, ...more] = joined === null ? text.split(BETWEEN) : [joined[1] ?? '', joined[2] ?? ''];
  if (more.length > 0) return null;
  const last = readDay(end, today);
  // "16 t/m 20 maart": the month stands at the end only.
  const first = /^\d{1,2}$/.test(start) && last !== null ? { ...last, day: Number(start) } : readDay(start, today);
  const days = daysBetween(first, last, today);
  return 'problem' in days ? null : days;
}

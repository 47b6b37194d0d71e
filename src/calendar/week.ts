import type { Temporal } from 'temporal-polyfill';
import { type Day, dateOf, dayNumber, dayOf, mondayBefore, yearOf } from './day.ts';

/** An ISO week such as `2026-W11`; text order is time order. */
export type Week = string;

const SHAPE = /^(\d{4})-W(\d{2})$/;

/** The week a date falls in, by ISO 8601 (1 January 2027 falls in `2026-W53`). */
export function weekOf(date: Temporal.PlainDate): Week {
  return weekOfDay(dayOf(date));
}

/** The week a day falls in. */
export function weekOfDay(day: Day): Week {
  const monday = mondayBefore(day);
  // A week belongs to the year of its Thursday.
  const year = yearOf(monday + 3);
  const number = (monday - firstMonday(year)) / 7 + 1;
  return `${String(year).padStart(4, '0')}-W${String(number).padStart(2, '0')}`;
}

/** The week as we write it, or null when the text is not a week that exists (`2025-W53` does not). */
export function parseWeek(text: string): Week | null {
  return findMonday(text) === null ? null : text;
}

/** The Monday a week starts with; throws RangeError when the week does not exist. */
export function mondayOf(week: Week): Temporal.PlainDate {
  return dateOf(mondayDayOf(week));
}

/** The Monday a week starts with, as a day; throws RangeError when the week does not exist. */
export function mondayDayOf(week: Week): Day {
  const monday = findMonday(week);
  if (monday === null) throw new RangeError(`Not an ISO week: ${week}`);
  return monday;
}

/** The week n weeks later (earlier when n is negative); throws RangeError when the week does not exist or n is broken. */
export function addWeeks(week: Week, n: number): Week {
  if (!Number.isInteger(n)) throw new RangeError(`Not a whole number of weeks: ${n}`);
  return weekOfDay(mondayDayOf(week) + 7 * n);
}

/** Negative when a comes before b, positive when after, 0 when equal; throws RangeError when one does not exist. */
export function compareWeeks(a: Week, b: Week): number {
  return Math.sign(mondayDayOf(a) - mondayDayOf(b));
}

/** The number of the week within its year, 1 to 53; throws RangeError when the week does not exist. */
export function weekNumber(week: Week): number {
  mondayDayOf(week);
  return Number(week.slice(-2));
}

function findMonday(text: string): Day | null {
  const [, year, number] = SHAPE.exec(text) ?? [];
  if (year === undefined || number === undefined) return null;
  const monday = firstMonday(Number(year)) + 7 * (Number(number) - 1);
  // Writing it back catches week 00, and week 53 of a year that has only 52.
  return weekOfDay(monday) === text ? monday : null;
}

function firstMonday(year: number): Day {
  // 4 January always lies in week 1.
  return mondayBefore(dayNumber(year, 1, 4));
}

import { Temporal } from 'temporal-polyfill';

const MS_PER_DAY = 86_400_000;

/** A calendar date as a whole number of days since 1970-01-01; the tick counts days, because date objects are slow. */
export type Day = number;

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The day with this year, month (1–12) and day of the month, all valid. */
export function dayNumber(year: number, month: number, dayOfMonth: number): Day {
  return Date.UTC(year, month - 1, dayOfMonth) / MS_PER_DAY;
}

/** The day of a date. */
export function dayOf(date: Temporal.PlainDate): Day {
  return dayNumber(date.year, date.month, date.day);
}

/** The day of a text such as `2026-03-12`; throws RangeError for any other notation and for dates that do not exist. */
export function dayFromText(text: string): Day {
  const date = Temporal.PlainDate.from(text);
  if (date.toString() !== text) throw new RangeError(`Not a date written as YYYY-MM-DD: ${text}`);
  return dayOf(date);
}

/** The date of a day. */
export function dateOf(day: Day): Temporal.PlainDate {
  const midnight = new Date(day * MS_PER_DAY);
  return new Temporal.PlainDate(midnight.getUTCFullYear(), midnight.getUTCMonth() + 1, midnight.getUTCDate());
}

/** The date of a day with a wall-clock time, in no time zone. */
export function dateTimeOf(day: Day, hour: number, minute: number): Temporal.PlainDateTime {
  const midnight = new Date(day * MS_PER_DAY);
  return new Temporal.PlainDateTime(
    midnight.getUTCFullYear(),
    midnight.getUTCMonth() + 1,
    midnight.getUTCDate(),
    hour,
    minute,
  );
}

/** The calendar year a day falls in. */
export function yearOf(day: Day): number {
  return new Date(day * MS_PER_DAY).getUTCFullYear();
}

/** The ISO weekday of a day, 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  // Day 0 was a Thursday; the second modulo keeps days before 1970 positive.
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the ISO week a day falls in. */
export function mondayBefore(day: Day): Day {
  return day - weekdayOf(day) + 1;
}

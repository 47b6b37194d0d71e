import { z } from 'zod';

/** The days of the week as the seeds write them, Monday first. */
export const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** One line of text: not empty, no spaces around it, no control characters. */
export const line = (most = 200) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^(?!\s)[^\p{Cc}\u2028\u2029]*(?<!\s)$/u, {
      error: 'Write one line of text, without spaces around it.',
    });

/** A list of lines, at least one. */
export const lines = z.array(line()).min(1).readonly();

/** An id such as W3 or I1-2; `example` goes into the message. */
export const idLike = (pattern: RegExp, example: string) =>
  z.string().regex(pattern, { error: `An id here looks like ${example}.` });

/** A date that exists, as `YYYY-MM-DD`. */
export const date = z.iso.date({ error: 'Write a date that exists, as year-month-day, such as 2026-04-27.' });

/** A wall-clock time, as `HH:MM`. */
export const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, {
  error: "Write a time as hours:minutes between quotes, such as '08:30'.",
});

/** A whole number from 1 up. */
export const count = z.int().min(1).max(1_000_000);

export const year = z.int().min(2000).max(2199);

/** An ISO week as `2026-W11`; a year without week 53 has none. */
export const week = z.string().refine((text) => isWeek(text), { error: 'Write a week that exists, such as 2026-W11.' });

/** A day and a time of the week. */
export const weekMoment = z.strictObject({ dag: z.enum(WEEKDAYS), tijd: time });
export type WeekMoment = z.output<typeof weekMoment>;

/** A first and a last day, both included. */
export const inThisOrder = ({ van, tm }: { van: string | number; tm: string | number }): boolean => van <= tm;
export const notInThisOrder = { error: 'The end (tm) comes before the start (van).', path: ['tm'] };

const DAY = 86_400_000;

/** The weekday of a date as `YYYY-MM-DD`. */
export function weekdayOf(day: string): Weekday {
  return WEEKDAYS[isoWeekday(utc(day)) - 1] ?? 'maandag';
}

/** The Thursday of an ISO week, as `YYYY-MM-DD`. */
export function thursdayOf(isoWeek: string): string {
  const fourth = utc(`${isoWeek.slice(0, 4)}-01-04`);
  const thursday = fourth - (isoWeekday(fourth) - 4) * DAY + (Number(isoWeek.slice(6)) - 1) * 7 * DAY;
  return new Date(thursday).toISOString().slice(0, 10);
}

function isWeek(text: string): boolean {
  if (!/^2\d{3}-W(?:0[1-9]|[1-4]\d|5[0-3])$/.test(text)) return false;
  return thursdayOf(text).startsWith(text.slice(0, 4));
}

function isoWeekday(at: number): number {
  return new Date(at).getUTCDay() || 7;
}

function utc(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

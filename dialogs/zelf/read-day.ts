import { monthNumber } from '../taal/dates.ts';

/** A day as it was typed: the year is null when it was left out. */
export interface TypedDay {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

const WEEKDAY = /^(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ma|di|wo|do|vr|za|zo)\.?\s+/;
const NUMBERS = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})(?:\s*[-/.]\s*(\d{4}|\d{2}))?$/;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const NAMED = /^(\d{1,2})\s+([a-z]{3,9})\.?(?:\s+(\d{4}))?$/;
const AHEAD: Readonly<Record<string, number>> = { vandaag: 0, morgen: 1, overmorgen: 2 };

const two = (number: number): string => String(number).padStart(2, '0');

/** YYYY-MM-DD, when there is such a day; null otherwise. */
export function dateOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1000 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

/** The day so many days after a date written as YYYY-MM-DD. */
export function daysLater(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Reads one day: 16-3, 16-3-2026, 16 maart, 2026-03-16, morgen. Null when it is no day. */
export function readDay(typed: string, today: string): TypedDay | null {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/[.!]+$/, '')
    .replace(WEEKDAY, '');
  const ahead = Object.hasOwn(AHEAD, text) ? AHEAD[text] : undefined;
  const iso = ISO.exec(ahead === undefined ? text : daysLater(today, ahead));
  if (iso !== null) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const numbers = NUMBERS.exec(text);
  const named = NAMED.exec(text);
  const [, day, written, year] = numbers ?? named ?? [];
  const month = numbers === null ? monthNumber(written ?? '') : Number(written);
  if (day === undefined || month === null || month < 1 || month > 12) return null;
  const short = year?.length === 2 ? 2000 : 0;
  return { year: year === undefined ? null : short + Number(year), month, day: Number(day) };
}

import { Temporal } from 'temporal-polyfill';
import { makeCalendar, type SchoolHoliday } from '../../src/calendar/calendar.ts';
import type { Slot } from '../../src/calendar/slot.ts';

const holiday = (name: string, from: string, to: string): SchoolHoliday => ({ name, from, to });

/** The school holidays of region Noord for two school years. */
export const schoolHolidays: SchoolHoliday[] = [
  holiday('herfst', '2025-10-18', '2025-10-26'),
  holiday('kerst', '2025-12-20', '2026-01-04'),
  holiday('voorjaar', '2026-02-21', '2026-03-01'),
  holiday('mei', '2026-04-25', '2026-05-03'),
  holiday('zomer', '2026-07-04', '2026-08-16'),
  holiday('herfst', '2026-10-10', '2026-10-18'),
  holiday('kerst', '2026-12-19', '2027-01-03'),
  holiday('voorjaar', '2027-02-20', '2027-02-28'),
  holiday('mei', '2027-04-24', '2027-05-02'),
  holiday('zomer', '2027-07-10', '2027-08-22'),
];

/** Region Noord, with computed public holidays. */
export const noord = makeCalendar({ publicHolidays: [], schoolHolidays });

/** The instant of a moment in Amsterdam such as `2026-03-12T14:00`. */
export function local(text: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Amsterdam').toInstant();
}

/** The moment in Amsterdam of an instant, such as `2026-03-12T14:00`; null stays null. */
export function shown(instant: Temporal.Instant | null): string | null {
  return instant?.toZonedDateTimeISO('Europe/Amsterdam').toPlainDateTime().toString({ smallestUnit: 'minute' }) ?? null;
}

/** The date of a text. */
export function day(text: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(text);
}

/** A slot as one line of text, exact to the nanosecond. */
export function line(slot: Slot): string {
  return `${slot.at.toString()} ${slot.job} ${slot.key} until ${slot.until?.toString() ?? 'always'} ${slot.note ?? ''}`;
}

import type { Temporal } from 'temporal-polyfill';
import type { Calendar } from './calendar.ts';
import { dateOf, dayOf } from './day.ts';
import { dayAt, instantAt, programmeZone } from './local-time.ts';

const FIRST_HOUR = 9;
const LAST_HOUR = 17;

/** Whether it is a working day between 9:00 and 17:00 in Amsterdam; 17:00 itself is not. */
export function isWorkingHour(instant: Temporal.Instant, calendar: Calendar): boolean {
  const { hour } = instant.toZonedDateTimeISO(programmeZone);
  return hour >= FIRST_HOUR && hour < LAST_HOUR && calendar.days.isWorkingDay(dayAt(instant));
}

/** The instant itself when it lies in working hours, else the next 9:00 of a working day. */
export function nextWorkingMoment(instant: Temporal.Instant, calendar: Calendar): Temporal.Instant {
  if (isWorkingHour(instant, calendar)) return instant;
  const today = dayAt(instant);
  const isEarly = instant.toZonedDateTimeISO(programmeZone).hour < FIRST_HOUR;
  return instantAt(calendar.days.workingDayFrom(isEarly ? today : today + 1), '09:00');
}

/** The nth working day after a date; the date itself when n is 0. Throws RangeError when n is negative or broken. */
export function addWorkingDays(date: Temporal.PlainDate, n: number, calendar: Calendar): Temporal.PlainDate {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`Not a number of working days: ${n}`);
  return dateOf(calendar.days.addWorkingDays(dayOf(date), n));
}

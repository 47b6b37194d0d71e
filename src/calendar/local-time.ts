import type { Temporal } from 'temporal-polyfill';
import { type Day, dateTimeOf, dayNumber } from './day.ts';

/** The time zone the programme lives in. */
export const programmeZone = 'Europe/Amsterdam';

/** A wall-clock time, `HH:MM` from 00:00 to 23:59. */
export type TimeOfDay = string;

const SHAPE = /^([01]\d|2[0-3]):([0-5]\d)$/;

/**
 * The instant at which the clocks in Amsterdam show this time on this day; throws RangeError when the time is not HH:MM.
 * A time the clock change skips becomes the first instant after the gap; a time that comes twice means the earlier one.
 */
export function instantAt(day: Day, time: TimeOfDay): Temporal.Instant {
  const [, hours, minutes] = SHAPE.exec(time) ?? [];
  if (hours === undefined || minutes === undefined) throw new RangeError(`Not a time written as HH:MM: ${time}`);
  const hour = Number(hours);
  const wanted = dateTimeOf(day, hour, Number(minutes));
  const zoned = wanted.toZonedDateTime(programmeZone);
  if (zoned.hour === hour) return zoned.toInstant();
  // The default moves a skipped 02:30 to 03:30; we want the moment the clocks jump.
  const before = wanted.toZonedDateTime(programmeZone, { disambiguation: 'earlier' });
  return (before.getTimeZoneTransition('next') ?? zoned).toInstant();
}

/** The day it is in Amsterdam at an instant. */
export function dayAt(instant: Temporal.Instant): Day {
  const local = instant.toZonedDateTimeISO(programmeZone);
  return dayNumber(local.year, local.month, local.day);
}

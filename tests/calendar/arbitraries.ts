import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { type Calendar, makeCalendar, type PublicHoliday } from '../../src/calendar/calendar.ts';
import { computedHolidays } from '../../src/calendar/holidays.ts';

const start = Temporal.PlainDate.from('2025-01-01');
const DAYS = 21 * 365;

/** A date from 2025 to 2045. */
export const anyDate: fc.Arbitrary<Temporal.PlainDate> = fc.nat(DAYS).map((days) => start.add({ days }));

/** A window within 2025–2045: an instant and one some ten weeks to thirteen months later. */
export const anyWindow = fc
  .record({ from: anyDate, days: fc.integer({ min: 70, max: 400 }), minutes: fc.nat(1439) })
  .map(({ from, days, minutes }) => {
    const last = from.toZonedDateTime('Europe/Amsterdam').add({ minutes });
    return { last: last.toInstant(), now: last.add({ days }).toInstant() };
  });

const stretch = (max: number) => fc.record({ offset: fc.nat(400), length: fc.integer({ min: 1, max }) });

/** A window with a calendar that is the computed one, made worse by stretches of free days inside the window. */
export const anyCase = fc
  .record({
    window: anyWindow,
    publicStretches: fc.array(stretch(9), { maxLength: 14 }),
    schoolStretches: fc.array(stretch(20), { maxLength: 8 }),
  })
  .map(({ window, publicStretches, schoolStretches }) => {
    const first = window.last.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate();
    const extra = publicStretches.flatMap(({ offset, length }) =>
      Array.from({ length }, (_, i) => ({ date: first.add({ days: offset + i }).toString(), name: 'extra' })),
    );
    const years = [...new Set(extra.map(({ date }) => Number(date.slice(0, 4))))];
    const publicHolidays: PublicHoliday[] = [...years.flatMap(computedHolidays), ...extra];
    const schoolHolidays = schoolStretches.map(({ offset, length }) => ({
      from: first.add({ days: offset }).toString(),
      to: first.add({ days: offset + length - 1 }).toString(),
      name: 'vrij',
    }));
    return { ...window, calendar: makeCalendar({ publicHolidays, schoolHolidays }) };
  });

/** One case that `anyCase` makes. */
export type Case = { last: Temporal.Instant; now: Temporal.Instant; calendar: Calendar };

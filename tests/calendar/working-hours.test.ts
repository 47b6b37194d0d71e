import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addWorkingDays, isWorkingHour, nextWorkingMoment } from '../../src/calendar/working-hours.ts';
import { anyCase, anyDate } from './arbitraries.ts';
import { day, local, noord, shown } from './noord.ts';

describe('working hours', () => {
  it.each([
    ['2026-03-12T08:59', false],
    ['2026-03-12T09:00', true],
    ['2026-03-12T16:59', true],
    ['2026-03-12T17:00', false],
    ['2026-03-14T12:00', false],
    ['2026-04-06T12:00', false],
    ['2026-07-14T12:00', true],
  ])('at %s: %s', (moment, expected) => {
    expect(isWorkingHour(local(moment), noord)).toBe(expected);
  });

  it.each([
    ['2026-03-12T12:34', '2026-03-12T12:34'],
    ['2026-03-12T03:00', '2026-03-12T09:00'],
    ['2026-03-12T17:00', '2026-03-13T09:00'],
    ['2026-03-13T18:00', '2026-03-16T09:00'],
    ['2026-04-02T20:00', '2026-04-07T09:00'],
    ['2026-04-03T08:00', '2026-04-07T09:00'],
    ['2026-03-28T12:00', '2026-03-30T09:00'],
    ['2026-12-24T22:00', '2026-12-28T09:00'],
  ])('after %s people can be reached at %s', (moment, expected) => {
    expect(shown(nextWorkingMoment(local(moment), noord))).toBe(expected);
  });

  it('the next working moment is a working hour, is never earlier, and no working minute comes before it', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(60 * 24 * 400), fc.nat(59_999), ({ last, calendar }, minutes, ms) => {
        const instant = last.add({ minutes, milliseconds: ms });
        const moment = nextWorkingMoment(instant, calendar);
        expect(isWorkingHour(moment, calendar)).toBe(true);
        expect(Temporal.Instant.compare(moment, instant)).toBeGreaterThanOrEqual(0);
        if (isWorkingHour(instant, calendar)) expect(moment.toString()).toBe(instant.toString());
        for (let i = instant; Temporal.Instant.compare(i, moment) < 0; i = i.add({ minutes: 20 })) {
          expect(isWorkingHour(i, calendar)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('adding working days', () => {
  it('skips weekends and holidays', () => {
    expect(addWorkingDays(day('2026-03-17'), 5, noord).toString()).toBe('2026-03-24');
    expect(addWorkingDays(day('2026-04-02'), 1, noord).toString()).toBe('2026-04-07');
    expect(addWorkingDays(day('2026-05-12'), 2, noord).toString()).toBe('2026-05-18');
    expect(addWorkingDays(day('2026-03-14'), 1, noord).toString()).toBe('2026-03-16');
    expect(addWorkingDays(day('2026-03-14'), 0, noord).toString()).toBe('2026-03-14');
  });

  it('passes exactly n working days, and lands on one', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 40 }), (date, n) => {
        const end = addWorkingDays(date, n, noord);
        let passed = 0;
        for (let d = date.add({ days: 1 }); Temporal.PlainDate.compare(d, end) <= 0; d = d.add({ days: 1 })) {
          if (noord.isWorkingDay(d)) passed += 1;
        }
        expect(passed).toBe(n);
        expect(noord.isWorkingDay(end)).toBe(true);
      }),
    );
  });

  it.each([-1, 0.5, Number.NaN])('refuses %s days', (n) => {
    expect(() => addWorkingDays(day('2026-03-12'), n, noord)).toThrow(RangeError);
  });
});

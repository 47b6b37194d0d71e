import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWeeks, compareWeeks, mondayOf, parseWeek, weekNumber, weekOf } from '../../src/calendar/week.ts';
import { anyDate } from './arbitraries.ts';
import { day } from './noord.ts';

describe('an ISO week', () => {
  it('is named after the year of its Thursday, so New Year can lie in week 53 or week 1', () => {
    expect(weekOf(day('2026-03-12'))).toBe('2026-W11');
    expect(weekOf(day('2027-01-03'))).toBe('2026-W53');
    expect(weekOf(day('2027-01-04'))).toBe('2027-W01');
    expect(weekOf(day('2024-12-30'))).toBe('2025-W01');
    expect(weekOf(day('2026-02-23'))).toBe('2026-W09');
  });

  it('follows week 53 by week 1, forwards and backwards', () => {
    expect(addWeeks('2026-W52', 1)).toBe('2026-W53');
    expect(addWeeks('2026-W53', 1)).toBe('2027-W01');
    expect(addWeeks('2027-W01', -1)).toBe('2026-W53');
    expect(addWeeks('2025-W52', 1)).toBe('2026-W01');
    expect(weekNumber('2026-W53')).toBe(53);
  });

  it('agrees with the week numbers of Temporal on every date', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const week = weekOf(date);
        expect(week).toBe(`${date.yearOfWeek!}-W${String(date.weekOfYear!).padStart(2, '0')}`);
        expect(weekNumber(week)).toBe(date.weekOfYear);
        expect(mondayOf(week).toString()).toBe(date.subtract({ days: date.dayOfWeek - 1 }).toString());
        expect(parseWeek(week)).toBe(week);
      }),
      { numRuns: 500 },
    );
  });

  it('adds and compares as its Mondays do', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -600, max: 600 }), (date, n) => {
        const week = weekOf(date);
        const other = addWeeks(week, n);
        expect(mondayOf(other).toString()).toBe(mondayOf(week).add({ weeks: n }).toString());
        expect(compareWeeks(week, other)).toBe(Math.sign(0 - n));
        // The store sorts weeks as text.
        expect(Number(week > other) - Number(week < other)).toBe(compareWeeks(week, other));
      }),
    );
  });

  it.each([
    '2026-W00',
    '2026-W54',
    '2025-W53',
    '2026-W1',
    '2026-11',
    '2026w11',
    ' 2026-W11',
    '2026-W11\n',
    '26-W11',
    '',
  ])('is not what %j says', (text) => {
    expect(parseWeek(text)).toBeNull();
    expect(() => mondayOf(text)).toThrow(RangeError);
    expect(() => weekNumber(text)).toThrow(RangeError);
    expect(() => addWeeks(text, 1)).toThrow(RangeError);
    expect(() => compareWeeks('2026-W11', text)).toThrow(RangeError);
  });

  it('refuses half weeks', () => {
    expect(() => addWeeks('2026-W11', 0.5)).toThrow(RangeError);
  });
});

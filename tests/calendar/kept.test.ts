import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { keptFrom, yearsBefore } from '../../src/calendar/kept.ts';

const ENDS = ['2025-07-31', '2026-08-31'];

describe('The day from which things are kept', () => {
  test.each([
    ['before any fase is a year over', '2026-07-31', null],
    ['the day on which a fase is a year over', '2026-07-31', null],
    ['the day after', '2026-08-01', '2025-08-01'],
    ['as long as the next fase is not', '2027-08-31', '2025-08-01'],
    ['when that one is', '2027-09-01', '2026-09-01'],
    ['after the last fase that is known, by the day itself', '2027-12-24', '2026-12-24'],
  ])('%s', (_when, today, from) => {
    expect(keptFrom(ENDS, today, 1)).toBe(from);
  });

  test('counts from the day itself where no fase is known', () => {
    expect(keptFrom([], '2027-03-01', 2)).toBe('2025-03-01');
    expect(keptFrom([], '2028-02-29', 1)).toBe('2027-02-28');
  });

  const day = fc
    .integer({ min: 0, max: 4000 })
    .map((n) => Temporal.PlainDate.from('2020-01-01').add({ days: n }).toString());
  const world = fc.record({
    ends: fc.uniqueArray(day, { maxLength: 5 }),
    made: day,
    today: day,
    years: fc.constantFrom(1, 2),
  });
  const endOf = (ends: readonly string[], made: string): string => [...ends].sort().find((end) => end >= made) ?? made;
  const isKept = (from: string | null, made: string): boolean => from === null || made >= from;

  test('never lets go of what is younger than it should be, wherever the fases lie', () => {
    fc.assert(
      fc.property(world, ({ ends, made, today, years }) => {
        fc.pre(yearsBefore(today, years) <= endOf(ends, made));
        expect(isKept(keptFrom(ends, today, years), made)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test('and yet always lets go of what is older, whether or not a later fase was loaded', () => {
    fc.assert(
      fc.property(world, ({ ends, made, today, years }) => {
        fc.pre(yearsBefore(today, years) > endOf(ends, made));
        expect(isKept(keptFrom(ends, today, years), made)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });
});

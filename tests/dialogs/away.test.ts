import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { voice } from '../../dialogs/index.ts';

const TODAY = '2026-03-12';
const read = (rest: string): string | null => {
  const days = voice.self.readAway(TODAY, rest);
  return days === null ? null : `${days.from}..${days.until}`;
};

describe('reading the days somebody is away', () => {
  test.each([
    ['16-3 tot 20-3', '2026-03-16..2026-03-20'],
    ['16-3-2026 tot 20-3-2026', '2026-03-16..2026-03-20'],
    ['16/3/26 t/m 20/3/26', '2026-03-16..2026-03-20'],
    ['16 maart t/m 20 maart', '2026-03-16..2026-03-20'],
    ['16 t/m 20 maart', '2026-03-16..2026-03-20'],
    ['16-20 maart', '2026-03-16..2026-03-20'],
    ['16 mrt. tot en met 20 mrt.', '2026-03-16..2026-03-20'],
    ['Van maandag 16 maart tot en met vrijdag 20 maart.', '2026-03-16..2026-03-20'],
    ['vanaf 16-3 - 20-3', '2026-03-16..2026-03-20'],
    ['16-3–20-3', '2026-03-16..2026-03-20'],
    ['2026-03-16 t/m 2026-03-20', '2026-03-16..2026-03-20'],
    ['28-12 t/m 3-1', '2026-12-28..2027-01-03'],
    ['1 maart t/m 5 maart', '2027-03-01..2027-03-05'],
    ['9 maart t/m 20 maart', '2026-03-09..2026-03-20'],
    ['op 16 maart', '2026-03-16..2026-03-16'],
    ['morgen', '2026-03-13..2026-03-13'],
    ['vandaag tot 20-3', '2026-03-12..2026-03-20'],
    ['12-3 t/m 12-3', '2026-03-12..2026-03-12'],
    ['16 maart t/m 11 maart 2027', '2026-03-16..2027-03-11'],
  ])('"%s" is %s', (rest, days) => {
    expect(read(rest)).toBe(days);
  });

  test.each([
    [''],
    ['volgende week'],
    ['31-2 t/m 5-3'],
    ['20 maart t/m 16 maart'],
    ['1-1-2026 t/m 5-1-2026'],
    ['16-3-2026 t/m 20-3-2028'],
    ['13-13'],
    ['16-3 tot 20-3 tot 25-3'],
    ['0-3'],
    ['16 maartje'],
  ])('"%s" is not guessed at', (rest) => {
    expect(read(rest)).toBeNull();
  });

  test('whatever is typed gives days that are in order, not over, and within a year', () => {
    const day = fc.oneof(
      fc.tuple(fc.integer({ min: 0, max: 32 }), fc.integer({ min: 0, max: 13 })).map(([d, m]) => `${d}-${m}`),
      fc.constantFrom('16 maart', '29 februari', '31 december', 'vandaag', '16', '2027-01-05', '5-4-26'),
    );
    const rest = fc.oneof(
      fc.string(),
      fc.tuple(day, fc.constantFrom(' tot ', ' t/m ', '-'), day).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(rest, (typed) => {
        const days = voice.self.readAway(TODAY, typed);
        if (days === null) return;
        expect(days.from <= days.until).toBe(true);
        expect(days.until >= TODAY).toBe(true);
        expect(days.until <= '2027-03-12').toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the form for being away', () => {
  const take = (from: string, until: string) => voice.self.takeAway(TODAY, { from, until });

  test('keeps both days as dates', () => {
    expect(take('16-3', '20 maart')).toEqual({ kind: 'keep', answers: { from: '2026-03-16', until: '2026-03-20' } });
  });

  test.each([
    ['bijna', '20-3', 'from', /begrijp/],
    ['16-3', 'ooit', 'until', /begrijp/],
    ['20-3-2026', '16-3-2026', 'until', /omdraaien/],
    ['1-1-2026', '5-1-2026', 'until', /al geweest/],
    ['16-3-2026', '1-1-2028', 'until', /jaar/],
  ])('says of "%s" until "%s" what is wrong with it, beside the right field', (from, until, field, words) => {
    const outcome = take(from, until);
    if (outcome.kind !== 'ask again') throw new Error('These days were kept');
    expect(Object.keys(outcome.problems)).toEqual([field]);
    expect(outcome.problems[field]).toMatch(words);
    expect(outcome.form.fields.map((one) => ('initial' in one ? one.initial : null))).toEqual([from, until]);
  });
});

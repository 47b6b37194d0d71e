import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../src/calendar/calendar.ts';
import { parsePulsKey, pulsKey, type PulsRound, pulsRound } from '../../src/calendar/puls-plan.ts';
import { slotsBetween } from '../../src/calendar/rhythm.ts';
import { defaultRhythm, type Rhythm } from '../../src/calendar/settings.ts';
import { weekOf } from '../../src/calendar/week.ts';
import { anyCase } from './arbitraries.ts';
import { local, noord, shown } from './noord.ts';

const anchored = (anchor: string): Rhythm => ({ ...defaultRhythm, puls: { ...defaultRhythm.puls, anchor } });
const dateAt = (instant: Temporal.Instant) => instant.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate();
const moments = (round: PulsRound) => [shown(round.opens), shown(round.reminds), shown(round.closes)];

/** Whether a round that opens on this Tuesday meets no free day, worked out without the code under test. */
function isFree(opens: Temporal.PlainDate, calendar: Calendar): boolean {
  const days = Array.from({ length: 10 }, (_, i) => opens.add({ days: i }));
  return days.every((date) => !calendar.isHoliday(date) && !calendar.isSchoolHolidayWeek(weekOf(date)));
}

describe('the puls rounds of region Noord', () => {
  it('open on a Tuesday at 10:00, remind after five working days, close on the Thursday of the week after', () => {
    expect(moments(pulsRound(1, defaultRhythm, noord))).toEqual([
      '2026-03-17T10:00',
      '2026-03-24T10:00',
      '2026-03-26T17:00',
    ]);
    expect(moments(pulsRound(2, defaultRhythm, noord))).toEqual([
      '2026-04-14T10:00',
      '2026-04-21T10:00',
      '2026-04-23T17:00',
    ]);
  });

  it('move past Hemelvaart and Pinksteren, past the summer, past the herfst and past Christmas', () => {
    const opens = Array.from({ length: 9 }, (_, i) =>
      shown(pulsRound(i + 1, defaultRhythm, noord).opens)?.slice(0, 10),
    );
    expect(opens).toEqual([
      '2026-03-17',
      '2026-04-14',
      '2026-05-26',
      '2026-06-23',
      '2026-08-18',
      '2026-09-15',
      '2026-10-20',
      '2026-11-17',
      '2027-01-05',
    ]);
  });

  it('start on the first free Tuesday on or after the anchor', () => {
    expect(shown(pulsRound(1, anchored('2026-03-11'), noord).opens)).toBe('2026-03-17T10:00');
    expect(shown(pulsRound(1, anchored('2026-03-25'), noord).opens)).toBe('2026-04-07T10:00');
  });

  it('have no slot before the anchor', () => {
    expect(slotsBetween('puls.open', local('2020-01-01T00:00'), local('2026-03-17T09:59'), noord)).toEqual([]);
    expect(slotsBetween('puls.open', local('2020-01-01T00:00'), local('2026-03-17T10:00'), noord)).toHaveLength(1);
  });

  it('remind and close even when nothing is asked any more about their opening', () => {
    const late = slotsBetween('all', local('2026-03-20T12:00'), local('2026-03-27T00:00'), noord);
    expect(late.filter(({ job }) => job.startsWith('puls')).map(({ job, key }) => `${job} ${key}`)).toEqual([
      'puls.remind puls-001',
      'puls.close puls-001',
    ]);
  });

  it.each([0, -1, 1.5, Number.NaN])('have no round %s', (n) => {
    expect(() => pulsRound(n, defaultRhythm, noord)).toThrow(RangeError);
  });

  it.each([0, -4, 0.5, Number.NaN])('refuse to come every %s weeks', (everyWeeks) => {
    const rhythm = { ...defaultRhythm, puls: { ...defaultRhythm.puls, everyWeeks } };
    expect(() => pulsRound(1, rhythm, noord)).toThrow(RangeError);
  });
});

describe('the key of a round', () => {
  it('sorts as text and reads back as its number', () => {
    expect(pulsKey(7)).toBe('puls-007');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), (n) => {
        expect(parsePulsKey(pulsKey(n))).toBe(n);
      }),
    );
  });

  it.each(['puls-000', 'puls-7', 'puls-0007', 'puls-', 'x', 'puls-007 ', 'Xpuls-007', '2026-W11'])(
    'is not %j',
    (text) => {
      expect(parsePulsKey(text)).toBeNull();
    },
  );
});

describe('on any calendar, a puls round', () => {
  it('opens on the first free Tuesday at least four weeks after the one before it', () => {
    fc.assert(
      fc.property(anyCase, ({ last, calendar }) => {
        const rhythm = anchored(dateAt(last).toString());
        let earliest = dateAt(last);
        for (let n = 1; n <= 12; n += 1) {
          const opens = dateAt(pulsRound(n, rhythm, calendar).opens);
          let tuesday = earliest.add({ days: (9 - earliest.dayOfWeek) % 7 });
          while (!isFree(tuesday, calendar)) tuesday = tuesday.add({ weeks: 1 });
          expect(opens.toString()).toBe(tuesday.toString());
          earliest = opens.add({ weeks: 4 });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is over before the next one opens, reminds once in between, and never meets a free day', () => {
    fc.assert(
      fc.property(anyCase, ({ last, calendar }) => {
        const rhythm = anchored(dateAt(last).toString());
        for (let n = 1; n <= 12; n += 1) {
          const round = pulsRound(n, rhythm, calendar);
          const opens = dateAt(round.opens);
          expect(moments(round)).toEqual([
            `${opens.toString()}T10:00`,
            `${opens.add({ days: 7 }).toString()}T10:00`,
            `${opens.add({ days: 9 }).toString()}T17:00`,
          ]);
          expect(opens.dayOfWeek).toBe(2);
          expect(isFree(opens, calendar)).toBe(true);
          const next = pulsRound(n + 1, rhythm, calendar);
          expect(Temporal.Instant.compare(round.closes, next.opens)).toBeLessThan(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has exactly three slots, at its planned moments, whichever is asked first', () => {
    fc.assert(
      fc.property(anyCase, fc.boolean(), ({ last, now, calendar }, planFirst) => {
        const rhythm = anchored(dateAt(last).toString());
        if (planFirst) pulsRound(30, rhythm, calendar);
        const slots = slotsBetween('all', last, now, calendar, rhythm).filter(({ job }) => job.startsWith('puls'));
        const planned: string[] = [];
        for (let n = 1; n <= 30; n += 1) {
          const { opens, reminds, closes } = pulsRound(n, rhythm, calendar);
          const wanted = [
            ['puls.open', opens] as const,
            ['puls.remind', reminds] as const,
            ['puls.close', closes] as const,
          ];
          for (const [job, at] of wanted) {
            const isInside = Temporal.Instant.compare(at, last) > 0 && Temporal.Instant.compare(at, now) <= 0;
            if (isInside) planned.push(`${job} ${pulsKey(n)} ${at.toString()}`);
          }
        }
        expect(slots.map(({ job, key, at }) => `${job} ${key} ${at.toString()}`)).toEqual(planned);
      }),
      { numRuns: 60 },
    );
  });
});

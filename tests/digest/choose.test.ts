import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Choosable, choose, placesFor, turnsAfter } from '../../src/digest/choose.ts';
import { SIGNAAL_KINDS } from '../../src/records/signaal.ts';

const ABOUT = ['E1', 'E2', 'E3', 'E4', 'E5', 'I1-5', 'G-2', 'anders'];
const weekOf = (number: number): string =>
  `${String(2026 + Math.floor(number / 52))}-W${String((number % 52) + 1).padStart(2, '0')}`;

const signal = fc.record({ about: fc.constantFrom(...ABOUT), kind: fc.constantFrom(...SIGNAAL_KINDS) });
/** Any week: signalen with refs of their own, and who had a line when. */
const anyWeek = fc.record({
  week: fc.nat(500).map((number) => weekOf(number + 60)),
  signals: fc
    .array(signal, { maxLength: 25 })
    .map((all): readonly Choosable[] => all.map((one, at) => ({ ...one, ref: at % 3 === 0 ? `x${at}` : String(at) }))),
  turns: fc.dictionary(fc.constantFrom(...ABOUT), fc.nat(59).map(weekOf)),
  places: fc.integer({ min: 0, max: 3 }),
});

const isHard = ({ kind }: Choosable): boolean => kind === 'werkt-niet' || kind === 'belemmering';
const RUNS = { numRuns: 400 };

describe('Of the signalen of any week', () => {
  test('as many get a line as there are places for, none of them twice', () => {
    fc.assert(
      fc.property(anyWeek, ({ week, signals, turns, places }) => {
        const chosen = choose(week, signals, turns, places);
        expect(chosen).toHaveLength(Math.min(places, signals.length));
        expect(new Set(chosen).size).toBe(chosen.length);
        for (const ref of chosen) expect(signals.map((one) => one.ref)).toContain(ref);
      }),
      RUNS,
    );
  });

  test('one that says what does not work or stands in the way comes first, when there is one', () => {
    fc.assert(
      fc.property(anyWeek, ({ week, signals, turns, places }) => {
        const [first] = choose(week, signals, turns, places);
        if (first === undefined || !signals.some(isHard)) return;
        expect(isHard(signals.find((one) => one.ref === first)!)).toBe(true);
      }),
      RUNS,
    );
  });

  test('nothing gets a second line as long as something else has none', () => {
    fc.assert(
      fc.property(anyWeek, ({ week, signals, turns, places }) => {
        const chosen = choose(week, signals, turns, places).map((ref) => signals.find((one) => one.ref === ref)!.about);
        if (new Set(chosen).size === chosen.length) return;
        expect(new Set(chosen)).toEqual(new Set(signals.map((one) => one.about)));
      }),
      RUNS,
    );
  });

  test('whatever waited longest has a line, when there are two places', () => {
    fc.assert(
      fc.property(anyWeek, ({ week, signals, turns }) => {
        if (signals.length < 2) return;
        const waited = [...new Set(signals.map((one) => one.about))].sort((a, b) =>
          (turns[a] ?? '') === (turns[b] ?? '') ? (a < b ? -1 : 1) : (turns[a] ?? '') < (turns[b] ?? '') ? -1 : 1,
        );
        const about = choose(week, signals, turns, 2).map((ref) => signals.find((one) => one.ref === ref)!.about);
        expect(about).toContain(waited[0]);
      }),
      RUNS,
    );
  });

  test('the same are chosen whatever the order in which they came, and a smaller block is the start of a larger one', () => {
    fc.assert(
      fc.property(anyWeek, fc.nat(), ({ week, signals, turns, places }, seed) => {
        const shuffled = [...signals].sort((a, b) => ((seed + a.ref.length * 7) % 5) - ((seed + b.ref.length * 3) % 5));
        const chosen = choose(week, signals, turns, places);
        expect(choose(week, [...signals].reverse(), turns, places)).toEqual(chosen);
        expect(choose(week, shuffled, turns, places)).toEqual(chosen);
        expect(choose(week, signals, turns, Math.max(0, places - 1))).toEqual(chosen.slice(0, Math.max(0, places - 1)));
      }),
      RUNS,
    );
  });

  test('how somebody knows plays no part: it is not even handed over', () => {
    fc.assert(
      fc.property(anyWeek, ({ week, signals, turns, places }) => {
        const measured = signals.map((one) => ({ ...one, evidence: ['gemeten'] }));
        const heard = signals.map((one) => ({ ...one, evidence: ['gehoord'] }));
        expect(choose(week, measured, turns, places)).toEqual(choose(week, heard, turns, places));
      }),
      RUNS,
    );
  });
});

describe('The promises above are no empty ones', () => {
  test('weeks are drawn with and without what does not work, with several about one thing, and with too many to show', () => {
    const all = fc.sample(anyWeek, 400);
    const seen = (is: (one: (typeof all)[number]) => boolean): number => all.filter(is).length;
    expect(seen(({ signals, places }) => places > 0 && signals.some(isHard))).toBeGreaterThan(100);
    expect(seen(({ signals }) => signals.length > 0 && !signals.some(isHard))).toBeGreaterThan(10);
    expect(seen(({ signals, places }) => signals.length > places)).toBeGreaterThan(100);
    expect(
      seen(({ week, signals, turns, places }) => {
        const about = choose(week, signals, turns, places).map((ref) => signals.find((one) => one.ref === ref)!.about);
        return new Set(about).size < about.length;
      }),
    ).toBeGreaterThan(0);
  });

  test('it is the rule that brings one that does not work: in many weeks it would not be first by turn', () => {
    const moved = fc.sample(anyWeek, 400).filter(({ week, signals, turns }) => {
      const soft = signals.map((one) => ({ ...one, kind: 'werkt' }));
      return choose(week, signals, turns, 3).join() !== choose(week, soft, turns, 3).join();
    });
    expect(moved.length).toBeGreaterThan(20);
  });

  test('and turns decide: another week of the last line gives another choice', () => {
    const moved = fc.sample(anyWeek, 400).filter(({ week, signals, turns, places }) => {
      const [first] = choose(week, signals, turns, places);
      const about = signals.find((one) => one.ref === first)?.about;
      return about !== undefined && choose(week, signals, { ...turns, [about]: week }, places)[0] !== first;
    });
    expect(moved.length).toBeGreaterThan(20);
  });
});

describe('Over the weeks', () => {
  test('everything has its turn: whatever has a signaal in as many weeks as there are things, has a line in one of them', () => {
    const weeks = fc.array(
      fc
        .array(signal, { minLength: 2, maxLength: 12 })
        .map((all) => all.map((one, at) => ({ ...one, ref: String(at) }))),
      { minLength: 20, maxLength: 60 },
    );
    fc.assert(
      fc.property(weeks, (all) => {
        let turns: Readonly<Record<string, string>> = {};
        const waiting = new Map<string, number>();
        for (const [number, signals] of all.entries()) {
          const week = weekOf(number);
          const chosen = choose(week, signals, turns, 2);
          turns = turnsAfter(week, signals, chosen, turns);
          for (const about of new Set(signals.map((one) => one.about))) {
            waiting.set(about, turns[about] === week ? 0 : (waiting.get(about) ?? 0) + 1);
            expect(waiting.get(about)).toBeLessThan(ABOUT.length);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('of many signalen about one thing, not always the oldest is chosen', () => {
    const signals = Array.from({ length: 8 }, (_, at) => ({ ref: String(at + 1), about: 'E3', kind: 'werkt' }));
    const first = Array.from({ length: 52 }, (_, number) => choose(weekOf(number), signals, {}, 1)[0]);
    expect(new Set(first).size).toBeGreaterThanOrEqual(6);
  });
});

describe('The three lines of the block', () => {
  test('are for signalen, but for one that is kept for what werkgroepen learned', () => {
    expect([0, 1, 2, 3, 9].map((signals) => placesFor(signals, 0))).toEqual([0, 1, 2, 3, 3]);
    expect([0, 1, 2, 3, 9].map((signals) => placesFor(signals, 4))).toEqual([0, 1, 2, 2, 2]);
  });
});

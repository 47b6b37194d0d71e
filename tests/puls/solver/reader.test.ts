import { describe, expect, test } from 'vitest';
import type { ItemRelease, Release, Statement } from '../../../src/puls/statement.ts';
import { GROUPS, STEPS } from './kinds.ts';
import { type Seen, readItem, trendIn } from './reader.ts';
import { ROLES, SCALE, releaseOf } from './rounds.ts';
import { type Counts, stream } from './tables.ts';

const SEED = 20_260_317;
const HIDDEN: Statement = { kind: 'hidden' };

type Random = () => number;

const upTo = (random: Random, most: number): number => Math.floor(random() * (most + 1));

/** Sizes of the five roles, small ones often, and now and then none. */
const randomSizes = (random: Random): readonly number[] => [
  upTo(random, 1) * 4 + upTo(random, 10),
  upTo(random, 2) * upTo(random, 4),
  upTo(random, 2) * upTo(random, 4),
  upTo(random, 4),
  upTo(random, 1) * upTo(random, 3),
];

/** Answers of a group that leans one way, now and then so far that all of it agrees. */
function randomCounts(random: Random, people: number): Counts {
  const counts = [0, 0, 0, 0, 0];
  const lean = upTo(random, 4);
  const loyal = [0, 0.5, 0.8, 1][upTo(random, 3)]!;
  for (let one = 0; one < people; one += 1) counts[random() < loyal ? lean : upTo(random, 4)]! += 1;
  return counts;
}

function seenIn(item: ItemRelease, table: readonly Counts[]): readonly Seen[] {
  return ROLES.map((role, at) => {
    const group = GROUPS.find((one) => one === role);
    const people = table[at]!.reduce((sum, count) => sum + count, 0);
    return { role, people, told: group === undefined ? HIDDEN : item.groups[group] };
  });
}

describe(`whoever reads three rounds in a row and works out all that they allow, on the whole scale (seed ${SEED})`, () => {
  const random = stream(SEED);
  const cases = Array.from({ length: 1000 }, () => {
    const tables = [0, 1, 2].map(() => randomSizes(random).map((people) => randomCounts(random, people)));
    const releases: Release[] = [];
    for (const table of tables) releases.push(releaseOf(SCALE, table, STEPS, releases));
    return { tables, releases };
  });

  test('learns nothing about a group of four or fewer, in three thousand rounds', () => {
    let groups = 0;
    let besideTotal = 0;
    for (const { tables, releases } of cases)
      for (const [at, { items }] of releases.entries()) {
        const [item] = items;
        const { leaks, ways } = readItem(seenIn(item!, tables[at]!), item!.total!, tables[at]!);
        expect(leaks, JSON.stringify({ table: tables[at], item })).toEqual([]);
        groups += ways.length;
        if (item!.total!.kind === 'figures') besideTotal += ways.length;
      }
    // Liveness: the rules are not safe because they say nothing.
    expect(groups).toBeGreaterThan(3000);
    expect(besideTotal).toBeGreaterThan(1000);
  });

  test('could have worked out every trend from the figures of the two releases', () => {
    let moved = 0;
    for (const { releases } of cases)
      for (const of of [...GROUPS, 'total'] as const) {
        const told = releases.map(({ items: [item] }) => (of === 'total' ? item!.total! : item!.groups[of]));
        for (const [at, now] of told.entries()) {
          if (now.kind !== 'figures') continue;
          const then = told.slice(0, at).findLast((one) => one.kind === 'figures');
          const { direction, arrow } = now.trend ?? {};
          expect(now.trend === null ? null : { direction, arrow }).toEqual(trendIn(now, then));
          if (direction === 'hoger' || direction === 'lager') moved += 1;
        }
      }
    expect(moved).toBeGreaterThan(100);
  });
});

describe('the reader sees what should not have been told', () => {
  const alone = (counts: Counts): Statement =>
    releaseOf(SCALE, [counts, [], [], [], []], STEPS).items[0]!.groups.professional;

  test('a group of two, in words or in figures', () => {
    const table = [
      [0, 1, 4, 5, 0],
      [0, 0, 0, 0, 2],
    ];
    const leaksOf = (told: Statement): readonly string[] => {
      const groups = [
        { role: 'professional', people: 10, told: alone(table[0]!) },
        { role: 'bestuurder', people: 2, told },
      ];
      return readItem(groups, HIDDEN, table).leaks.map(({ what }) => what);
    };
    const shares = { kritisch: 0, midden: 0, positief: 100 };
    expect(leaksOf(HIDDEN)).toEqual([]);
    expect(leaksOf({ kind: 'words', mostly: 'positief' })).toContain('that everybody is in band 2');
    expect(leaksOf({ kind: 'figures', n: 2, mean: 5, shares, unsure: 0, trend: null })).toContain(
      'the answers of all 2',
    );
  });

  test('one person, when the total is told beside everybody else', () => {
    const random = stream(SEED);
    let caught = 0;
    for (let round = 0; round < 50; round += 1) {
      const many = randomCounts(random, 11);
      const one = randomCounts(random, 1);
      const all = alone(many.map((count, answer) => count + one[answer]!));
      const groups = [
        { role: 'professional', people: 11, told: alone(many) },
        { role: 'bestuurder', people: 1, told: HIDDEN },
      ];
      if (readItem(groups, all, [many, one]).leaks.length > 0) caught += 1;
    }
    expect(caught).toBeGreaterThan(20);
  });
});

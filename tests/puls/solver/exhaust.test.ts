import { describe, expect, test } from 'vitest';
import { release } from '../../../src/puls/release.ts';
import { exhaust } from './exhaust.ts';
import { BANDS, CHOICES, type Kind, NARROW, OPEN, PAIR, UNSURE } from './kinds.ts';
import { publish } from './publish.ts';
import { ROLES, SCALE, crowdsOf, releaseOf } from './rounds.ts';
import { type Counts, spreads } from './tables.ts';

/** How many of each role: professional, ervaringsdeskundige, leidinggevende, bestuurder, and those in no group. */
const SIZES: readonly (readonly number[])[] = [
  [10, 0, 5, 1, 0],
  [10, 0, 4, 1, 0],
  [11, 0, 3, 2, 0],
  [10, 0, 0, 1, 5],
  [14, 0, 1, 0, 1],
  [5, 5, 3, 0, 0],
  [10, 6, 0, 1, 0],
  [6, 5, 0, 1, 1],
  [0, 7, 4, 1, 1],
  [10, 5, 0, 0, 0],
  [11, 7, 0, 0, 0],
  [0, 5, 6, 0, 0],
  [0, 8, 6, 0, 0],
  [0, 4, 3, 4, 0],
  [5, 0, 4, 0, 0],
  [4, 0, 1, 0, 0],
  [7, 0, 0, 1, 0],
  [1, 1, 1, 1, 1],
  [12, 0, 0, 3, 2],
  [0, 5, 5, 5, 0],
  [20, 0, 0, 4, 1],
  [10, 10, 0, 1, 0],
];

const KINDS: readonly Kind[] = [BANDS, NARROW, UNSURE, OPEN, CHOICES];

/** With two answers more people can be tried: of twenty and more, and of forty, other rules matter. */
const WIDE: readonly (readonly number[])[] = [
  [20, 0, 4, 1, 0],
  [35, 0, 4, 1, 0],
  [36, 0, 0, 4, 0],
  [40, 0, 5, 0, 0],
  [21, 20, 0, 0, 0],
  [33, 5, 4, 1, 0],
];

const textOf =
  (kind: Kind) =>
  (table: readonly Counts[]): string =>
    JSON.stringify(publish(release, [{ kind, table }]));

describe('whoever reads a release, knows how many of each role answered, and tries every possible round', () => {
  test.each(KINDS)(
    'learns no answer in a small group, and of no group that all agree: $what',
    (kind) => {
      let tables = 0;
      // The largest sizes are tried for one kind: they take most of the time.
      for (const sizes of kind === BANDS ? SIZES : SIZES.slice(0, -4)) {
        const found = exhaust(crowdsOf(sizes), kind.bands, textOf(kind));
        expect(found.leaks.slice(0, 3), `sizes ${sizes.join(', ')}`).toEqual([]);
        tables += found.tables;
      }
      expect(tables).toBeGreaterThan(30_000);
    },
    120_000,
  );

  test('learns no more where forty people answer', () => {
    for (const sizes of WIDE) {
      const found = exhaust(crowdsOf(sizes), PAIR.bands, textOf(PAIR));
      expect(found.leaks.slice(0, 3), `sizes ${sizes.join(', ')}`).toEqual([]);
      expect(found.texts).toBeGreaterThan(10);
    }
  });

  test('learns no more from three rounds in a row, trends included', () => {
    // Ten professionals with three, four or five fives; four leidinggevenden and one bestuurder, any answers.
    const some = spreads(10, 2).filter(([, fives]) => fives! >= 3 && fives! <= 5);
    const ways = [some, [[0, 0]], spreads(4, 2), spreads(1, 2), [[0, 0]]];
    const crowds = [0, 1, 2].flatMap((round) =>
      crowdsOf([10, 0, 4, 1, 0]).map(({ role, people }) => ({ role: `${role} in round ${round + 1}`, people })),
    );
    const publish = (table: readonly Counts[]): string => {
      const first = releaseOf(SCALE, table.slice(0, 5), ['2', '5']);
      const second = releaseOf(SCALE, table.slice(5, 10), ['2', '5'], [first]);
      return JSON.stringify([first, second, releaseOf(SCALE, table.slice(10), ['2', '5'], [first, second])]);
    };
    const found = exhaust(crowds, [0, 1], publish, [...ways, ...ways, ...ways]);
    expect(found.leaks.slice(0, 3)).toEqual([]);
    expect(found.tables).toBe(30 ** 3);
    expect(found.texts).toBeGreaterThan(500);
  }, 60_000);
});

test('the roles of the solver are those of the program, so that no group is left out', () => {
  expect(SCALE.roles).toEqual(ROLES);
  expect(new Set(ROLES).size).toBe(5);
});

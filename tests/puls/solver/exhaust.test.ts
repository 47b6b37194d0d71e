import { describe, expect, test } from 'vitest';
import type { RoundItem } from '../../../src/puls/items.ts';
import { exhaust } from './exhaust.ts';
import { type Loose, looseText } from './loose.ts';
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

interface Kind {
  readonly what: string;
  readonly item: RoundItem;
  readonly values: readonly string[];
  readonly bands: readonly number[];
}

const CHOICE: RoundItem = { ...SCALE, id: 'P-H2', kind: 'choice', options: ['sociaal', 'mentaal', 'geen'] };
const KINDS: readonly Kind[] = [
  { what: 'one answer in each band', item: SCALE, values: ['1', '3', '5'], bands: [0, 1, 2] },
  { what: 'two answers in one band', item: SCALE, values: ['2', '4', '5'], bands: [0, 1, 1] },
  { what: 'people who do not know', item: SCALE, values: ['2', '5', 'weet-niet'], bands: [0, 1, 2] },
  { what: 'a choice', item: CHOICE, values: ['sociaal', 'mentaal', 'geen'], bands: [0, 1, 2] },
];

const textOf =
  ({ item, values }: Kind) =>
  (table: readonly Counts[]): string =>
    JSON.stringify(releaseOf(item, table, values));

describe('whoever reads a release, knows how many of each role answered, and tries every possible round', () => {
  test.each(KINDS)(
    'learns no answer in a small group, and of no group that all agree: $what',
    (kind) => {
      let tables = 0;
      // The largest sizes are tried for one kind: they take most of the time.
      for (const sizes of kind === KINDS[0] ? SIZES : SIZES.slice(0, -4)) {
        const found = exhaust(crowdsOf(sizes), kind.bands, textOf(kind));
        expect(found.leaks.slice(0, 3), `sizes ${sizes.join(', ')}`).toEqual([]);
        tables += found.tables;
      }
      expect(tables).toBeGreaterThan(30_000);
    },
    120_000,
  );

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

describe('the solver sees what looser rules give away', () => {
  const STRICT: Loose = { remainder: true, heap: true, nearly: true };
  const scale = KINDS[0]!;
  const leaksOf = (loose: Loose, sizes: readonly number[]): readonly string[] =>
    exhaust(crowdsOf(sizes), scale.bands, (table) => looseText(table, scale.values.map(Number), loose)).leaks.map(
      ({ role, what }) => `${role}: ${what}`,
    );

  test('nothing, when the looser rules are not loose', () => {
    expect(leaksOf(STRICT, [10, 0, 4, 1, 0])).toEqual([]);
  });

  test('a group of two that is left when the others are taken from the total', () => {
    expect(leaksOf({ ...STRICT, remainder: false }, [10, 6, 0, 2, 0])).toContain('bestuurder: the answers of all 2');
  });

  test('five hidden people who all say the same', () => {
    expect(leaksOf({ ...STRICT, heap: false }, [10, 0, 4, 1, 0])).toContain('bestuurder: that everybody is in band 2');
  });

  test('ten people who all say the same, when that is told as it is', () => {
    expect(leaksOf({ ...STRICT, nearly: false }, [10, 0, 0, 0, 0])).toContain(
      'professional: that everybody is in band 0',
    );
  });
});

test('the roles of the solver are those of the program, so that no group is left out', () => {
  expect(SCALE.roles).toEqual(ROLES);
  expect(new Set(ROLES).size).toBe(5);
});

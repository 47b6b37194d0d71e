import { describe, expect, test } from 'vitest';
import { release } from '../../../src/puls/release.ts';
import type { Release } from '../../../src/puls/statement.ts';
import { chance } from './chance.ts';
import { exhaust } from './exhaust.ts';
import { BANDS, CHOICES, type Kind, OTHER_WORDS, PAIR } from './kinds.ts';
import { type Publisher, publish, toldOf, without } from './publish.ts';
import { crowdsOf } from './rounds.ts';
import { type Counts, combinations, spreads } from './tables.ts';

const SEED = 20_270_311;
const { smallSizes } = chance(SEED);

describe(`whoever puts every possible answer of every round beside every other, and takes nothing apart (seed ${SEED})`, () => {
  /** Publishes three rounds of one item; the same round after the same releases is published once. */
  function publishedThrice(publisher: Publisher): (table: readonly Counts[]) => string {
    const made = new Map<string, readonly [Release, string]>();
    const once = (key: string, table: readonly Counts[], before: readonly Release[]): readonly [Release, string] => {
      let one = made.get(key);
      if (one === undefined) {
        const out = publish(publisher, [{ kind: PAIR, table }], before);
        made.set(key, (one = [out, JSON.stringify(out)]));
      }
      return one;
    };
    return (table) => {
      const parts = [0, 5, 10].map((from) => table.slice(from, from + 5));
      const [first, said] = once(parts[0]!.join(' '), parts[0]!, []);
      const [second, saidNext] = once(`${said} ${parts[1]!.join(' ')}`, parts[1]!, [first]);
      const [, saidLast] = once(`${said} ${saidNext} ${parts[2]!.join(' ')}`, parts[2]!, [first, second]);
      return said + saidNext + saidLast;
    };
  }

  const thrice = (publisher: Publisher, sizes: readonly (readonly number[])[]) =>
    exhaust(
      sizes.flatMap((round, at) => crowdsOf(round).map(({ role, people }) => ({ role: `${role} ${at + 1}`, people }))),
      PAIR.bands,
      publishedThrice(publisher),
    );

  const TRIPLES = Array.from({ length: 8 }, () => [0, 1, 2].map(() => smallSizes(2, 36)));

  test('learns no more from three random rounds', () => {
    let tables = 0;
    for (const sizes of TRIPLES) {
      const found = thrice(release, sizes);
      expect(found.leaks.slice(0, 3), JSON.stringify(sizes)).toEqual([]);
      tables += found.tables;
    }
    expect(tables).toBeGreaterThan(20_000);
  }, 60_000);

  test('would see it when a later round tells what an earlier one kept to itself', async () => {
    const late = await without([
      { file: 'hide.ts', old: 'left >= WORDS_FROM', now: 'left >= 0' },
      {
        file: 'release.ts',
        old: 'hiddenBesideTotal(sizes, least) :',
        now: 'previous.length < 2 ? roles.map(({ role }) => role) : hiddenBesideTotal(sizes, least) :',
      },
    ]);
    const { leaks } = thrice(late, [
      [5, 0, 0, 1, 0],
      [5, 0, 0, 0, 0],
      [5, 0, 0, 1, 0],
    ]);
    expect(leaks.map(({ role }) => role)).toContain('bestuurder 3');
  });

  test('learns no more from the items of one round together', () => {
    const kinds: readonly Kind[] = [
      PAIR,
      { ...OTHER_WORDS, values: ['1', '5'], bands: [0, 1] },
      { ...CHOICES, values: ['sociaal', 'geen'], bands: [0, 1] },
    ];
    const crowds = kinds.flatMap(({ item }) =>
      crowdsOf([10, 0, 0, 1, 0]).map(({ role, people }) => ({ role: `${role} on ${item.id}`, people })),
    );
    const found = exhaust(crowds, [0, 1], (table) =>
      JSON.stringify(
        publish(
          release,
          kinds.map((kind, at) => ({ kind, table: table.slice(at * 5, at * 5 + 5) })),
        ),
      ),
    );
    expect(found.leaks.slice(0, 3)).toEqual([]);
    expect(found.tables).toBe(22 ** 3);
  }, 60_000);

  test.each([
    [PAIR, 0.33],
    [BANDS, 0.24],
  ] as const)(
    'can be certain of a bound, the limit that joint.test.ts and the documents state: in $1 of the rounds',
    (kind, part) => {
      const seen = new Map<string, Counts[]>();
      for (const table of combinations([10, 0, 4, 1, 0].map((people) => spreads(people, kind.values.length)))) {
        const told = toldOf(publish(release, [{ kind, table }]).items[0]!);
        seen.set(told, [...(seen.get(told) ?? []), table[2]!]);
      }
      const certain = [...seen.values()].filter((all) =>
        kind.values.some((_, one) => all.every((counts) => counts[one]! >= 3)),
      );
      expect(certain.flat().length / [...seen.values()].flat().length).toBeCloseTo(part, 2);
    },
  );
});

import { describe, expect, test } from 'vitest';
import { release } from '../../../src/puls/release.ts';
import { chance } from './chance.ts';
import { BANDS, CHOICES, GROUPS, type Kind, NARROW, OPEN, OTHER_WORDS, PAIR, UNSURE } from './kinds.ts';
import { publish, toldOf } from './publish.ts';
import { trendIn } from './reader.ts';
import { rulesSay } from './rules.ts';
import type { Counts } from './tables.ts';

const SEED = 20_270_411;
const { pick, someAnswers, upTo } = chance(SEED);

const OTHER_CHOICES: Kind = {
  ...CHOICES,
  what: 'a choice without a total',
  item: { ...CHOICES.item, id: 'P-H3', same: false },
};
const KINDS = [BANDS, NARROW, UNSURE, OPEN, CHOICES, OTHER_CHOICES, OTHER_WORDS, PAIR] as const;

interface Table {
  readonly kind: Kind;
  readonly table: readonly Counts[];
}

/** Crowds of any size up to some eighty, small ones often, and now and then a role in which nobody is. */
const someTable = (kind: Kind): Table => {
  const sizes = [upTo(2) * upTo(22) + upTo(6), upTo(2) * upTo(6), upTo(2) * upTo(6), upTo(6), upTo(1) * upTo(12)];
  return { kind, table: sizes.map((people) => someAnswers(people, kind.values.length)) };
};

describe(`the program and the rules as the solver knows them (seed ${SEED})`, () => {
  const tables = Array.from({ length: 4000 }, (_, at) => someTable(KINDS[at % KINDS.length]!));

  test('tell the same of whatever people answer', () => {
    for (const { kind, table } of tables) {
      const told = toldOf(publish(release, [{ kind, table }]).items[0]!);
      expect({ what: kind.what, table, told }).toEqual({ what: kind.what, table, told: rulesSay(kind, table) });
    }
  });

  test('tell the same trend, of each group and of all, and of no other item', () => {
    let moved = 0;
    for (let at = 0; at < 300; at += 1) {
      const kinds = [OTHER_WORDS, pick([BANDS, NARROW]), CHOICES];
      const first = publish(release, kinds.map(someTable));
      const second = publish(release, kinds.map(someTable), [first]);
      for (const [place] of kinds.entries())
        for (const of of [...GROUPS, 'total'] as const) {
          const [then, now] = [first, second].map(({ items }) => {
            const item = items[place]!;
            return of === 'total' ? item.total : item.groups[of];
          });
          if (now?.kind !== 'figures') continue;
          const expected = trendIn(now, then ?? undefined);
          expect(now.trend).toEqual(expected === null ? null : { since: 'puls-001', ...expected });
          if (expected?.arrow === true) moved += 1;
        }
    }
    expect(moved).toBeGreaterThan(20);
  });

  test('tell the same of several items of one round, each by its own answers', () => {
    for (let at = 0; at < 500; at += 1) {
      const { table } = someTable(BANDS);
      const fewer = table.map((counts) => counts.map((count) => Math.min(count, upTo(count))));
      // Whoever took part and left the second item open is in the last place of its answers.
      const left = table.map((counts, role) => {
        const people = counts.reduce((sum, count) => sum + count, 0);
        const [low, middle] = [fewer[role]![0]!, fewer[role]![1]!];
        return [low, middle, people - low - middle];
      });
      const told = publish(release, [
        { kind: BANDS, table },
        { kind: { ...OPEN, item: { ...OPEN.item, id: 'P-B1' } }, table: left },
      ]);
      expect(told.items.map(toldOf)).toEqual([rulesSay(BANDS, table), rulesSay(OPEN, left)]);
    }
  });
});

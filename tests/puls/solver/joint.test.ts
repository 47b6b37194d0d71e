import { describe, expect, test } from 'vitest';
import { release } from '../../../src/puls/release.ts';
import type { Release, Statement } from '../../../src/puls/statement.ts';
import { BANDS, CHOICES, GROUPS, type Kind, NARROW, OPEN, OTHER_WORDS, UNSURE } from './kinds.ts';
import { type Knowledge, makeKnowledge } from './knowledge.ts';
import { chance } from './chance.ts';
import { INVITED, type Publisher, publish, toldOf, without } from './publish.ts';
import { trendIn } from './reader.ts';
import { crowdsOf } from './rounds.ts';
import { rulesSay } from './rules.ts';
import { type Counts, combinations, spreads } from './tables.ts';

/*
 * Three rounds in a row, put together by somebody who knows the rules, how many of each role took part in each round, and
 * all three releases, trends included. Whatever they say of one another, the solver finds all rounds that fit.
 *
 * What this does not show:
 * - Bounds. A leak is a number that is certain, or a whole group in one band. That at least three of a group of four are
 *   in one band can be certain, and is no leak here: with ten, four and one, a quarter of the possible rounds tells it, a
 *   third when there are two answers only. together.test.ts counts them.
 * - Likelihood. Asked is what is certain; who knows how people usually answer can guess more.
 * - Insiders. Who is one of a group knows one answer of it, and so more of the rest.
 * docs/privacy-puls.md says so.
 */

const SEED = 20_270_211;
const { pick, smallSizes, someAnswers } = chance(SEED);

/** What the rules say of every possible answer of such a crowd to such an item, and what each of it gives away. */
const read = new Map<string, ReadonlyMap<string, Knowledge>>();
function readingOf(kind: Kind, sizes: readonly number[]): ReadonlyMap<string, Knowledge> {
  const key = `${kind.what} ${sizes.join()}`;
  const before = read.get(key);
  if (before !== undefined) return before;
  const made = new Map<string, Knowledge>();
  for (const table of combinations(sizes.map((people) => spreads(people, kind.values.length)))) {
    const told = rulesSay(kind, table);
    let known = made.get(told);
    if (known === undefined) made.set(told, (known = makeKnowledge(crowdsOf(sizes), kind.bands)));
    known.add(table);
  }
  read.set(key, made);
  return made;
}

const SCALES = [BANDS, NARROW, UNSURE, OPEN] as const;
const CROWDS = Array.from({ length: 40 }, () => smallSizes(3, 5000));

interface Case {
  readonly sizes: readonly (readonly number[])[];
  readonly rounds: readonly (readonly { readonly kind: Kind; readonly table: readonly Counts[] }[])[];
}

/** Three rounds of three items each: the anchor, one in other words for other roles, a choice. People come and go. */
const someCase = (): Case => {
  const sizes = [0, 1, 2].map(() => pick(CROWDS));
  const kinds = [pick(SCALES), OTHER_WORDS, CHOICES];
  return {
    sizes,
    rounds: sizes.map((round) =>
      kinds.map((kind) => ({ kind, table: round.map((people) => someAnswers(people, kind.values.length)) })),
    ),
  };
};

function releasesOf(publisher: Publisher, { rounds }: Case): readonly Release[] {
  const all: Release[] = [];
  for (const round of rounds) all.push(publish(publisher, round, all));
  return all;
}

/** All that one item tells of one group or of everybody, round after round. */
const row = (releases: readonly Release[], item: number, of: (typeof GROUPS)[number] | 'total') =>
  releases.map(({ items }): Statement | null => (of === 'total' ? items[item]!.total : items[item]!.groups[of]));

/** How often the trend of a row is not what anybody works out from what stands in the row. */
function untoldTrends(told: readonly (Statement | null)[]): number {
  return told.filter((now, at) => {
    if (now?.kind !== 'figures') return false;
    const then = told.slice(0, at).findLast((one) => one?.kind === 'figures') ?? undefined;
    const { direction, arrow } = now.trend ?? {};
    const said = now.trend === null ? null : { direction, arrow };
    return JSON.stringify(said) !== JSON.stringify(trendIn(now, then));
  }).length;
}

interface Findings {
  readonly leaks: readonly string[];
  readonly otherwise: number;
  readonly untold: number;
}

/**
 * A release follows from the answers to its own items and from the releases before it, which everybody has. So what fits
 * three releases is what fits each of them, item by item; whether the program keeps to that is counted: `otherwise`,
 * `untold`. together.test.ts takes nothing for granted here.
 */
function findings(publisher: Publisher, cases: readonly Case[]): Findings {
  const leaks: string[] = [];
  let [otherwise, untold] = [0, 0];
  for (const one of cases) {
    const releases = releasesOf(publisher, one);
    for (const [at, round] of one.rounds.entries())
      for (const [place, { kind, table }] of round.entries()) {
        const told = toldOf(releases[at]!.items[place]!);
        if (told !== rulesSay(kind, table)) otherwise += 1;
        const known = readingOf(kind, one.sizes[at]!).get(told);
        leaks.push(...(known?.leaks() ?? []).map(({ role, what }) => `${kind.what}, ${role}: ${what}`));
      }
    for (const [item] of one.rounds[0]!.entries())
      for (const of of [...GROUPS, 'total'] as const) untold += untoldTrends(row(releases, item, of));
  }
  return { leaks, otherwise, untold };
}

const CASES = Array.from({ length: 2000 }, someCase);

describe(`whoever has the releases of three rounds in a row, of several items each (seed ${SEED})`, () => {
  test('learns nothing that is certain about a group of four or fewer, in six thousand rounds', () => {
    expect(findings(release, CASES)).toEqual({ leaks: [], otherwise: 0, untold: 0 });
  }, 60_000);

  test('and yet is told a good deal: figures, words, trends, totals', () => {
    const told = JSON.stringify(CASES.flatMap((one) => releasesOf(release, one)));
    for (const [what, least] of [
      ['"kind":"figures"', 2000],
      ['"kind":"words"', 2000],
      ['"kind":"nearly-all"', 300],
      ['"direction":"', 300],
      ['"total":{"kind":"figures"', 500],
    ] as const)
      expect(told.split(what).length, what).toBeGreaterThan(least);
    expect(CASES.flatMap(({ sizes }) => sizes).some((sizes) => sizes.includes(1))).toBe(true);
  });

  test('is told how many took part from ten on, which follows from the sizes alone', () => {
    const all = CASES.filter(({ rounds }) => rounds[0]![0]!.kind !== OPEN);
    for (const one of all)
      for (const [at, { people, response }] of releasesOf(release, one).entries()) {
        const took = one.sizes[at]!.reduce((sum, size) => sum + size, 0);
        const share = took / INVITED;
        const band =
          share < 1 / 3 ? 'minder-dan-een-derde' : share > 2 / 3 ? 'meer-dan-twee-derde' : 'ongeveer-de-helft';
        expect({ people, response }).toEqual({ people: took < 10 ? null : took, response: took < 5 ? null : band });
      }
  });

  test.each([
    [
      'a trend that is worked out from more than what is told',
      { file: 'trend.ts', old: '400 * (now.n + then.n)', now: '100 * (now.n + then.n)' },
    ],
    ['an arrow for few people', { file: 'trend.ts', old: 'ARROW_FROM = 20', now: 'ARROW_FROM = 10' }],
    [
      'a trend that looks the wrong way',
      { file: 'trend.ts', old: `tenths > 0 ? 'hoger'`, now: `tenths < 0 ? 'hoger'` },
    ],
  ] as const)('would see %s', async (_what, patch) => {
    expect(findings(await without([patch]), CASES.slice(0, 300)).untold).toBeGreaterThan(0);
  });

  test('would see an item that is told by the answers to another', async () => {
    const mixed = await without([
      {
        file: 'release.ts',
        old: 'row.item === item.id)',
        now: 'row.item !== ROLE_QUESTION && item.options.includes(row.value))',
      },
    ]);
    expect(findings(mixed, CASES.slice(0, 100)).otherwise).toBeGreaterThan(0);
  });
});

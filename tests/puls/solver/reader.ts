import type { Statement } from '../../../src/puls/statement.ts';
import { type Leak, makeKnowledge } from './knowledge.ts';
import { type Counts, spreads } from './tables.ts';

/** One group of a round as a reader sees it: how many answered, and what was told of it. */
export interface Seen {
  readonly role: string;
  readonly people: number;
  readonly told: Statement;
}

// What a statement says of a group depends on four numbers: how many are low (1, 2), in the middle (3) and high (4, 5),
// and the sum of their answers. Packed in one number, so that adding two groups is adding two numbers.
const LOW = 2 ** 22;
const HIGH = 2 ** 14;
const pack = (low: number, high: number, sum: number): number => low * LOW + high * HIGH + sum;

/** Everything a group of this size can amount to on a scale of five. */
function amounts(people: number): readonly number[] {
  const all: number[] = [];
  for (let low = 0; low <= people; low += 1)
    for (let high = 0; low + high <= people; high += 1) {
      const middle = 3 * (people - low - high);
      for (let sum = low + middle + 4 * high; sum <= 2 * low + middle + 5 * high; sum += 1)
        all.push(pack(low, high, sum));
    }
  return all;
}

/** Whether a statement is true of a group, as it is meant; whether it should have been made is not asked here. */
export function isTrue(told: Statement, people: number, amount: number): boolean {
  const low = Math.floor(amount / LOW);
  const high = Math.floor((amount % LOW) / HIGH);
  const sum = amount % HIGH;
  const bands: Readonly<Record<string, number>> = { kritisch: low, midden: people - low - high, positief: high };
  const nearly = (count: number): boolean => people >= 10 && (count >= people - 1 || count / people >= 0.95);
  switch (told.kind) {
    case 'hidden':
      return true;
    case 'words': {
      const mostly = ['kritisch', 'positief'].find((band) => bands[band]! / people >= 0.6) ?? null;
      return mostly === told.mostly;
    }
    case 'nearly-all':
      return nearly(bands[told.part] ?? 0);
    case 'figures':
      return (
        told.n === people &&
        Math.round((sum * 10) / people) === Math.round((told.mean ?? 0) * 10) &&
        Object.entries(bands).every(
          ([band, count]) => !nearly(count) && Math.round((count * 10) / people) * 10 === told.shares[band],
        )
      );
  }
}

/** Everything that several groups can amount to together, each as what was told of it allows. */
function together(groups: readonly Seen[]): readonly number[] {
  const unknown = groups.filter(({ told }) => told.kind === 'hidden').reduce((sum, { people }) => sum + people, 0);
  const lists = groups
    .filter(({ told }) => told.kind !== 'hidden')
    .map(({ told, people }) => amounts(people).filter((amount) => isTrue(told, people, amount)));
  return [...lists, amounts(unknown)].reduce<readonly number[]>(
    (all, list) => [...new Set(all.flatMap((so) => list.map((one) => so + one)))],
    [0],
  );
}

export interface Reading {
  readonly leaks: readonly Leak[];
  /** For each small group, how many ways to have answered are left. */
  readonly ways: readonly number[];
}

/**
 * What a reader can work out of the small groups of one item, on the whole scale of five: every way for a small group to
 * have answered is tried against everything that the others could amount to. `truth` must be among what is left.
 */
export function readItem(groups: readonly Seen[], total: Statement, truth: readonly Counts[]): Reading {
  const everybody = groups.reduce((sum, { people }) => sum + people, 0);
  const leaks: Leak[] = [];
  const ways: number[] = [];
  for (const [at, group] of groups.entries()) {
    if (group.people === 0 || group.people > 4) continue;
    const others = total.kind === 'hidden' ? [] : together(groups.filter((one) => one !== group));
    const knowledge = makeKnowledge([group], [0, 0, 1, 2, 2]);
    let seen = false;
    for (const counts of spreads(group.people, 5)) {
      const sum = counts.reduce((so, count, answer) => so + count * (answer + 1), 0);
      const own = pack(counts[0]! + counts[1]!, counts[3]! + counts[4]!, sum);
      if (!isTrue(group.told, group.people, own)) continue;
      if (total.kind !== 'hidden' && !others.some((rest) => isTrue(total, everybody, own + rest))) continue;
      knowledge.add([counts]);
      if (counts.join() === truth[at]!.join()) seen = true;
    }
    if (!seen) throw new Error(`What really happened does not fit what was told of ${group.role}`);
    leaks.push(...knowledge.leaks());
    ways.push(knowledge.tables());
  }
  return { leaks, ways };
}

/** The trend that anybody can work out from two statements; null when the figures do not allow one. */
export function trendIn(now: Statement, then: Statement | undefined): { direction: string; arrow: boolean } | null {
  if (now.kind !== 'figures' || then?.kind !== 'figures' || now.mean === null || then.mean === null) return null;
  const moved = now.mean - then.mean;
  const noise = 2 * Math.sqrt(1 / now.n + 1 / then.n);
  // The means are tenths; the border is never one of them but by accident of rounding.
  const certain = Math.abs(moved) > noise + 1e-9;
  return {
    direction: !certain ? 'ongeveer-gelijk' : moved > 0 ? 'hoger' : 'lager',
    arrow: certain && now.n >= 20 && then.n >= 20,
  };
}

import { STEPS } from './bank.ts';
import type { RoundItem } from './items.ts';

/** The answers of some people to one item, counted. Nothing later sees more than this. */
export interface Tally {
  /** Answers on the scale or in the list, without "Weet ik niet" and "Past niet bij mij". */
  readonly n: number;
  /** The sum of the answers; 0 for a choice. */
  readonly sum: number;
  /** How many in each part, in the order of `partsOf`. */
  readonly parts: readonly number[];
  /** How many said "Weet ik niet". */
  readonly unsure: number;
}

const BANDS = ['kritisch', 'midden', 'positief'] as const;

/** The parts in which an item is told: three bands of a scale, or the options of a choice. */
export function partsOf(item: RoundItem): readonly string[] {
  return item.kind === 'scale' ? BANDS : item.options;
}

function partOf(item: RoundItem, value: string): number {
  const step = item.options.indexOf(value);
  if (step < 0) throw new RangeError(`Not an answer to ${item.id}`);
  if (item.kind === 'choice') return step;
  return step < 2 ? 0 : step === 2 ? 1 : 2;
}

/** How often this was answered. */
interface Given {
  readonly value: string;
  readonly count: number;
}

/** Adds up answers to an item. Throws RangeError for a value that is no answer to it, without quoting it. */
export function tallyOf(item: RoundItem, answers: readonly Given[]): Tally {
  const parts = partsOf(item).map(() => 0);
  let n = 0;
  let sum = 0;
  let unsure = 0;
  for (const { value, count } of answers) {
    if (value === 'weet-niet') unsure += count;
    if (value === 'weet-niet' || value === 'past-niet') continue;
    const part = partOf(item, value);
    parts[part] = (parts[part] ?? 0) + count;
    n += count;
    if (item.kind === 'scale') sum += count * (STEPS.findIndex((step) => step === value) + 1);
  }
  return { n, sum, parts, unsure };
}

/** Several groups as if they were one. */
export function merge(item: RoundItem, tallies: readonly Tally[]): Tally {
  const add = (of: (tally: Tally) => number): number => tallies.reduce((total, tally) => total + of(tally), 0);
  return {
    n: add((tally) => tally.n),
    sum: add((tally) => tally.sum),
    parts: partsOf(item).map((_, at) => add((tally) => tally.parts[at] ?? 0)),
    unsure: add((tally) => tally.unsure),
  };
}

/**
 * The part in which nearly everybody is, as its place: all, all but one, or nineteen in twenty. Null when there is none.
 * One in a group who answered differently is enough for nobody to be certain of the others.
 */
export function nearlyAll(tally: Tally): number | null {
  const part = tally.parts.findIndex((count) => {
    const out = tally.n - count;
    return out <= 1 || out * 20 <= tally.n;
  });
  return tally.n === 0 || part < 0 ? null : part;
}

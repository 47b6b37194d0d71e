import type { RoundItem } from './items.ts';
import type { Statement } from './statement.ts';
import { type Tally, nearlyAll, partsOf } from './tally.ts';

/** So many answers before anything is told, and before figures are. Not to be lowered once people have answered. */
export const WORDS_FROM = 5;
export const FIGURES_FROM = 10;

export const HIDDEN: Statement = { kind: 'hidden' };

/** A share in tens of percents, half a ten up. */
function tens(count: number, of: number): number {
  return of === 0 ? 0 : Math.floor((20 * count + of) / (2 * of)) * 10;
}

/** A mean to one decimal, half a tenth up; in whole numbers until the last step, so that no rounding differs. */
function mean({ sum, n }: Tally): number {
  return Math.floor((20 * sum + n) / (2 * n)) / 10;
}

/**
 * The part that sixty percent or more are in, as its place; null when it is mixed. The middle of a scale is no verdict:
 * a group that mostly answers "Redelijk" or "Soms" is mixed.
 */
export function wordOf(parts: readonly number[], middle: number | null = 1): number | null {
  const n = parts.reduce((sum, count) => sum + count, 0);
  const part = parts.findIndex((count) => count * 5 >= n * 3);
  return part < 0 || part === middle ? null : part;
}

function inWords(item: RoundItem, tally: Tally): Statement {
  const part = wordOf(tally.parts, item.kind === 'scale' ? 1 : null);
  return { kind: 'words', mostly: part === null ? null : (partsOf(item)[part] ?? null) };
}

function inFigures(item: RoundItem, tally: Tally): Statement {
  return {
    kind: 'figures',
    n: tally.n,
    mean: item.kind === 'scale' ? mean(tally) : null,
    // Never a hundred: from ninety-five percent it is told as nearly all.
    shares: Object.fromEntries(partsOf(item).map((part, at) => [part, tens(tally.parts[at] ?? 0, tally.n)])),
    unsure: tens(tally.unsure, tally.n + tally.unsure),
    trend: null,
  };
}

/** What may be told of one group by itself, by the number of its answers alone. */
export function tell(item: RoundItem, tally: Tally): Statement {
  if (tally.n < WORDS_FROM) return HIDDEN;
  if (tally.n < FIGURES_FROM) return inWords(item, tally);
  const part = partsOf(item)[nearlyAll(tally) ?? -1];
  return part === undefined ? inFigures(item, tally) : { kind: 'nearly-all', part };
}

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

function inWords(item: RoundItem, tally: Tally): Statement {
  const part = tally.parts.findIndex((count) => count * 5 >= tally.n * 3);
  const name = partsOf(item)[part] ?? null;
  // The middle of a scale is no verdict: who mostly answers "Redelijk" or "Soms" is told as mixed.
  return { kind: 'words', mostly: name === 'midden' ? null : name };
}

function inFigures(item: RoundItem, tally: Tally): Statement {
  return {
    kind: 'figures',
    n: tally.n,
    mean: item.kind === 'scale' ? mean(tally) : null,
    shares: Object.fromEntries(
      partsOf(item).map((part, at) => [part, Math.min(90, tens(tally.parts[at] ?? 0, tally.n))]),
    ),
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

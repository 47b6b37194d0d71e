import type { RoundItem } from './items.ts';
import type { Statement } from './statement.ts';
import { type Tally, merge, nearlyAll } from './tally.ts';
import { FIGURES_FROM, HIDDEN, tell } from './tell.ts';

/** The groups of one item, by what is told of them beside the total. */
export interface Parts {
  /** Told in figures, or as nearly all. */
  readonly figures: readonly Tally[];
  readonly words: readonly Tally[];
  /** Everybody of whom nothing is told, as one: who is who among them plays no part in anything. */
  readonly hidden: Tally;
}

/**
 * What may be told of all roles together, beside what is told of each. See release.ts for why.
 */
export function tellTotal(item: RoundItem, { figures, words, hidden }: Parts): Statement {
  const all = merge(item, [...figures, ...words, hidden]);
  if (all.n < FIGURES_FROM) return item.kind === 'choice' ? HIDDEN : tell(item, all);
  const agreeing = figures.filter((one) => nearlyAll(one) !== null).length;
  const whole = tell(item, all);
  if (whole.kind === 'nearly-all' && agreeing === figures.length) return whole;
  if (agreeing > 0) return HIDDEN;
  const left = hidden.n > 0 ? hidden : merge(item, words);
  return nearlyAll(left) === null ? whole : HIDDEN;
}

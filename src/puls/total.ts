import { leavesDoubt } from './doubt.ts';
import type { RoundItem } from './items.ts';
import type { Statement } from './statement.ts';
import { type Tally, merge } from './tally.ts';
import { FIGURES_FROM, HIDDEN, tell } from './tell.ts';

/** The groups of one item, by what is told of them beside the total. */
export interface Parts {
  readonly told: readonly Tally[];
  /** Everybody of whom nothing is told, as one: who is who among them plays no part in anything. */
  readonly hidden: Tally;
}

/** What may be told of all roles together, beside what is told of each. See release.ts for why. */
export function tellTotal(item: RoundItem, { told, hidden }: Parts): Statement {
  const all = merge(item, [...told, hidden]);
  const whole = tell(item, all);
  if (all.n < FIGURES_FROM) return item.kind === 'choice' ? HIDDEN : whole;
  const kinds = told.map((one) => tell(item, one).kind);
  if (whole.kind === 'nearly-all' && !kinds.includes('figures')) return whole;
  if (kinds.includes('nearly-all') || (hidden.n > 0 && hidden.parts.includes(hidden.n))) return HIDDEN;
  const words = told.filter((_, at) => kinds[at] === 'words');
  // With nobody hidden, a withheld total would itself say that a group agrees: then one more must be able to differ.
  return leavesDoubt(words, hidden, hidden.n > 0 ? 1 : 2) ? whole : HIDDEN;
}

import type { Values } from '../chat/index.ts';
import type { Intent } from '../records/intent.ts';
import type { Revision } from '../records/weekcheck.ts';
import { hasChosen } from './filter.ts';
import type { Answered, Turn } from './machine.ts';
import { needIn } from './need.ts';
import { inRound, standingPuls } from './puls.ts';
import { openReview } from './puls-review.ts';
import { lastSpoken } from './weekcheck-spoken.ts';
import { keptBefore, standing } from './weekcheck-now.ts';
import { delayStands } from './weekbericht.ts';

const same = (a: Revision, b: Revision | null): boolean =>
  b !== null && a.kind === b.kind && JSON.stringify(a.answers) === JSON.stringify(b.answers);

/** A text that was not kept because its writer may be in need: said twice, it is answered twice. */
const numbersAgain = (turn: Turn, values: Values): Answered | null => (hasChosen(values) ? null : needIn(turn, values));

/**
 * What somebody is told whose button or form came in before. Doing it again would mostly say the same, and does where
 * it can; the rest says how it stands now. Runs where nothing is kept of what it writes.
 */
export function actedBefore(turn: Turn, intent: Intent, values: Values, again: () => Answered): Answered {
  switch (intent.kind) {
    case 'weekcheck.step':
    case 'weekcheck.skip-why':
    case 'weekcheck.same':
    case 'weekcheck.spoken':
    case 'weekcheck.replace': {
      const newest = (): Revision | null => turn.machine.store.weekchecks.newest(intent.werkgroep, intent.week);
      const before = newest();
      if (before === null) return again();
      if (before.personId !== turn.person.id) return standing(turn, intent);
      if (intent.kind !== 'weekcheck.step' && intent.kind !== 'weekcheck.skip-why') return keptBefore(turn, before);
      const answered = again();
      return same(before, newest()) ? answered : keptBefore(turn, before);
    }
    case 'weekbericht.later':
      return delayStands(turn, intent);
    // What was written in the file of a round is not taken back with the rest, so it is not done again.
    case 'puls.decline':
    case 'puls.role':
    case 'puls.answer':
    case 'puls.written':
    case 'puls.changed':
    case 'puls.withdraw':
      return numbersAgain(turn, values) ?? inRound(turn, intent.round, (here) => standingPuls(turn, here));
    case 'puls.judge':
      return numbersAgain(turn, values) ?? openReview(turn, intent.round, null);
    default:
      return again();
  }
}

/** What somebody is told whose sentence came in before; null when it was not kept as one. */
export function saidBefore(turn: Turn): Answered | null {
  const revision = lastSpoken(turn);
  return revision === null ? null : keptBefore(turn, revision);
}

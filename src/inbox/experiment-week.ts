import type { Agenda } from '../calendar/agenda.ts';
import { type ExperimentLine, STOPPED } from '../records/experiment.ts';
import type { Store } from '../store/index.ts';

const EVERY_WEEKS = 4;
/** Halfway between two rounds of counts, so that nobody gets both in one week. */
const TURN = 2;

/**
 * Whether the contacts of experiments are asked for a line in this week. A turn that falls in a school holiday moves
 * one week; in a longer holiday it is left out.
 */
export function isTurn(agenda: Agenda, week: string): boolean {
  if (agenda.askAt(week) === null) return false;
  const falls = (one: string): boolean => agenda.index(one) % EVERY_WEEKS === TURN;
  const before = agenda.before(week);
  return falls(week) || (falls(before) && agenda.askAt(before) === null);
}

/** Whether a line about this week may still be told or changed: until its weekbericht is made. */
export function isOpenFor(agenda: Agenda, week: string, now: number): boolean {
  const until = agenda.editableUntil(week);
  return until !== null && now < until;
}

/** The week that can be told about now: last week as long as it is open, else this one; null in a school holiday. */
export function weekToTell(agenda: Agenda, now: number): string | null {
  const week = agenda.weekOf(now);
  return [agenda.before(week), week].find((one) => isOpenFor(agenda, one, now)) ?? null;
}

/** Whether anybody is asked about this experiment in this week: not when it stopped, or when somebody told already. */
export function isToBeAsked(store: Store, experimentId: string, told: ExperimentLine | null): boolean {
  return told === null && store.programme.experiment(experimentId)?.stage !== STOPPED;
}

import { isOpenFor, isToBeAsked } from '../inbox/experiment-week.ts';
import type { Machine } from '../inbox/machine.ts';
import { feedbackOwed } from '../inbox/puls-feedback.ts';
import { waitingFor } from '../inbox/puls-review.ts';
import { mayAction } from '../inbox/rights.ts';
import type { OutboxItem } from '../records/outbox.ts';
import type { Person } from '../records/person.ts';
import { isOpenRound } from '../records/puls.ts';

/** What need not be said any more: nobody is asked too late, or after they stopped. */
export function isMoot(machine: Machine, item: OutboxItem, to: Person | null, now: number): boolean {
  // Who stopped still hears what became of what they asked or shared themselves.
  const isNews = item.kind === 'hulpvraag.changed' || item.kind === 'signaal.removed';
  if (to !== null && to.stoppedAt !== null && !isNews) return true;
  if (item.kind === 'hulpvraag.for-you') {
    const status = machine.store.hulpvragen.get(item.params.hulpvraag)?.status;
    return status !== 'open' && status !== 'opgepakt';
  }
  if (item.kind === 'signaal.followup') {
    const signaal = machine.store.signalen.get(item.params.signaal);
    return signaal === null || signaal.answers['S14'] !== undefined;
  }
  if (item.kind === 'weekbericht.uncertain')
    return item.params.rows.every((row) => machine.store.outbox.get(row)?.state !== 'uncertain');
  if (item.kind === 'weekcheck.ask' || item.kind === 'weekcheck.remind') {
    const until = machine.agenda.editableUntil(item.params.week);
    if (until !== null && until <= now) return true;
  }
  if (item.kind === 'experiment.ask') {
    const { experiment, week } = item.params;
    const told = machine.store.experiments.line(experiment, week);
    return !isOpenFor(machine.agenda, week, now) || !isToBeAsked(machine.store, experiment, told);
  }
  if (item.kind === 'puls.ask' || item.kind === 'puls.remind') {
    if (!isOpenRound(machine.store.puls.get(item.params.round)?.state)) return true;
    const file = machine.puls.file(item.params.round);
    return item.kind === 'puls.remind' && to !== null && file.unheard([to.id]).length === 0;
  }
  if (item.kind === 'puls.feedback') return feedbackOwed(machine.store)?.round !== item.params.round;
  if (item.kind === 'puls.review')
    return (
      to === null ||
      !mayAction(to, 'puls.review', machine.store) ||
      waitingFor(machine, item.params.round, to.id).length === 0
    );
  if (item.kind === 'weekcheck.remind') {
    const newest = machine.store.weekchecks.newest(item.params.werkgroep, item.params.week);
    return newest !== null;
  }
  return false;
}

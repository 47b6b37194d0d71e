import { contactOf } from '../inbox/answerers.ts';
import { isToBeAsked, isTurn } from '../inbox/experiment-week.ts';
import { touchExperiment } from '../inbox/experiment.ts';
import type { Machine } from '../inbox/machine.ts';

/**
 * Asks the contact of each experiment, or who stands in, for one line. Once in four weeks, never with a reminder: who
 * has nothing to tell is left in peace. Without a contact nobody is asked; a werkgroep tells in its weekcheck.
 */
export function askExperiments(machine: Machine, week: string, at: number, now: number): number {
  const { store, agenda } = machine;
  if (!isTurn(agenda, week)) return 0;
  const today = agenda.today(now);
  let planned = 0;
  for (const { id } of store.programme.experiments()) {
    const to = contactOf(store, id, today)?.person ?? null;
    if (to === null || !isToBeAsked(store, id, store.experiments.line(id, week))) continue;
    const added = store.outbox.plan(
      {
        kind: 'experiment.ask',
        params: { experiment: id, week },
        key: `experiment.ask|${id}|${week}|${to.id}`,
        to: { person: to.id },
        notBefore: at,
      },
      now,
    );
    if (added) planned += 1;
  }
  return planned;
}

/** From now on the lines of this week stand as they are; the messages that asked for them say so. */
export function closeExperiments(machine: Machine, week: string): void {
  for (const { id: experiment } of machine.store.programme.experiments())
    touchExperiment(machine, { experiment, week }, null);
}

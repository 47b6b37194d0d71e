import type { Machine } from '../inbox/machine.ts';

/**
 * Asks givers once what came of what they would change, three weeks after they said so, on the next working morning.
 * Who stopped is not asked; who is away is asked when they are back.
 */
export function askOutcomes(machine: Machine, now: number): number {
  const { store, agenda } = machine;
  const today = agenda.today(now);
  let planned = 0;
  for (const signaal of store.signalen.due(now)) {
    const person = signaal.personId === null ? null : store.people.get(signaal.personId);
    if (person !== null && store.people.isAway(person.id, today)) continue;
    store.signalen.asked(signaal.id);
    if (person === null || person.stoppedAt !== null) continue;
    const added = store.outbox.plan(
      {
        kind: 'signaal.followup',
        params: { signaal: signaal.id },
        key: `signaal.followup|${String(signaal.id)}|${person.id}`,
        to: { person: person.id },
        notBefore: agenda.workingMoment(now),
      },
      now,
    );
    if (added) planned += 1;
  }
  return planned;
}

import { presentOrDeputy } from '../inbox/answerers.ts';
import type { Machine } from '../inbox/machine.ts';
import { momentsOf } from '../inbox/puls-here.ts';
import { roundItems } from '../puls/items.ts';
import { release } from '../puls/release.ts';
import type { Role } from '../records/role.ts';
import type { Done } from './job.ts';

const WRITERS = ['programmaleider', 'programmasecretaris'] as const satisfies readonly Role[];

const FIRST = 'first';

/** Asks who may write it what the programme does with this round; once for each `time`, and the programmaleider alone after the first. Gives how many are asked. */
export function askFeedback(machine: Machine, round: string, time: string, at: number, now: number): number {
  const { store, agenda } = machine;
  const asked = time === FIRST ? WRITERS : WRITERS.slice(0, 1);
  let planned = 0;
  for (const role of asked)
    for (const writer of store.people.withRole(role)) {
      const to = presentOrDeputy(store, writer, agenda.today(now));
      if (to === null) continue;
      const key = `puls.feedback|${round}|${time}|${to.id}`;
      const notBefore = agenda.workingMoment(at);
      const item = { kind: 'puls.feedback', params: { round }, key, to: { person: to.id }, notBefore } as const;
      if (store.outbox.plan(item, now)) planned += 1;
    }
  return planned;
}

/**
 * Closes a round. What may be told is kept in the same transaction that says the round is closed; the file with the
 * answers is destroyed after that (puls-carry.ts). When the process dies in between, or the transaction is taken back,
 * the closed file gives the same answers again.
 */
export function closePulsRound(machine: Machine, round: string, now: number): Done {
  const { store, puls, trace } = machine;
  const record = store.puls.get(round);
  const bank = puls.bank();
  const moments = momentsOf(machine, round);
  if (record === null || bank === null || moments === null)
    return { outcome: 'skipped', reason: 'not-open', planned: 0 };
  switch (record.state) {
    case 'waiting':
      store.puls.put(round, 'not-opened');
      return { outcome: 'skipped', reason: 'waits-for-feedback', planned: 0 };
    case 'closed':
    case 'lost':
    case 'not-opened':
      return { outcome: 'skipped', reason: 'not-open', planned: 0 };
    case 'opening':
    case 'open':
    case 'reminding':
      break;
  }
  const answered = puls.file(round).close();
  trace('puls.closing');
  // After the close everybody's message is made anew, so that nothing tells who answered.
  store.outbox.touchAll(`puls.ask|${round}|`);
  store.outbox.touchAll(`puls.remind|${round}|`);
  if (answered === null) {
    store.puls.close(round, null, now);
    return { outcome: 'skipped', reason: 'answers-lost', planned: 0 };
  }
  const before = store.puls.all().flatMap((one) => (one.release === null ? [] : [one.release]));
  const { answers } = answered;
  const told = release({ round, items: roundItems(bank, moments.n), answers, invited: record.invited }, before);
  store.puls.close(round, { ...told, items: [...told.items] }, now);
  // The open texts (`answered.texts`) go on from here, in this transaction, when `told.textsMayBeRead`; else they end here.
  const planned = askFeedback(machine, round, FIRST, now, now);
  trace('puls.released');
  return { outcome: 'planned', reason: null, planned };
}

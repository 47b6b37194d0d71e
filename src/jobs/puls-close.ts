import { presentOrDeputy } from '../inbox/answerers.ts';
import type { Machine } from '../inbox/machine.ts';
import { momentsOf } from '../inbox/puls-here.ts';
import { roundItems } from '../puls/items.ts';
import { release } from '../puls/release.ts';
import type { PulsRoundRecord } from '../records/puls.ts';
import type { Role } from '../records/role.ts';
import type { Done } from './job.ts';
import { keepTexts } from './puls-texts.ts';

const WRITERS = ['programmaleider', 'programmasecretaris'] as const satisfies readonly Role[];

const FIRST = 'first';

/**
 * Asks who may write it what the programme does with this round; once for each `time`, and the programmaleider alone
 * after the first. Gives how many are asked.
 */
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

/** It is time: from here on nothing can be answered. What may be told is worked out after this (countRound). */
export function closePulsRound(machine: Machine, round: string): Done {
  const { puls } = machine.store;
  const skipped = (reason: string): Done => ({ outcome: 'skipped', reason, planned: 0 });
  const state = puls.get(round)?.state;
  switch (state) {
    case 'opening':
    case 'open':
    case 'reminding':
      puls.put(round, 'closing');
      return { outcome: 'planned', reason: null, planned: 0 };
    case 'waiting':
      puls.put(round, 'not-opened');
      return skipped('waits-for-feedback');
    case 'closing':
    case 'closed':
    case 'lost':
    case 'not-opened':
    case undefined:
      return skipped('not-open');
  }
}

/**
 * Counts the answers of the round that is over, in its file: nobody else's writing waits for it. False when that was done,
 * or when there is nothing to count.
 */
export function countRound({ puls, trace }: Machine, { round }: PulsRoundRecord): boolean {
  const standing = puls.standing();
  if (standing?.round !== round || !standing.open) return false;
  trace('puls.over');
  puls.file(round).close();
  trace('puls.counted');
  return true;
}

/**
 * Keeps what may be told of the round that was counted, in the same transaction that says it is closed; the file is
 * destroyed after that. When the process dies before, or the transaction is taken back, the file gives the same again.
 */
export function releaseRound(machine: Machine, { round, invited }: PulsRoundRecord, now: number): void {
  const { store, puls, trace } = machine;
  const bank = puls.bankOf(round);
  const moments = momentsOf(machine, round);
  if (bank === null || moments === null) throw new RangeError(`Not a round that can be counted: ${round}`);
  const answered = puls.file(round).close();
  const before = store.puls.all().flatMap((one) => (one.release === null ? [] : [one.release]));
  const items = roundItems(bank, moments.n);
  const told = answered === null ? null : release({ round, items, answers: answered.answers, invited }, before);
  store.write(() => {
    store.puls.close(round, told === null ? null : { ...told, items: [...told.items] }, now);
    // It may have been closed while not everybody was asked yet.
    store.settings.set('puls-reached', null);
    // Everybody's message is made anew, so that nothing tells who answered.
    store.outbox.touchAll(`puls.ask|${round}|`, null);
    store.outbox.touchAll(`puls.remind|${round}|`, null);
    if (told === null) return;
    if (told.textsMayBeRead) keepTexts(machine, round, answered?.texts ?? [], now);
    askFeedback(machine, round, FIRST, now, now);
    trace('puls.released');
  });
}

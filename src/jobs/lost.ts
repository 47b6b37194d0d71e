import { presentOrDeputy } from '../inbox/answerers.ts';
import type { Machine } from '../inbox/machine.ts';
import { lostPrefix } from '../inbox/weekbericht-lost.ts';
import { isWeekbericht } from '../records/outbox.ts';
import type { Person } from '../records/person.ts';
import type { OutboxRow } from '../store/index.ts';
import { textsKey } from './puls-texts.ts';

/** Who looks whether a weekbericht stands: the programmasecretaris or who stands in, else the programmaleider. */
function lookers(machine: Machine, today: string): readonly Person[] {
  const { store } = machine;
  for (const role of ['programmasecretaris', 'programmaleider'] as const) {
    const found = store.people.withRole(role).flatMap((one) => presentOrDeputy(store, one, today) ?? []);
    if (found.length > 0) return [...new Map(found.map((one) => [one.id, one])).values()];
  }
  return [];
}

/** The messages of each weekbericht in each channel of which nobody knows whether they stand. */
function lostByPlace(machine: Machine): ReadonlyMap<string, readonly OutboxRow[]> {
  const found = new Map<string, OutboxRow[]>();
  for (const row of machine.store.outbox.inState('uncertain')) {
    if (!isWeekbericht(row.item.kind) || !('week' in row.item.params) || !('channel' in row.to)) continue;
    const place = `${row.item.params.week}|${row.to.channel}`;
    found.set(place, [...(found.get(place) ?? []), row]);
  }
  return found;
}

/** What the keys of the open answers under this weekbericht begin with. */
const textsUnder = (place: string): string => textsKey(place.slice(0, place.indexOf('|')), `weekbericht.post|${place}`);

/** Something of this weekbericht is still on its way: what becomes of it is part of the question. */
function isUnderWay({ store, now }: Machine, place: string): boolean {
  return [`weekbericht.post|${place}`, `weekbericht.thread|${place}`, textsUnder(place)]
    .flatMap((prefix) => store.outbox.startingWith(prefix))
    .some((row) => row.state === 'sending' || (row.state === 'pending' && row.notBefore <= now()));
}

/**
 * Asks somebody to look whether a weekbericht stands of which the answer was lost: one question for all of it, and a new
 * one only after something was lost anew. Gives how many questions were planned.
 */
export function askWhetherItStands(machine: Machine): number {
  const { store, agenda } = machine;
  let planned = 0;
  for (const [place, lost] of lostByPlace(machine)) {
    const at = place.indexOf('|');
    const [week, channel] = [place.slice(0, at), place.slice(at + 1)];
    const before = store.outbox
      .startingWith(`${lostPrefix(week)}${channel}|`)
      .flatMap((row) => (row.item.kind === 'weekbericht.uncertain' ? [row.item.params.askedAt] : []));
    const rows = lost.filter((row) => before.every((askedAt) => (row.triedAt ?? 0) > askedAt));
    if (rows.length === 0 || isUnderWay(machine, place)) continue;
    const now = machine.now();
    const askedAt = Math.max(...rows.map((row) => row.triedAt ?? 0));
    const params = { week, channel, rows: rows.map((row) => row.id), askedAt };
    store.write(() => {
      for (const person of lookers(machine, agenda.today(now))) {
        const key = `${lostPrefix(week)}${channel}|${String(askedAt)}|${person.id}`;
        const notBefore = agenda.workingMoment(now);
        const to = { person: person.id };
        if (store.outbox.plan({ kind: 'weekbericht.uncertain', params, key, to, notBefore }, now)) planned += 1;
      }
    });
  }
  return planned;
}

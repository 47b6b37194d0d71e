import type { Hulpvraag } from '../records/hulpvraag.ts';
import { isClosed } from '../records/hulpvraag.ts';
import type { HulpvraagFacts, WeekcheckKept } from '../voice/index.ts';
import { addresseesOf, functionOf } from './addressee.ts';
import type { Machine } from './machine.ts';

type Told = WeekcheckKept['toldAt'];

const rowKey = (id: number, personId: string): string => `hulpvraag.for-you|${String(id)}|${personId}`;

/** Whether a request goes to its addressee at once: a call, and help that is needed this week. */
export const cannotWait = (request: Hulpvraag): boolean =>
  request.confidential || request.urgency === 'deze-week' || request.werkgroepId === null;

/**
 * Brings a request to its addressees within working hours, and says to whom and when. Whoever had it and is no
 * addressee any more hears that it changed; a message that did not leave yet is made with the request as it is then.
 */
export function tell(machine: Machine, request: Hulpvraag, now: number): Told {
  const { store, agenda } = machine;
  const open = !isClosed(request.status);
  const people = open && cannotWait(request) ? addresseesOf(store, request, agenda.today(now)) : [];
  // Most can wait, and the hour of Amsterdam is dear to work out.
  if (people.length === 0) return [];
  const at = agenda.workingMoment(now);
  for (const person of people) {
    const key = rowKey(request.id, person.id);
    const planned = store.outbox.plan(
      {
        kind: 'hulpvraag.for-you',
        params: { hulpvraag: request.id },
        key,
        to: { person: person.id },
        notBefore: at,
      },
      now,
    );
    if (!planned && store.outbox.byKey(key)?.state === 'dropped')
      store.outbox.again(store.outbox.byKey(key)?.id ?? '', at);
  }
  return people.map((person) => ({ name: person.givenName, role: functionOf(person), at, call: request.confidential }));
}

/** Everybody who was brought this request, or will be. */
export function toldPeople(machine: Machine, id: number): readonly string[] {
  const rows = machine.store.outbox.startingWith(`hulpvraag.for-you|${String(id)}|`);
  return rows.flatMap((row) => ('person' in row.to ? [row.to.person] : []));
}

/** Who a request is meant for, for rights: its addressees now and whoever was brought it. */
export function askedFor(machine: Machine, id: number, today: string): readonly string[] {
  const request = machine.store.hulpvragen.get(id);
  if (request === null) return [];
  return [...addresseesOf(machine.store, request, today).map((one) => one.id), ...toldPeople(machine, id)];
}

/**
 * After a change: the asker hears it when somebody else made it, the addressees who already had the request hear it
 * when they did not make it, and the messages that stand are shown anew.
 */
export function spread(machine: Machine, request: Hulpvraag, by: string | null, now: number): void {
  const { store, agenda } = machine;
  const params = { hulpvraag: request.id, revision: request.revision };
  const at = agenda.workingMoment(now);
  const suffix = `${String(request.id)}|${String(request.revision)}`;
  if (request.askerId !== null && request.askerId !== by)
    store.outbox.plan(
      {
        kind: 'hulpvraag.changed',
        params,
        key: `hulpvraag.changed|${suffix}`,
        to: { person: request.askerId },
        notBefore: at,
      },
      now,
    );
  for (const personId of toldPeople(machine, request.id)) {
    const row = store.outbox.byKey(rowKey(request.id, personId));
    if (row === null) continue;
    store.outbox.touch(row.key);
    if (row.state !== 'sent' || personId === by) continue;
    store.outbox.plan(
      {
        kind: 'hulpvraag.changed-for-you',
        params,
        key: `hulpvraag.changed-for-you|${suffix}|${personId}`,
        to: { person: personId },
        notBefore: at,
      },
      now,
    );
  }
}

/** A request with the names that belong to it, for whoever reads it. */
export function hulpvraagFacts(machine: Machine, request: Hulpvraag, readerId: string): HulpvraagFacts {
  const { store } = machine;
  const name = (id: string | null): string | null => (id === null ? null : (store.people.get(id)?.givenName ?? null));
  return {
    hulpvraag: request,
    werkgroep: request.werkgroepId === null ? null : (store.programme.werkgroep(request.werkgroepId)?.name ?? null),
    asker: name(request.askerId),
    addresseeName:
      request.addresseeRef === null
        ? null
        : (store.programme.werkgroep(request.addresseeRef)?.name ??
          store.people.organisations().find((one) => one.id === request.addresseeRef)?.name ??
          null),
    takenBy: name(request.takenBy),
    givenName: name(readerId) ?? '',
  };
}

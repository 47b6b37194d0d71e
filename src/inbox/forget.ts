import { isClosed } from '../records/hulpvraag.ts';
import type { Person } from '../records/person.ts';
import { cannotWait, spread, tell } from './hulpvraag-tell.ts';
import type { Machine } from './machine.ts';
import { removeNamed, showSignaal } from './signaal-show.ts';
import { showInWeekbericht, touchWeekbericht } from './weekbericht-show.ts';

/** What has nobody left who answers for it. */
export interface Without {
  readonly werkgroepen: readonly string[];
  readonly experiments: readonly string[];
}

/** For what this person is the only kartrekker or contact. */
export function onlyOneFor({ store }: Machine, person: Person): Without {
  const alone = (role: 'kartrekker' | 'contact'): readonly string[] =>
    person.roles
      .filter((grant) => grant.role === role && store.people.withRole(role, grant.scope).length === 1)
      .map((grant) => grant.scope);
  return { werkgroepen: alone('kartrekker'), experiments: alone('contact') };
}

/**
 * Readies a signaal to be nobody's: its giver's first name leaves the weekbericht. A story is shown by leave of who gave
 * it: where nobody can take that back any more, it is not kept.
 */
export function releaseSignaal(machine: Machine, id: number, now: number): void {
  const { signalen } = machine.store;
  const signaal = signalen.get(id);
  if (signaal === null) return;
  if (signaal.answers['S1'] === 'verhaal') {
    removeNamed(machine, id, now);
    return;
  }
  if (signaal.joins !== true) return;
  signalen.setJoins(id, false);
  showSignaal(machine, signaal.week, String(id), { kind: 'more', revision: signaal.revision }, now);
}

/** Help that was for this person alone is withdrawn: nobody can be helped with it any more. Nobody is told. */
function withdrawOwn(machine: Machine, id: string, now: number): void {
  const { hulpvragen } = machine.store;
  for (const request of hulpvragen.askedBy(id))
    if (!isClosed(request.status) && (request.confidential || request.werkgroepId === null))
      showInWeekbericht(machine, hulpvragen.alter(request.id, { status: 'ingetrokken' }, null, now), now);
}

/** Requests that this person would see to: those they took are open again, and what nobody took goes to who can help now. */
function handOn(machine: Machine, taken: readonly number[], brought: readonly number[], now: number): void {
  const { hulpvragen } = machine.store;
  for (const id of taken) {
    const after = hulpvragen.alter(id, { status: 'open', takenBy: null }, null, now);
    spread(machine, after, null, now);
    showInWeekbericht(machine, after, now);
  }
  for (const id of new Set([...taken, ...brought])) {
    const request = hulpvragen.get(id);
    if (request?.status === 'open' && cannotWait(request)) tell(machine, request, now);
  }
}

/** Messages that stand and name somebody with a request are shown anew, in chats and in weekberichten. */
function showWithout(machine: Machine, requests: readonly number[]): void {
  const { store } = machine;
  const called = requests.flatMap((id) => {
    const request = store.hulpvragen.get(id);
    return request?.confidential === true ? [request.week] : [];
  });
  for (const id of requests)
    for (const kind of ['for-you', 'changed', 'changed-for-you'])
      store.outbox.touchAll(`hulpvraag.${kind}|${String(id)}|`, null);
  const named = new Set(requests);
  for (const week of store.weekberichten.weeks()) {
    // For the programmaleider, beside it: who wants to be called, by name.
    if (called.some((asked) => asked <= week)) store.outbox.touchAll(`weekbericht.leader|${week}|`, null);
    const frozen = store.weekberichten.get(week)?.frozen;
    if (frozen !== undefined && [...frozen.hulpvragen, ...frozen.closed].some(({ id }) => named.has(id)))
      touchWeekbericht(machine, week);
  }
}

/**
 * Takes a person out for good, in one transaction: nothing says afterwards who they were, nothing is ever said to them
 * again, and what the programme learned stays without anybody. Gives what has nobody now; null when this is nobody.
 */
export function forgetPerson(machine: Machine, id: string, now: number): Without | null {
  const { store, puls } = machine;
  return store.write(() => {
    const person = store.people.get(id);
    if (person === null) return null;
    const without = onlyOneFor(machine, person);
    // First: two files are not atomic together, and who is still known can answer again.
    const round = puls.standing();
    if (round?.open === true) puls.file(round.round).forget(id);
    for (const one of store.signalen.by(id)) releaseSignaal(machine, one.id, now);
    withdrawOwn(machine, id, now);
    const taken = store.hulpvragen.openFor(id).map((one) => one.id);
    const brought = store.outbox
      .to(id)
      .flatMap(({ item }) => (item.kind === 'hulpvraag.for-you' ? [item.params.hulpvraag] : []));
    const named = store.hulpvragen.naming(id);
    const reviews = new Set(store.pulsTexts.open().flatMap((one) => (one.firstBy === id ? [one.round] : [])));
    store.forget(id);
    handOn(machine, taken, brought, now);
    showWithout(machine, named);
    for (const of of reviews) store.outbox.touchAll(`puls.review|${of}|`, null);
    store.wipe();
    return without;
  });
}

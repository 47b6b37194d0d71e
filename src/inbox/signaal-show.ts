import type { Frozen } from '../records/weekbericht.ts';
import type { Machine } from './machine.ts';
import { touchWeekbericht } from './weekbericht-show.ts';

/** What happened to a signaal that may stand in a weekbericht. Only what was said otherwise, or not any more, is a correction. */
type Change =
  | { readonly kind: 'more'; readonly revision: number }
  | { readonly kind: 'changed'; readonly revision: number }
  | { readonly kind: 'gone' };

function frozenAfter(frozen: Frozen, ref: string, change: Change): Frozen {
  const signalen =
    change.kind === 'gone'
      ? frozen.signalen.filter((one) => one.ref !== ref)
      : frozen.signalen.map((one) => (one.ref === ref ? { ref, revision: change.revision } : one));
  return { ...frozen, signalen };
}

/** A signaal stands in the weekbericht of its week as it is now, or not any more. */
export function showSignaal(machine: Machine, week: string, ref: string, change: Change, now: number): void {
  const { weekberichten } = machine.store;
  const bericht = weekberichten.get(week);
  if (bericht === null || bericht.frozen.signalen.every((one) => one.ref !== ref)) return;
  const frozen = frozenAfter(bericht.frozen, ref, change);
  // What did not leave yet needs no correction.
  if (change.kind === 'more' || now < bericht.postAt) weekberichten.point(week, frozen);
  // The day is all the message says; the moment could tell of somebody who has no name here.
  else weekberichten.correct(week, frozen, machine.agenda.startOf(machine.agenda.today(now)));
  touchWeekbericht(machine, week);
  // The programmaleider had it beforehand: there it stands as it is now, too.
  machine.store.outbox.touchAll(`weekbericht.preview|${week}|`, null);
}

/** Takes a signaal with a name out of everything. */
export function removeNamed(machine: Machine, id: number, now: number): void {
  const { store } = machine;
  const signaal = store.signalen.get(id);
  if (signaal === null) return;
  store.signalen.remove(id);
  store.wipe();
  showSignaal(machine, signaal.week, String(id), { kind: 'gone' }, now);
  for (const row of store.outbox.startingWith(`signaal.followup|${String(id)}|`)) {
    if (row.state === 'pending') store.outbox.drop(row.id, 'no-longer-needed');
    store.outbox.touch(row.key);
  }
}

/** Takes a signaal without a name out of everything. */
export function removeNameless(machine: Machine, key: string, now: number): void {
  const { store } = machine;
  const signaal = store.nameless.get(key);
  if (signaal === null) return;
  store.nameless.remove(key);
  store.wipe();
  showSignaal(machine, signaal.week, key, { kind: 'gone' }, now);
}

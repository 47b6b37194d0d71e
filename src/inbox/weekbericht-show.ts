import type { Hulpvraag } from '../records/hulpvraag.ts';
import type { Frozen } from '../records/weekbericht.ts';
import type { Machine } from './machine.ts';

/** Every message of this weekbericht that stands is shown anew. */
export function touchWeekbericht(machine: Machine, week: string): void {
  const { outbox } = machine.store;
  for (const kind of ['weekbericht.post', 'weekbericht.thread']) outbox.touchAll(`${kind}|${week}|`, null);
}

/** The weekberichten that may still carry a request: the last ones of the last weeks. */
function lately(machine: Machine, now: number): readonly string[] {
  const { agenda } = machine;
  const weeks: string[] = [];
  for (let week = agenda.weekOf(now), count = 0; count < 6; count += 1, week = agenda.before(week)) weeks.push(week);
  return weeks;
}

const revisionIn = (frozen: Frozen, id: number): number =>
  frozen.hulpvragen.find((one) => one.id === id)?.revision ?? 0;

/** A request that changed stands in the weekbericht as it is now: who took it, that it is done. */
export function showInWeekbericht(machine: Machine, request: Hulpvraag, now: number): void {
  for (const week of lately(machine, now)) {
    const bericht = machine.store.weekberichten.get(week);
    if (bericht === null || bericht.frozen.hulpvragen.every((one) => one.id !== request.id)) continue;
    const frozen: Frozen = {
      ...bericht.frozen,
      hulpvragen: bericht.frozen.hulpvragen.map((one) =>
        one.id === request.id ? { id: one.id, revision: request.revision } : one,
      ),
    };
    // Who took it or that it is done is news; that words changed or went is a correction, and the message says so.
    const shown = machine.store.hulpvragen.change(request.id, revisionIn(bericht.frozen, request.id));
    if (request.status === 'ingetrokken' || shown?.what !== request.what)
      machine.store.weekberichten.correct(week, frozen, now);
    else machine.store.weekberichten.point(week, frozen);
    touchWeekbericht(machine, week);
  }
}

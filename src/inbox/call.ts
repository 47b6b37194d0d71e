import { isClosed } from '../records/hulpvraag.ts';
import { tell } from './hulpvraag-tell.ts';
import { type Answered, type Turn, emergencyOf } from './machine.ts';

/**
 * Somebody asks to be called by a person of the programme, from a card with emergency numbers or from the help card: the
 * request says no more than that, and is the same for both. Asked again on the same day it is the same request.
 */
export function askToBeCalled(turn: Turn): Answered {
  const { machine, person, now, today } = turn;
  const { store, voice, agenda } = machine;
  const { caller } = emergencyOf(store);
  if (caller === undefined || caller === null) return { kind: 'message', message: voice.general.stale() };
  const origin = `bel-mij|${person.id}|${today}`;
  const before = store.hulpvragen.byOrigin(origin);
  if (before !== null && isClosed(before.status))
    return { kind: 'message', message: voice.hulpvraag.now(turn.facts(before), false) };
  const request =
    before ??
    store.hulpvragen.add(
      {
        origin,
        werkgroepId: null,
        askerId: person.id,
        week: agenda.weekOf(now),
        needs: ['bellen'],
        what: null,
        addressee: caller,
        addresseeRef: null,
        urgency: 'deze-week',
        dueOn: agenda.dueOn('deze-week', today),
        confidential: true,
      },
      person.id,
      now,
    );
  return { kind: 'message', message: voice.hulpvraag.kept(turn.facts(request), tell(machine, request, now)) };
}

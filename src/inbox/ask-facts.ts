import type { WeekcheckAsk } from '../voice/index.ts';
import { standingInFor } from './answerers.ts';
import type { Turn } from './machine.ts';
import { unchangedRow } from './weekcheck-context.ts';

/** A weekcheck as a message about it is made. */
export function askFacts(
  turn: Pick<Turn, 'machine' | 'person' | 'now'>,
  werkgroepId: string,
  week: string,
): WeekcheckAsk {
  const { machine, person, now } = turn;
  const { store, agenda } = machine;
  const newest = store.weekchecks.newest(werkgroepId, week);
  const until = agenda.editableUntil(week) ?? 0;
  const by = newest?.personId ?? null;
  return {
    givenName: person.givenName,
    werkgroepId,
    werkgroep: store.programme.werkgroep(werkgroepId)?.name ?? werkgroepId,
    week,
    standsInFor: standingInFor(store, werkgroepId, person.id)?.givenName ?? null,
    state:
      newest === null
        ? now < until
          ? 'open'
          : 'closed'
        : newest.kind === 'skipped'
          ? newest.answers['S1'] === 'vervanger' && newest.personId !== person.id && now < until
            ? 'open'
            : 'skipped'
          : 'answered',
    answeredBy: by === null || by === person.id ? null : (store.people.get(by)?.givenName ?? null),
    canRepeat: store.weekchecks.lastAnswered(werkgroepId, week) !== null && unchangedRow(store, werkgroepId, week) < 4,
    editableUntil: until,
  };
}

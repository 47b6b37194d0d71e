import { has } from '../records/person.ts';
import type { Signaal } from '../records/signaal.ts';
import { keptWith } from './signaal-facts.ts';
import type { Answered, Turn } from './machine.ts';
import { removeNamed, removeNameless, showSignaal } from './signaal-show.ts';

/**
 * "Klopt er iets niet?" about a signaal: its giver may put it right or take it out, the programmasecretaris may take
 * it out. Without a name only a code can change it. It is never passed on: who gave it is nobody's business.
 */
export function correctSignaal(turn: Turn, ref: string, remove: boolean, text: string): Answered {
  const { machine, person, now } = turn;
  const { store, voice } = machine;
  const named = ref.startsWith('x') ? null : store.signalen.get(Number(ref));
  const own = named !== null && named.personId === person.id;
  const refused: Answered = { kind: 'message', message: voice.weekbericht.notYours() };
  if (remove) {
    if (!own && !has(person, 'programmasecretaris')) return refused;
    if (ref.startsWith('x')) removeNameless(machine, ref, now);
    else removeNamed(machine, Number(ref), now);
    if (named !== null && !own) tellGiver(turn, named);
    return { kind: 'message', message: voice.weekbericht.corrected() };
  }
  if (named === null || !own) return refused;
  const answers = { ...named.answers, S3: text };
  const { version } = voice.signaal;
  const after = store.signalen.revise(named.id, { version, answers, ...keptWith(answers, now, named) }, now);
  showSignaal(machine, after.week, ref, { kind: 'changed', revision: after.revision }, now);
  return { kind: 'message', message: voice.weekbericht.corrected() };
}

/** Who gave it hears that it is gone and who to ask, so that nothing disappears behind their back. */
function tellGiver({ machine, person, now }: Turn, { id, about, week, personId }: Signaal): void {
  if (personId === null) return;
  machine.store.outbox.plan(
    {
      kind: 'signaal.removed',
      params: { signaal: id, about, week, by: person.id },
      key: `signaal.removed|${String(id)}`,
      to: { person: personId },
      notBefore: machine.agenda.workingMoment(now),
    },
    now,
  );
}

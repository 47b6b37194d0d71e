import type { Answers } from '../chat/index.ts';
import { subjectName } from '../digest/signals.ts';
import type { Person } from '../records/person.ts';
import { ELSE, type Signaal, isAdjusted, mayBeShown } from '../records/signaal.ts';
import type { NewSignaal } from '../store/index.ts';
import type { SignaalContext, SignaalFacts } from '../voice/index.ts';
import type { Machine } from './machine.ts';

const DAY = 86_400_000;
/** After so many days a giver is asked what came of it. */
export const ASKED_AFTER_DAYS = 21;

/** What is somebody's own: what they take part in, lead or tell about. */
const isOwn = ({ memberOf, roles }: Person, of: string | null): boolean =>
  of !== null && (memberOf.includes(of) || roles.some(({ scope }) => scope === of));

/**
 * What a signaal can be about: the experiments that somebody takes part in and what their werkgroepen do come first, then
 * the other experiments, then the other activities. The list is the same for everybody, only its order is theirs.
 */
export function signaalContext({ store }: Machine, person: Person): SignaalContext {
  const experiments = store.programme.experiments();
  const activities = store.programme.activities();
  const own = [
    ...experiments.filter(({ id }) => isOwn(person, id)),
    ...activities.filter(({ werkgroepId }) => isOwn(person, werkgroepId)),
  ];
  const others = [...experiments, ...activities].filter((one) => own.every(({ id }) => id !== one.id));
  return { subjects: [...own, ...others].map(({ id, name }) => ({ id, label: name })) };
}

/** A signaal as a message about it is made. */
export function signaalFacts(machine: Machine, signaal: Signaal): SignaalFacts {
  return {
    givenName: signaal.personId === null ? '' : (machine.store.people.get(signaal.personId)?.givenName ?? ''),
    signaal,
    subject: subjectName(machine.store, signaal.about),
  };
}

/** What is kept beside the answers, so that it can be looked for. `before`: what stood until now. */
export function keptWith(
  answers: Answers,
  now: number,
  before: Signaal | null,
): Pick<NewSignaal, 'about' | 'shown' | 'askOn'> {
  const adjusts = isAdjusted(answers) && answers['S14'] === undefined;
  // Asked once: a plan that was changed is not asked about a second time.
  const same = before !== null && isAdjusted(before.answers);
  return {
    about: typeof answers['S2'] === 'string' ? answers['S2'] : ELSE,
    shown: mayBeShown(answers),
    askOn: !adjusts ? null : same ? before.askOn : now + ASKED_AFTER_DAYS * DAY,
  };
}

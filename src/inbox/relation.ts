import type { Intent } from '../records/intent.ts';
import { type Person, has } from '../records/person.ts';
import type { Role } from '../records/role.ts';
import type { Store } from '../store/index.ts';

/** What somebody can be to the thing they act on, besides their roles. */
type Relation =
  | 'everyone'
  | 'kartrekker-of-this'
  | 'stands-in'
  | 'stands-in-for-programmaleider'
  | 'stands-in-for-programmasecretaris'
  | 'asker'
  | 'asked'
  | 'carries-this'
  | 'contact-of-this'
  | 'stands-in-for-contact'
  | 'giver';

/** What somebody may be, as the table of rights names it. */
export type Who = Exclude<Role, 'kartrekker' | 'contact'> | Relation | 'any-kartrekker';

/** What an act is about, as far as rights depend on it. */
export interface Subject {
  readonly werkgroep: string | null;
  readonly asker: string | null;
  readonly asked: readonly string[];
  /** A call-me request: only the two people it is between may touch it. */
  readonly confidential: boolean;
  readonly carriers: readonly string[];
  readonly experiment: string | null;
  readonly giver: string | null;
}

/** An act that is about nothing in particular. */
export const NOTHING: Subject = {
  werkgroep: null,
  asker: null,
  asked: [],
  confidential: false,
  carriers: [],
  experiment: null,
  giver: null,
};

/** What this act is about. `askedFor` tells who a hulpvraag is meant for. */
export function subjectOf(act: Intent, store: Store, askedFor: (hulpvraag: number) => readonly string[]): Subject {
  if ('signaal' in act) return { ...NOTHING, giver: store.signalen.get(act.signaal)?.personId ?? null };
  if ('hulpvraag' in act) {
    const found = store.hulpvragen.get(act.hulpvraag);
    if (found === null) return NOTHING;
    return {
      ...NOTHING,
      werkgroep: found.werkgroepId,
      asker: found.askerId,
      asked: askedFor(found.id),
      confidential: found.confidential,
    };
  }
  if ('activity' in act) {
    const carrier = store.programme.activity(act.activity)?.werkgroepId ?? null;
    const carriers = carrier === null ? [] : store.people.withRole('kartrekker', carrier).map((one) => one.id);
    return { ...NOTHING, werkgroep: carrier, carriers };
  }
  if (act.kind === 'weekbericht.correct' || act.kind === 'weekbericht.correction')
    return { ...NOTHING, werkgroep: act.werkgroep ?? null, experiment: act.experiment ?? null };
  if ('experiment' in act) return { ...NOTHING, experiment: act.experiment };
  if (act.kind === 'vraag.step') return NOTHING;
  return 'werkgroep' in act ? { ...NOTHING, werkgroep: act.werkgroep } : NOTHING;
}

/** Whether somebody is this to what an act is about. */
export function is(who: Who, person: Person, subject: Subject, store: Store): boolean {
  switch (who) {
    case 'everyone':
      return true;
    case 'any-kartrekker':
      return person.roles.some((grant) => grant.role === 'kartrekker');
    case 'kartrekker-of-this':
      return subject.werkgroep !== null && has(person, 'kartrekker', subject.werkgroep);
    case 'stands-in':
      return (
        subject.werkgroep !== null &&
        store.people.withRole('kartrekker', subject.werkgroep).some((one) => one.deputyId === person.id)
      );
    case 'stands-in-for-programmaleider':
      return store.people.withRole('programmaleider').some((one) => one.deputyId === person.id);
    case 'stands-in-for-programmasecretaris':
      return store.people.withRole('programmasecretaris').some((one) => one.deputyId === person.id);
    case 'asker':
      return subject.asker === person.id;
    case 'asked':
      return subject.asked.includes(person.id);
    case 'giver':
      return subject.giver === person.id;
    case 'carries-this':
      return subject.carriers.includes(person.id);
    case 'contact-of-this':
      return subject.experiment !== null && has(person, 'contact', subject.experiment);
    case 'stands-in-for-contact':
      return (
        subject.experiment !== null &&
        store.people.withRole('contact', subject.experiment).some((one) => one.deputyId === person.id)
      );
    default:
      return has(person, who);
  }
}

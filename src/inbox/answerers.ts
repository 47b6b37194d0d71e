import type { Person } from '../records/person.ts';
import type { Store } from '../store/index.ts';

export interface Answerer {
  readonly person: Person;
  /** The kartrekker this person stands in for; null for the kartrekker. */
  readonly standsInFor: Person | null;
}

const canBeAsked = (store: Store, person: Person, today: string): boolean =>
  person.stoppedAt === null && !store.people.isAway(person.id, today);

/** Somebody who can be asked today in this person's place: themselves, else their vervanger; null when neither can. */
export function presentOrDeputy(store: Store, person: Person, today: string): Person | null {
  if (canBeAsked(store, person, today)) return person;
  const deputy = person.deputyId === null ? null : store.people.get(person.deputyId);
  return deputy !== null && canBeAsked(store, deputy, today) ? deputy : null;
}

/** Who is asked for this werkgroep today: its kartrekker, or who stands in. Null when there is nobody to ask. */
export function answererOf(store: Store, werkgroepId: string, today: string): Answerer | null {
  for (const kartrekker of store.people.withRole('kartrekker', werkgroepId)) {
    const person = presentOrDeputy(store, kartrekker, today);
    if (person !== null) return { person, standsInFor: person.id === kartrekker.id ? null : kartrekker };
  }
  return null;
}

/** For whom this person answers when they answer for this werkgroep: null when they are its kartrekker. */
export function standingInFor(store: Store, werkgroepId: string, personId: string): Person | null {
  const kartrekkers = store.people.withRole('kartrekker', werkgroepId);
  if (kartrekkers.some((one) => one.id === personId)) return null;
  return kartrekkers.find((one) => one.deputyId === personId) ?? null;
}

/** The werkgroepen this person may answer for: their own, and those they stand in for. */
export function answersFor(store: Store, person: Person): readonly string[] {
  return store.programme
    .werkgroepen()
    .map((one) => one.id)
    .filter((id) =>
      store.people.withRole('kartrekker', id).some((one) => one.id === person.id || one.deputyId === person.id),
    );
}

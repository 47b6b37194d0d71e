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

/** The first of these who can be asked today, or whoever stands in for them. */
function firstPresent(store: Store, holders: readonly Person[], today: string): Answerer | null {
  for (const holder of holders) {
    const person = presentOrDeputy(store, holder, today);
    if (person !== null) return { person, standsInFor: person.id === holder.id ? null : holder };
  }
  return null;
}

/** Which of these this person stands in for: null when they are one of them. */
function stoodInFor(holders: readonly Person[], personId: string): Person | null {
  if (holders.some((one) => one.id === personId)) return null;
  return holders.find((one) => one.deputyId === personId) ?? null;
}

/** Who is asked for this werkgroep today: its kartrekker, or who stands in. Null when there is nobody to ask. */
export function answererOf(store: Store, werkgroepId: string, today: string): Answerer | null {
  return firstPresent(store, store.people.withRole('kartrekker', werkgroepId), today);
}

/** Who is asked about this experiment today: its contact, or who stands in. Null when there is nobody to ask. */
export function contactOf(store: Store, experimentId: string, today: string): Answerer | null {
  return firstPresent(store, store.people.withRole('contact', experimentId), today);
}

/** For whom this person answers when they answer for this werkgroep: null when they are its kartrekker. */
export function standingInFor(store: Store, werkgroepId: string, personId: string): Person | null {
  return stoodInFor(store.people.withRole('kartrekker', werkgroepId), personId);
}

/** For whom this person tells about this experiment: null when they are its contact. */
export function standsInAbout(store: Store, experimentId: string, personId: string): Person | null {
  return stoodInFor(store.people.withRole('contact', experimentId), personId);
}

/** The experiments this person may tell about: their own, and those of whom they stand in for. */
export function tellsAbout(store: Store, person: Person): readonly string[] {
  return store.programme
    .experiments()
    .map((one) => one.id)
    .filter((id) =>
      store.people.withRole('contact', id).some((one) => one.id === person.id || one.deputyId === person.id),
    );
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

import { keptFrom, yearsBefore } from '../calendar/kept.ts';
import { forgetPerson, releaseSignaal } from '../inbox/forget.ts';
import type { Machine } from '../inbox/machine.ts';
import { PLAIN_ROLES, type Role } from '../records/role.ts';

const DAY = 86_400_000;

/** How long what belongs to somebody is kept, and why so long. A test holds the table in docs/privacy.md to it. */
export const KEPT = {
  /** Weekchecks, lines, stages, counts, hulpvragen: the year in which a fase is looked back on, then without anybody. */
  work: { years: 1, after: 'fase' },
  /** Signalen with a name: the next fase is planned with them, and its makers may want to ask. */
  signalen: { years: 2, after: 'fase' },
  /** Messages to people: somebody may ask for a year what was said to them, and when. */
  messages: { years: 1, after: 'said' },
  /** Who stopped, has no task and did nothing since. */
  account: { years: 1, after: 'stop' },
  /** Where somebody in Teams is whom nobody linked: the programmasecretaris has a month to say who it is. */
  places: { days: 30, after: 'seen' },
} as const;

/** Who somebody is, not what they do for the programme: with these alone nobody waits for them. */
const NO_TASK: readonly Role[] = ['ervaringsdeskundige', 'professional', 'leidinggevende', 'bestuurder'];
const TASKS: readonly Role[] = [...PLAIN_ROLES.filter((role) => !NO_TASK.includes(role)), 'kartrekker', 'contact'];

/** Lets go of people whose time is over, and of whose hand things were, by the calendar of the programme. */
export function retire(machine: Machine, now: number): void {
  const { store, agenda } = machine;
  const today = agenda.today(now);
  const ends = store.programme.ends();
  const startOf = (day: string | null): number => (day === null ? 0 : agenda.startOf(day));
  const { retention } = store;

  retention.dropPeople(startOf(keptFrom(ends, today, KEPT.work.years)));
  for (const id of retention.namedBefore(startOf(keptFrom(ends, today, KEPT.signalen.years)))) {
    releaseSignaal(machine, id, now);
    retention.unname(id);
  }
  retention.dropMessages(agenda.startOf(yearsBefore(today, KEPT.messages.years)));
  const idle = retention.idle(agenda.startOf(yearsBefore(today, KEPT.account.years)), TASKS);
  for (const id of idle) forgetPerson(machine, id, now);
  retention.dropPlaces(now, now - KEPT.places.days * DAY);
}

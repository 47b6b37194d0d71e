import type { Answers } from '../chat/index.ts';
import type { Revision } from '../records/weekcheck.ts';
import type { Store } from '../store/index.ts';
import type { WeekcheckContext } from '../voice/index.ts';
import type { Machine } from './machine.ts';

/** The next step of a werkgroep as it was last said: what the weekcheck asks about a week later. */
function planOf(store: Store, werkgroepId: string, week: string): string | null {
  const last = store.weekchecks.lastAnswered(werkgroepId, week);
  const plan = last?.answers['V5'];
  return typeof plan === 'string' && plan !== '' ? plan : null;
}

/** The request this weekcheck itself brought: it is filled in here, not asked about. */
export const originOf = (werkgroepId: string, week: string): string => `weekcheck|${werkgroepId}|${week}`;
export const callOrigin = (werkgroepId: string, week: string): string => `bel|${werkgroepId}|${week}`;

type Named = WeekcheckContext['partners'];

/** The same list for the same people and werkgroepen, so that whoever makes something of it need not do so each time. */
const named = new WeakMap<object, Map<string, Named>>();

function namedBut(without: string, all: readonly { readonly id: string; readonly name: string }[]): Named {
  const known = named.get(all) ?? new Map<string, Named>();
  named.set(all, known);
  const found = known.get(without);
  if (found !== undefined) return found;
  const made = all.filter(({ id }) => id !== without).map(({ id, name }) => ({ id, label: name }));
  known.set(without, made);
  return made;
}

export function weekcheckContext(store: Store, werkgroepId: string, week: string): WeekcheckContext {
  const own = [originOf(werkgroepId, week), callOrigin(werkgroepId, week)];
  // A request that this weekcheck closed stays in its form, so that the answer can still be changed.
  const answered = Object.keys(store.weekchecks.newest(werkgroepId, week)?.answers ?? {})
    .filter((field) => field.startsWith('H:'))
    .flatMap((field) => store.hulpvragen.get(Number(field.slice(2))) ?? []);
  const open = store.hulpvragen
    .openOf(werkgroepId)
    .filter((one) => !own.includes(one.origin) && !answered.some((other) => other.id === one.id));
  return {
    werkgroepId,
    werkgroep: store.programme.werkgroep(werkgroepId)?.name ?? werkgroepId,
    week,
    seen: store.weekchecks.get(werkgroepId, week)?.revision ?? 0,
    plan: planOf(store, werkgroepId, week),
    hulpvragen: [...answered, ...open]
      .filter((one) => !one.confidential)
      .sort((a, b) => a.id - b.id)
      .slice(0, 8)
      .map(({ id, what, needs }) => ({ id, what, needs })),
    werkgroepen: namedBut(werkgroepId, store.programme.werkgroepen()),
    partners: namedBut('', store.people.organisations()),
  };
}

/** What stands in the form when it opens: this week's answers, else last week's state as a start. */
export function startingAnswers(store: Store, werkgroepId: string, week: string): Answers {
  const now = store.weekchecks.newest(werkgroepId, week);
  if (now !== null && now.kind !== 'skipped') return now.answers;
  const last = store.weekchecks.lastAnswered(werkgroepId, week);
  const state = last?.answers['V2'];
  return state === undefined ? {} : { V2: state };
}

/** How many of the last weeks in a row were kept as "the same"; the fourth time only the learning question is asked. */
export function unchangedRow(store: Store, werkgroepId: string, week: string): number {
  const weeks = store.weekchecks.before(werkgroepId, week, 4);
  const row = weeks.findIndex(({ revision }) => revision?.kind !== 'unchanged');
  return row === -1 ? weeks.length : row;
}

/** Whether it has been hard for three weeks running, this one included. */
export function hardForLong(store: Store, werkgroepId: string, week: string, answers: Answers): boolean {
  const hard = (revision: Revision | null): boolean =>
    revision?.answers['V2'] === 'het-schuurt' || revision?.answers['V2'] === 'zit-vast';
  if (answers['V2'] !== 'het-schuurt') return false;
  const weeks = store.weekchecks.before(werkgroepId, week, 2);
  return weeks.length === 2 && weeks.every((one) => hard(one.revision));
}

/** Until when it may be answered; null when it was never asked or is closed. */
export function openUntil(machine: Machine, werkgroepId: string, week: string, now: number): number | null {
  if (machine.store.weekchecks.get(werkgroepId, week) === null) return null;
  const until = machine.agenda.editableUntil(week);
  return until !== null && now < until ? until : null;
}

/** The weekcheck of this werkgroep that can be answered now, newest first; null when there is none. */
export function openWeek(machine: Machine, werkgroepId: string, now: number): string | null {
  const week = machine.agenda.weekOf(now);
  for (const one of [week, machine.agenda.before(week)])
    if (openUntil(machine, werkgroepId, one, now) !== null) return one;
  return null;
}

import type { Agenda } from '../calendar/agenda.ts';
import { ELSE, type ShownSignaal } from '../records/signaal.ts';
import type { Frozen, SignalItem } from '../records/weekbericht.ts';
import type { Store } from '../store/index.ts';
import { choose, placesFor, turnsAfter } from './choose.ts';

/** How many weeks back is looked for the previous weekbericht: longer than any holiday. */
const LOOK_BACK = 10;

const shownOf = (store: Store, frozen: Frozen): readonly ShownSignaal[] =>
  frozen.signalen.flatMap(({ ref, revision }) => store.signalen.shown(ref, revision) ?? []);

/** Whether a werkgroep learned something in this weekbericht. */
function lessonsIn(store: Store, frozen: Frozen): number {
  return frozen.weekchecks.filter(({ werkgroep, revision }) => {
    if (frozen.removed.includes(`weekcheck:${werkgroep}`)) return false;
    const kept = store.weekchecks.revision(werkgroep, frozen.week, revision);
    return kept !== null && kept.kind !== 'skipped' && (kept.answers['V3'] ?? '') !== '';
  }).length;
}

/** In which week each experiment or activity last had a line, as the previous weekbericht left it. */
export function turnsBefore(store: Store, agenda: Agenda, week: string): Readonly<Record<string, string>> {
  for (let back = agenda.before(week), count = 0; count < LOOK_BACK; back = agenda.before(back), count += 1) {
    const frozen = store.weekberichten.get(back)?.frozen;
    if (frozen === undefined) continue;
    const signals = shownOf(store, frozen);
    const places = placesFor(signals.length, lessonsIn(store, frozen));
    return turnsAfter(back, signals, choose(back, signals, frozen.turns, places), frozen.turns);
  }
  return {};
}

/** The experiment or activity that a signaal is about, by name; null when it is about something else. */
export function subjectName({ programme }: Store, about: string): string | null {
  if (about === ELSE) return null;
  return programme.experiment(about)?.name ?? programme.activity(about)?.name ?? null;
}

/** The signalen of a weekbericht: those of the main message first, in their order, then the others. */
export function signalItems(store: Store, frozen: Frozen, lessons: number): readonly SignalItem[] {
  const signals = shownOf(store, frozen);
  const chosen = choose(frozen.week, signals, frozen.turns, placesFor(signals.length, lessons));
  const place = ({ ref }: ShownSignaal): number => (chosen.includes(ref) ? chosen.indexOf(ref) : chosen.length);
  return [...signals]
    .sort((a, b) => place(a) - place(b))
    .map(({ week: _week, about, joins, ...signal }) => ({
      ...signal,
      subject: subjectName(store, about),
      lead: chosen.includes(signal.ref),
      joins: joins === null ? null : (store.people.get(joins)?.givenName ?? null),
    }));
}

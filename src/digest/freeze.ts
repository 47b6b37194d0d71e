import type { Agenda } from '../calendar/agenda.ts';
import { isClosed } from '../records/hulpvraag.ts';
import type { Frozen, LeaderFacts } from '../records/weekbericht.ts';
import type { Store } from '../store/index.ts';
import { turnsBefore } from './signals.ts';

/** The moment from which something counts as news for the weekbericht about this week: the previous weekbericht. */
function newsSince(agenda: Agenda, week: string): number {
  return agenda.postAt(agenda.before(week));
}

/** Freezes what the weekbericht about this week stands on, as it is at this moment. */
export function freeze(store: Store, agenda: Agenda, week: string, now: number): Frozen {
  const before = store.weekberichten.get(week);
  const asked = store.weekchecks.ofWeek(week).filter((one) => one.revision > 0);
  const shown = (one: { confidential: boolean }): boolean => !one.confidential;
  const since = newsSince(agenda, week);
  return {
    week,
    weekchecks: asked.map(({ werkgroepId, revision }) => ({ werkgroep: werkgroepId, revision })),
    hulpvragen: store.hulpvragen
      .open()
      .filter(shown)
      .map(({ id, revision }) => ({ id, revision })),
    closed: store.hulpvragen
      .closedSince(since)
      .filter((one) => shown(one) && one.status === 'opgelost' && (one.closedAt ?? 0) <= now)
      .map(({ id, revision }) => ({ id, revision })),
    experiments: store.experiments
      .linesIn(week)
      .flatMap(({ experimentId, revision, text }) => (text === null ? [] : [{ experiment: experimentId, revision }])),
    counts: store.programme
      .activities()
      .flatMap(({ id, kind, goal }) =>
        kind === 'teller' && goal !== null && goal > 0
          ? [{ activity: id, value: store.programme.count(id), goal }]
          : [],
      ),
    removed: before?.frozen.removed ?? [],
    puls: pulsOf(store, since, now),
    signalen: store.signalen.ofWeek(week).map(({ ref, revision }) => ({ ref, revision })),
    turns: turnsBefore(store, agenda, week),
  };
}

/** The round of the puls that closed since then, and may be told of. */
function pulsOf(store: Store, since: number, now: number): string | null {
  const closed = store.puls.all().filter(({ closedAt, release }) => release !== null && (closedAt ?? 0) > since);
  return closed.findLast(({ closedAt }) => (closedAt ?? 0) <= now)?.round ?? null;
}

/** Whether there is anything new to tell: a school holiday's weekbericht is only posted when there is. */
export function hasNews(store: Store, agenda: Agenda, week: string, frozen: Frozen): boolean {
  const since = newsSince(agenda, week);
  const fresh = frozen.hulpvragen.some(({ id }) => (store.hulpvragen.get(id)?.changedAt ?? 0) > since);
  const told = [frozen.weekchecks, frozen.closed, frozen.experiments, frozen.signalen].some((one) => one.length > 0);
  return told || frozen.puls !== null || fresh;
}

/** For the programmaleider alone: open calls, and werkgroepen that were quiet for three asked weeks. */
export function leaderFacts(store: Store, week: string): LeaderFacts {
  const calls = store.hulpvragen.open().filter((one) => one.confidential && !isClosed(one.status));
  return {
    week,
    calls: calls.map((one) => ({
      werkgroep: one.werkgroepId === null ? '' : (store.programme.werkgroep(one.werkgroepId)?.name ?? ''),
      name: one.askerId === null ? '' : (store.people.get(one.askerId)?.name ?? ''),
    })),
    quiet: store.programme
      .werkgroepen()
      .filter(({ id }) => {
        const asked = [
          { week, revision: store.weekchecks.newest(id, week) },
          ...store.weekchecks.before(id, week, 2),
        ].filter((one) => store.weekchecks.get(id, one.week) !== null);
        return asked.length === 3 && asked.every((one) => one.revision === null);
      })
      .map(({ name }) => name),
  };
}

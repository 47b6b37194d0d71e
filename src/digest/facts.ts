import type { Agenda } from '../calendar/agenda.ts';
import type { Hulpvraag, HulpvraagChange } from '../records/hulpvraag.ts';
import type { DigestFacts, Frozen, HelpItem, WerkgroepPart } from '../records/weekbericht.ts';
import type { Revision } from '../records/weekcheck.ts';
import type { Store } from '../store/index.ts';
import { pulsTold } from './puls.ts';
import { signalItems } from './signals.ts';

/** A request as it stood at a revision, with the names that belong to it. */
function helpItem(store: Store, request: Hulpvraag, change: HulpvraagChange): HelpItem {
  const ref = change.addresseeRef;
  const taker = request.takenBy === null ? null : store.people.get(request.takenBy);
  return {
    id: request.id,
    werkgroep: request.werkgroepId === null ? null : (store.programme.werkgroep(request.werkgroepId)?.name ?? null),
    needs: request.needs,
    what: change.what,
    addressee: change.addressee,
    addresseeName:
      ref === null
        ? null
        : (store.programme.werkgroep(ref)?.name ??
          store.people.organisations().find((one) => one.id === ref)?.name ??
          null),
    dueOn: change.dueOn,
    status: change.status,
    takenBy: change.status === 'opgepakt' ? (taker?.givenName ?? null) : null,
  };
}

function pick(store: Store, wanted: Frozen['hulpvragen'], removed: readonly string[]): readonly HelpItem[] {
  return wanted.flatMap(({ id, revision }) => {
    if (removed.includes(`hulpvraag:${String(id)}`)) return [];
    const request = store.hulpvragen.get(id);
    const change = store.hulpvragen.change(id, revision);
    return request === null || change === null ? [] : [helpItem(store, request, change)];
  });
}

function pulsFacts(store: Store, round: string | null): DigestFacts['puls'] {
  const record = round === null ? null : store.puls.get(round);
  return record === null ? null : pulsTold(record);
}

const text = (revision: Revision | null, id: string): string | null => {
  const value = revision?.answers[id];
  return typeof value === 'string' && value !== '' ? value : null;
};

/** Soonest needed first; what can wait last; the oldest first among equals. */
const bySoonest = (a: HelpItem, b: HelpItem): number =>
  (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || a.id - b.id;

/** Beside signalen there is one line for what werkgroepen learned: they take turns, a week each. */
function inTurn<T>(lessons: readonly T[], signals: number, index: number): readonly T[] {
  const first = signals === 0 || lessons.length === 0 ? 0 : index % lessons.length;
  return [...lessons.slice(first), ...lessons.slice(0, first)];
}

/**
 * What a weekbericht may say, made from frozen ids with revisions: the same ids give the same facts. The state a
 * werkgroep chose is not among them, nor who answered, nor why somebody did not.
 */
export function digestFacts(
  store: Store,
  agenda: Agenda,
  week: string,
  frozen: Frozen,
  correctedAt: number | null,
): DigestFacts {
  const help = [...pick(store, frozen.hulpvragen, frozen.removed)].sort(bySoonest);
  const revisions = new Map(
    frozen.weekchecks.map(({ werkgroep, revision }) => [
      werkgroep,
      store.weekchecks.revision(werkgroep, week, revision),
    ]),
  );
  const werkgroepen = store.programme.werkgroepen();
  const parts = werkgroepen.map(({ id, name }): WerkgroepPart => {
    const found = revisions.get(id) ?? null;
    const revision = found?.kind === 'skipped' ? null : found;
    const learned = frozen.removed.includes(`weekcheck:${id}`) ? null : text(revision, 'V3');
    const own = help.filter((item) => item.werkgroep === name && item.status !== 'ingetrokken');
    const next = text(revision, 'V5');
    return { id, name, quiet: revision === null, learned, next, help: own };
  });
  const learned = parts.flatMap((part) =>
    part.learned === null ? [] : [{ werkgroep: part.name, text: part.learned }],
  );
  const signals = signalItems(store, frozen, learned.length);
  return {
    week,
    ...agenda.days(week),
    correctedOn: correctedAt === null ? null : agenda.today(correctedAt),
    heard: parts.filter((part) => !part.quiet).length,
    of: werkgroepen.length,
    help: help.filter((item) => item.status === 'open' || item.status === 'opgepakt'),
    experiments: frozen.experiments.flatMap(({ experiment, revision }) => {
      const found = store.programme.experiment(experiment);
      const line = store.experiments.revision(experiment, week, revision)?.text ?? null;
      const isRemoved = frozen.removed.includes(`experiment:${experiment}`);
      return found === null || line === null || isRemoved ? [] : [{ id: found.id, name: found.name, text: line }];
    }),
    learned: inTurn(learned, signals.length, agenda.index(week)),
    signals,
    counts: frozen.counts.flatMap(({ activity, value, goal }) => {
      const found = store.programme.activity(activity);
      return found === null ? [] : [{ name: found.name, value, goal }];
    }),
    closed: [
      ...pick(store, frozen.closed, frozen.removed),
      // Solved after posting, by the button under it: it moves from one block to the other.
      ...help.filter((item) => item.status === 'opgelost'),
    ],
    parts,
    puls: pulsFacts(store, frozen.puls),
  };
}

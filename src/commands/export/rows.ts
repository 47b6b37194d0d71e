import type { Machine } from '../../inbox/machine.ts';
import { pulsTold } from '../../digest/puls.ts';
import type { PulsStatement } from '../../records/puls.ts';
import type { ExportRow, Exported } from '../../voice/index.ts';
import { type Veil, veilOf } from './veil.ts';
import { type ToldWeek, countRows, signaalRows, toldWeeks, weekberichtRows, weekcheckRows } from './weeks.ts';

/** All the tables of an export. */
export type Tables = { readonly [N in Exported]: readonly ExportRow<N>[] };

/** Requests that the programmateam reads about; one that was withdrawn keeps no words. A call-me request is not one of them. */
function helpRows(machine: Machine, veil: Veil, told: readonly ToldWeek[]) {
  const { store, agenda, voice } = machine;
  const weeks = new Set(told.map(({ week }) => week));
  const removed = new Set(told.flatMap(({ posted }) => posted?.frozen.removed ?? []));
  const requests = store.hulpvragen.all().filter(({ confidential, week }) => !confidential && weeks.has(week));
  const label: typeof voice.exported.label = (of, id) => voice.exported.label(of, id);
  const organisations = new Map(store.people.organisations().map(({ id, name }) => [id, name]));
  const to = ({ addressee, addresseeRef: ref }: { addressee: string; addresseeRef: string | null }): string => {
    const name = ref === null ? null : (store.programme.werkgroep(ref)?.name ?? organisations.get(ref) ?? null);
    return name === null ? label('addressee', addressee) : `${label('addressee', addressee)}: ${name}`;
  };
  const hulpvragen = requests.map((one): ExportRow<'hulpvragen'> => ({
    nummer: one.id,
    week: one.week,
    werkgroep: one.werkgroepId,
    nodig: one.needs.map((need) => label('need', need)).join(', '),
    wat:
      one.status === 'ingetrokken' || removed.has(`hulpvraag:${String(one.id)}`)
        ? null
        : veil.maybe(one.what, agenda.days(one.week).until),
    aan: to(one),
    nodig_op: one.dueOn,
    status: label('status', one.status),
  }));
  const steps = requests.flatMap(({ id }) =>
    store.hulpvragen.changes(id).map((change): ExportRow<'hulpvraag-stappen'> => ({
      nummer: id,
      stap: change.revision,
      datum: agenda.today(change.at),
      status: label('status', change.status),
      aan: to(change),
      nodig_op: change.dueOn,
    })),
  );
  return { hulpvragen, 'hulpvraag-stappen': steps };
}

function experimentRows({ store, agenda, voice }: Machine, veil: Veil, told: readonly ToldWeek[]) {
  const all = store.programme.experiments();
  const stage = (id: string | null): string | null => (id === null ? null : voice.exported.label('stage', id));
  return {
    experimenten: all.map(({ id, name, stage: now }): ExportRow<'experimenten'> => ({
      id,
      naam: name,
      stadium: stage(now),
    })),
    'experiment-stadia': all.flatMap(({ id }) =>
      store.experiments.stages(id).map((one): ExportRow<'experiment-stadia'> => {
        const datum = agenda.today(one.at);
        const [reden, les] = [veil.maybe(one.reason, datum), veil.maybe(one.lesson, datum)];
        return { experiment: id, datum, stadium: stage(one.stage), reden, les };
      }),
    ),
    'experiment-zinnen': told.flatMap(({ week, facts }) =>
      facts.experiments.map(({ id, text }): ExportRow<'experiment-zinnen'> => ({
        experiment: id,
        week,
        zin: veil.text(text, facts.until),
      })),
    ),
  };
}

const shares = (all: Readonly<Record<string, number>>): string =>
  Object.entries(all)
    .map(([part, percents]) => `${part} ${String(percents)}%`)
    .join(', ');

/** What a statement says, and no more: how many answers are behind it is told of nobody. */
function stated(one: PulsStatement) {
  const nothing = { gemiddelde: null, verdeling: null, weet_niet: null, trend: null };
  switch (one.kind) {
    case 'figures': {
      const trend = one.trend === null ? null : `${one.trend.direction}, ${one.trend.since}`;
      return { gemiddelde: one.mean, verdeling: shares(one.shares), weet_niet: one.unsure, trend };
    }
    case 'nearly-all':
      return { ...nothing, verdeling: one.part };
    case 'words':
      return { ...nothing, verdeling: one.mostly };
    case 'hidden':
      return nothing;
  }
}

function pulsRows({ store, agenda }: Machine, veil: Veil) {
  const told = store.puls.all().flatMap((record) => {
    const release = pulsTold(record);
    return release === null || record.closedAt === null ? [] : [{ record, release, on: agenda.today(record.closedAt) }];
  });
  return {
    'puls-rondes': told.map(({ record, release, on }): ExportRow<'puls-rondes'> => ({
      ronde: release.round,
      gesloten_op: on,
      deelnemers: release.people,
      respons: release.response,
      terugkoppeling: veil.maybe(record.feedback, on),
    })),
    'puls-uitslag': told.flatMap(({ release }) =>
      release.items.flatMap(({ id, text, total, groups }) =>
        [...(total === null ? [] : [['totaal', total] as const]), ...Object.entries(groups)].map(
          ([groep, one]): ExportRow<'puls-uitslag'> => ({
            ronde: release.round,
            vraag_id: id,
            vraag: text,
            groep,
            soort: one.kind,
            ...stated(one),
          }),
        ),
      ),
    ),
  };
}

/** The memory of the programme, as everybody in the programmateam may read it, without people. */
export function tablesOf(machine: Machine): Tables {
  const [veil, told] = [veilOf(machine), toldWeeks(machine)];
  return {
    werkgroepen: machine.store.programme.werkgroepen().map(({ id, name }) => ({ id, naam: name })),
    weekchecks: weekcheckRows(machine, veil, told),
    ...helpRows(machine, veil, told),
    ...experimentRows(machine, veil, told),
    signalen: signaalRows(machine, veil, told),
    tellingen: countRows(machine, told),
    weekberichten: weekberichtRows(machine, veil, told),
    ...pulsRows(machine, veil),
  };
}

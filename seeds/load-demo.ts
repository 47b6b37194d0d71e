import type { Agenda } from '../src/calendar/agenda.ts';
import type { Bank } from '../src/puls/bank.ts';
import type { Addressee, Urgency } from '../src/records/hulpvraag.ts';
import { parseRole } from '../src/records/role.ts';
import type { Store } from '../src/store/index.ts';
import type { PastWeekcheck } from './demo-past-schema.ts';
import type { DemoWorld } from './demo-schema.ts';
import { loadSignaal, loadTrialPuls } from './load-demo-told.ts';

const HOUR = 3_600_000;
/** The version of the weekcheck the past was written for. */
const VERSION = 1;

type FilledIn = Extract<PastWeekcheck, { soort: 'ingevuld' }>;

/** Somebody with this role, written as `programmaleider` or `kartrekker:W1`. */
function holder(store: Store, code: string): string | null {
  const grant = parseRole(code);
  return grant === null ? null : (store.people.withRole(grant.role, grant.scope)[0]?.id ?? null);
}

function loadPeople(store: Store, demo: DemoWorld, welcomedAt: number): void {
  for (const { id, naam } of demo.organisaties) store.people.putOrganisation(id, naam);
  for (const one of demo.mensen) {
    store.people.put({
      id: one.id,
      givenName: one.voornaam,
      name: one.naam,
      email: null,
      organisationId: one.organisatie,
      platform: 'web',
      deputyId: one.vervanger,
      roles: one.rollen.flatMap((code) => parseRole(code) ?? []),
      memberOf: [...one.werkgroepen, ...one.experimenten],
    });
    store.people.link({ platform: 'web', registration: 'playground', tenant: 'web', user: one.id }, one.id, 'seed');
    store.people.welcomed(one.id, welcomedAt);
  }
}

function loadHelp(store: Store, agenda: Agenda, week: string, check: FilledIn, by: string, at: number): void {
  const { antwoorden, hulpvraag, werkgroep } = check;
  if (hulpvraag === null) return;
  const urgency: Urgency = antwoorden.V4d ?? 'kan-wachten';
  const addressee: Addressee = antwoorden.V4c ?? 'weet-niet';
  const asked = store.hulpvragen.add(
    {
      origin: `weekcheck|${werkgroep}|${week}`,
      werkgroepId: werkgroep,
      askerId: by,
      week,
      needs: antwoorden.V4.filter((need) => need !== 'niets'),
      what: antwoorden.V4b ?? null,
      addressee,
      addresseeRef: null,
      urgency,
      dueOn: agenda.dueOn(urgency, agenda.today(at)),
      confidential: false,
    },
    by,
    at,
  );
  if (hulpvraag.status === 'open') return;
  const helper = holder(store, hulpvraag.door);
  const then = Math.max(at, (agenda.askAt(hulpvraag.week) ?? at) - 24 * HOUR);
  store.hulpvragen.alter(asked.id, { status: 'opgepakt', takenBy: helper }, helper, then);
  if (hulpvraag.status !== 'opgepakt')
    store.hulpvragen.alter(
      asked.id,
      { status: hulpvraag.status, reason: hulpvraag.toelichting ?? null },
      helper,
      then + HOUR,
    );
}

function loadWeekcheck(store: Store, agenda: Agenda, week: string, check: PastWeekcheck, asked: number): void {
  const [kartrekker] = store.people.withRole('kartrekker', check.werkgroep);
  if (kartrekker === undefined) return;
  const at = asked + HOUR;
  const base = { werkgroepId: check.werkgroep, week, version: VERSION, at };
  if (check.soort === 'deze-week-niet') {
    const answers = { S1: check.reden };
    store.weekchecks.add({ ...base, kind: 'skipped', answers, personId: kartrekker.id, onBehalfOf: null });
    return;
  }
  const stoodIn = check.door === 'vervanger' && kartrekker.deputyId !== null;
  const by = stoodIn ? (kartrekker.deputyId ?? kartrekker.id) : kartrekker.id;
  const answers = Object.fromEntries(Object.entries(check.antwoorden).filter(([, answer]) => answer !== undefined));
  store.weekchecks.add({
    ...base,
    kind: 'answered',
    answers: answers as Record<string, string | string[]>,
    personId: by,
    onBehalfOf: stoodIn ? kartrekker.id : null,
  });
  loadHelp(store, agenda, week, check, by, at);
}

function loadTold(store: Store, agenda: Agenda, { experiment, week, zin }: DemoWorld['experimenten'][number]): void {
  const contact = holder(store, `contact:${experiment}`);
  const at = (agenda.askAt(week) ?? 0) + HOUR;
  store.experiments.addLine({
    experimentId: experiment,
    week,
    version: VERSION,
    text: zin,
    personId: contact,
    onBehalfOf: null,
    at,
  });
}

/** Puts the fictional people and their past in a proef database that was just born. Done once; a second time changes nothing. */
export function loadDemo(store: Store, agenda: Agenda, bank: Bank, demo: DemoWorld): void {
  if (store.settings.get('demo') !== null) return;
  store.write(() => {
    const first = demo.weken[0]?.week;
    loadPeople(store, demo, (first === undefined ? null : agenda.askAt(first)) ?? 0);
    for (const { week, weekchecks } of demo.weken) {
      const asked = agenda.askAt(week);
      if (asked === null) continue;
      for (const { id } of store.programme.werkgroepen()) store.weekchecks.open(id, week, asked);
      for (const check of weekchecks) loadWeekcheck(store, agenda, week, check, asked);
    }
    for (const { activiteit, waarde, week } of demo.tellingen)
      store.programme.putCount(activiteit, waarde, null, (agenda.askAt(week) ?? 0) + HOUR);
    for (const told of demo.experimenten) loadTold(store, agenda, told);
    for (const [place, signaal] of demo.signalen.entries()) loadSignaal(store, agenda, signaal, place);
    const [reader, other] = [holder(store, 'programmasecretaris'), holder(store, 'programmaleider')];
    if (reader !== null && other !== null) loadTrialPuls(store, agenda, bank, demo.puls, [reader, other]);
    store.settings.set('demo', 'loaded');
  });
}

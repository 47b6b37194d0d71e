import { existsSync, readFileSync } from 'node:fs';
import type { Intent } from '../../src/records/intent.ts';
import { S, give, signaalWorld } from '../signaal/given.ts';
import type { World } from '../support/world.ts';

/** Who is forgotten, with all that says who she is. */
export const FEMKE = {
  id: 'p-femke',
  name: 'Femke Aaldersveen',
  givenName: 'Femke',
  email: 'f.aaldersveen@voorbeeld.nl',
  slack: 'U0FEMKE01',
  slackTalk: 'D0FEMKE01',
  teams: '29:f3mk3-aad-object',
  teamsTalk: 'a:1f3mk3-chat',
} as const;

export const STORY = 'Mijn moeder leerde mij sparen.';
export const LEARNED = 'Korte stukken werken beter dan lange.';
export const DRAFT = 'Dit bevestigde ik nog niet.';
export const CHANCE = 'De bibliotheek doet mee.';
/** How she would put an open answer of somebody else. */
export const PROPOSED = 'In haar eigen woorden.';
export const PULS = 'Samen eten hielp ons verder.';
const TENANT = 'T3NANT';

/** Whatever of her stands in a text. */
export const tracesIn = (text: string): readonly string[] =>
  Object.values(FEMKE).filter((value) => text.toLowerCase().includes(value.toLowerCase()));

/** Every byte beside this database, the file of the open round too. */
export const bytesOf = (file: string): string =>
  [file, `${file}-wal`, `${file}-journal`, file.replace(/\.db$/, '-puls-open.db')]
    .filter((one) => existsSync(one))
    .map((one) => readFileSync(one).toString('latin1'))
    .join('\n');

/** Every cell of the main database. */
export function cellsOf({ store }: Pick<World, 'store'>): string {
  const tables = store.sqlite
    .prepare<[], string>(`select name from sqlite_master where type = 'table' and name not like 'sqlite%'`)
    .pluck()
    .all();
  return tables
    .flatMap((table) => store.sqlite.prepare(`select * from "${table}"`).all())
    .map((row) => JSON.stringify(row))
    .join('\n');
}

const PLACES = [
  { platform: 'slack', registration: 'krachtbot', tenant: 'T0123456', user: FEMKE.slack },
  { platform: 'teams', registration: 'krachtbot', tenant: TENANT, user: FEMKE.teams },
] as const;

/** Gives her what only real platforms and years bring: places, a proposal, and her name wherever it can stand. */
function scatter({ store, house }: World): void {
  const { sqlite, people, trust, programme, experiments, tokens } = store;
  const now = house.machine.now();
  const { welcomedAt: _w, stoppedAt: _s, ...femke } = people.get(FEMKE.id)!;
  const { welcomedAt: _w2, stoppedAt: _s2, ...tess } = people.get('p-tess')!;
  store.write(() => {
    people.put({ ...femke, email: FEMKE.email, roles: [...femke.roles, { role: 'contact', scope: 'E4' }] });
    people.put({ ...tess, deputyId: FEMKE.id });
    for (const place of PLACES) people.link(place, FEMKE.id, 'operator');
    people.opened(PLACES[0], FEMKE.slackTalk);
    people.setAway(FEMKE.id, { from: '2026-05-01', until: '2026-05-03' }, '2026-03-12');
    trust.propose({ ...PLACES[0], user: 'U0OTHER' }, FEMKE.id, now);
    trust.propose(PLACES[0], 'p-tess', now);
    // As the adapter of Teams keeps it, and as Microsoft's ids of events look.
    store.references<object>().set(`person|krachtbot|${TENANT.toLowerCase()}|${FEMKE.teams}`, {
      serviceUrl: 'https://smba.trafficmanager.net/teams',
      conversation: FEMKE.teamsTalk,
      scope: 'personal',
    });
    store.events.first(`1700|${FEMKE.teamsTalk}`, now);
    programme.putCount('I3-3', 3, FEMKE.id, now);
    const told = { experimentId: 'E4', week: '2026-W11', version: 1, at: now };
    experiments.addLine({ ...told, text: 'De folder is kort.', personId: FEMKE.id, onBehalfOf: null });
    experiments.addLine({ ...told, text: 'De folder is korter.', personId: 'p-tess', onBehalfOf: FEMKE.id });
    experiments.setStage({ ...told, stage: 'snel-leren', reason: null, lesson: null, personId: FEMKE.id });
    store.weekchecks.saveDraft(FEMKE.id, 'spoken', { V3: DRAFT }, now);
    tokens.issue({ kind: 'self.data' } satisfies Intent, FEMKE.id, now);
    const text = { question: 'P-O1', text: 'Ooit geschreven.', mayQuote: true };
    store.pulsTexts.keep('puls-000', [text, text, text], '2026-04-01');
    const [proposed, first, second] = store.pulsTexts.open('puls-000').map(({ id }) => id);
    store.pulsTexts.propose(proposed!, PROPOSED, FEMKE.id);
    store.pulsTexts.propose(first!, null, FEMKE.id);
    store.pulsTexts.approve(first!, 'p-maureen');
    store.pulsTexts.propose(second!, null, 'p-maureen');
    store.pulsTexts.approve(second!, FEMKE.id);
    const call = { werkgroepId: null, askerId: FEMKE.id, week: '2026-W12', needs: ['bellen'], what: null };
    const asked = { ...call, addressee: 'programmaleider', addresseeRef: null, urgency: 'deze-week' } as const;
    for (const origin of [`bel-mij|${FEMKE.id}|2026-03-17`, `vraag|1701|${FEMKE.teamsTalk}`])
      store.hulpvragen.add({ ...asked, origin, dueOn: null, confidential: true }, FEMKE.id, now);
    store.settings.set('puls-reached', `puls.ask|puls-001|${FEMKE.id}`);
    sqlite.prepare(`update hulpvraag_change set person_id = ? where rowid = 1`).run(FEMKE.id);
  });
}

/** A world in which Femke did all that somebody can do, on the Friday after the puls opened. */
export async function lived(options: Parameters<typeof signaalWorld>[0] = {}): Promise<World> {
  const world = await signaalWorld(options);
  const femke = world.person(FEMKE.id);
  await femke.press('Start');
  await femke.fill({
    'Hoe staat de werkgroep ervoor?': 'We zitten vast',
    'Wat is er deze week gelukt of geleerd?': LEARNED,
    'Wat heb je nodig om verder te komen?': ['Geld'],
  });
  await femke.fill({
    'Wat heb je precies nodig?': 'Geld voor de zaal.',
    'Van wie heb je dit nodig?': 'Programmacontroller',
    'Wanneer heb je het nodig?': 'Deze week',
    'Wil je dat de programmaleider jou belt?': 'Ja, graag',
  });
  await give(femke);
  await give(femke, { [S.kind]: 'Dit is een verhaal', [S.text]: STORY });
  await femke.fill({ [S.whose]: 'Van mijzelf', [S.audience]: ['Het programmateam'] });
  await give(femke, { [S.kind]: 'Hier ligt een kans', [S.text]: CHANCE });
  await femke.press('Ja, graag');
  const gerrit = world.person('p-gerrit');
  await gerrit.say('vraag');
  await gerrit.fill({
    'Wat heb je nodig?': ['Contact met een partner'],
    'Wat heb je precies nodig?': 'Wie kent de school?',
    'Van wie heb je dit nodig?': 'Weet ik nog niet',
    'Wanneer heb je het nodig?': 'Deze week',
  });
  await femke.say('vraag');
  await femke.fill({
    'Wat heb je nodig?': ['Hulp bij communicatie'],
    'Wat heb je precies nodig?': 'Een foto voor de krant.',
    'Van wie heb je dit nodig?': 'Communicatieleider',
    'Wanneer heb je het nodig?': 'Deze week',
  });
  await world.quiet();
  await world.goTo('2026-03-16T08:30:00+01:00');
  const asked = world.store.hulpvragen.askedBy('p-gerrit').at(0)!;
  await femke.press(`Ik pak nr. ${String(asked.id)} op`, { channel: 'programmateam' });
  await world.goTo('2026-03-17T10:00:00+01:00');
  await femke.press('Ik doe mee');
  await femke.press('Professional');
  await femke.press('4 Goed');
  world.house.machine.puls.file('puls-001').say(FEMKE.id, { question: 'P-O1', text: PULS, mayQuote: true });
  scatter(world);
  await world.quiet();
  return world;
}

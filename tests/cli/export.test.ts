import { parse } from 'csv-parse/sync';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXPORTED, type Exported } from '../../src/voice/index.ts';
import { modeOf } from '../store/versions.ts';
import { scratchFile } from '../support/scratch.ts';
import { type World, bornFile, openWorld } from '../support/world.ts';
import { run } from './shell.ts';

const NOUNS = Object.keys(EXPORTED) as readonly Exported[];
const MONDAY = '2026-03-16T08:30:00+01:00';

/** Words that stand in the database and may stand in no export. */
const SECRET = {
  call: 'Bel mij over de ruzie in de groep.',
  withdrawn: 'Deze vraag trek ik weer in.',
  story: 'Mijn buurvrouw vertelde mij iets dat van haar is.',
  tomorrow: 'Dit is nog van ons, tot het weekbericht.',
  phone: '06-12345678',
  email: 'iemand@voorbeeld.nl',
  between: 'Er kwam niets van door de verhuizing.',
} as const;
/** And words that must. */
const TOLD = { learned: 'samen koken werkt', need: 'Wie heeft er een grote pan?', formula: '=SOM(A1) is wat ik typte' };

let world: World;
let folder = '';

const read = (name: string, from = folder): string => readFileSync(join(from, name), 'utf8');
const rows = (noun: Exported, from = folder) => JSON.parse(read(`${noun}.json`, from)) as Record<string, unknown>[];
const everything = (from = folder): string =>
  readdirSync(from)
    .map((name) => read(name, from))
    .join('\n');

async function exportTo(to: string): Promise<void> {
  const ran = await run(['export', '--to', to], world.file);
  expect([ran.code, ran.error]).toEqual([0, []]);
}

/** What people typed before the filter knew them, put past it into the store. */
function putPast({ store, house }: World): void {
  const at = house.machine.now();
  const week = '2026-W11';
  const add = (
    werkgroepId: string,
    answers: Record<string, string>,
    kind: 'answered' | 'skipped' = 'answered',
  ): void => {
    store.weekchecks.open(werkgroepId, week, at);
    store.weekchecks.add({ werkgroepId, week, version: 1, kind, answers, personId: 'p-femke', onBehalfOf: null, at });
  };
  const ask = (origin: string, what: string, confidential: boolean) =>
    store.hulpvragen.add(
      {
        origin,
        werkgroepId: 'W1',
        askerId: 'p-femke',
        week,
        needs: ['geld'],
        what,
        addressee: 'programmaleider',
        addresseeRef: null,
        urgency: 'deze-week',
        dueOn: '2026-03-20',
        confidential,
      },
      'p-femke',
      at,
    );
  const signaal = (origin: string, answers: Record<string, string>, shown: boolean): void =>
    void store.signalen.add(
      {
        origin,
        personId: 'p-soraya',
        week,
        about: 'E3',
        shown,
        askOn: null,
        version: 1,
        answers: { S2: 'E3', ...answers },
      },
      at,
    );
  store.write(() => {
    const text = `Femke en Harmen zeggen: ${TOLD.learned}. Bel ${SECRET.phone} of mail ${SECRET.email}.`;
    add('W1', { V2: 'zit-vast', V1b: SECRET.between, V3: text, V5: 'Soraya vraagt het aan p-harmen.' });
    add('W2', { S1: 'geen-tijd' }, 'skipped');
    ask('bel|W1|2026-W11', SECRET.call, true);
    store.hulpvragen.alter(ask('vraag|1', SECRET.withdrawn, false).id, { status: 'ingetrokken' }, 'p-femke', at);
    const taken = ask('vraag|2', TOLD.need, false).id;
    store.hulpvragen.alter(
      taken,
      { status: 'opgepakt', takenBy: 'p-wietske', reason: 'Ik ken Wietske' },
      'p-wietske',
      at,
    );
    signaal('s1', { S1: 'verhaal', S3: SECRET.story, S10: 'nog-geen' }, false);
    signaal('s2', { S1: 'werkt', S3: TOLD.formula }, true);
    store.signalen.setJoins(store.signalen.byOrigin('s2')!.id, true);
    const nameless = { key: 'x0123', week, about: 'E3', shown: true, revision: 1, version: 1 };
    store.nameless.put({ ...nameless, answers: { S1: 'werkt', S2: 'E3', S3: 'Zonder naam gegeven.' } });
  });
}

beforeAll(async () => {
  world = openWorld({ database: bornFile('told') });
  await world.goTo('2026-03-12T15:00:00+01:00');
  putPast(world);
  await world.goTo('2026-03-15T12:00:00+01:00');
  await exportTo((folder = scratchFile('early')));
  expect(everything()).not.toContain(TOLD.learned);
  await world.goTo(MONDAY);
  world.store.write(() => {
    world.store.weekchecks.open('W3', '2026-W12', 0);
    const answers = { V3: SECRET.tomorrow };
    const revision = { werkgroepId: 'W3', week: '2026-W12', version: 1, kind: 'answered', answers } as const;
    world.store.weekchecks.add({ ...revision, personId: 'p-femke', onBehalfOf: null, at: 0 });
  });
  folder = scratchFile('uit');
  await exportTo(folder);
}, 60_000);
afterAll(() => world.close());

describe('An export', () => {
  test('is a folder for its owner only, with each table as CSV and as JSON, and a README', async () => {
    const to = scratchFile('open');
    const before = process.umask(0);
    await exportTo(to);
    process.umask(before);
    const names = readdirSync(to).sort();
    expect(names).toEqual(['README.txt', ...NOUNS.flatMap((noun) => [`${noun}.csv`, `${noun}.json`])].sort());
    expect([modeOf(to), ...new Set(names.map((name) => modeOf(join(to, name))))]).toEqual(['700', '600']);
    expect(NOUNS.filter((noun) => rows(noun).length === 0)).toEqual([]);
  });

  test('names nobody: no name, first name, address or id of anybody, whatever people typed', () => {
    const text = everything();
    const people = world.store.people.all();
    expect(people.length).toBeGreaterThan(20);
    const found = people.flatMap(({ id, name, givenName, email }) =>
      [id, name, givenName, email ?? ''].filter(
        (one) => one !== '' && new RegExp(`(?<!\\p{L})${one}(?!\\p{L})`, 'u').test(text),
      ),
    );
    expect(found).toEqual([]);
    expect(text).toContain(TOLD.learned);
    expect(text).toContain('[naam]');
  });

  test.each(Object.entries(SECRET))('holds nothing that the programmateam may not read: %s', (_what, words) => {
    const kept = world.store.sqlite.serialize();
    expect(kept.includes(words)).toBe(true);
    expect(everything()).not.toContain(words);
  });

  test('holds no state of a werkgroep and no reason, and of a weekcheck only what a weekbericht tells', () => {
    expect([...new Set(rows('weekchecks').map((row) => row['vraag_id']))].sort()).toEqual(['V3', 'V5']);
    for (const words of ['We zitten vast', 'zit-vast', 'geen-tijd', 'Geen tijd', 'Ik ken'])
      expect(everything()).not.toContain(words);
    expect(rows('weekchecks').filter(({ week, werkgroep }) => week === '2026-W11' && werkgroep === 'W2')).toEqual([]);
    expect(rows('weekchecks').at(-1)).toMatchObject({ versie: 1, vraag: 'Wat is jullie volgende stap?' });
  });

  test('holds a hulpvraag with each change of its status, and of who took it nothing', () => {
    const [asked, ...more] = rows('hulpvragen').filter(({ wat }) => wat === TOLD.need);
    expect([asked?.['status'], more]).toEqual(['opgepakt', []]);
    const steps = rows('hulpvraag-stappen').filter(({ nummer }) => nummer === asked?.['nummer']);
    expect(steps.map(({ status }) => status)).toEqual(['open', 'opgepakt']);
    for (const row of [...rows('hulpvragen'), ...rows('hulpvraag-stappen')])
      expect(Object.keys(row).filter((key) => /door|wie|person/.test(key))).toEqual([]);
  });

  test('does not tell a signaal without a name from one with a name', () => {
    const week = rows('signalen').filter((row) => row['week'] === '2026-W11');
    expect(week.map(({ tekst }) => tekst)).toContain('Zonder naam gegeven.');
    for (const row of week) expect(Object.keys(row)).toEqual(EXPORTED.signalen);
    const texts = week.map(({ tekst }) => String(tekst));
    expect(texts).toEqual([...texts].sort((a, b) => a.localeCompare(b, 'nl')));
  });

  test('holds the weekbericht as it was posted, without buttons', () => {
    const [row] = rows('weekberichten');
    expect(row).toMatchObject({ week: '2026-W11', datum: '2026-03-16' });
    expect(row?.['tekst']).toContain('Weekbericht Alliantie van Kracht');
    expect(row?.['tekst']).not.toContain('[Klopt er iets niet?');
  });

  test('tells of a puls what the release tells, and never how many answers are behind it', () => {
    expect(rows('puls-uitslag').length).toBeGreaterThan(5);
    expect(everything()).not.toContain('"n":');
    for (const row of rows('puls-uitslag').filter(({ soort }) => soort === 'hidden'))
      expect([row['gemiddelde'], row['verdeling'], row['weet_niet'], row['trend']]).toEqual([null, null, null, null]);
  });

  test('says in its README what each file and each column is', () => {
    const text = read('README.txt');
    for (const noun of NOUNS) {
      expect(text).toContain(`${noun}.csv, ${noun}.json`);
      for (const column of EXPORTED[noun]) expect(text).toContain(`  ${column}: `);
    }
  });

  test('has the same in CSV as in JSON, but that a spreadsheet runs none of it', () => {
    for (const noun of NOUNS) {
      const records = parse(read(`${noun}.csv`), { bom: true, delimiter: ';', columns: true });
      const said = (value: unknown): string => (typeof value === 'number' ? String(value) : ((value ?? '') as string));
      const expected = rows(noun).map((row) =>
        Object.fromEntries(Object.entries(row).map(([key, value]) => [key, said(value).replace(/^(?==)/, "'")])),
      );
      expect(records).toEqual(expected);
    }
    expect(read('signalen.csv')).toContain(`;'${TOLD.formula}`);
    expect(rows('signalen').some(({ tekst }) => tekst === TOLD.formula)).toBe(true);
  });

  test('goes into no folder with something in it, and into no file; nothing is written', async () => {
    const [full, file] = [scratchFile('vol'), scratchFile('bestand')];
    mkdirSync(full);
    writeFileSync(join(full, '.iets'), 'van iemand');
    writeFileSync(file, 'van iemand');
    const before = readdirSync(dirname(full));
    for (const [to, why] of [
      [full, 'is not empty'],
      [file, 'is a file'],
      [join(scratchFile('nergens'), 'dieper'), 'cannot be written'],
    ] as const)
      expect(await run(['export', '--to', to], world.file)).toEqual({
        code: 1,
        out: '',
        error: [expect.stringContaining(why)],
      });
    expect([readdirSync(full), readFileSync(file, 'utf8')]).toEqual([['.iets'], 'van iemand']);
    expect(readdirSync(dirname(full))).toEqual(before);
    const empty = scratchFile('leeg');
    mkdirSync(empty);
    await exportTo(empty);
    expect(existsSync(join(empty, 'README.txt'))).toBe(true);
  });
});

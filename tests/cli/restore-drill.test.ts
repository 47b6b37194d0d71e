import { describe, expect, test } from 'vitest';
import { scratchFile } from '../support/scratch.ts';
import { emptyState } from '../support/platform-state.ts';
import { type World, bornFile, openWorld } from '../support/world.ts';
import { keptBeside, restore, valueOf } from './restore-cases.ts';
import { contentOf, run } from './shell.ts';

const TABLES = [
  'person',
  'weekcheck',
  'weekcheck_revision',
  'hulpvraag',
  'signaal',
  'signaal_nameless',
  'outbox',
  'slot',
];
const counts = (file: string) => TABLES.map((table) => [table, valueOf(file, `select count(*) from ${table}`)]);

/** How many were asked for a weekcheck. */
const asked = (world: World): number => world.store.outbox.startingWith('weekcheck.ask|').length;

/** A week of the demo until the reminder, with a backup on Thursday evening. */
async function livedWeek() {
  const [state, copy, database] = [emptyState(), scratchFile('thursday.db'), bornFile('told')];
  const world = openWorld({ database, state });
  await world.goTo('2026-03-12T14:00:00+01:00');
  await world.person('p-nynke').say('Kort is beter.');
  await world.goTo('2026-03-12T18:00:00+01:00');
  expect((await run(['backup', copy], database)).code).toBe(0);
  const then = counts(database);
  await world.person('p-harmen').say('Dit kwam na de kopie.');
  await world.goTo('2026-03-13T10:00:00+01:00');
  await world.close();
  return { copy, database, then };
}

/** Goes on with the week and gives its weekbericht. */
async function finish(database: string): Promise<string> {
  const world = openWorld({ database });
  await world.goTo('2026-03-16T08:30:00+01:00');
  const [post] = world.store.outbox.startingWith('weekbericht.post|2026-W11|');
  expect(post?.state).toBe('sent');
  await world.close();
  return (await run(['digest', '--week', '2026-W11'], database)).out;
}

describe('A restore drill', () => {
  test('in an empty place: everything is there, and the week goes on from it to its weekbericht', async () => {
    const { copy, then } = await livedWeek();
    const database = scratchFile('elders.db');
    expect((await restore(copy, database)).ran.code).toBe(0);
    expect(counts(database)).toEqual(then);
    expect(valueOf(database, 'pragma integrity_check')).toBe('ok');
    expect((await run(['resume'], database)).code).toBe(0);
    const told = await finish(database);
    expect(told).toContain('Kort is beter.');
    expect(told).not.toContain('Dit kwam na de kopie.');
  });

  test('over the database itself: what came after the copy is kept aside, and comes back from there', async () => {
    const { copy, database, then } = await livedWeek();
    expect((await restore(copy, database)).ran.code).toBe(0);
    expect(counts(database)).toEqual(then);
    const [aside = ''] = keptBeside(database);
    expect((await restore(aside, database)).ran.code).toBe(0);
    await run(['resume'], database);
    expect(await finish(database)).toContain('Dit kwam na de kopie.');
  });
});

describe('After a restore', () => {
  test('nothing is said while it is paused, whatever falls due; after resume what was missed is caught up once', async () => {
    const [database, copy] = [bornFile(), scratchFile('before.db')];
    await run(['backup', copy], database);
    await run(['tick', '--at', '2026-03-12T14:00'], database);
    await restore(copy, database);
    const world = openWorld({ database });
    await world.goTo('2026-03-12T15:00:00+01:00');
    expect([asked(world), world.recorder.state.standing.length]).toEqual([0, 0]);
    await world.close();
    const { missed } = JSON.parse((await run(['preview', '--json'], database)).out) as {
      missed: readonly { job: string; about: string; to: number }[];
    };
    expect(missed).toMatchObject([{ job: 'weekcheck.open', about: '2026-W11', to: 6 }]);
    await run(['resume'], database);
    await run(['tick'], database);
    const again = openWorld({ database });
    expect(asked(again)).toBe(6);
    await again.close();
    expect((JSON.parse((await run(['preview', '--json'], database)).out) as { missed: unknown }).missed).toEqual([]);
  });

  test('what waited in the copy, or was on its way, is not said before the operator says so, and then it is', async () => {
    const [database, copy] = [bornFile(), scratchFile('waiting.db')];
    const world = openWorld({ database });
    const at = world.house.machine.now();
    const item = { kind: 'weekcheck.ask', params: { werkgroep: 'W1', week: '2026-W11' } } as const;
    const plan = (key: string, person: string, notBefore: number) =>
      world.store.outbox.plan({ ...item, key, to: { person }, notBefore }, at);
    world.store.write(() => {
      plan('waited', 'p-soraya', at);
      plan('under-way', 'p-harmen', at);
      plan('later', 'p-femke', at + 86_400_000);
    });
    world.store.sqlite.exec(`update outbox set state = 'sending' where key = 'under-way'`);
    world.store.backup(copy);
    await world.close();
    const { told } = await restore(copy, database);
    expect(told).toMatchObject({ held: 2 });
    const state = () => contentOf(database)?.filter((line) => /"key":"(waited|under-way|later)"/.test(line)) ?? [];
    const states = () =>
      state().map((line) => [/"key":"([^"]+)"/.exec(line)?.[1], /"state":"([^"]+)"/.exec(line)?.[1]]);
    expect(new Map(states() as [string, string][])).toEqual(
      new Map([
        ['waited', 'uncertain'],
        ['under-way', 'uncertain'],
        ['later', 'pending'],
      ]),
    );
    await run(['resume'], database);
    await run(['tick'], database);
    const listed = JSON.parse((await run(['outbox', '--json'], database)).out) as readonly {
      id: string;
      what: string;
    }[];
    expect(listed).toHaveLength(2);
    for (const row of listed) expect(row.what).toContain('may have been said');
    for (const { id } of listed) expect((await run(['outbox', 'again', id], database)).code).toBe(0);
    await run(['tick'], database);
    expect(JSON.parse((await run(['outbox', '--json'], database)).out)).toEqual([]);
  });
});

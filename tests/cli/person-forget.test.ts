import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bytesOf } from '../forget/lived.ts';
import { scratchFile } from '../support/scratch.ts';
import { bornFile, openWorld } from '../support/world.ts';
import { contentOf, findingOf, run } from './shell.ts';

const HEADER = 'id,naam,email,rollen,organisatie,werkgroepen,experimenten,vervanger,plek';
const TESKE = 'p-teske,Teske Verzonnen,t.verzonnen@voorbeeld.nl,professional,,,,,web';

function list(...lines: readonly string[]): string {
  const file = scratchFile('mensen.csv');
  writeFileSync(file, [HEADER, ...lines].join('\n'));
  return file;
}

test('person forget takes somebody out by id or address, and no byte says afterwards who they were', async () => {
  const database = bornFile();
  expect((await run(['people', 'import', list(TESKE)], database)).code).toBe(0);
  expect(bytesOf(database)).toContain('Teske Verzonnen');
  const ran = await run(['person', 'forget', 'T.Verzonnen@voorbeeld.nl'], database);
  expect(ran).toMatchObject({ code: 0, error: [] });
  expect(ran.out).toBe('Forgotten.\nTake them off the list of people too: an import brings back whoever stands on it.');
  expect(bytesOf(database)).not.toMatch(/teske|t\.verzonnen/i);
});

test('person forget says what has nobody left, and doctor says it from then on', async () => {
  const database = bornFile();
  expect(await findingOf(database, 'kartrekkers')).toMatchObject({ ok: true });
  const ran = await run(['person', 'forget', 'p-chaima'], database);
  expect(ran.out).toContain('E3 has no contact now: import one.');
  const json = await run(['person', 'forget', 'p-femke', '--json'], database);
  expect(JSON.parse(json.out)).toEqual({ forgotten: true, werkgroepen: ['W3'], experiments: [] });
  expect(await findingOf(database, 'kartrekkers')).toMatchObject({
    ok: false,
    note: expect.stringContaining('W3') as string,
  });
});

test('who is forgotten twice is nobody the second time, and nothing is changed', async () => {
  const database = bornFile();
  await run(['person', 'forget', 'p-femke'], database);
  const before = contentOf(database);
  const ran = await run(['person', 'forget', 'p-femke'], database);
  expect(ran).toEqual({ code: 1, out: '', error: [expect.stringContaining('p-femke')] });
  expect(contentOf(database)).toEqual(before);
});

test('an address of two people forgets neither of them', async () => {
  const database = bornFile();
  const world = openWorld({ database });
  for (const id of ['p-femke', 'p-harmen']) {
    const { welcomedAt: _w, stoppedAt: _s, ...person } = world.store.people.get(id)!;
    world.store.people.put({ ...person, email: 'samen@voorbeeld.nl' });
  }
  await world.close();
  const before = contentOf(database);
  const ran = await run(['person', 'forget', 'samen@voorbeeld.nl'], database);
  expect(ran).toEqual({ code: 1, out: '', error: [expect.stringContaining('more than one person')] });
  expect(contentOf(database)).toEqual(before);
});

test('an import that still has them brings them in anew, as somebody who was never here', async () => {
  const database = bornFile();
  await run(['people', 'import', list(TESKE)], database);
  await run(['person', 'forget', 'p-teske'], database);
  const ran = await run(['people', 'import', list(TESKE)], database);
  expect(ran.out).toContain('1 new');
  expect((await run(['person', 'show', 'p-teske'], database)).out).toContain('not welcomed yet');
});

test('a server that runs knows at once that somebody is forgotten', async () => {
  const world = openWorld();
  try {
    const femke = world.person('p-femke');
    await femke.say('overzicht');
    expect(femke.latest()).toContain('Hoi Femke');
    expect((await run(['person', 'forget', 'p-femke'], world.file)).code).toBe(0);
    await femke.say('overzicht');
    expect(femke.latest()).toContain('Ik ken jou nog niet');
    expect(bytesOf(world.file)).not.toContain('Aaldersveen');
  } finally {
    await world.close();
  }
});

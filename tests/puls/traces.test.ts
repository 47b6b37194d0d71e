import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonical } from '../support/canonical.ts';
import { type World, openWorld } from '../support/world.ts';
import { CLOSES, OPENS, REMINDS, invitedIn, takePart } from './people.ts';

const TEXT = 'Samen bellen hielp ons verder.';

/** Everything the main database holds, and what SQLite keeps beside it, as bytes. The open round's own file is not here. */
function bytesOf(world: World): string {
  const folder = dirname(world.file);
  return readdirSync(folder)
    .filter((name) => name.startsWith(basename(world.file)))
    .map((name) => readFileSync(join(folder, name)).toString('latin1'))
    .join('');
}

const rowsOf = (world: World): readonly string[] => canonical(world.store.sqlite, { drop: [], rename: {} });

let world: World;
beforeAll(async () => {
  world = openWorld();
  await world.goTo(OPENS);
});
afterAll(() => world.close());

describe('What answering the puls leaves behind', () => {
  test('not a row of the database changes while somebody answers, changes, withdraws and answers again', async () => {
    const harmen = world.person('p-harmen');
    const before = rowsOf(world);
    const bytes = bytesOf(world);
    await harmen.press('Ik doe mee');
    await harmen.press('Professional');
    for (const label of ['4 Goed', '2 Een beetje', 'Weet ik niet', 'Overslaan']) await harmen.press(label);
    await harmen.press('Ik schrijf iets');
    await harmen.fill({ 'Wat ging beter dan je dacht?': TEXT });
    await harmen.press('Aanpassen');
    await harmen.fill({ 'Doen we de dingen goed?': '5 Heel goed' });
    await harmen.press('Andere rol kiezen');
    await harmen.press('Leidinggevende');
    await harmen.press('Stoppen');
    await harmen.press('Haal mijn antwoorden weg');
    await harmen.press('Toch meedoen');
    await harmen.press('Professional');
    await harmen.press('4 Goed');
    await world.quiet();
    // The clock of the proef database is the one thing that goes on.
    const apart = (rows: readonly string[]): readonly string[] => rows.filter((row) => !row.includes('"key":"clock"'));
    expect(apart(rowsOf(world))).toEqual(apart(before));
    expect(bytesOf(world).includes(TEXT)).toBe(false);
    expect(bytes.length).toBeGreaterThan(0);
  });

  test('and yet it is answered: what was chosen stands in the file of the round', () => {
    expect(world.house.machine.puls.file('puls-001').own('p-harmen')).toEqual({
      role: 'professional',
      answers: { 'P-A1': '4' },
      texts: [],
    });
  });

  test('and yet another act does leave its event, so that nothing is done twice', async () => {
    const events = (): unknown => world.store.sqlite.prepare('select count(*) from event').pluck().get();
    const before = events();
    await world.person('p-yara').say('overzicht');
    expect(events()).not.toBe(before);
  });

  test('no button of a question can be read from a table, and nobody presses one of somebody else', async () => {
    const [harmen, yara] = [world.person('p-harmen'), world.person('p-yara')];
    await harmen.say('puls');
    const last = harmen.last!;
    const reply = await world.receive({ ...last, eventId: 'again-please' });
    const token = JSON.stringify(reply).match(/puls~puls-001~[\w-]+/)?.[0] ?? '';
    expect(token).not.toBe('');
    expect(bytesOf(world).includes(token)).toBe(false);
    const answered = await world.receive({
      kind: 'pressed',
      token,
      eventId: 'foreign',
      from: yara.identity,
      conversation: 'dm:p-yara',
      scope: 'personal',
    });
    expect(JSON.stringify(answered)).toContain('Dit kan een ander doen, maar jij niet.');
    const bent = `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`;
    const refused = await world.receive({
      kind: 'pressed',
      token: bent,
      eventId: 'bent',
      from: harmen.identity,
      conversation: 'dm:p-harmen',
      scope: 'personal',
    });
    expect(JSON.stringify(refused)).not.toContain('Vraag 1');
  });

  test('no line of the log names anybody, and none speaks of an answer', () => {
    for (const line of world.log) {
      expect(JSON.stringify(line)).not.toMatch(/p-harmen|p-yara|puls\.answer/);
    }
  });

  test('a press that is delivered twice is done once, also when another answer came in between', async () => {
    const yara = world.person('p-yara');
    await yara.press('Ik doe mee');
    await yara.press('Professional');
    await yara.press('2 Een beetje');
    const first = yara.last!;
    await yara.press('Stoppen');
    await yara.press('Aanpassen');
    await yara.fill({ 'Doen we de dingen goed?': '5 Heel goed' });
    await yara.redo(first);
    expect(world.house.machine.puls.file('puls-001').own('p-yara').answers['P-A1']).toBe('5');
  });

  test('messages that stand are made anew at the close for all alike, not when somebody answers', async () => {
    const editions = (): readonly number[] =>
      world.store.outbox.startingWith('puls.ask|').map(({ edition }) => edition);
    expect(new Set(editions())).toEqual(new Set([0]));
    await world.goTo(REMINDS);
    for (const id of invitedIn(world).slice(0, 14))
      if (id !== 'p-yara' && id !== 'p-harmen') await takePart(world.person(id), 'Professional', 3);
    expect(new Set(editions())).toEqual(new Set([0]));
    await world.goTo(CLOSES);
    expect(new Set(editions())).toEqual(new Set([1]));
  });

  test('after the close nothing tells who answered but who was reminded, and after fourteen days that is gone too', async () => {
    expect(world.house.machine.puls.standing()).toBeNull();
    expect(bytesOf(world).includes(TEXT)).toBe(false);
    expect(invitedIn(world).length).toBeGreaterThan(20);
    await world.goTo('2026-04-09T04:00:00+02:00');
    expect(invitedIn(world).length).toBeGreaterThan(20);
    await world.goTo('2026-04-10T04:00:00+02:00');
    expect(invitedIn(world)).toEqual([]);
    expect(world.store.outbox.startingWith('puls.remind|')).toEqual([]);
    expect(rowsOf(world).filter((row) => row.startsWith('token ') && /puls\.(start|decline)/.test(row))).toEqual([]);
    expect(world.store.puls.get('puls-001')?.release).not.toBeNull();
  });
});

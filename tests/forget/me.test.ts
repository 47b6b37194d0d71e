import { afterEach, describe, expect, test } from 'vitest';
import { shownEverywhere } from '../signaal/given.ts';
import { canonical } from '../support/canonical.ts';
import { replyText } from '../support/read.ts';
import { type World, openWorld } from '../support/world.ts';
import { FEMKE, bytesOf, cellsOf, lived, tracesIn } from './lived.ts';

let world: World;
afterEach(() => world.close());

const SURE = 'Ja, wis mij';
const known = (id: string): boolean => world.store.people.get(id) !== null;

describe('"wis mij"', () => {
  test('says what goes and what stays, and does nothing before it is pressed', async () => {
    world = await lived();
    const femke = world.person(FEMKE.id);
    const said = replyText(await femke.say('Wis mij.'));
    for (const words of [
      'Dit gaat weg',
      'Dit blijft, zonder jouw naam',
      'Ik vertel dit aan niemand.',
      'kan niet terug',
    ])
      expect(said).toContain(words);
    expect(known(FEMKE.id)).toBe(true);
  });

  test('says to a kartrekker that their werkgroep has nobody then, and to others not', async () => {
    world = openWorld();
    expect(replyText(await world.person('p-femke').say('wis mij'))).toMatch(
      /aan niemand meer iets vragen[\s\S]*Communicatie/,
    );
    expect(replyText(await world.person('p-gerrit').say('wis mij'))).not.toContain('aan niemand meer iets vragen');
  });

  test('does at once what the operator can do, with one last kind sentence and nothing after it', async () => {
    world = await lived();
    const femke = world.person(FEMKE.id);
    await femke.say('wis mij');
    const calls = world.recorder.calls.length;
    expect(replyText(await femke.press(SURE))).toContain('Ik weet niet meer wie je bent.');
    expect(tracesIn(cellsOf(world))).toEqual([]);
    expect(tracesIn(bytesOf(world.file))).toEqual([]);
    await world.goTo('2026-04-20T09:00:00+02:00');
    expect(world.recorder.calls.slice(calls).filter(({ at }) => at.includes(FEMKE.id))).toEqual([]);
    expect(tracesIn(cellsOf(world))).toEqual([]);
  });

  test('is told to nobody: no message of others speaks of it', async () => {
    world = openWorld();
    const gerrit = world.person('p-gerrit');
    const before = shownEverywhere(world);
    const rows = world.store.outbox.since(0).length;
    await gerrit.say('wis mij');
    await gerrit.press(SURE);
    await world.quiet();
    expect(known('p-gerrit')).toBe(false);
    expect(shownEverywhere(world)).toBe(before);
    expect(world.store.outbox.since(0).length).toBeLessThanOrEqual(rows);
  });

  test.each(['wis mij', 'vergeet mij'])('in a channel "%s" only says where to ask', async (words) => {
    world = openWorld();
    const femke = world.person('p-femke');
    expect(replyText(await femke.say(words, { channel: 'programmateam' }))).toContain('Stuur mij een eigen bericht');
    expect(replyText(await femke.type(words, { channel: 'programmateam' }))).toContain('Stuur mij een eigen bericht');
    expect(known('p-femke')).toBe(true);
  });

  test('a press that comes from a channel does nothing, whatever button it is', async () => {
    world = openWorld();
    const femke = world.person('p-femke');
    const token = world.store.tokens.issue({ kind: 'self.forget-sure', on: '2026-03-12' }, 'p-femke', 0);
    const place = { from: femke.identity, conversation: 'programmateam', scope: 'channel' } as const;
    const reply = await world.receive({ kind: 'pressed', token, eventId: 'in-channel', ...place });
    expect(replyText(reply)).toContain('Stuur mij een eigen bericht');
    expect(known('p-femke')).toBe(true);
  });

  test('nobody can press it for somebody else', async () => {
    world = openWorld();
    const token = world.store.tokens.issue({ kind: 'self.forget-sure', on: '2026-03-12' }, 'p-femke', 0);
    const { identity } = world.person('p-harmen');
    const place = { from: identity, conversation: 'dm:p-harmen', scope: 'personal' } as const;
    expect(replyText(await world.receive({ kind: 'pressed', token, eventId: 'other', ...place }))).toContain(
      'jij niet',
    );
    expect(known('p-femke') && known('p-harmen')).toBe(true);
  });

  test('a button that is found again on another day asks once more', async () => {
    world = openWorld();
    const femke = world.person('p-femke');
    await femke.say('wis mij');
    await world.goTo('2026-03-13T09:00:00+01:00');
    expect(replyText(await femke.press(SURE))).toContain('Lees eerst wat er dan gebeurt');
    expect(known('p-femke')).toBe(true);
    await femke.press(SURE);
    expect(known('p-femke')).toBe(false);
  });

  test('pressed twice, or brought twice by a platform, it is done once and answered as to a stranger', async () => {
    world = openWorld();
    const femke = world.person('p-femke');
    await femke.say('wis mij');
    await femke.press(SURE);
    const rows = (): readonly string[] => canonical(world.store.sqlite, { drop: ['event.*', 'setting.*'], rename: {} });
    const before = rows();
    await femke.repeat();
    expect(femke.latest()).toContain('Ik ken jou nog niet');
    expect(rows()).toEqual(before);
  });

  test('works while the bot is paused', async () => {
    world = openWorld();
    world.store.settings.set('paused', '2026-03-12T13:55:00Z');
    const femke = world.person('p-femke');
    await femke.say('wis mij');
    await femke.press(SURE);
    expect(known('p-femke')).toBe(false);
  });

  test('leaves nothing in the log but codes', async () => {
    world = await lived();
    const femke = world.person(FEMKE.id);
    await femke.say('wis mij');
    await femke.press(SURE);
    await world.quiet();
    expect(tracesIn(JSON.stringify(world.log))).toEqual([]);
  });
});

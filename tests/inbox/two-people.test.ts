import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { replyText } from '../support/read.ts';
import type { Somebody } from '../support/somebody.ts';
import type { World } from '../support/world.ts';
import { LEARNED, NEEDS, STATE, WEEK, kept, thursday } from './thursday.ts';

let world: World;
let soraya: Somebody;
let kofi: Somebody;

beforeEach(async () => {
  world = await thursday();
  soraya = world.person('p-soraya');
  kofi = world.person('p-kofi');
});
afterEach(() => world.close());

/** Both have the form open; kofi, who stands in for soraya, sends his first. */
async function kofiFirst(): Promise<void> {
  await soraya.press('Start');
  await kofi.say('weekcheck');
  await kofi.fill({ [STATE]: 'Rustige week', [LEARNED]: 'De les van de vervanger.' });
}

describe('Two people at once', () => {
  test('the second sees the answer of the first, and nothing is replaced before they say so', async () => {
    await kofiFirst();
    const reply = await soraya.fill({ [STATE]: 'Het schuurt', [LEARNED]: 'De les van de kartrekker.' });
    expect(replyText(reply)).toMatch(/Kofi .*net al in[\s\S]*De les van de vervanger\.[\s\S]*Zet mijn antwoord erin/);
    expect(kept(world)).toEqual([
      { by: 'p-kofi', kind: 'answered', answers: { V2: 'rustig', V3: 'De les van de vervanger.' } },
    ]);
  });

  test('who says "replace" has their own answer in it, whole', async () => {
    await kofiFirst();
    await soraya.fill({ [STATE]: 'Het schuurt', [LEARNED]: 'De les van de kartrekker.' });
    await soraya.press('Zet mijn antwoord erin');
    expect(kept(world).at(-1)).toEqual({
      by: 'p-soraya',
      kind: 'answered',
      answers: { V2: 'het-schuurt', V3: 'De les van de kartrekker.' },
    });
    expect(kept(world)).toHaveLength(2);
  });

  test('who says "leave it" changes nothing, and their own words are gone', async () => {
    await kofiFirst();
    await soraya.fill({ [STATE]: 'Het schuurt', [LEARNED]: 'De les van de kartrekker.' });
    const reply = await soraya.press('Laat het zo');
    expect(replyText(reply)).toContain('De les van de vervanger.');
    expect(kept(world)).toHaveLength(1);
    expect(JSON.stringify(world.store.sqlite.prepare('select * from draft').all())).not.toContain('van de kartrekker');
  });

  test('a third change in between is shown and asked about again', async () => {
    await kofiFirst();
    await soraya.fill({ [STATE]: 'Het schuurt', [LEARNED]: 'De les van de kartrekker.' });
    await kofi.press('Aanpassen');
    await kofi.fill({ [STATE]: 'Op weg', [LEARNED]: 'De tweede les van de vervanger.' });
    const reply = await soraya.press('Zet mijn antwoord erin');
    expect(replyText(reply)).toContain('De tweede les van de vervanger.');
    expect(kept(world).at(-1)?.by).toBe('p-kofi');
    await soraya.press('Zet mijn antwoord erin');
    expect(kept(world).at(-1)).toMatchObject({ by: 'p-soraya', answers: { V3: 'De les van de kartrekker.' } });
  });

  test('the second page of a form goes on from its own first page, not from somebody else’s', async () => {
    await soraya.press('Start');
    await soraya.fill({ [STATE]: 'Op weg', [LEARNED]: 'De les van de kartrekker.', [NEEDS]: ['Geld'] });
    await kofi.say('weekcheck');
    await kofi.fill({ [STATE]: 'Rustige week', [LEARNED]: 'De les van de vervanger.', [NEEDS]: ['Niets'] });
    await soraya.fill({
      'Wat heb je precies nodig?': 'Zaalhuur.',
      'Van wie heb je dit nodig?': 'Programmaleider',
      'Wanneer heb je het nodig?': 'Het kan wachten',
    });
    expect(kept(world).at(-1)?.by).toBe('p-kofi');
    await soraya.press('Zet mijn antwoord erin');
    expect(kept(world).at(-1)).toEqual({
      by: 'p-soraya',
      kind: 'answered',
      answers: {
        V2: 'op-weg',
        V3: 'De les van de kartrekker.',
        V4: ['geld'],
        V4b: 'Zaalhuur.',
        V4c: 'programmaleider',
        V4d: 'kan-wachten',
      },
    });
  });

  test('a problem on the second page leaves that page as it is, whoever else answered', async () => {
    await soraya.press('Start');
    await soraya.fill({ [STATE]: 'Op weg', [NEEDS]: ['Geld'] });
    await kofi.say('weekcheck');
    await kofi.fill({ [STATE]: 'Rustige week' });
    const reply = await soraya.fill({ 'Wat heb je precies nodig?': 'x'.repeat(141) });
    expect(reply.kind).toBe('problems');
    expect(reply.kind === 'problems' && Object.keys(reply.problems).sort()).toEqual(['V4b', 'V4c', 'V4d']);
  });

  test('"deze week niet" does not take away what the other answered in between', async () => {
    await soraya.press('Deze week niet');
    await kofi.say('weekcheck');
    await kofi.fill({ [STATE]: 'Rustige week', [LEARNED]: 'De les van de vervanger.' });
    const reply = await soraya.fill({ 'Waarom deze week niet?': 'Geen tijd' });
    expect(replyText(reply)).toContain('De les van de vervanger.');
    expect(kept(world)).toHaveLength(1);
  });

  test('"hetzelfde als vorige week" does not take away what the other answered in between', async () => {
    await kofi.say('weekcheck');
    await kofi.fill({ [STATE]: 'Rustige week', [LEARNED]: 'De les van de vervanger.' });
    const reply = await soraya.press('Hetzelfde als vorige week');
    expect(replyText(reply)).toContain('De les van de vervanger.');
    expect(kept(world)).toHaveLength(1);
  });

  test('both in one batch: one is first, the other confirms', async () => {
    await soraya.press('Start');
    await kofi.say('weekcheck');
    const [first, second] = await Promise.all([
      soraya.fill({ [STATE]: 'Op weg', [LEARNED]: 'De les van de kartrekker.' }),
      kofi.fill({ [STATE]: 'Rustige week', [LEARNED]: 'De les van de vervanger.' }),
    ]);
    expect(replyText(first)).toContain('is binnen');
    expect(replyText(second)).toContain('net al in');
    expect(kept(world).map((one) => one.by)).toEqual(['p-soraya']);
  });

  test('two people take one request for help in one batch: it changes hands once', async () => {
    await soraya.press('Start');
    await soraya.fill({ [STATE]: 'Op weg', [NEEDS]: ['Een besluit'] });
    await soraya.fill({
      'Wat heb je precies nodig?': 'Een ja of een nee.',
      'Van wie heb je dit nodig?': 'Programmaleider',
      'Wanneer heb je het nodig?': 'Deze week',
    });
    await world.quiet();
    const request = world.store.hulpvragen.byOrigin(`weekcheck|W1|${WEEK}`)!;
    const act = { kind: 'hulpvraag.take', hulpvraag: request.id } as const;
    const press = (user: string) => {
      const token = world.store.tokens.issue(act, user, 0);
      const who = world.person(user);
      const where = { from: who.identity, conversation: `dm:${user}`, scope: 'personal' } as const;
      return world.receive({ kind: 'pressed', token, eventId: `take-${user}`, ...where });
    };
    const [first, second] = await Promise.all([press('p-wietske'), press('p-dilan')]);
    expect(world.store.hulpvragen.get(request.id)).toMatchObject({
      status: 'opgepakt',
      takenBy: 'p-wietske',
      revision: request.revision + 1,
    });
    expect(first.kind).toBe('replaced');
    expect(replyText(second)).toContain('Wietske');
  });
});

import { afterEach, describe, expect, test } from 'vitest';
import type { Reply } from '../../src/chat/index.ts';
import { replyText } from '../support/read.ts';
import { type World, openWorld } from '../support/world.ts';
import { LEARNED, NEEDS, STATE, WEEK, from, kept, thursday } from './thursday.ts';

let world: World;
afterEach(() => world.close());

const HELP = {
  'Wat heb je precies nodig?': 'Zaalhuur voor een avond.',
  'Van wie heb je dit nodig?': 'Programmaleider',
  'Wanneer heb je het nodig?': 'Deze week',
};
const VRAAG = { 'Wat heb je nodig?': ['Geld'], ...HELP };

/** Everything the store holds but for the events and tokens it knows. */
function contents(): string {
  const tables = world.store.sqlite
    .prepare<[], { name: string }>(
      `select name from sqlite_master where type = 'table' and name not in ('event', 'token')`,
    )
    .all();
  return JSON.stringify(tables.map(({ name }) => [name, world.store.sqlite.prepare(`select * from "${name}"`).all()]));
}

describe('The same event twice', () => {
  test('acts once and answers the same', async () => {
    world = await thursday();
    const soraya = world.person('p-soraya');
    await soraya.press('Start');
    const first = await soraya.fill({ [STATE]: 'Op weg', [LEARNED]: 'We leerden iets.' });
    const before = contents();
    const second = await soraya.repeat();
    expect(second).toEqual(first);
    expect(kept(world)).toHaveLength(1);
    expect(contents()).toBe(before);
  });

  test('gives the second page again when the answer to the first was lost', async () => {
    world = await thursday();
    const soraya = world.person('p-soraya');
    await soraya.press('Start');
    const first = await soraya.fill({ [STATE]: 'Op weg', [NEEDS]: ['Geld'] });
    const second = await soraya.repeat();
    expect(second).toMatchObject({ kind: 'form' });
    expect(replyText(second)).toBe(replyText(first));
    await soraya.fill(HELP);
    expect(kept(world).at(-1)?.answers).toMatchObject({ V4: ['geld'], V4b: 'Zaalhuur voor een avond.' });
  });

  test('acts once when both come in one batch', async () => {
    world = await thursday();
    const soraya = world.person('p-soraya');
    await soraya.press('Start');
    const send = (): Promise<Reply> =>
      world.receive({
        kind: 'submitted',
        token: soraya.form().submit.act,
        values: { V2: 'op-weg', V3: 'We leerden iets.' },
        ...from(soraya, 'twice'),
      });
    const [first, second] = await Promise.all([send(), send()]);
    expect(second).toEqual(first);
    expect(kept(world)).toHaveLength(1);
  });

  test('acts once across a restart', async () => {
    world = await thursday();
    const { file } = world;
    const soraya = world.person('p-soraya');
    await soraya.press('Start');
    await soraya.fill({ [STATE]: 'Op weg' });
    const again = soraya.last!;
    await world.close();
    world = openWorld({ database: file });
    const reply = await world.receive(again);
    expect(replyText(reply)).toContain('is binnen');
    expect(kept(world)).toHaveLength(1);
  });

  test('says how it stands when the same person changed it since', async () => {
    world = await thursday();
    const soraya = world.person('p-soraya');
    await soraya.press('Start');
    await soraya.fill({ [STATE]: 'Op weg', [LEARNED]: 'De eerste les.' });
    const first = soraya.last!;
    await soraya.press('Aanpassen');
    await soraya.fill({ [LEARNED]: 'De tweede les.' });
    const reply = await world.receive(first);
    expect(replyText(reply)).toContain('De tweede les.');
    expect(kept(world)).toHaveLength(2);
  });

  test('says how it stands when somebody else answered since', async () => {
    world = await thursday();
    const soraya = world.person('p-soraya');
    const kofi = world.person('p-kofi');
    await soraya.press('Start');
    await soraya.fill({ [STATE]: 'Op weg', [LEARNED]: 'De eerste les.' });
    const first = soraya.last!;
    await kofi.say('weekcheck');
    await kofi.fill({ [LEARNED]: 'De les van de vervanger.' });
    const reply = await world.receive(first);
    expect(replyText(reply)).toContain('De les van de vervanger.');
    expect(kept(world)).toHaveLength(2);
  });

  test('a plain sentence is added once, and the copy shows it once', async () => {
    world = await thursday();
    const soraya = world.person('p-soraya');
    const sentence = `We leerden dat langsgaan beter werkt dan bellen. ${'En dat is veel waard. '.repeat(6)}`.trim();
    await soraya.say(sentence);
    const reply = await soraya.repeat();
    expect(replyText(reply).split(sentence)).toHaveLength(2);
    expect(kept(world).map((one) => one.answers)).toEqual([{ V3: sentence }]);
  });

  test('"deze week niet", "hetzelfde" and "zet mijn antwoord erin" are thanked again, not done again', async () => {
    world = await thursday();
    const harmen = world.person('p-harmen');
    await harmen.press('Hetzelfde als vorige week');
    expect(replyText(await harmen.repeat())).toContain('hetzelfde als vorige week');
    expect(kept(world, 'W2')).toHaveLength(1);

    const femke = world.person('p-femke');
    await femke.press('Deze week niet');
    const skipped = await femke.fill({ 'Waarom deze week niet?': 'Geen tijd' });
    expect(await femke.repeat()).toEqual(skipped);
    expect(kept(world, 'W3')).toHaveLength(1);

    const soraya = world.person('p-soraya');
    const kofi = world.person('p-kofi');
    await soraya.press('Start');
    await kofi.say('weekcheck');
    await kofi.fill({ [STATE]: 'Op weg', [LEARNED]: 'De les van de vervanger.' });
    await soraya.fill({ [STATE]: 'Op weg', [LEARNED]: 'De les van de kartrekker.' });
    await soraya.press('Zet mijn antwoord erin');
    const replaced = replyText(await soraya.repeat());
    expect(replaced).toContain('De les van de kartrekker.');
    expect(replaced).not.toContain('zo staan');
    expect(kept(world)).toHaveLength(2);
  });

  test('help is asked once, and whoever was told is not told again', async () => {
    world = await thursday();
    const soraya = world.person('p-soraya');
    await soraya.say('vraag');
    await soraya.fill(VRAAG);
    await world.quiet();
    const before = contents();
    expect(replyText(await soraya.repeat())).toContain('Je hulpvraag is binnen');
    await world.quiet();
    expect(contents()).toBe(before);
  });

  test('"een uur later" once delays one hour, and says one hour again', async () => {
    world = await thursday();
    await world.goTo('2026-03-16T08:05:00+01:00');
    const wietske = world.person('p-wietske');
    const first = await wietske.press('Een uur later');
    const second = await wietske.repeat();
    expect(replyText(second)).toBe(replyText(first));
    expect(world.store.weekberichten.get(WEEK)?.delays).toBe(1);
  });

  test('a look-up that comes back twice acts once', async () => {
    world = await thursday();
    world.store.trust.allow('web:elsewhere', 'voorbeeld.nl');
    const person = world.store.people.get('p-soraya')!;
    world.store.people.put({ ...person, email: 'soraya@voorbeeld.nl' });
    const guest = world.person('U1', { identity: { tenant: 'elsewhere' } });
    const cause = { kind: 'spoke', text: 'We leerden dat langsgaan helpt.', ...from(guest, 'said') } as const;
    const profile = { name: 'Soraya', email: 'soraya@voorbeeld.nl', outsider: false };
    const found = { kind: 'found', profile, cause, ...from(guest, 'said:found') } as const;
    expect((await world.receive(cause)).kind).toBe('look-up');
    await Promise.all([world.receive(found), world.receive(found)]);
    expect(kept(world).map((one) => one.answers)).toEqual([{ V3: 'We leerden dat langsgaan helpt.' }]);
  });
});

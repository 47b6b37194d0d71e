import { afterEach, describe, expect, test } from 'vitest';
import { replyText } from '../support/read.ts';
import type { World } from '../support/world.ts';
import { LEARNED, STATE, WEEK, kept, sendForm, thursday } from './thursday.ts';

let world: World;
afterEach(() => world.close());

const VRAAG = {
  'Wat heb je nodig?': ['Geld'],
  'Wat heb je precies nodig?': 'Zaalhuur voor een avond.',
  'Van wie heb je dit nodig?': 'Programmaleider',
  'Wanneer heb je het nodig?': 'Deze week',
};

describe('A double tap: two events that mean the same', () => {
  test('"hetzelfde als vorige week" is kept once', async () => {
    world = await thursday();
    const soraya = world.person('p-soraya');
    await soraya.press('Hetzelfde als vorige week');
    // The message still shows its buttons: it was not shown anew yet.
    await sendForm(world, soraya, { kind: 'weekcheck.same', werkgroep: 'W1', week: WEEK }, {}, 'tap-2');
    expect(kept(world)).toHaveLength(1);
  });

  test('"ik pak dit op" changes hands once', async () => {
    world = await thursday();
    const soraya = world.person('p-soraya');
    await soraya.say('vraag');
    await soraya.fill(VRAAG);
    await world.quiet();
    const wietske = world.person('p-wietske');
    const before = world.store.hulpvragen.open().length;
    const request = world.store.hulpvragen.open().at(-1)!;
    await wietske.press('Ik pak dit op');
    const act = { kind: 'hulpvraag.take', hulpvraag: request.id } as const;
    const reply = await sendForm(world, wietske, act, {}, 'tap-2');
    expect(replyText(reply)).toContain('Fijn dat je dit oppakt');
    expect(world.store.hulpvragen.open()).toHaveLength(before);
    expect(world.store.hulpvragen.get(request.id)?.revision).toBe(2);
  });

  test('a request for help sent twice is one request, and nobody hears of a change that is none', async () => {
    world = await thursday();
    const soraya = world.person('p-soraya');
    await soraya.say('vraag');
    const form = soraya.form();
    await soraya.fill(VRAAG);
    await world.quiet();
    const asked = world.store.hulpvragen.open().at(-1)!;
    world.recorder.state.forms['p-soraya'] = form;
    expect(replyText(await soraya.fill(VRAAG))).toContain('Je hulpvraag is binnen');
    await world.quiet();
    expect(world.store.hulpvragen.open().at(-1)).toEqual(asked);
    expect(world.store.outbox.startingWith(`hulpvraag.changed-for-you|${String(asked.id)}|`)).toEqual([]);
  });

  test('a request for help that is closed is not opened by its form', async () => {
    world = await thursday();
    const soraya = world.person('p-soraya');
    await soraya.say('vraag');
    const form = soraya.form();
    await soraya.fill(VRAAG);
    await soraya.press('Trek in');
    world.recorder.state.forms['p-soraya'] = form;
    const reply = await soraya.fill(VRAAG);
    expect(replyText(reply)).toContain('niet meer nodig');
    expect(world.store.hulpvragen.open().some((one) => one.what === 'Zaalhuur voor een avond.')).toBe(false);
  });

  test('a weekcheck sent twice from one form keeps both steps, the last one wins', async () => {
    world = await thursday();
    const soraya = world.person('p-soraya');
    await soraya.press('Start');
    const form = soraya.form();
    await soraya.fill({ [STATE]: 'Op weg', [LEARNED]: 'De eerste les.' });
    world.recorder.state.forms['p-soraya'] = form;
    await soraya.fill({ [STATE]: 'Op weg', [LEARNED]: 'De tweede les.' });
    expect(kept(world).map((one) => one.answers['V3'])).toEqual(['De eerste les.', 'De tweede les.']);
  });
});

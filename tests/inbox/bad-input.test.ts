import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Field, Reply } from '../../src/chat/index.ts';
import { replyText } from '../support/read.ts';
import type { Somebody } from '../support/somebody.ts';
import type { World } from '../support/world.ts';
import { CLOSED, LEARNED, NEEDS, NEXT, STATE, WEEK, kept, sendForm, thursday } from './thursday.ts';

let world: World;
let soraya: Somebody;

beforeEach(async () => {
  world = await thursday();
  soraya = world.person('p-soraya');
});
afterEach(() => world.close());

const fieldOf = (reply: Reply, id: string): Field => {
  if (reply.kind !== 'problems' && reply.kind !== 'form') throw new Error(`No form but ${reply.kind}`);
  return reply.form.fields.find((field) => field.id === id)!;
};
const initial = (reply: Reply, id: string): unknown => fieldOf(reply, id).initial;

describe('What bad input gets', () => {
  test('too long: a sentence with the number of characters, the text still there, and nothing kept', async () => {
    await soraya.press('Start');
    const reply = await soraya.fill({ [STATE]: 'Op weg', [LEARNED]: 'a'.repeat(281) });
    expect(reply).toMatchObject({ kind: 'problems', problems: { V3: expect.stringContaining('281') as string } });
    expect(initial(reply, 'V3')).toBe('a'.repeat(281));
    expect(initial(reply, 'V2')).toBe('op-weg');
    expect(kept(world)).toEqual([]);
  });

  test('exactly long enough is kept, and an emoji counts as one', async () => {
    await soraya.press('Start');
    const reply = await soraya.fill({ [STATE]: 'Op weg', [LEARNED]: '🌱'.repeat(280) });
    expect(reply.kind).toBe('message');
    expect(kept(world)[0]?.answers['V3']).toBe('🌱'.repeat(280));
  });

  test('a megabyte: refused, and what comes back fits in a form', async () => {
    await soraya.press('Start');
    const reply = await soraya.fill({ [STATE]: 'Op weg', [LEARNED]: 'woord '.repeat(170_000) });
    expect(String(initial(reply, 'V3')).length).toBeLessThan(3_001);
    expect(kept(world)).toEqual([]);
  });

  test('empty where an answer is needed: that question is named, the rest stays filled in', async () => {
    await soraya.press('Start');
    const reply = await soraya.submit({ V3: 'We leerden iets.' });
    expect(reply).toMatchObject({ kind: 'problems', problems: { V2: expect.any(String) as string } });
    expect(initial(reply, 'V3')).toBe('We leerden iets.');
    expect(kept(world)).toEqual([]);
  });

  test('empty where nothing is needed is fine: white space is no answer', async () => {
    await soraya.press('Start');
    await soraya.fill({ [STATE]: 'Op weg', [LEARNED]: ' \n\t ', [NEXT]: '' });
    expect(kept(world).map((one) => one.answers)).toEqual([{ V2: 'op-weg' }]);
  });

  test('an option that was never offered is refused beside its question', async () => {
    await soraya.press('Start');
    for (const V2 of ['gehackt', '', ['op-weg', 'rustig'], '__proto__']) {
      const reply = await soraya.submit({ V2, V3: 'We leerden iets.' });
      expect(reply).toMatchObject({ kind: 'problems', problems: { V2: expect.any(String) as string } });
      expect(initial(reply, 'V3')).toBe('We leerden iets.');
    }
    expect(kept(world)).toEqual([]);
  });

  test('"Niets" together with something else is refused, and both stay chosen', async () => {
    await soraya.press('Start');
    const reply = await soraya.fill({ [STATE]: 'Op weg', [NEEDS]: ['Niets', 'Geld'] });
    expect(reply).toMatchObject({ kind: 'problems', problems: { V4: expect.any(String) as string } });
    expect(initial(reply, 'V4')).toEqual(['niets', 'geld']);
  });

  test('fields that were not asked are not kept, whatever they are called', async () => {
    await soraya.press('Start');
    await soraya.submit({ V2: 'op-weg', V2b: 'ja', 'H:9999': 'geregeld', geheim: 'x', constructor: 'y' });
    expect(kept(world).map((one) => one.answers)).toEqual([{ V2: 'op-weg' }]);
    expect(world.store.hulpvragen.byOrigin(`bel|W1|${WEEK}`)).toBeNull();
  });

  test('control characters and half characters do not get in', async () => {
    await soraya.press('Start');
    await soraya.submit({ V2: 'op-weg', V3: 'een\u0000twee\u202edrie\ud800vier' });
    expect(kept(world)[0]?.answers['V3']).toBe('eentweedrie\ufffdvier');
  });

  test('a button nobody made any more: a kind sentence and nothing done', async () => {
    for (const kind of ['pressed', 'submitted'] as const) {
      const where = { from: soraya.identity, conversation: 'dm:p-soraya', scope: 'personal' } as const;
      const reply = await world.receive({
        kind,
        token: 'x'.repeat(32),
        values: {},
        eventId: `stale-${kind}`,
        ...where,
      });
      expect(replyText(reply)).toContain('Deze knop werkt niet meer');
    }
    expect(kept(world)).toEqual([]);
  });

  test('a form pressed as if it were a button does nothing', async () => {
    await soraya.press('Start');
    const token = soraya.form().submit.act;
    const where = { from: soraya.identity, conversation: 'dm:p-soraya', scope: 'personal' } as const;
    const reply = await world.receive({ kind: 'pressed', token, eventId: 'pressed-form', ...where });
    expect(replyText(reply)).toContain('Deze knop werkt niet meer');
    expect(kept(world)).toEqual([]);
  });

  test('an answer after closing is refused kindly, and the text stays in the form', async () => {
    await soraya.press('Start');
    await world.goTo(CLOSED);
    const reply = await soraya.fill({ [STATE]: 'Op weg', [LEARNED]: 'Net te laat, maar wel waar.' });
    expect(reply.kind).toBe('problems');
    expect(JSON.stringify(reply)).toContain('gesloten');
    expect(initial(reply, 'V3')).toBe('Net te laat, maar wel waar.');
    expect(initial(reply, 'V2')).toBe('op-weg');
    expect(kept(world)).toEqual([]);
  });

  test('one minute before closing is in time', async () => {
    await soraya.press('Start');
    await world.goTo('2026-03-16T07:59:00+01:00');
    await soraya.fill({ [STATE]: 'Op weg' });
    expect(kept(world)).toHaveLength(1);
  });

  test('"deze week niet" after closing is refused as kindly', async () => {
    await soraya.press('Deze week niet');
    await world.goTo(CLOSED);
    const reply = await soraya.fill({ 'Waarom deze week niet?': 'Geen tijd' });
    expect(reply.kind).toBe('problems');
    expect(JSON.stringify(reply)).toContain('gesloten');
    expect(kept(world)).toEqual([]);
  });

  test('every other button of a closed weekcheck says that it is closed', async () => {
    const buttons = ['Start', 'Hetzelfde als vorige week', 'Deze week niet'] as const;
    const before = world.recorder.state.standing.map((one) => ({ ...one }));
    await world.goTo(CLOSED);
    // The message as it stood on a screen that was not refreshed.
    world.recorder.state.standing.splice(0, before.length, ...before);
    for (const label of buttons) {
      const reply = await soraya.press(label);
      expect(replyText(reply)).toContain('gesloten');
    }
    expect(kept(world)).toEqual([]);
  });

  test('who may not answer for this werkgroep is told so, with their own token and with somebody else’s', async () => {
    const linh = world.person('p-linh');
    const act = { kind: 'weekcheck.open', werkgroep: 'W1', week: WEEK } as const;
    const own = await sendForm(world, linh, act, {}, 'linh-1');
    expect(replyText(own)).toContain('jij niet');
    await soraya.press('Start');
    const where = { from: linh.identity, conversation: 'dm:p-linh', scope: 'personal' } as const;
    const token = soraya.form().submit.act;
    const borrowed = await world.receive({
      kind: 'submitted',
      token,
      values: { V2: 'op-weg' },
      eventId: 'l-2',
      ...where,
    });
    expect(replyText(borrowed)).toContain('jij niet');
    expect(kept(world)).toEqual([]);
  });

  test('somebody else’s token is refused also by who may answer for the same werkgroep', async () => {
    const kofi = world.person('p-kofi');
    await soraya.press('Start');
    const where = { from: kofi.identity, conversation: 'dm:p-kofi', scope: 'personal' } as const;
    const token = soraya.form().submit.act;
    const reply = await world.receive({ kind: 'submitted', token, values: { V2: 'op-weg' }, eventId: 'k-1', ...where });
    expect(replyText(reply)).toContain('jij niet');
    expect(kept(world)).toEqual([]);
  });

  test('who lost a role since the message was made may not use its buttons any more', async () => {
    await soraya.press('Start');
    const { welcomedAt: _w, stoppedAt: _s, ...person } = world.store.people.get('p-soraya')!;
    world.store.people.put({ ...person, roles: [] });
    const reply = await soraya.fill({ [STATE]: 'Op weg' });
    expect(replyText(reply)).toContain('jij niet');
    expect(kept(world)).toEqual([]);
  });

  test('words nobody understands get a way on, and are kept nowhere', async () => {
    const linh = world.person('p-linh');
    const reply = await linh.say('wat een wonderlijk zinnetje');
    expect(replyText(reply)).toContain('Dat begrijp ik niet');
    for (const table of ['draft', 'weekcheck_revision', 'event'])
      expect(JSON.stringify(world.store.sqlite.prepare(`select * from ${table}`).all())).not.toContain('wonderlijk');
  });
});

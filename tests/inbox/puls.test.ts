import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Reply } from '../../src/chat/index.ts';
import type { Intent } from '../../src/records/intent.ts';
import { CLOSES, OPENS, REMINDS, invitedIn, takePart } from '../puls/people.ts';
import { replyText } from '../support/read.ts';
import { type World, openWorld } from '../support/world.ts';
import { from, sendForm } from './thursday.ts';

const ROUND = 'puls-001';

let world: World;
beforeEach(async () => {
  world = openWorld();
  await world.goTo('2026-03-17T09:59:00+01:00');
});
afterEach(() => world.close());

let pressed = 0;
/** Presses a button for this act, as a client with an old message, or somebody who made one up, would. */
function press(user: string, act: Intent): Promise<Reply> {
  const token = world.store.tokens.issue(act, user, world.house.machine.now());
  pressed += 1;
  return world.receive({ kind: 'pressed', token, ...from(world.person(user), `puls-press-${String(pressed)}`) });
}

const own = (user: string) => world.house.machine.puls.file(ROUND).own(user);
const answer = (item: string, value: string | null, round = ROUND): Intent => ({
  kind: 'puls.answer',
  round,
  item,
  value,
});
const role = (as: string, round = ROUND): Intent => ({ kind: 'puls.role', round, role: as });

describe('A press on the puls that does not fit', () => {
  test('before it opens there is nothing to answer, and nothing is kept', async () => {
    expect(replyText(await press('p-harmen', role('professional')))).toContain('knop');
    expect(world.house.machine.puls.standing()).toBeNull();
  });

  test('an answer without a role asks for the role first', async () => {
    await world.goTo(OPENS);
    expect(replyText(await press('p-harmen', answer('P-A1', '4')))).toContain('Vanuit welke rol kijk je deze keer?');
    expect(own('p-harmen').answers).toEqual({});
  });

  test('a role that is asked nothing this round takes the open answer with it, and one that is asked keeps it', async () => {
    await world.goTo(OPENS);
    const text = { question: 'P-O1', text: 'De kanarievogel hielp.', mayQuote: true };
    await press('p-harmen', role('professional'));
    world.house.machine.puls.file(ROUND).say('p-harmen', text);
    await press('p-harmen', role('leidinggevende'));
    expect(own('p-harmen').texts).toEqual([text]);
    const reply = replyText(await press('p-harmen', role('bestuurder')));
    expect(reply).toContain('Antwoorden uit een andere rol bewaar ik dan niet.');
    expect(own('p-harmen').texts).toEqual([]);
    expect(world.house.machine.puls.file(ROUND).close()?.texts).toEqual([]);
  });

  test.each([
    ['a step that is not on the scale', answer('P-A1', '6')],
    ['an option that nobody offers', answer('P-A1', 'heel-goed')],
    ['a question of another round', answer('P-C1', '4')],
    ['a question that does not exist', answer('P-Z9', '4')],
    ['the question for the role', answer('P-ROL', 'bestuurder')],
    ['a role that does not exist', role('wethouder')],
  ])('%s is not kept, and the question is asked again', async (_what, act) => {
    await world.goTo(OPENS);
    await press('p-harmen', role('professional'));
    const reply = replyText(await press('p-harmen', act));
    expect(reply).toMatch(/Vraag 1 van 4|Vanuit welke rol/);
    expect(own('p-harmen')).toEqual({ role: 'professional', answers: {}, texts: [] });
  });

  test('who chooses another role keeps what both are asked in the same words, and loses the rest', async () => {
    await world.goTo(OPENS);
    await press('p-harmen', role('professional'));
    for (const item of ['P-A1', 'P-B1', 'P-I1']) await press('p-harmen', answer(item, '4'));
    await press('p-harmen', role('leidinggevende'));
    expect(own('p-harmen')).toEqual({
      role: 'leidinggevende',
      answers: { 'P-A1': '4', 'P-B1': '4', 'P-I1': '4' },
      texts: [],
    });
    await press('p-harmen', role('bestuurder'));
    expect(own('p-harmen')).toMatchObject({ role: 'bestuurder', answers: {} });
  });

  test('a form of another role than the one that stands now is opened anew, and keeps nothing', async () => {
    await world.goTo(OPENS);
    await press('p-harmen', role('leidinggevende'));
    const act: Intent = { kind: 'puls.changed', round: ROUND, role: 'professional', version: 1 };
    const reply = await sendForm(world, world.person('p-harmen'), act, { 'P-A1': '5' }, 'other-role');
    expect(reply.kind).toBe('form');
    expect(own('p-harmen').answers).toEqual({});
  });

  test('a form of another version is opened anew', async () => {
    await world.goTo(OPENS);
    await press('p-harmen', role('professional'));
    const act: Intent = { kind: 'puls.changed', round: ROUND, role: 'professional', version: 0 };
    const reply = await sendForm(world, world.person('p-harmen'), act, { 'P-A1': '5' }, 'old');
    expect(reply.kind).toBe('form');
    expect(own('p-harmen').answers).toEqual({});
  });

  test('an open answer that may name somebody comes back in the form, and is kept nowhere', async () => {
    await world.goTo(OPENS);
    await press('p-harmen', role('professional'));
    const act: Intent = { kind: 'puls.written', round: ROUND, version: 1 };
    const values = { 'P-O1': 'Mail naam@voorbeeld.nl maar.' };
    const reply = await sendForm(world, world.person('p-harmen'), act, values, 'named');
    expect(reply.kind).toBe('problems');
    expect(own('p-harmen').texts).toEqual([]);
  });

  test('an answer that is too long is asked again, and a press of a form alone does nothing', async () => {
    await world.goTo(OPENS);
    await press('p-harmen', role('professional'));
    const act: Intent = { kind: 'puls.written', round: ROUND, version: 1 };
    const reply = await sendForm(world, world.person('p-harmen'), act, { 'P-O1': 'a '.repeat(200) }, 'long');
    expect(reply.kind).toBe('problems');
    expect(replyText(await press('p-harmen', act))).toContain('knop');
    expect(own('p-harmen').texts).toEqual([]);
  });

  test('who is not asked is told so, whoever made them a button', async () => {
    await world.goTo(OPENS);
    const bestuurder = world.store.people.withRole('bestuurder')[0]!.id;
    expect(replyText(await press(bestuurder, role('bestuurder')))).toContain('voor andere mensen');
    expect(replyText(await press('p-wietske', role('anders')))).toContain('Dit kan een ander doen');
    expect(own(bestuurder).role).toBeNull();
    expect(own('p-wietske').role).toBeNull();
  });

  test('after the close every press and form is told that it is closed, and nothing comes back to life', async () => {
    await world.goTo(OPENS);
    const harmen = world.person('p-harmen');
    await harmen.press('Ik doe mee');
    const sealed = await harmen.press('Professional');
    const token = JSON.stringify(sealed).match(/puls~puls-001~[\w-]+/)?.[0] ?? '';
    expect(token).not.toBe('');
    await world.goTo(CLOSES);
    const where = from(harmen, 'late');
    for (const reply of [
      await world.receive({ kind: 'pressed', token, ...where }),
      await world.receive({ kind: 'submitted', token, values: {}, ...where, eventId: 'late-form' }),
      await press('p-harmen', role('professional')),
      await press('p-harmen', answer('P-A1', '4')),
      await press('p-harmen', { kind: 'puls.withdraw', round: ROUND }),
    ])
      expect(replyText(reply)).toContain('De puls is gesloten. Aanpassen kan niet meer.');
    expect(world.house.machine.puls.standing()).toBeNull();
  });

  test('what comes in after the moment of the close goes nowhere, also when nothing closed it yet', async () => {
    await world.goTo(OPENS);
    await press('p-harmen', role('professional'));
    await press('p-harmen', answer('P-A1', '2'));
    world.house.proefClock?.moveTo(Date.parse(CLOSES));
    expect(world.store.puls.get(ROUND)?.state).toBe('open');
    expect(replyText(await press('p-harmen', answer('P-A1', '5')))).toContain('De puls is gesloten.');
    expect(own('p-harmen').answers).toEqual({ 'P-A1': '2' });
    await world.pump.tick();
    expect(world.store.puls.get(ROUND)?.state).toBe('closed');
  });

  test('in a channel nobody is asked anything', async () => {
    await world.goTo(OPENS);
    const reply = await world.person('p-harmen').say('puls', { channel: 'programmateam' });
    expect(replyText(reply)).not.toContain('Vanuit welke rol');
  });
});

describe('Who is asked', () => {
  test('nobody who stopped, is away or cannot be reached is asked, and nobody hears of it', async () => {
    const { people } = world.store;
    people.stopped('p-femke', world.house.machine.now());
    people.setAway('p-yara', { from: '2026-03-16', until: '2026-03-20' }, '2026-03-17');
    world.store.sqlite.prepare(`delete from identity where person_id = 'p-milan'`).run();
    await world.goTo(OPENS);
    const asked = invitedIn(world);
    expect(asked).toContain('p-harmen');
    for (const id of ['p-femke', 'p-yara', 'p-milan']) expect(asked).not.toContain(id);
    expect(world.store.puls.get(ROUND)?.invited).toBe(asked.length);
  });

  test('who was away and is back can take part by typing "puls"', async () => {
    world.store.people.setAway('p-yara', { from: '2026-03-16', until: '2026-03-18' }, '2026-03-17');
    await world.goTo(OPENS);
    await world.goTo('2026-03-19T09:00:00+01:00');
    const yara = world.person('p-yara');
    await yara.say('puls');
    await yara.press('Ervaringsdeskundige');
    expect(own('p-yara').role).toBe('ervaringsdeskundige');
  });

  test('who stops keeps what they answered, can still take it back, and nobody hears of it', async () => {
    await world.goTo(OPENS);
    const nynke = world.person('p-nynke');
    await takePart(nynke, 'Professional', 4);
    const rows = (): unknown =>
      world.store.sqlite.prepare(`select count(*) from outbox where person_id <> 'p-nynke'`).pluck().get();
    const before = rows();
    await nynke.say('stop');
    const own = () => world.house.machine.puls.file('puls-001').own('p-nynke');
    expect(own().answers['P-A1']).toBe('4');
    await nynke.press('Haal mijn antwoorden weg');
    expect(own()).toEqual({ role: null, answers: {}, texts: [] });
    expect(rows()).toBe(before);
  });

  test('who stops after the question is not reminded', async () => {
    await world.goTo(OPENS);
    await world.person('p-yara').say('stop');
    await world.goTo(REMINDS);
    expect(world.person('p-yara').sees()).not.toContain('De puls is nog open.');
    expect(world.person('p-milan').sees()).toContain('De puls is nog open.');
  });
});

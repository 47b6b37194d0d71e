import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { replyText } from '../support/read.ts';
import type { Somebody } from '../support/somebody.ts';
import { type World, openWorld } from '../support/world.ts';
import { sendForm } from './thursday.ts';

const WEEK = '2026-W14';
const ASKED = '2026-04-02T14:00:00+02:00';
const LAST = '2026-04-07T07:59:00+02:00';
const CLOSED = '2026-04-07T08:00:00+02:00';
const LINE = 'Hoe gaat het met het experiment Hoogeveen?';
const ABOUT = { experiment: 'E3', week: WEEK } as const;

let world: World;
let chaima: Somebody;

beforeEach(async () => {
  world = openWorld();
  const { welcomedAt: _w, stoppedAt: _s, ...person } = world.store.people.get('p-chaima')!;
  world.store.people.put({ ...person, deputyId: 'p-tess' });
  await world.goTo(ASKED);
  chaima = world.person('p-chaima');
});
afterEach(() => world.close());

const revisions = () => {
  const newest = world.store.experiments.line('E3', WEEK)?.revision ?? 0;
  return Array.from({ length: newest }, (_, at) => world.store.experiments.revision('E3', WEEK, at + 1)!);
};
const texts = () => revisions().map((one) => [one.personId, one.text]);

describe('The line about an experiment', () => {
  test('is one press and one sentence, and stands under the question', async () => {
    expect(chaima.latest()).toContain(LINE);
    await chaima.press('Vertel');
    const reply = await chaima.fill({ [LINE]: 'Er kwamen veertien ouders.' });
    expect(replyText(reply)).toContain('Er kwamen veertien ouders.');
    await world.quiet();
    expect(chaima.sees()).not.toContain('Niets nieuws deze keer');
    expect(texts()).toEqual([['p-chaima', 'Er kwamen veertien ouders.']]);
  });

  test('can be changed until the weekbericht, and every revision is kept', async () => {
    await chaima.press('Vertel');
    await chaima.fill({ [LINE]: 'Er kwamen veertien ouders.' });
    await world.goTo(LAST);
    await chaima.press('Aanpassen');
    expect(chaima.form().fields[0]).toMatchObject({ initial: 'Er kwamen veertien ouders.' });
    await chaima.fill({ [LINE]: 'Er kwamen vijftien ouders.' });
    expect(texts().map(([, text]) => text)).toEqual(['Er kwamen veertien ouders.', 'Er kwamen vijftien ouders.']);
  });

  test('that comes after closing is refused kindly, and stays in the form', async () => {
    await chaima.press('Vertel');
    await world.goTo(CLOSED);
    const reply = await chaima.fill({ [LINE]: 'Net te laat.' });
    expect(reply).toMatchObject({ kind: 'problems', problems: { L1: expect.stringContaining('gesloten') as string } });
    expect(JSON.stringify(reply)).toContain('Net te laat.');
    expect(revisions()).toEqual([]);
    expect(chaima.sees()).toContain('is gesloten');
  });

  test('"niets nieuws" is kept as that, once, and never over what was told', async () => {
    await chaima.press('Niets nieuws deze keer');
    await chaima.repeat();
    expect(texts()).toEqual([['p-chaima', null]]);
    await world.quiet();
    await chaima.press('Aanpassen');
    await chaima.fill({ [LINE]: 'Toch iets: de school doet mee.' });
    const late = world.store.tokens.issue({ kind: 'experiment.none', ...ABOUT }, 'p-chaima', 0);
    const where = { from: chaima.identity, conversation: 'dm:p-chaima', scope: 'personal' } as const;
    const reply = await world.receive({ kind: 'pressed', token: late, eventId: 'late', ...where });
    expect(replyText(reply)).toContain('de school doet mee');
    expect(revisions()).toHaveLength(2);
  });

  test('sent twice is kept once, with the same event and with another', async () => {
    await chaima.press('Vertel');
    await chaima.fill({ [LINE]: 'De school doet mee.' });
    await chaima.repeat();
    await sendForm(
      world,
      chaima,
      { kind: 'experiment.step', ...ABOUT, version: 1, seen: 0 },
      { L1: 'De school doet mee.' },
      'x',
    );
    expect(revisions()).toHaveLength(1);
  });

  test('that is too long, or holds personal data, comes back with a reason and is not kept', async () => {
    await chaima.press('Vertel');
    const long = await chaima.fill({ [LINE]: 'a'.repeat(281) });
    expect(long).toMatchObject({ kind: 'problems', problems: { L1: expect.stringContaining('281') as string } });
    const phone = await chaima.fill({ [LINE]: 'Bel 06-12345678 voor de koffie.' });
    expect(phone.kind).toBe('problems');
    expect(replyText(phone)).not.toContain('Dank je wel');
    const name = await chaima.fill({ [LINE]: 'Mevrouw Dobbema kwam voor het eerst.' });
    expect(name.kind).toBe('problems');
    expect(revisions()).toEqual([]);
  });

  test('of a stand-in says for whom, and does not fall over what the contact told meanwhile', async () => {
    const tess = world.person('p-tess');
    const token = { kind: 'experiment.step', ...ABOUT, version: 1, seen: 0 } as const;
    await chaima.press('Vertel');
    await chaima.fill({ [LINE]: 'De school doet mee.' });
    const reply = await sendForm(world, tess, token, { L1: 'De koffie is op.' }, 't-1');
    expect(reply).toMatchObject({ kind: 'problems', problems: { L1: expect.stringContaining('Chaima') as string } });
    expect(JSON.stringify(reply)).toContain('De koffie is op.');
    expect(texts()).toEqual([['p-chaima', 'De school doet mee.']]);
    // Having read it, they may replace it.
    if (reply.kind !== 'problems') throw new Error('No form came back');
    const again = { kind: 'submitted', token: reply.form.submit.act, values: { L1: 'De koffie is op.' } } as const;
    await world.receive({
      ...again,
      eventId: 't-2',
      from: tess.identity,
      conversation: 'dm:p-tess',
      scope: 'personal',
    });
    expect(revisions().at(-1)).toMatchObject({ personId: 'p-tess', onBehalfOf: 'p-chaima', text: 'De koffie is op.' });
    await world.quiet();
    expect(chaima.sees()).toContain('Tess vertelde al');
  });

  test('is refused to the contact of another experiment and to who is no contact', async () => {
    for (const user of ['p-hilde', 'p-wietske', 'p-marije']) {
      const who = world.person(user);
      const reply = await sendForm(world, who, { kind: 'experiment.open', ...ABOUT }, {}, `no-${user}`);
      expect(replyText(reply)).toContain('jij niet');
    }
    expect(revisions()).toEqual([]);
  });

  test('a form of another version is asked again, and of an experiment that is gone gets a kind answer', async () => {
    const step = { kind: 'experiment.step', week: WEEK, seen: 0 } as const;
    const old = await sendForm(world, chaima, { ...step, experiment: 'E3', version: 99 }, { L1: 'x' }, 'v');
    expect(old.kind).toBe('form');
    const { welcomedAt: _w, stoppedAt: _s, ...person } = world.store.people.get('p-chaima')!;
    world.store.people.put({ ...person, roles: [{ role: 'contact', scope: 'E9' }] });
    const gone = await sendForm(world, chaima, { ...step, experiment: 'E9', version: 1 }, { L1: 'x' }, 'g');
    expect(replyText(gone)).toContain('Deze knop werkt niet meer');
    expect(revisions()).toEqual([]);
  });

  test('a form that is pressed as if it were a button does nothing', async () => {
    const step = { version: 1, seen: 0 } as const;
    for (const act of [
      { kind: 'experiment.step', ...ABOUT, ...step },
      { kind: 'experiment.stopped', experiment: 'E3', ...step },
      { kind: 'experiment.stage-step', experiment: 'E3', ...step },
    ] as const) {
      const who = act.kind === 'experiment.step' ? chaima : world.person('p-maureen');
      const token = world.store.tokens.issue(act, who.user, world.house.machine.now());
      const where = { from: who.identity, conversation: `dm:${who.user}`, scope: 'personal' } as const;
      const reply = await world.receive({ kind: 'pressed', token, eventId: act.kind, ...where });
      expect(replyText(reply)).toContain('Deze knop werkt niet meer');
    }
    expect(revisions()).toEqual([]);
    expect(world.store.experiments.stages('E3')).toHaveLength(1);
  });

  test('is no plain sentence: what somebody says stays what it was', async () => {
    const reply = await chaima.say('Er kwamen veertien ouders.');
    expect(replyText(reply)).toContain('Dat begrijp ik niet');
    expect(revisions()).toEqual([]);
  });

  test('stands in "overzicht" while it is asked, and in "mijn gegevens" for ever', async () => {
    expect(replyText(await chaima.say('overzicht'))).toContain(LINE);
    await chaima.press('Vertel over Hoogeveen');
    await chaima.fill({ [LINE]: 'De school doet mee.' });
    expect(replyText(await chaima.say('overzicht'))).toContain('De school doet mee.');
    await world.goTo('2026-04-20T12:00:00+02:00');
    expect(replyText(await chaima.say('overzicht'))).not.toContain('Hoogeveen');
    expect(replyText(await chaima.say('mijn gegevens'))).toContain('Hoogeveen, week 14 (2026): De school doet mee.');
    expect(replyText(await world.person('p-hilde').say('mijn gegevens'))).not.toContain('De school doet mee.');
  });
});

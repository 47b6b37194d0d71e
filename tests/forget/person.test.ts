import { afterEach, describe, expect, test } from 'vitest';
import { forgetPerson } from '../../src/inbox/forget.ts';
import { COFFEE, shownEverywhere } from '../signaal/given.ts';
import { canonical } from '../support/canonical.ts';
import { textOf } from '../support/read.ts';
import { type World, bornFile, openWorld } from '../support/world.ts';
import { CHANCE, DRAFT, FEMKE, LEARNED, PROPOSED, PULS, STORY, bytesOf, cellsOf, lived, tracesIn } from './lived.ts';

let world: World;
afterEach(() => world.close());

const forget = (id: string = FEMKE.id) => forgetPerson(world.house.machine, id, world.house.machine.now());
const rows = (): readonly string[] => canonical(world.store.sqlite, { drop: [], rename: {} });
const shownTo = (user: string): string =>
  world.recorder
    .standing(`dm:${user}`)
    .map(({ message }) => textOf(message))
    .join('\n');

describe('Somebody who is forgotten', () => {
  test('stands nowhere any more: in no table, and in no byte of any file', async () => {
    world = await lived();
    expect(tracesIn(cellsOf(world))).toEqual(Object.values(FEMKE));
    for (const words of [STORY, DRAFT, PULS, PROPOSED]) expect(bytesOf(world.file)).toContain(words);
    forget();
    expect(tracesIn(cellsOf(world))).toEqual([]);
    expect(tracesIn(bytesOf(world.file))).toEqual([]);
    for (const words of [STORY, DRAFT, PULS, PROPOSED]) expect(bytesOf(world.file)).not.toContain(words);
    expect(world.store.pulsTexts.open('puls-000').map(({ state }) => state)).toEqual(['waiting']);
    expect(world.store.pulsTexts.approved('puls-000')).toHaveLength(2);
    expect(world.store.check()).toBe('ok');
    expect(world.store.sqlite.pragma('foreign_key_check')).toEqual([]);
  });

  test('leaves what the programme learned, without anybody', async () => {
    world = await lived();
    const { weekchecks, experiments, programme, signalen, hulpvragen } = world.store;
    const counted = hulpvragen.open().length;
    forget();
    expect(weekchecks.newest('W3', '2026-W11')).toMatchObject({ personId: null, answers: { V3: LEARNED } });
    expect(experiments.revision('E4', '2026-W11', 1)).toMatchObject({ text: 'De folder is kort.', personId: null });
    expect(experiments.line('E4', '2026-W11')).toMatchObject({ personId: 'p-tess', onBehalfOf: null });
    expect(experiments.stages('E4').at(-1)).toMatchObject({ stage: 'snel-leren', personId: null });
    expect(programme.count('I3-3')).toBe(3);
    const given = [...signalen.of('E3')].filter(({ week }) => week === '2026-W11').map(({ text }) => text);
    expect(given).toEqual([COFFEE, CHANCE]);
    const money = hulpvragen.openOf('W3').find(({ what }) => what === 'Geld voor de zaal.');
    expect(money).toMatchObject({ askerId: null, status: 'open' });
    // Only the calls, which were for her alone, are not asked any more.
    expect(hulpvragen.byOrigin('bel|W3|2026-W11')).toMatchObject({ askerId: null, status: 'ingetrokken' });
    expect(hulpvragen.open()).toHaveLength(counted - 3);
  });

  test('changes not one row that was not theirs or about them', async () => {
    world = await lived();
    const before = rows();
    forget();
    const after = new Set(rows());
    const touched = before.filter((row) => !after.has(row) && tracesIn(row).length === 0);
    // A message that named them is shown anew, and a request they took is open again.
    const about = touched.filter((row) => !/^outbox .*"kind":"(hulpvraag|weekbericht|puls\.review)/.test(row));
    expect(about.filter((row) => !/^(signaal_revision|weekbericht) /.test(row))).toEqual([]);
    expect(about.filter((row) => row.startsWith('signaal_revision')).every((row) => row.includes(STORY))).toBe(true);
  });

  test('is in no message of others any more: not in the weekbericht, not at a hulpvraag', async () => {
    world = await lived();
    expect(shownEverywhere(world)).toContain(STORY);
    const others = (): string =>
      world.recorder.state.standing
        .filter((one) => !one.gone && one.conversation !== `dm:${FEMKE.id}`)
        .map(({ message }) => textOf(message))
        .join('\n');
    expect(others()).toContain(FEMKE.givenName);
    forget();
    await world.quiet();
    const said = others();
    expect(said).not.toContain(STORY);
    expect(said).toContain(CHANCE);
    expect(said.split('\n').filter((line) => line.includes(FEMKE.givenName))).toEqual([]);
  });

  test('is never written to again, whatever was waiting, and however long', async () => {
    world = await lived();
    const { store } = world;
    const now = world.house.machine.now();
    const to = { person: FEMKE.id };
    store.outbox.plan(
      { kind: 'weekcheck.ask', params: { werkgroep: 'W3', week: '2026-W12' }, key: 'waits', to, notBefore: now + 1 },
      now,
    );
    forget();
    const calls = world.recorder.calls.length;
    await world.goTo('2026-04-20T09:00:00+02:00');
    expect(world.recorder.calls.slice(calls).filter(({ at }) => at.includes(FEMKE.id))).toEqual([]);
    expect(world.recorder.calls.length).toBeGreaterThan(calls);
    expect(tracesIn(cellsOf(world))).toEqual([]);
  });

  test('even when a message was on its way: nothing is tried again, and nothing of it stays', async () => {
    world = await lived({ can: { settleMs: 60_000 } });
    world.recorder.script('send', [{ kind: 'lost', kept: false }], `dm:${FEMKE.id}`);
    await world.goTo('2026-03-19T14:00:00+01:00');
    expect(world.store.outbox.inState('sending').map(({ to }) => to)).toContainEqual({ person: FEMKE.id });
    forget();
    const sent = world.recorder.calls.filter(({ what, at }) => what === 'send' && at.includes(FEMKE.id)).length;
    await world.settled();
    expect(world.recorder.calls.filter(({ what, at }) => what === 'send' && at.includes(FEMKE.id))).toHaveLength(sent);
    expect(tracesIn(cellsOf(world))).toEqual([]);
  });

  test('is a stranger when they speak again, and so is whoever presses a button of theirs', async () => {
    world = await lived();
    const femke = world.person(FEMKE.id);
    forget();
    await femke.say('overzicht');
    expect(femke.latest()).toContain('Ik ken jou nog niet');
    await femke.press('Aanpassen');
    expect(femke.latest()).toContain('Ik ken jou nog niet');
    expect(world.store.people.at(femke.identity)).toBeNull();
  });

  test('leaves their signalen to nobody: a button of one gives it to no other person', async () => {
    world = await lived();
    const signaal = world.store.signalen.by(FEMKE.id).find(({ answers }) => answers['S3'] === CHANCE)!;
    forget();
    const token = world.store.tokens.issue({ kind: 'signaal.withdraw-sure', signaal: signaal.id }, 'p-harmen', 0);
    const { identity } = world.person('p-harmen');
    const place = { from: identity, conversation: 'dm:p-harmen', scope: 'personal' } as const;
    await world.receive({ kind: 'pressed', token, eventId: 'taken-over', ...place });
    expect(world.store.signalen.get(signaal.id)).toMatchObject({ personId: null, joins: null, askOn: null });
  });

  test('hands on what they had taken: it is open again, and who can help now has it', async () => {
    world = await lived();
    const request = world.store.hulpvragen.askedBy('p-gerrit').at(0)!;
    expect(request).toMatchObject({ status: 'opgepakt', takenBy: FEMKE.id });
    forget();
    await world.quiet();
    expect(world.store.hulpvragen.get(request.id)).toMatchObject({ status: 'open', takenBy: null });
    expect(shownTo('p-gerrit')).toMatch(/weer open|staat weer/i);
  });

  test('leaves with somebody else what they took', async () => {
    world = await lived();
    const { hulpvragen, outbox } = world.store;
    const money = hulpvragen.openOf('W3').find(({ what }) => what === 'Geld voor de zaal.')!;
    hulpvragen.alter(money.id, { status: 'opgepakt', takenBy: 'p-dilan' }, 'p-dilan', 0);
    forget('p-jorrit');
    expect(hulpvragen.get(money.id)).toMatchObject({ status: 'opgepakt', takenBy: 'p-dilan' });
    expect(outbox.byKey(`hulpvraag.for-you|${String(money.id)}|p-wietske`)).toBeNull();
  });

  test('hands on what was brought to them and waits: the programmaleider has it now', async () => {
    world = await lived();
    const money = world.store.hulpvragen.openOf('W3').find(({ what }) => what === 'Geld voor de zaal.')!;
    forget('p-jorrit');
    expect(world.store.outbox.byKey(`hulpvraag.for-you|${String(money.id)}|p-wietske`)).toMatchObject({
      state: 'pending',
    });
  });

  test('takes their answers out of an open puls, and nobody else’s', async () => {
    world = await lived();
    const harmen = world.person('p-harmen');
    await harmen.press('Ik doe mee');
    await harmen.press('Professional');
    await harmen.press('4 Goed');
    const file = world.house.machine.puls.file('puls-001');
    file.leave(FEMKE.id);
    forget();
    expect(file.own(FEMKE.id)).toEqual({ role: null, answers: {}, texts: [] });
    expect(file.left(FEMKE.id)).toBe(false);
    expect(file.own('p-harmen')).toMatchObject({ role: 'professional', answers: { 'P-A1': '4' } });
    expect(file.close()?.answers.reduce((sum, one) => sum + one.count, 0)).toBe(2);
  });

  test('lets the invitations of a puls go on where they were, for everybody else', async () => {
    world = await lived();
    forget();
    const before = world.store.people.all().findLast(({ id }) => id < FEMKE.id);
    expect(world.store.settings.get('puls-reached')).toBe(`puls.ask|puls-001|${before!.id}`);
  });

  test('leaves a werkgroep without a kartrekker, and that is said', async () => {
    world = await lived();
    expect(forget()).toEqual({ werkgroepen: ['W3'], experiments: [] });
    expect(forget('p-milan')).toEqual({ werkgroepen: [], experiments: [] });
  });

  test('is forgotten once: again, or for nobody, changes nothing', async () => {
    world = await lived();
    forget();
    await world.quiet();
    const before = rows();
    expect(forget()).toBeNull();
    expect(forget('p-nobody')).toBeNull();
    expect(rows()).toEqual(before);
  });

  test('leaves nothing half: where it breaks off, all of it stands as it was', async () => {
    world = await lived();
    const before = rows();
    world.store.sqlite.exec(`create temp trigger stays before delete on person begin select raise(abort, 'no'); end`);
    expect(() => forget()).toThrow();
    expect(rows()).toEqual(before);
  });
});

describe('Everybody', () => {
  test('can be forgotten, one after another, until nobody is left', () => {
    world = openWorld({ database: bornFile('told') });
    const everybody = world.store.people.all();
    const texts = canonical(world.store.sqlite, { drop: [], rename: {} }).filter((row) =>
      row.startsWith('weekcheck_revision'),
    ).length;
    for (const { id, name } of everybody) {
      expect(bytesOf(world.file)).toContain(Buffer.from(name).toString('latin1'));
      forget(id);
      const bytes = bytesOf(world.file);
      expect(bytes.includes(Buffer.from(name).toString('latin1')), id).toBe(false);
      expect(new RegExp(`${id}(?![a-z])`).test(bytes), id).toBe(false);
    }
    expect(world.store.people.all()).toEqual([]);
    expect(rows().filter((row) => row.startsWith('weekcheck_revision'))).toHaveLength(texts);
  });
});

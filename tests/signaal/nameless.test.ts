import { afterEach, describe, expect, test } from 'vitest';
import type { World } from '../support/world.ts';
import { COFFEE, POST, S, codeIn, giveNameless, onDisk, shownEverywhere, signaalWorld } from './given.ts';

let world: World;
afterEach(() => world.close());

const NEW_TEXT = 'Thee trekt meer vaders.';
const rows = (): readonly Record<string, unknown>[] =>
  world.store.sqlite.prepare<[], Record<string, unknown>>('select * from signaal_nameless').all();

describe('A signaal without a name', () => {
  test('stands in the weekbericht like every other, and its code is shown once and kept nowhere', async () => {
    world = await signaalWorld();
    const femke = world.person('p-femke');
    const code = await giveNameless(femke);
    await world.goTo(POST);
    expect(shownEverywhere(world)).toContain(`Hoogeveen, dit werkt: ${COFFEE}`);
    expect(onDisk(world.file)).not.toContain(code);
    expect(onDisk(world.file)).not.toContain(code.replaceAll('-', ''));
  });

  test('is the same one when the platform sends it again that day, and the answer holds the same code', async () => {
    world = await signaalWorld();
    const femke = world.person('p-femke');
    const code = await giveNameless(femke);
    await femke.repeat();
    expect(femke.latest()).toContain(code);
    // Pressed twice: another event of the same form.
    const { last } = femke;
    await femke.redo({ ...last!, eventId: 'pressed-twice' });
    expect(codeIn(femke.latest())).toBe(code);
    expect(rows()).toHaveLength(1);
    expect(await giveNameless(femke, { [S.text]: NEW_TEXT })).not.toBe(code);
    expect(rows()).toHaveLength(2);
  });

  test('in the same words as that of somebody else is another one: each is shown their own code, and takes back their own', async () => {
    world = await signaalWorld();
    const [femke, harmen] = [world.person('p-femke'), world.person('p-harmen')];
    const code = await giveNameless(femke);
    const other = await giveNameless(harmen);
    expect(other).not.toBe(code);
    expect(femke.sees()).not.toContain(other);
    expect(harmen.sees()).not.toContain(code);
    expect(rows()).toHaveLength(2);
    await harmen.say('code');
    await harmen.fill({ [S.code]: other });
    await harmen.fill({ [S.todo]: 'Het signaal terugtrekken' });
    expect(rows()).toHaveLength(1);
    await femke.say(code);
    expect(femke.form().fields.find((field) => field.id === 'S3')).toMatchObject({ initial: COFFEE });
  });

  test('that was given back and sent again is one, though its form came twice, and no row tells of the form', async () => {
    world = await signaalWorld();
    const femke = world.person('p-femke');
    const tokens = () =>
      world.store.sqlite
        .prepare<[], string>(`select intent from token where intent like '%signaal.step%'`)
        .pluck()
        .all();
    await femke.say('signaal');
    const opened = femke.form().submit.act;
    await femke.submit({ S1: 'werkt', S2: 'E3', S3: 'Bel 06-12345678.', S4: 'zonder' });
    expect(femke.form().submit.act).toBe(opened);
    await femke.say('signaal');
    expect(femke.form().submit.act).not.toBe(opened);
    expect(tokens()).toEqual(['{"kind":"signaal.step","version":1}']);
    const nonce = opened.split('~')[1]!;
    expect(onDisk(world.file)).not.toContain(nonce);
  });

  test.each(['~', '~kort', `~${'x'.repeat(40)}`, '~abcdefgh~abcdefgh', '~abcd efgh'])(
    'is not taken from a form whose nonce we cannot have made: %s',
    async (tail) => {
      world = await signaalWorld();
      const femke = world.person('p-femke');
      await femke.say('signaal');
      const [token] = femke.form().submit.act.split('~');
      const values = { S1: 'werkt', S2: 'E3', S3: COFFEE, S4: 'zonder' };
      await femke.submit(values);
      const taken = rows().length;
      await femke.redo({ ...femke.last!, token: `${token!}${tail}`, eventId: `forged${tail}` } as never);
      expect(femke.latest()).not.toContain('Jouw code');
      expect(rows()).toHaveLength(taken);
    },
  );

  test.each(['as shown', 'in capitals with spaces'])(
    'can be changed by whoever has its code, typed %s',
    async (how) => {
      world = await signaalWorld();
      const code = await giveNameless(world.person('p-femke'));
      await world.goTo(POST);
      const harmen = world.person('p-harmen');
      await harmen.say('code');
      await harmen.fill({ [S.code]: how === 'as shown' ? code : code.toUpperCase().replaceAll('-', ' ') });
      expect(harmen.form().fields.find((field) => field.id === 'S3')).toMatchObject({ initial: COFFEE });
      await harmen.fill({ [S.todo]: 'Het signaal aanpassen', [S.text]: NEW_TEXT, [S.atTable]: 'Ja' });
      expect(harmen.latest()).toContain('Ik heb het signaal aangepast');
      await world.quiet();
      expect(shownEverywhere(world)).toContain(NEW_TEXT);
      expect(shownEverywhere(world)).not.toContain(COFFEE);
      expect(onDisk(world.file)).not.toContain(COFFEE);
    },
  );

  test.each(['', 'signaal ', 'code ', 'Signaal '])(
    'opens for its code said as a sentence, behind “%s”',
    async (word) => {
      world = await signaalWorld();
      const code = await giveNameless(world.person('p-femke'));
      const harmen = world.person('p-harmen');
      await harmen.say(`${word}${code}`);
      expect(harmen.form().fields.find((field) => field.id === 'S3')).toMatchObject({ initial: COFFEE });
      await harmen.type(`${word}${code}`.trim());
      expect(harmen.form().fields.find((field) => field.id === 'S3')).toMatchObject({ initial: COFFEE });
      // A sentence of a kartrekker is kept with their name in their weekcheck: a code never is.
      expect(world.store.weekchecks.newest('W2', '2026-W11')).toBeNull();
      await harmen.say('bcdf-ghjk-mnpq');
      expect(harmen.latest()).toContain('Deze code ken ik niet');
      expect(onDisk(world.file)).not.toContain(code);
    },
  );

  test('has a button under its thanks that asks for the code, and is nobody’s', async () => {
    world = await signaalWorld();
    const femke = world.person('p-femke');
    const code = await giveNameless(femke);
    await femke.press('Ik heb een code');
    await femke.fill({ [S.code]: code });
    await femke.fill({ [S.todo]: 'Het signaal aanpassen', [S.text]: NEW_TEXT });
    expect(rows()).toMatchObject([{ answers: expect.stringContaining(NEW_TEXT) as string }]);
    const buttons = world.store.sqlite.prepare(
      `select person_id as person, at from token where intent like '%signaal.code"%'`,
    );
    expect(buttons.all()).toEqual([{ person: null, at: Date.parse('2026-03-09T00:00:00+01:00') }]);
  });

  test('is gone from everything when it is withdrawn with its code', async () => {
    world = await signaalWorld();
    const femke = world.person('p-femke');
    const code = await giveNameless(femke);
    await world.goTo(POST);
    expect(onDisk(world.file)).toContain(COFFEE);
    await femke.say('code');
    await femke.fill({ [S.code]: code });
    await femke.fill({ [S.todo]: 'Het signaal terugtrekken' });
    expect(femke.latest()).toContain('Jouw signaal is weg');
    await world.quiet();
    expect(shownEverywhere(world)).not.toContain(COFFEE);
    expect(onDisk(world.file)).not.toContain(COFFEE);
    expect(rows()).toEqual([]);
  });

  test.each(['bcdf-ghjk-mnpq', 'koffie', '', '🙂'.repeat(40), "' or 1=1 --"])(
    'is not shown for the code %s, which is asked again kindly',
    async (typed) => {
      world = await signaalWorld();
      await giveNameless(world.person('p-femke'));
      const harmen = world.person('p-harmen');
      await harmen.say('code');
      const reply = await harmen.submit({ S15: typed });
      expect(reply).toMatchObject({
        kind: 'problems',
        problems: { S15: 'Deze code ken ik niet. Kijk je nog eens goed?' },
      });
    },
  );

  test('leaves no trace of a first try by name that could not be kept', async () => {
    world = await signaalWorld();
    const femke = world.person('p-femke');
    const lines = (): number =>
      Number(
        world.store.sqlite
          .prepare(`select (select count(*) from event) + (select count(*) from token where person_id = 'p-femke')`)
          .pluck()
          .get(),
      );
    const before = lines();
    await femke.say('signaal');
    for (const text of ['Bel 06-12345678.', '', 'Ik wil dood.']) {
      const reply = await femke.fill({ [S.kind]: 'Dit werkt', [S.about]: 'Hoogeveen', [S.text]: text });
      expect(reply.kind).toBe('problems');
    }
    await femke.fill({ [S.text]: COFFEE, [S.name]: 'Zonder mijn naam' });
    expect(rows()).toHaveLength(1);
    expect(lines()).toBe(before);
  });

  test('is never asked about afterwards', async () => {
    world = await signaalWorld();
    await giveNameless(world.person('p-femke'));
    await world.goTo('2026-04-20T12:00:00+02:00');
    expect(world.store.outbox.recent(500).filter((row) => row.item.kind === 'signaal.followup')).toEqual([]);
  });
});

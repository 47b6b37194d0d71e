import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pointed } from '../../dialogs/beheer/index.ts';
import type { World } from '../support/world.ts';
import { S, WEEK, codeIn, onDisk, signaalWorld } from './given.ts';

let world: World;
beforeEach(async () => {
  world = await signaalWorld();
});
afterEach(() => world.close());

const FEMKE = 'p-femke';
const textIn = (who: string): unknown => {
  const field = world
    .person(who)
    .form()
    .fields.find((one) => one.id === 'S3');
  return field !== undefined && 'initial' in field ? field.initial : undefined;
};

describe('What stands behind the word “signaal”', () => {
  test.each([
    ['signaal het werkt niet', 'het werkt niet'],
    ['Signaal: Koffie werkt. Echt!', 'Koffie werkt. Echt!'],
    ['signaal\nKoffie <b>werkt</b>\n& thee niet', 'Koffie <b>werkt</b>\n& thee niet'],
    ['signaal delen koffie werkt', 'koffie werkt'],
    ['deel een signaal koffie werkt', 'koffie werkt'],
    ['signaal delen', ''],
    ['signaal!', ''],
  ])('stands in the form, letter for letter, said or behind the command of the bot: %s', async (said, text) => {
    await world.person(FEMKE).say(said);
    expect(textIn(FEMKE)).toBe(text);
    await world.person('p-linh').type(said);
    expect(textIn('p-linh')).toBe(text);
  });

  test('is kept nowhere before it is sent, and never in the weekcheck that is open', async () => {
    const femke = world.person(FEMKE);
    // Everybody says it, every kartrekker with a weekcheck open among them.
    for (const { id } of world.store.people.all()) await world.person(id).say('signaal koffie op het plein werkt');
    for (const { id } of world.store.programme.werkgroepen())
      expect(world.store.weekchecks.newest(id, WEEK)).toBeNull();
    expect(onDisk(world.file)).not.toContain('koffie op het plein werkt');
    await femke.fill({ [S.kind]: 'Dit werkt', [S.about]: 'Hoogeveen' });
    expect(world.store.signalen.by(FEMKE)).toMatchObject([{ answers: { S3: 'koffie op het plein werkt' } }]);
  });

  test('and yet a sentence that only begins like it is what was learned', async () => {
    await world.person(FEMKE).say('Signaaltjes kwamen er genoeg.');
    expect(onDisk(world.file)).toContain('Signaaltjes kwamen er genoeg.');
  });

  test('is shortened with a sentence that says so when it does not fit', async () => {
    const femke = world.person(FEMKE);
    await femke.say(`signaal ${'Koffie werkt. '.repeat(100)}`);
    expect(femke.form().intro.join(' ')).toContain(pointed.shortened(600));
    expect(femke.form().intro.join(' ')).not.toContain(pointed.others);
    expect((await femke.fill({ [S.kind]: 'Dit werkt', [S.about]: 'Hoogeveen' })).kind).toBe('message');
  });

  test('brings who can help when it sounds of need, and is then in no form', async () => {
    const femke = world.person(FEMKE);
    const reply = await femke.say('signaal een vader zei dat hij dood wil');
    expect(reply.kind).toBe('message');
    expect(femke.latest()).toMatch(/112[\s\S]*113/);
  });

  test('is a code when it is one', async () => {
    const femke = world.person(FEMKE);
    await femke.say('signaal koffie werkt');
    await femke.fill({ [S.kind]: 'Dit werkt', [S.about]: 'Hoogeveen', [S.name]: 'Zonder mijn naam' });
    await femke.say(`signaal ${codeIn(femke.latest())}`);
    expect(textIn(FEMKE)).toBe('koffie werkt');
  });
});

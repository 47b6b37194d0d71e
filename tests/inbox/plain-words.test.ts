import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { replyText } from '../support/read.ts';
import type { World } from '../support/world.ts';
import { kept, thursday } from './thursday.ts';

let world: World;

beforeEach(async () => {
  world = await thursday();
});
afterEach(() => world.close());

describe('Plain words to the bot while a weekcheck is open', () => {
  test.each(['Hoe werkt dit eigenlijk?', 'wie leest dit? ', 'Wat moet ik doen ?'])(
    '"%s" asks something: it is not kept as what was learned, and gets the ways on',
    async (question) => {
      const soraya = world.person('p-soraya');
      const reply = await soraya.say(question);
      expect(replyText(reply)).toContain('Ik zet het niet in de weekcheck');
      expect(kept(world)).toEqual([]);
      expect(replyText(await soraya.press('Wat kan ik hier doen?'))).toContain('112');
      await soraya.press('Open de weekcheck');
      expect(soraya.form().title).toContain('eekcheck');
    },
  );

  test('a question in the middle of what was learned is kept with it', async () => {
    await world.person('p-soraya').say('We vroegen: wat heb jij nodig? Dat hielp.');
    expect(kept(world)[0]?.answers['V3']).toBe('We vroegen: wat heb jij nodig? Dat hielp.');
  });
});

describe('The command of the bot', () => {
  test.each(['blabla', 'weekchek', 'hoe werkt dit', ''])('with "%s" behind it gets the help card', async (words) => {
    const [soraya, linh] = [world.person('p-soraya'), world.person('p-linh')];
    const help = replyText(await linh.type('hulp'));
    expect(help).toContain('112');
    expect(replyText(await linh.type(words))).toBe(help);
    expect(replyText(await soraya.type(words))).toBe(help);
    expect(kept(world)).toEqual([]);
  });
});

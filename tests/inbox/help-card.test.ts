import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { replyText } from '../support/read.ts';
import { type World, openWorld } from '../support/world.ts';

let world: World;
beforeEach(() => {
  world = openWorld();
});
afterEach(() => world.close());

describe('The numbers on the card of `hulp`', () => {
  test('read as somebody would say them, each number once', async () => {
    const card = replyText(await world.person('p-femke').say('hulp'));
    for (const line of [
      'Bel 112. Bel meteen. Dag en nacht.',
      'Denk je aan zelfdoding, of ben je bang dat iemand anders dat doet?',
      'Bel 113. Gratis en anoniem, dag en nacht.',
      'Huisarts of huisartsenpost.',
      'Bel Veilig Thuis: 0800-2000. Gratis, dag en nacht.',
      'Bel Geldfit: 0800-8115.',
    ])
      expect(card).toContain(line);
    expect(card).not.toContain('113 Zelfmoordpreventie: 113');
  });

  test('may be said where others read along, so that who has no chat with the bot gets them too', async () => {
    const femke = world.person('p-femke');
    expect(await femke.say('hulp', { channel: 'programmateam' })).toMatchObject({ anywhere: true });
    // What is about one person may not.
    expect(await femke.say('overzicht', { channel: 'programmateam' })).not.toHaveProperty('anywhere');
  });
});

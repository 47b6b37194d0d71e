import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Values } from '../../src/chat/index.ts';
import type { IntentKind } from '../../src/records/intent.ts';
import { replyText } from '../support/read.ts';
import type { World } from '../support/world.ts';
import { EVERYBODY, MAY, MAY_CALL, MAY_PAUSE, type Somebody, type Things, idOf, invite } from './everybody.ts';
import { thursday } from './thursday.ts';

let world: World;
let things: Things;
beforeAll(async () => {
  world = await thursday();
  things = invite(world);
});
afterAll(() => world.close());

describe('The inbox asks the table', () => {
  const MAY_NOT = 'Dit kan een ander doen, maar jij niet.';
  const VALUES: Values = {};
  // What somebody does to themselves comes last: who stopped is nobody's addressee any more. What is withdrawn is gone.
  const kinds = (Object.keys(MAY) as IntentKind[])
    .filter((kind) => kind !== 'self.forget-sure')
    .sort((a, b) => Number(/^(self|away)|sure$/.test(a)) - Number(/^(self|away)|sure$/.test(b)));

  async function isRefused(kind: IntentKind): Promise<void> {
    const { store, house } = world;
    // Whose it is comes last: for everybody after them there is nothing left that they might not touch.
    const people = kind.startsWith('signaal')
      ? [...EVERYBODY].sort((a, b) => Number(a === 'asker') - Number(b === 'asker'))
      : EVERYBODY;
    for (const who of people)
      for (const about of kind in MAY_CALL ? [things.request, things.call] : [things.request]) {
        const allowed = (about === things.call ? MAY_CALL[kind] : MAY[kind]) ?? [];
        const token = store.tokens.issue(things.actOf(kind, about), idOf(who), house.machine.now());
        const identity = world.person(idOf(who)).identity;
        const where = { from: identity, conversation: `dm:${idOf(who)}`, scope: 'personal' } as const;
        const eventId = `${kind}-${who}-${String(about)}`;
        const reply = await world.receive({ kind: 'submitted', token, values: VALUES, eventId, ...where });
        expect([who, replyText(reply).includes(MAY_NOT)]).toEqual([who, !allowed.includes(who)]);
      }
  }

  test.each(kinds)('%s is refused to exactly those who may not', isRefused);

  test('"pauze" and "verder" are refused to exactly those who may not', async () => {
    for (const who of EVERYBODY)
      for (const word of ['pauze', 'verder']) {
        const reply = await world.person(idOf(who)).say(word);
        expect([who, replyText(reply).includes(MAY_NOT)]).toEqual([who, !MAY_PAUSE.includes(who)]);
      }
  });

  test('a button of a message to everybody asks for rights as well', async () => {
    const token = world.store.tokens.issue(things.actOf('weekbericht.later', things.request), null, 0);
    const where = { conversation: 'programmateam', scope: 'channel' } as const;
    const press = (who: Somebody, eventId: string) =>
      world.receive({ kind: 'pressed', token, eventId, from: world.person(idOf(who)).identity, ...where });
    expect(replyText(await press('professional', 'c1'))).toContain(MAY_NOT);
    expect(replyText(await press('programmaleider', 'c2'))).not.toContain(MAY_NOT);
  });

  // Whoever did this is a stranger to all that comes after it.
  test('self.forget-sure is refused to exactly those who may not', () => isRefused('self.forget-sure'));
});

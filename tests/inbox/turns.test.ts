import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeReceive } from '../../src/inbox/receive.ts';
import { type World, openWorld } from '../support/world.ts';

const AT_ONCE = 30;

let world: World;
beforeEach(() => {
  world = openWorld();
});
afterEach(() => world.close());

/** So many say something at once, each of which takes this long; gives how many transactions that took. */
async function transactions(eachMs: number): Promise<number> {
  let now = 1_000_000;
  let made = 0;
  const machine = { ...world.house.machine, realNow: () => (now += eachMs) };
  const receive = makeReceive(
    machine,
    () => true,
    () => void (made += 1),
  );
  const replies = await Promise.all(
    Array.from({ length: AT_ONCE }, (_, at) =>
      receive({
        kind: 'spoke',
        text: 'hulp',
        eventId: `turn-${String(at)}`,
        from: world.person('p-harmen').identity,
        conversation: 'dm:p-harmen',
        scope: 'personal',
      }),
    ),
  );
  expect(replies.map(({ kind }) => kind)).toEqual(replies.map(() => 'message'));
  return made;
}

describe('What comes in at once', () => {
  test('shares one transaction when it takes no time', async () => {
    expect(await transactions(0)).toBe(1);
  });

  test('is taken in several when each of it takes long, so that others get their turn; and all of it is answered', async () => {
    expect(await transactions(20)).toBeGreaterThan(5);
    expect(await transactions(1_000)).toBe(AT_ONCE);
  });
});

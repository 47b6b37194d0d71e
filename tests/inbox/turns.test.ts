import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeReceive } from '../../src/inbox/receive.ts';
import { type World, openWorld } from '../support/world.ts';

const AT_ONCE = 30;

let world: World;
beforeEach(() => {
  world = openWorld();
});
afterEach(() => world.close());

/** So many say something at once, each of which takes this long; gives in which turn of the event loop each was committed. */
async function commits(eachMs: number): Promise<readonly number[]> {
  let now = 1_000_000;
  const trace = (point: string): void => void (now += point === 'inbox.handled' ? eachMs : 0);
  const machine = { ...world.house.machine, realNow: () => now, trace };
  const made: number[] = [];
  let turn = 0;
  let looking = true;
  const look = (): void => {
    turn += 1;
    if (looking) setImmediate(look);
  };
  setImmediate(look);
  const receive = makeReceive(
    machine,
    () => true,
    () => void made.push(turn),
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
  looking = false;
  return made;
}

describe('What comes in at once', () => {
  test('shares one transaction when it takes no time', async () => {
    expect(await commits(0)).toHaveLength(1);
  });

  test('is taken in several when it takes long: in none of them anything begins after fifty milliseconds, and all of it is answered', async () => {
    // The third of twenty milliseconds begins within fifty, the fourth would not.
    expect(await commits(20)).toHaveLength(AT_ONCE / 3);
    expect(await commits(25)).toHaveLength(AT_ONCE / 3);
    expect(await commits(26)).toHaveLength(AT_ONCE / 2);
    expect(await commits(1_000)).toHaveLength(AT_ONCE);
  });

  test('gives others their turn between two of those', async () => {
    const turns = await commits(20);
    expect(new Set(turns).size).toBe(turns.length);
  });
});

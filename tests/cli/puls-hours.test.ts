import { beforeEach, describe, expect, test } from 'vitest';
import { type World, bornFile, openWorld } from '../support/world.ts';
import { run } from './shell.ts';

const SATURDAY = '2026-03-14T11:00';
const MONDAY = '2026-03-16T09:00';

let database: string;
beforeEach(() => {
  database = bornFile();
});

const puls = (...words: readonly string[]) => run(['puls', ...words], database);
const tick = (at: string) => run(['tick', '--at', at], database);

/** What a world on this database gives. */
async function inWorld<T>(work: (world: World) => T | Promise<T>): Promise<T> {
  const world = openWorld({ database });
  try {
    return await work(world);
  } finally {
    await world.close();
  }
}
const statesOfInvitations = (): Promise<readonly string[]> =>
  inWorld(({ store }) => [...new Set(store.outbox.startingWith('puls.ask|puls-001|').map(({ state }) => state))]);

describe('A puls that is opened by hand', () => {
  test('on a Saturday asks nobody before Monday morning, and the command says so', async () => {
    await tick(SATURDAY);
    expect((await puls('open', 'puls-001')).out).toContain('in working hours, at 2026-03-16 09:00.');
    expect(await statesOfInvitations()).toEqual(['pending']);
    await tick('2026-03-16T08:59');
    expect(await statesOfInvitations()).toEqual(['pending']);
    await tick(MONDAY);
    expect(await statesOfInvitations()).toEqual(['sent']);
  });

  test('in the evening says to a program when they will leave', async () => {
    await tick('2026-03-12T21:30');
    const { leaves } = JSON.parse((await puls('open', 'puls-001', '--json')).out) as { leaves: string };
    expect(leaves).toBe('2026-03-13T08:00:00.000Z');
  });

  test('and yet in working hours asks at once', async () => {
    await tick('2026-03-12T15:00');
    expect((await puls('open', 'puls-001')).out).toContain('people are asked, now.');
    await tick('2026-03-12T15:00');
    expect(await statesOfInvitations()).toEqual(['sent']);
  });
});

describe('A puls that is closed by hand', () => {
  test('before the moment that people had read says so, and shows them that it is closed', async () => {
    await tick('2026-03-12T15:00');
    await puls('open', 'puls-001');
    await tick('2026-03-12T15:10');
    const closed = await puls('close', 'puls-001');
    expect(closed.out).toContain('People had read that they could answer until 2026-03-26 17:00');
    await inWorld(async (world) => {
      await world.goTo('2026-03-12T15:20:00+01:00');
      const standing = world.store.outbox.startingWith('puls.ask|puls-001|');
      expect(standing.every(({ edition, shown }) => edition === 1 && shown === 1)).toBe(true);
    });
  });

  test('and was opened before its time, is not announced as the next one', async () => {
    await tick('2026-03-12T15:00');
    await puls('open', 'puls-001');
    await puls('close', 'puls-001');
    await inWorld(async (world) => {
      const said = JSON.stringify(await world.person('p-harmen').say('puls'));
      expect(said).not.toContain('17 maart');
      expect(said).toContain('14 april');
    });
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type World, openWorld } from '../support/world.ts';
import { CLOSES, OPENS, invitedIn, takePart } from './people.ts';

const ROUND = 'puls-001';
const TEXT = 'Samen bellen hielp ons verder.';

let world: World;
let calls: number;
beforeAll(async () => {
  world = openWorld();
  await world.goTo(OPENS);
  const others = invitedIn(world).filter((id) => id !== 'p-harmen');
  for (const id of others.slice(0, 11)) await takePart(world.person(id), 'Professional', 3);
  const harmen = world.person('p-harmen');
  for (const label of ['Ik doe mee', 'Professional', '4 Goed', 'Stoppen', 'Aanpassen']) await harmen.press(label);
  await harmen.fill({ 'Wat ging beter dan je dacht?': TEXT });
  await world.quiet();
  await world.person('p-maureen').say('pauze');
  await world.quiet();
  calls = world.recorder.calls.length;
});
afterAll(() => world.close());

const keys = (prefix: string): readonly string[] => world.store.outbox.startingWith(prefix).map(({ key }) => key);

describe('A bot that is paused during a round of the puls', () => {
  test('closes it at its moment: what may be told is kept, and no file of answers is left', async () => {
    await world.goTo(CLOSES);
    const closed = world.store.puls.get(ROUND);
    expect(closed).toMatchObject({ state: 'closed', closedAt: Date.parse(CLOSES) });
    expect(closed?.release).toMatchObject({ people: 12 });
    expect(world.house.machine.puls.standing()).toBeNull();
    expect(world.store.pulsTexts.open().map(({ text }) => text)).toEqual([TEXT]);
  });

  test('forgets after fourteen days who was asked', async () => {
    await world.goTo('2026-04-09T04:00:00+02:00');
    expect(invitedIn(world).length).toBeGreaterThan(20);
    await world.goTo('2026-04-10T04:00:00+02:00');
    expect(invitedIn(world)).toEqual([]);
  });

  test('takes away the open answers that nobody agreed on', async () => {
    await world.goTo('2026-04-25T04:00:00+02:00');
    expect(world.store.pulsTexts.open()).toEqual([]);
  });

  test('opens no other round meanwhile, plans no question, and says not one word', () => {
    expect(world.store.puls.all().map(({ round }) => round)).toEqual([ROUND]);
    expect([...keys('weekcheck.ask|2026-W13'), ...keys('weekbericht.post|2026-W13|'), ...keys('puls.remind|')]).toEqual(
      [],
    );
    expect(world.recorder.calls).toHaveLength(calls);
  });

  test('and yet goes on where it was when it may speak again', async () => {
    await world.person('p-wietske').say('verder');
    await world.goTo('2026-04-27T09:00:00+02:00');
    expect(world.recorder.calls.length).toBeGreaterThan(calls);
    expect(world.store.outbox.byKey(`puls.feedback|${ROUND}|first|p-wietske`)?.state).toBe('sent');
    expect(world.store.slots.all().filter(({ job, key }) => job === 'puls.close' && key === ROUND)).toHaveLength(1);
  });
});

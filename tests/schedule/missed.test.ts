import { afterEach, describe, expect, test } from 'vitest';
import { tick } from '../../src/schedule/tick.ts';
import { type World, type WorldOptions, openWorld } from '../support/world.ts';

const opened: World[] = [];
const open = (options: WorldOptions = {}): World => {
  const world = openWorld(options);
  opened.push(world);
  return world;
};
afterEach(async () => {
  for (const world of opened.splice(0)) await world.close();
});

const move = (world: World, moment: string): void => world.house.proefClock?.moveTo(Date.parse(moment));
const slot = (world: World, job: string, key: string) =>
  world.store.slots.all().find((row) => row.job === job && row.key === key);

describe('What was missed', () => {
  type Row = readonly [job: string, key: string, back: string, outcome: 'planned' | 'skipped'];
  const TABLE: readonly Row[] = [
    ['weekcheck.open', '2026-W11', '2026-03-13T16:59:59+01:00', 'planned'],
    ['weekcheck.open', '2026-W11', '2026-03-13T17:00:00+01:00', 'skipped'],
    ['weekcheck.remind', '2026-W11', '2026-03-13T16:59:59+01:00', 'planned'],
    ['weekcheck.remind', '2026-W11', '2026-03-13T17:00:00+01:00', 'skipped'],
    ['weekcheck.close', '2026-W11', '2026-04-20T12:00:00+02:00', 'planned'],
    ['weekbericht.preview', '2026-W11', '2026-03-16T11:29:59+01:00', 'planned'],
    ['weekbericht.preview', '2026-W11', '2026-03-16T11:30:00+01:00', 'skipped'],
    ['weekbericht.post', '2026-W11', '2026-03-22T08:29:59+01:00', 'planned'],
    ['weekbericht.post', '2026-W11', '2026-03-22T08:30:00+01:00', 'skipped'],
    ['purge', '2026-03-13', '2026-06-01T12:00:00+02:00', 'planned'],
  ];

  test.each(TABLE)('%s of %s, back at %s, is %s', (job, key, back, outcome) => {
    const world = open();
    move(world, back);
    tick(world.house.machine);
    expect(slot(world, job, key)).toMatchObject({ outcome });
    if (outcome === 'skipped') expect(slot(world, job, key)).toMatchObject({ reason: 'too-late', planned: 0 });
  });

  test('for nine days: the latest week is done, the one before is skipped and says so', () => {
    const world = open();
    move(world, '2026-03-21T12:00:00+01:00');
    tick(world.house.machine);
    expect(slot(world, 'weekcheck.open', '2026-W11')?.outcome).toBe('skipped');
    expect(slot(world, 'weekcheck.open', '2026-W12')?.outcome).toBe('skipped');
    expect(slot(world, 'weekbericht.post', '2026-W11')?.outcome).toBe('planned');
    expect(world.store.outbox.startingWith('weekcheck.ask|')).toEqual([]);
  });

  test('over Thursday night: who is asked late is not reminded in the same breath', () => {
    const world = open();
    move(world, '2026-03-13T11:00:00+01:00');
    tick(world.house.machine);
    expect(world.store.outbox.startingWith('weekcheck.ask|')).toHaveLength(6);
    expect(world.store.outbox.startingWith('weekcheck.remind|')).toEqual([]);
  });

  test('because the week is a school holiday without news says so too', async () => {
    const world = open({ env: { KRACHTBOT_NOW: '2026-07-08T12:00:00+02:00' }, database: ':memory:' });
    for (const { id } of world.store.hulpvragen.open())
      world.store.hulpvragen.alter(id, { status: 'ingetrokken' }, null, 0);
    await world.goTo('2026-07-27T12:00:00+02:00');
    expect(slot(world, 'weekbericht.post', '2026-W30')).toMatchObject({ outcome: 'skipped', reason: 'school-holiday' });
    expect(world.store.outbox.startingWith('weekbericht.post|2026-W30|')).toEqual([]);
  });

  test('because there is no channel says so, and nothing is planned for it', () => {
    const world = open();
    world.store.settings.set('weekbericht.to', null);
    move(world, '2026-03-16T09:00:00+01:00');
    tick(world.house.machine);
    expect(slot(world, 'weekbericht.post', '2026-W11')).toMatchObject({ outcome: 'skipped', reason: 'no-channel' });
  });

  test('because nobody can be asked names the werkgroep, and asks the others', () => {
    const world = open();
    world.store.people.stopped('p-ruben', 1);
    move(world, '2026-03-12T14:00:00+01:00');
    tick(world.house.machine);
    expect(slot(world, 'weekcheck.open', '2026-W11')).toMatchObject({ reason: 'nobody-to-ask:W4' });
    expect(world.store.outbox.startingWith('weekcheck.ask|')).toHaveLength(5);
  });
});

import Sqlite from 'better-sqlite3';
import { afterEach, describe, expect, test } from 'vitest';
import type { Machine } from '../../src/inbox/machine.ts';
import { type Ticked, mayAct, tick, upcoming } from '../../src/schedule/tick.ts';
import { DAY } from '../support/clock.ts';
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

const at = (moment: string): number => Date.parse(moment);
const move = (world: World, moment: string): void => world.house.proefClock?.moveTo(at(moment));
const named = (rows: readonly Ticked[]): readonly string[] => rows.map((row) => `${row.job} ${row.key}`);
const slot = (world: World, job: string, key: string) =>
  world.store.slots.all().find((row) => row.job === job && row.key === key);

describe('What became due', () => {
  test('is done once, in order of time, and not again', () => {
    const world = open();
    const { machine } = world.house;
    move(world, '2026-03-13T12:00:00+01:00');
    expect(named(tick(machine))).toEqual(['weekcheck.open 2026-W11', 'purge 2026-03-13', 'weekcheck.remind 2026-W11']);
    expect(tick(machine)).toEqual([]);
    expect(world.store.outbox.startingWith('weekcheck.ask|')).toHaveLength(6);
  });

  test('is not done a second early, and is done on the second', () => {
    const world = open();
    move(world, '2026-03-12T13:59:59+01:00');
    expect(tick(world.house.machine)).toEqual([]);
    move(world, '2026-03-12T14:00:00+01:00');
    expect(named(tick(world.house.machine))).toEqual(['weekcheck.open 2026-W11']);
  });

  test('of two machines on one file each slot is claimed by one of them, whoever is first', () => {
    const one = open();
    const other = open({ database: one.file });
    const done: string[] = [];
    const expected: string[] = [];
    for (let day = 0; day < 14; day += 1) {
      const until = at('2026-03-13T12:00:00+01:00') + day * DAY;
      expected.push(...upcoming(one.house.machine, one.house.machine.now(), until).map((s) => `${s.job} ${s.key}`));
      one.house.proefClock?.moveTo(until);
      const [first, second] = day % 2 === 0 ? [one, other] : [other, one];
      done.push(...named(tick(first.house.machine)), ...named(tick(second.house.machine)));
    }
    expect([...done].sort()).toEqual([...expected].sort());
    expect(new Set(done).size).toBe(done.length);
    const keys = one.store.outbox.since(0).map((row) => row.key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('that the other machine claims in between is left to it', () => {
    let other: World | null = null;
    const seen: string[] = [];
    const one = open({
      trace(point) {
        if (point === 'tick.before-claim' && other !== null) seen.push(...named(tick(other.house.machine)));
      },
    });
    other = open({ database: one.file });
    move(one, '2026-03-13T12:00:00+01:00');
    expect(named(tick(one.house.machine))).toEqual([]);
    expect(seen).toHaveLength(3);
    expect(one.store.outbox.startingWith('weekcheck.ask|')).toHaveLength(6);
  });

  test('stays due when the store is busy', () => {
    const world = open({ busyMs: 20 });
    move(world, '2026-03-12T14:00:00+01:00');
    const other = new Sqlite(world.file);
    other.exec('begin immediate');
    expect(() => tick(world.house.machine)).toThrow(/locked/);
    other.exec('rollback');
    other.close();
    expect(named(tick(world.house.machine))).toEqual(['weekcheck.open 2026-W11']);
  });

  test('of which one fails keeps none of the others waiting, and is tried again', () => {
    const world = open();
    const { machine } = world.house;
    const { weekbericht } = machine.voice;
    const broken: Machine = {
      ...machine,
      voice: {
        ...machine.voice,
        weekbericht: {
          ...weekbericht,
          toldParts: () => {
            throw new Error('geheim');
          },
        },
      },
    };
    move(world, '2026-03-17T04:00:00+01:00');
    const first = named(tick(broken));
    expect(first).toContain('purge 2026-03-17');
    expect(first).not.toContain('weekbericht.post 2026-W11');
    expect(slot(world, 'weekbericht.post', '2026-W11')).toBeUndefined();
    expect(world.log).toContainEqual(expect.objectContaining({ level: 'error', event: 'slot failed' }));
    expect(JSON.stringify(world.log)).not.toContain('geheim');
    expect(named(tick(machine))).toEqual(['weekbericht.post 2026-W11']);
    expect(tick(machine)).toEqual([]);
  });

  test('is done whole or not at all', () => {
    const world = open({
      trace(point) {
        if (point === 'tick.before-commit') throw new Error('Now');
      },
    });
    move(world, '2026-03-12T14:00:00+01:00');
    expect(tick(world.house.machine)).toEqual([]);
    expect(world.store.slots.all()).toEqual([]);
    expect(world.store.outbox.startingWith('weekcheck.ask|')).toEqual([]);
    expect(world.store.weekchecks.ofWeek('2026-W11')).toEqual([]);
  });
});

describe('While the bot may not act', () => {
  test('before it is activated nothing is done', async () => {
    const world = open();
    world.store.settings.set('activated', null);
    move(world, '2026-03-16T12:00:00+01:00');
    expect(mayAct(world.house.machine)).toEqual({ ok: false, why: 'not-activated' });
    expect(await world.pump.tick()).toEqual([]);
    expect(world.store.slots.all()).toEqual([]);
    expect(world.recorder.calls).toEqual([]);
  });

  test('paused, nothing is planned and nothing leaves; answers are still kept', async () => {
    const world = open();
    await world.goTo('2026-03-12T14:00:00+01:00');
    const calls = world.recorder.calls.length;
    await world.person('p-maureen').say('pauze');
    await world.person('p-soraya').press('Hetzelfde als vorige week');
    const item = { kind: 'welcome', params: {}, key: 'due', to: { person: 'p-linh' }, notBefore: 0 } as const;
    world.store.outbox.plan(item, 0);
    await world.goTo('2026-03-13T12:00:00+01:00');
    expect(world.recorder.calls).toHaveLength(calls);
    expect(world.store.outbox.byKey('due')?.state).toBe('pending');
    expect(slot(world, 'weekcheck.remind', '2026-W11')).toBeUndefined();
    expect(world.store.weekchecks.get('W1', '2026-W11')?.revision).toBe(1);
  });

  test('resumed, what was missed is caught up within its window', async () => {
    const world = open();
    await world.person('p-maureen').say('pauze');
    await world.goTo('2026-03-13T12:00:00+01:00');
    await world.person('p-maureen').say('verder');
    await world.pump.tick();
    expect(slot(world, 'weekcheck.open', '2026-W11')?.outcome).toBe('planned');
    expect(world.store.outbox.startingWith('weekcheck.ask|').every((row) => row.state === 'sent')).toBe(true);
  });
});

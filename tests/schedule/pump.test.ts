import Sqlite from 'better-sqlite3';
import { afterEach, describe, expect, test } from 'vitest';
import { nextMomentOf } from '../../src/pump.ts';
import { HOUR, MINUTE } from '../support/clock.ts';
import { later } from '../support/recorder.ts';
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
/** One turn of the event loop later: what was answered has left, and what waits for that was done. */
const afterTheAnswers = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** When each message left, in product time. */
function left(world: World, prefix: string): readonly string[] {
  return world.store.outbox
    .startingWith(prefix)
    .map((row) => (row.doneAt === null ? row.state : new Date(row.doneAt).toISOString().slice(5, 16)));
}

describe('Moving the clock', () => {
  test('does everything on the way at its own moment, in order', async () => {
    const world = open();
    await world.goTo('2026-03-24T12:00:00+01:00');
    const slots = world.store.slots.all();
    expect(slots.every((row) => row.claimedAt === row.at && row.outcome === 'planned')).toBe(true);
    expect(slots.map((row) => row.at)).toEqual([...slots.map((row) => row.at)].sort((a, b) => a - b));
    expect(left(world, 'weekcheck.ask|W1|')).toEqual(['03-12T13:00', '03-19T13:00']);
    expect(left(world, 'weekcheck.remind|W1|')).toEqual(['03-13T09:00', '03-20T09:00']);
    expect(left(world, 'weekbericht.post|')).toEqual(['03-16T07:30', '03-23T07:30']);
    expect(world.house.machine.now()).toBe(at('2026-03-24T12:00:00+01:00'));
  });

  test('in one go or in many ends the same', async () => {
    const [one, many] = [open(), open()];
    await one.goTo('2026-03-17T12:00:00+01:00');
    for (let moment = at('2026-03-12T15:00:00+01:00'); moment <= at('2026-03-17T12:00:00+01:00'); moment += 7 * HOUR)
      await many.pump.moveTo(moment);
    await many.goTo('2026-03-17T12:00:00+01:00');
    const tell = (world: World) => [
      world.store.slots.all(),
      world.store.outbox.since(0).map(({ key, state, doneAt }) => [key, state, doneAt]),
    ];
    expect(tell(many)).toEqual(tell(one));
  });

  test('a weekbericht that waits an hour leaves at that hour, though its thread was planned for sooner', async () => {
    const world = open();
    await world.goTo('2026-03-16T08:05:00+01:00');
    await world.person('p-wietske').press('Een uur later');
    await world.goTo('2026-03-16T14:00:00+01:00');
    expect(left(world, 'weekbericht.post|')).toEqual(['03-16T08:30']);
    expect(new Set(left(world, 'weekbericht.thread|'))).toEqual(new Set(['03-16T08:30']));
  });

  test('a message that waits for working hours leaves at nine, though another one is stuck since yesterday', async () => {
    const world = open();
    await world.goTo('2026-03-12T20:00:00+01:00');
    world.recorder.script(
      'send',
      Array.from({ length: 50 }, () => later(HOUR)),
      'dm:p-harmen',
    );
    const soraya = world.person('p-soraya');
    const plain = { params: { hulpvraag: 1 }, notBefore: at('2026-03-12T19:00:00+01:00') } as const;
    world.store.outbox.plan({ kind: 'hulpvraag.for-you', ...plain, key: 'stuck', to: { person: 'p-harmen' } }, 0);
    await world.pump.deliver();
    await soraya.say('vraag');
    await soraya.fill({
      'Wat heb je nodig?': ['Geld'],
      'Wat heb je precies nodig?': 'Zaalhuur voor een avond.',
      'Van wie heb je dit nodig?': 'Communicatieleider',
      'Wanneer heb je het nodig?': 'Deze week',
    });
    await world.goTo('2026-03-13T09:30:00+01:00');
    const row = world.store.outbox.since(0).find((one) => 'person' in one.to && one.to.person === 'p-dilan');
    expect(row).toMatchObject({ state: 'sent', doneAt: at('2026-03-13T09:00:00+01:00') });
    expect(world.store.outbox.byKey('stuck')?.state).toBe('pending');
  });

  test('while the clock runs is no reason to fail, however it falls', async () => {
    const world = open();
    world.house.proefClock?.run();
    for (let times = 0; times < 20; times += 1) {
      const moving = world.pump.moveTo(world.house.machine.now() + 10 * MINUTE);
      world.clock.advance(11 * MINUTE);
      await moving;
    }
    expect(world.store.slots.all().map((row) => row.job)).toContain('weekcheck.open');
  });

  test('by two at once does each thing once', async () => {
    const world = open();
    await Promise.all([
      world.pump.moveTo(at('2026-03-16T12:00:00+01:00')),
      world.pump.moveTo(at('2026-03-13T12:00:00+01:00')),
    ]);
    await world.quiet();
    expect(world.house.machine.now()).toBe(at('2026-03-16T12:00:00+01:00'));
    expect(world.recorder.standing('programmateam').filter((one) => one.under === null)).toHaveLength(1);
    expect(world.recorder.standing('dm:p-harmen')).toHaveLength(2);
  });
});

describe('The next moment somebody would notice', () => {
  test('is the next slot, or a message that waits for its hour if that comes first', async () => {
    const world = open();
    expect(nextMomentOf(world.house)).toEqual({ at: at('2026-03-12T14:00:00+01:00'), job: 'weekcheck.open' });
    const item = { kind: 'hulpvraag.for-you', params: { hulpvraag: 1 }, key: 'x', to: { person: 'p-dilan' } } as const;
    world.store.outbox.plan({ ...item, notBefore: at('2026-03-12T13:58:00+01:00') }, 0);
    expect(nextMomentOf(world.house)).toEqual({ at: at('2026-03-12T13:58:00+01:00'), job: null });
    await world.goTo('2026-03-12T13:58:00+01:00');
    expect(nextMomentOf(world.house)).toEqual({ at: at('2026-03-12T14:00:00+01:00'), job: 'weekcheck.open' });
  });
});

describe('The pump', () => {
  test('delivers once, however often it is woken at the same time', async () => {
    const world = open();
    world.house.proefClock?.moveTo(at('2026-03-12T14:00:00+01:00'));
    const counts = await Promise.all([world.pump.tick(), world.pump.deliver(), world.pump.deliver()]);
    world.pump.wake();
    world.pump.wake();
    await world.quiet();
    expect(counts[0]).toHaveLength(1);
    expect(world.recorder.standing()).toHaveLength(6);
    expect(world.recorder.calls.filter((one) => one.what === 'send')).toHaveLength(6);
  });

  test('what comes in at the very end of a delivery leaves as well', async () => {
    const asked: Promise<number>[] = [];
    const world = open({
      wrap: (adapter) => ({
        ...adapter,
        replace(to, receipt, message) {
          // The last thing a delivery does is showing anew what changed.
          const item = { kind: 'welcome', params: {}, notBefore: 0 } as const;
          world.store.outbox.plan({ ...item, key: 'late', to: { person: 'p-linh' } }, 0);
          asked.push(world.pump.deliver());
          return adapter.replace(to, receipt, message);
        },
      }),
    });
    await world.goTo('2026-03-12T14:00:00+01:00');
    await world.person('p-soraya').press('Hetzelfde als vorige week');
    await world.pump.deliver();
    await Promise.all(asked);
    expect(asked).toHaveLength(1);
    expect(world.store.outbox.byKey('late')?.state).toBe('sent');
  });

  test('writes a running clock down once a second, however much comes in, and never leaves it behind for longer', async () => {
    const world = open();
    world.house.proefClock?.run();
    const written: number[] = [];
    for (let step = 0; step < 20; step += 1) {
      world.clock.advance(100);
      world.pump.wake();
      await afterTheAnswers();
      const stands = at(world.store.settings.get('clock') ?? '');
      if (written.at(-1) !== stands) written.push(stands);
      expect(world.house.machine.now() - stands).toBeLessThan(1_000);
    }
    await world.quiet();
    expect(written).toHaveLength(2);
  });

  test('a store that is busy as it wakes does not bring the process down', async () => {
    const world = open({ busyMs: 20 });
    world.house.proefClock?.run();
    world.clock.advance(MINUTE);
    const other = new Sqlite(world.file);
    other.exec('begin immediate');
    world.pump.wake();
    await afterTheAnswers();
    other.exec('rollback');
    other.close();
    await world.quiet();
    expect(world.log).toContainEqual(expect.objectContaining({ event: 'clock not kept' }));
  });

  test('once stopped says nothing any more', async () => {
    const world = open();
    world.house.proefClock?.moveTo(at('2026-03-12T14:00:00+01:00'));
    await world.pump.stop();
    await world.pump.tick();
    world.pump.wake();
    await world.quiet();
    expect(world.recorder.calls).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { MINUTE, SECOND } from '../support/clock.ts';
import { later, lost, refused } from '../support/recorder.ts';
import { openOffice, said } from './office.ts';

/** An office in which anna's question stands, and says which edition of the world it was made in. */
async function standing(can = {}) {
  const office = openOffice({ can });
  const world = { edition: 'een' };
  office.says = (item) => said(item.kind === 'welcome' ? 'welkom' : world.edition);
  office.plan('q', 'anna');
  await office.deliverer.run();
  return { office, world };
}

describe('A message that stands and must be shown anew', () => {
  test('it shows how things are now, in the same place', async () => {
    const { office, world } = await standing();
    world.edition = 'twee';
    expect(office.store.outbox.touch('q')).toBe(true);
    await office.deliverer.run();
    expect(office.reads('dm:anna')).toEqual(['twee']);
    expect(office.recorder.standing('dm:anna')[0]?.editions).toBe(1);
  });

  test('what nobody touched is left alone', async () => {
    const { office, world } = await standing();
    world.edition = 'twee';
    await office.deliverer.run();
    expect(office.reads('dm:anna')).toEqual(['een']);
  });

  test('touched three times it is shown once, in its newest edition', async () => {
    const { office, world } = await standing();
    for (const edition of ['twee', 'drie', 'vier']) {
      world.edition = edition;
      office.store.outbox.touch('q');
    }
    await office.deliverer.run();
    await office.deliverer.run();
    expect(office.reads('dm:anna')).toEqual(['vier']);
    expect(office.recorder.calls.filter((one) => one.what === 'replace')).toHaveLength(1);
  });

  test('touched while it was being shown, it is shown once more', async () => {
    const { office, world } = await standing();
    office.store.outbox.touch('q');
    const running = office.deliverer.run();
    world.edition = 'later';
    office.store.outbox.touch('q');
    await running;
    await office.deliverer.run();
    expect(office.reads('dm:anna')).toEqual(['later']);
  });

  test('touched while it was under way, it is shown anew when it stands', async () => {
    const { office, world } = await standing({ settleMs: SECOND });
    office.recorder.script('send', [lost(true)], 'dm:anna');
    office.plan('q2', 'anna');
    await office.deliverer.run();
    expect(office.row('q2').state).toBe('sending');
    world.edition = 'daarna';
    office.store.outbox.touch('q2');
    await office.wait(MINUTE);
    expect(office.reads('dm:anna')).toEqual(['een', 'daarna']);
  });

  test('one that is gone is not said again', async () => {
    const { office } = await standing();
    await office.recorder.remove(office.row('q').address!, office.row('q').receipt!);
    office.store.outbox.touch('q');
    await office.deliverer.run();
    await office.deliverer.run();
    expect(office.reads('dm:anna')).toEqual([]);
    expect(office.recorder.calls.filter((one) => one.what === 'replace')).toHaveLength(1);
    expect(office.row('q').state).toBe('sent');
  });

  test('one that has nothing to say any more is taken away', async () => {
    const { office } = await standing();
    office.says = () => null;
    office.store.outbox.touch('q');
    await office.deliverer.run();
    expect(office.reads('dm:anna')).toEqual([]);
  });

  test('a platform that says "later" is asked again then, not before', async () => {
    const { office, world } = await standing();
    world.edition = 'twee';
    office.store.outbox.touch('q');
    office.recorder.script('replace', [later(10 * SECOND)]);
    await office.deliverer.run();
    office.clock.advance(10 * SECOND - 1);
    await office.deliverer.run();
    expect(office.reads('dm:anna')).toEqual(['een']);
    office.clock.advance(1);
    await office.deliverer.run();
    expect(office.reads('dm:anna')).toEqual(['twee']);
  });

  test('an answer that was lost is no reason to leave it old', async () => {
    const { office, world } = await standing();
    world.edition = 'twee';
    office.store.outbox.touch('q');
    office.recorder.script('replace', [lost(false), { kind: 'throws' }]);
    await office.wait(MINUTE);
    expect(office.reads('dm:anna')).toEqual(['twee']);
  });

  test('one that cannot be made any more stays as it was and stops no other', async () => {
    const { office, world } = await standing();
    office.plan('r', 'bart');
    await office.deliverer.run();
    const says = office.says;
    office.says = (item, to, firstTime) => {
      if (to?.id === 'anna') throw new Error('stuk');
      return says(item, to, firstTime);
    };
    world.edition = 'twee';
    office.store.outbox.touch('q');
    office.store.outbox.touch('r');
    await office.deliverer.run();
    expect(office.reads('dm:anna')).toEqual(['een']);
    expect(office.reads('dm:bart')).toEqual(['twee']);
  });

  test('where a platform refuses, the rest is still shown', async () => {
    const { office, world } = await standing();
    office.plan('r', 'bart');
    await office.deliverer.run();
    world.edition = 'twee';
    office.store.outbox.touch('q');
    office.store.outbox.touch('r');
    office.recorder.script('replace', [refused('message-refused')]);
    await office.deliverer.run();
    expect(office.reads('dm:bart')).toEqual(['twee']);
    expect(office.store.outbox.touched()).toEqual([]);
  });

  test('a platform that cannot change a message is not asked to', async () => {
    const { office } = await standing({ replace: false });
    office.store.outbox.touch('q');
    await office.deliverer.run();
    expect(office.recorder.calls.some((one) => one.what === 'replace')).toBe(false);
  });

  test('of many every one is shown anew, the first of which cannot be now, and a new message goes before most', async () => {
    const office = openOffice();
    const world = { edition: 'een' };
    office.says = (item) => said('week' in item.params && item.params.week === 'new' ? 'nieuw' : world.edition);
    for (let at = 0; at < 250; at += 1) office.plan(`q|${String(at)}`, at < 120 ? 'anna' : 'bart');
    await office.deliverer.run();
    world.edition = 'twee';
    office.recorder.script('replace', [later(MINUTE)], 'dm:anna');
    office.store.outbox.touchAll('q|', null);
    const running = office.deliverer.run();
    office.plan('new', 'cees');
    await running;
    expect(office.reads('dm:bart')).toEqual(Array.from({ length: 130 }, () => 'twee'));
    expect(office.reads('dm:anna')).not.toContain('twee');
    expect(office.store.outbox.touched()).toHaveLength(120);
    const calls = office.recorder.calls.map((one) => `${one.what} ${one.at}`);
    expect(calls.indexOf('send dm:cees')).toBeGreaterThan(0);
    expect(calls.indexOf('send dm:cees')).toBeLessThan(calls.indexOf('replace dm:bart'));
    await office.wait(2 * MINUTE);
    expect(office.reads('dm:anna')).toEqual(Array.from({ length: 120 }, () => 'twee'));
    expect(office.store.outbox.touched()).toEqual([]);
  });
});

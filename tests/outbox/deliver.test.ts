import { describe, expect, test } from 'vitest';
import { MINUTE, SECOND } from '../support/clock.ts';
import { later, lost } from '../support/recorder.ts';
import { CHANNEL, openOffice, said } from './office.ts';

describe('Carrying messages to a platform', () => {
  test('a message leaves once, however often it is looked at', async () => {
    const office = openOffice();
    office.plan('a', 'anna');
    expect(await office.deliverer.run()).toBe(1);
    expect(await office.deliverer.run()).toBe(0);
    expect(office.reads('dm:anna')).toEqual(['a']);
    expect(office.row('a')).toMatchObject({ state: 'sent', attempts: 1, receipt: { conversation: 'dm:anna' } });
  });

  test('what is meant for later stays where it is', async () => {
    const office = openOffice();
    office.plan('a', 'anna', { notBefore: Date.UTC(2026, 2, 12, 13, 0, 0, 1) });
    expect(await office.deliverer.run()).toBe(0);
    expect(office.row('a').state).toBe('pending');
  });

  test('in one conversation messages keep their order, across many and through failures', async () => {
    const office = openOffice({ can: { settleMs: 20 * SECOND } });
    for (const key of ['1', '2', '3', '4']) office.plan(`a${key}`, 'anna');
    office.recorder.script('send', [lost(false), later(5 * SECOND), { kind: 'throws' }], 'dm:anna');
    await office.wait(10 * MINUTE);
    expect(office.reads('dm:anna')).toEqual(['a1', 'a2', 'a3', 'a4']);
  });

  test('a message that rests between attempts keeps its place', async () => {
    const office = openOffice();
    office.plan('a1', 'anna');
    office.recorder.script('send', [lost(false)], 'dm:anna');
    await office.deliverer.run();
    office.plan('a2', 'anna');
    await office.deliverer.run();
    expect(office.row('a1')).toMatchObject({ state: 'pending', attempts: 1 });
    expect(office.reads('dm:anna')).toEqual([]);
    await office.wait(MINUTE);
    expect(office.reads('dm:anna')).toEqual(['a1', 'a2']);
  });

  test('while it is not known whether a message stands, nothing is said after it', async () => {
    const office = openOffice({ can: { settleMs: MINUTE } });
    office.plan('a1', 'anna');
    office.plan('a2', 'anna');
    office.recorder.script('send', [lost(true)], 'dm:anna');
    await office.deliverer.run();
    expect(office.reads('dm:anna')).toEqual(['a1']);
    expect(office.row('a2').state).toBe('pending');
    await office.wait(2 * MINUTE);
    expect(office.reads('dm:anna')).toEqual(['a1', 'a2']);
  });

  test('a slow-down of one conversation holds that one and not the others', async () => {
    const office = openOffice();
    office.plan('a1', 'anna');
    office.plan('b1', 'bart');
    office.plan('b2', 'bart');
    office.recorder.script('send', [later(30 * SECOND)], 'dm:anna');
    await office.deliverer.run();
    expect(office.reads('dm:anna')).toEqual([]);
    expect(office.reads('dm:bart')).toEqual(['b1', 'b2']);
    expect(office.row('a1')).toMatchObject({ state: 'pending', reason: 'later' });
    office.clock.advance(30 * SECOND - 1);
    expect(await office.deliverer.run()).toBe(0);
    office.clock.advance(1);
    expect(await office.deliverer.run()).toBe(1);
    expect(office.reads('dm:anna')).toEqual(['a1']);
  });

  test('a slow-down of the whole platform holds everybody until it is over', async () => {
    const office = openOffice();
    office.plan('a1', 'anna');
    await office.deliverer.run();
    office.plan('a2', 'anna');
    office.recorder.script('send', [later(10 * SECOND, true)], 'dm:anna');
    await office.deliverer.run();
    office.plan('b1', 'bart');
    expect(await office.deliverer.run()).toBe(0);
    office.clock.advance(10 * SECOND);
    expect(await office.deliverer.run()).toBe(2);
  });

  test('the pace of a platform is kept within a conversation', async () => {
    const office = openOffice({ can: { paceMs: SECOND } });
    for (const key of ['a1', 'a2', 'a3']) office.plan(key, CHANNEL);
    expect(await office.deliverer.run()).toBe(1);
    expect(office.deliverer.again()).toBe(SECOND);
    await office.wait(3 * SECOND);
    expect(office.reads('team')).toEqual(['a1', 'a2', 'a3']);
    const moments = office.recorder.calls.filter((one) => one.what === 'send').map((one) => one.moment);
    expect(moments.map((one) => one - moments[0]!)).toEqual([0, SECOND, 2 * SECOND]);
  });

  test('nothing typed stands in a row: the words are made when it leaves', async () => {
    const office = openOffice();
    office.says = () => said('kanarie-woorden');
    office.plan('a1', 'anna');
    await office.deliverer.run();
    expect(JSON.stringify(office.store.sqlite.prepare('select * from outbox').all())).not.toContain('kanarie');
    expect(office.reads('dm:anna')).toEqual(['kanarie-woorden']);
  });
});

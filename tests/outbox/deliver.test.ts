import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../support/clock.ts';
import { later, lost, refused } from '../support/recorder.ts';
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

  test('what a platform refuses is parked with the reason, and the others go on', async () => {
    const office = openOffice();
    office.plan('a1', 'anna');
    office.plan('b1', 'bart');
    office.recorder.script('send', [refused('bot-blocked')], 'dm:anna');
    expect(await office.deliverer.run()).toBe(1);
    expect(office.row('a1')).toMatchObject({ state: 'parked', reason: 'bot-blocked' });
    expect(office.log).toContainEqual(expect.objectContaining({ level: 'warn', event: 'message parked' }));
    await office.wait(HOUR);
    expect(office.reads('dm:anna')).toEqual([]);
  });

  test('a conversation that cannot be opened parks its message; one that can later, waits', async () => {
    const office = openOffice();
    office.plan('a1', 'anna');
    office.plan('b1', 'bart');
    office.recorder.script('home', [refused('person-left')], 'anna');
    office.recorder.script('home', [later(MINUTE), { kind: 'throws' }], 'bart');
    await office.deliverer.run();
    expect(office.row('a1')).toMatchObject({ state: 'parked', reason: 'person-left' });
    expect(office.row('b1')).toMatchObject({ state: 'pending', reason: 'later' });
    await office.wait(2 * MINUTE);
    expect(office.reads('dm:bart')).toEqual(['b1']);
  });

  test('who is reachable nowhere has their message parked, and so has a channel nobody can read', async () => {
    const office = openOffice();
    office.store.people.unlink({ platform: 'web', registration: 'playground', tenant: 'web', user: 'anna' });
    office.plan('a1', 'anna');
    office.plan('c1', 'anna', { to: { channel: 'no channel' } });
    await office.deliverer.run();
    expect(office.row('a1')).toMatchObject({ state: 'parked', reason: 'no-place' });
    expect(office.row('c1')).toMatchObject({ state: 'parked', reason: 'no-place' });
  });

  test('without any platform nothing is parked: nothing is wrong with the messages', async () => {
    const office = openOffice({ adapters: {} });
    office.plan('a1', 'anna');
    expect(await office.deliverer.run()).toBe(0);
    expect(office.row('a1').state).toBe('pending');
  });

  test('what was refused for the credentials gets its chance when the bot starts anew', async () => {
    const office = openOffice();
    office.plan('a1', 'anna');
    office.store.outbox.park(office.row('a1').id, 'credentials');
    office.plan('b1', 'bart');
    office.store.outbox.park(office.row('b1').id, 'bot-blocked');
    await office.deliverer.run();
    expect(office.row('a1').state).toBe('sent');
    expect(office.row('b1').state).toBe('parked');
  });

  test('a platform that says "later" for ever ends as parked, after twelve attempts', async () => {
    const office = openOffice();
    office.plan('a1', 'anna');
    office.recorder.script(
      'send',
      Array.from({ length: 20 }, () => later(SECOND)),
      'dm:anna',
    );
    await office.wait(MINUTE);
    expect(office.row('a1')).toMatchObject({ state: 'parked', reason: 'too-many-attempts', attempts: 12 });
  });

  test('a message that cannot be made is parked and stops no other', async () => {
    const office = openOffice();
    office.says = (item) => {
      if ('week' in item.params && item.params.week === 'a1') throw new Error('geheim');
      return said('goed');
    };
    office.plan('a1', 'anna');
    office.plan('b1', 'bart');
    expect(await office.deliverer.run()).toBe(1);
    expect(office.row('a1')).toMatchObject({ state: 'parked', reason: 'message-broken' });
    expect(JSON.stringify(office.log)).not.toContain('geheim');
  });

  test('a message over what a platform can show is parked and stops no other', async () => {
    const office = openOffice();
    office.says = (item) => said('week' in item.params && item.params.week === 'a1' ? 'x'.repeat(3_001) : 'goed');
    office.plan('a1', 'anna');
    office.plan('b1', 'bart');
    expect(await office.deliverer.run()).toBe(1);
    expect(office.row('a1')).toMatchObject({ state: 'parked', reason: 'message-broken' });
  });

  test('a message that is not needed any more is dropped, never sent', async () => {
    const office = openOffice();
    office.says = () => null;
    office.plan('a1', 'anna');
    expect(await office.deliverer.run()).toBe(0);
    expect(office.row('a1')).toMatchObject({ state: 'dropped', reason: 'no-longer-needed' });
    expect(office.recorder.calls.some((one) => one.what === 'send')).toBe(false);
  });

  test('who stopped while their conversation was being opened gets nothing', async () => {
    const office = openOffice({
      wrap: (adapter) => ({
        ...adapter,
        home(person) {
          office.store.outbox.dropFor('anna', 'stopped', []);
          return adapter.home(person);
        },
      }),
    });
    office.plan('a1', 'anna');
    await office.deliverer.run();
    expect(office.reads('dm:anna')).toEqual([]);
    expect(office.row('a1')).toMatchObject({ state: 'dropped', reason: 'stopped' });
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

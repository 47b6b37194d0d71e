import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../support/clock.ts';
import { later, refused } from '../support/recorder.ts';
import { openOffice, said } from './office.ts';

describe('Messages that do not arrive', () => {
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
});

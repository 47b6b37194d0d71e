import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../support/clock.ts';
import { lost } from '../support/recorder.ts';
import { CHANNEL, openOffice } from './office.ts';

const SETTLE = { settleMs: MINUTE };

describe('A message whose answer was lost, where it can be looked for', () => {
  test('it stands: it is found after a while and never said twice', async () => {
    const office = openOffice({ can: SETTLE });
    office.plan('a', 'anna');
    office.recorder.script('send', [lost(true)]);
    await office.deliverer.run();
    expect(office.row('a').state).toBe('sending');
    await office.wait(HOUR);
    expect(office.reads('dm:anna')).toEqual(['a']);
    expect(office.row('a')).toMatchObject({ state: 'sent', receipt: { conversation: 'dm:anna' } });
    expect(office.recorder.calls.filter((one) => one.what === 'send')).toHaveLength(1);
  });

  test('it is absent: it is said again, and stands once', async () => {
    const office = openOffice({ can: SETTLE });
    office.plan('a', 'anna');
    office.recorder.script('send', [lost(false)]);
    await office.wait(HOUR);
    expect(office.reads('dm:anna')).toEqual(['a']);
    expect(office.row('a')).toMatchObject({ state: 'sent', attempts: 2 });
  });

  test('it is not looked for before the platform is certain to show it', async () => {
    const office = openOffice({ can: SETTLE, lagMs: 50 * SECOND });
    office.plan('a', 'anna');
    office.recorder.script('send', [lost(true)]);
    await office.deliverer.run();
    office.clock.advance(MINUTE - 1);
    await office.deliverer.run();
    expect(office.recorder.calls.some((one) => one.what === 'find')).toBe(false);
    await office.wait(HOUR);
    expect(office.reads('dm:anna')).toEqual(['a']);
  });

  test('a weekbericht in a channel is looked for in the same way', async () => {
    const office = openOffice({ can: SETTLE });
    office.plan('a', CHANNEL, { kind: 'weekbericht.post', params: { week: 'a' } });
    office.recorder.script('send', [lost(true)]);
    await office.wait(HOUR);
    expect(office.reads('team')).toEqual(['a']);
  });

  test('a row left in the middle by a crash is looked for before it is tried', async () => {
    const office = openOffice({ can: SETTLE });
    const { id } = office.plan('a', 'anna');
    const address = { platform: 'web', registration: 'playground', tenant: 'web', user: 'anna' } as const;
    office.store.outbox.trying(id, { ...address, conversation: 'dm:anna' }, office.clock.now());
    expect(await office.deliverer.run()).toBe(0);
    await office.wait(HOUR);
    expect(office.recorder.calls[0]?.what).toBe('find');
    expect(office.reads('dm:anna')).toEqual(['a']);
  });

  test('a look-up that cannot tell is tried again, and after an hour a person should look', async () => {
    const office = openOffice({ can: SETTLE });
    office.plan('a', 'anna');
    office.recorder.script('send', [lost(true)]);
    office.recorder.finding(Array.from({ length: 500 }, () => ({ kind: 'cannot-tell' as const })));
    await office.deliverer.run();
    for (let minute = 0; minute < 59; minute += 1) {
      office.clock.advance(MINUTE);
      await office.deliverer.run();
    }
    expect(office.row('a').state).toBe('sending');
    office.clock.advance(MINUTE);
    await office.deliverer.run();
    expect(office.row('a')).toMatchObject({ state: 'uncertain', reason: 'answer-lost' });
    expect(office.reads('dm:anna')).toEqual(['a']);
  });

  test('a look-up that fails once does no harm', async () => {
    const office = openOffice({ can: SETTLE });
    office.plan('a', 'anna');
    office.recorder.script('send', [{ kind: 'throws' }]);
    office.recorder.finding([{ kind: 'cannot-tell' }]);
    await office.wait(2 * MINUTE);
    await office.wait(HOUR);
    expect(office.reads('dm:anna')).toEqual(['a']);
  });
});

describe('A message whose answer was lost, where nothing can be looked for', () => {
  const BLIND = { find: false };

  test('a weekbericht is not repeated: a person should look', async () => {
    const office = openOffice({ can: BLIND });
    office.plan('a', CHANNEL, { kind: 'weekbericht.post', params: { week: 'a' } });
    office.recorder.script('send', [lost(true)]);
    await office.wait(HOUR);
    expect(office.row('a')).toMatchObject({ state: 'uncertain', reason: 'answer-lost' });
    expect(office.reads('team')).toEqual(['a']);
    expect(office.recorder.calls.filter((one) => one.what === 'send')).toHaveLength(1);
  });

  test('a question is repeated once, and no more', async () => {
    const office = openOffice({ can: BLIND });
    office.plan('a', 'anna');
    office.recorder.script('send', [lost(false), lost(false)]);
    await office.wait(HOUR);
    expect(office.row('a')).toMatchObject({ state: 'uncertain', attempts: 2 });
    expect(office.recorder.calls.filter((one) => one.what === 'send')).toHaveLength(2);
  });

  test('a question that arrives the second time is simply sent', async () => {
    const office = openOffice({ can: BLIND });
    office.plan('a', 'anna');
    office.recorder.script('send', [lost(false)]);
    await office.wait(HOUR);
    expect(office.row('a').state).toBe('sent');
    expect(office.reads('dm:anna')).toEqual(['a']);
  });

  test('a crash in the middle counts as an attempt: the weekbericht is left for a person', async () => {
    const office = openOffice({ can: BLIND });
    const { id } = office.plan('a', CHANNEL, { kind: 'weekbericht.post', params: { week: 'a' } });
    const address = { platform: 'web', registration: 'playground', tenant: 'web', user: null } as const;
    office.store.outbox.trying(id, { ...address, conversation: 'team' }, office.clock.now());
    await office.wait(HOUR);
    expect(office.row('a').state).toBe('uncertain');
    expect(office.reads('team')).toEqual([]);
  });
});

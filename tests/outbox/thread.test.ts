import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE } from '../support/clock.ts';
import { later, lost, refused } from '../support/recorder.ts';
import { CHANNEL, openOffice } from './office.ts';

function withThread(office: ReturnType<typeof openOffice>): void {
  const parent = office.plan('bericht', CHANNEL, { kind: 'weekbericht.post', params: { week: 'bericht' } });
  for (const key of ['deel 1', 'deel 2'])
    office.plan(key, CHANNEL, {
      kind: 'weekbericht.thread',
      params: { week: key, part: '1' },
      underId: parent.id,
    });
}

describe('What is said under another message', () => {
  test('it comes after that message and stands under it, in order', async () => {
    const office = openOffice();
    withThread(office);
    await office.deliverer.run();
    const [parent, ...under] = office.recorder.standing('team');
    expect(office.reads('team')).toEqual(['bericht', 'deel 1', 'deel 2']);
    expect(under.map((one) => one.under)).toEqual([parent?.id, parent?.id]);
  });

  test('it waits as long as that message waits, and is not said loose', async () => {
    const office = openOffice({ can: { settleMs: MINUTE } });
    withThread(office);
    office.recorder.script('send', [later(MINUTE), lost(true)], 'team');
    await office.wait(90_000);
    expect(office.reads('team')).toEqual(['bericht']);
    await office.wait(HOUR);
    expect(office.reads('team')).toEqual(['bericht', 'deel 1', 'deel 2']);
    expect(
      office.recorder.standing('team').every((one) => one.outboxId === office.row('bericht').id || one.under !== null),
    ).toBe(true);
  });

  test('where that message is refused, what stands under it is parked with a reason', async () => {
    const office = openOffice();
    withThread(office);
    office.recorder.script('send', [refused('channel-archived')], 'team');
    await office.wait(HOUR);
    expect(office.row('bericht').state).toBe('parked');
    for (const key of ['deel 1', 'deel 2'])
      expect(office.row(key)).toMatchObject({ state: 'parked', reason: 'parent-parked' });
    expect(office.reads('team')).toEqual([]);
  });

  test('where it is uncertain whether that message stands, what stands under it is parked', async () => {
    const office = openOffice({ can: { find: false } });
    withThread(office);
    office.recorder.script('send', [lost(true)], 'team');
    await office.wait(HOUR);
    expect(office.row('bericht').state).toBe('uncertain');
    expect(office.row('deel 1')).toMatchObject({ state: 'parked', reason: 'parent-parked' });
  });

  test('where that message was dropped, what stands under it is dropped', async () => {
    const office = openOffice();
    withThread(office);
    office.store.outbox.drop(office.row('bericht').id, 'no-longer-needed');
    await office.deliverer.run();
    expect(office.row('deel 1').state).toBe('dropped');
    expect(office.row('deel 2').state).toBe('dropped');
  });

  test('once that message does stand, what waited for it follows', async () => {
    const office = openOffice();
    withThread(office);
    office.recorder.script('send', [refused('not-in-channel')], 'team');
    await office.wait(HOUR);
    office.store.outbox.again(office.row('bericht').id, 0);
    await office.deliverer.run();
    expect(office.reads('team')).toEqual(['bericht', 'deel 1', 'deel 2']);
  });
});

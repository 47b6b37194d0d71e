import { afterEach, describe, expect, test } from 'vitest';
import type { Address } from '../../src/chat/index.ts';
import { closeRooms, openRoom, says } from './room.ts';
afterEach(closeRooms);

const PLACE = { platform: 'slack', registration: 'krachtbot', tenant: 'T0KRACHT' } as const;
const toPerson: Address = { ...PLACE, user: 'U1', conversation: null };
const toChannel: Address = { ...PLACE, user: null, conversation: 'C1' };
const options = (outboxId: string) => ({ outboxId, under: null });

async function quiet() {
  const room = await openRoom();
  room.fake.person('U1');
  room.fake.space.addChannel('C1');
  return room;
}

const refused = (refusal: string): object => ({ kind: 'refused', refusal });

describe('looking for a message', () => {
  test('finds it among many, by its key and no other, and no longer once it was removed', async () => {
    const room = await quiet();
    const sent = await room.adapter.send(toPerson, says('Gezocht'), options('gezocht'));
    if (sent.kind !== 'sent') throw new Error(sent.kind);
    for (let n = 0; n < 230; n += 1) {
      const said = {
        by: 'U1',
        text: `bericht ${n}`,
        blocks: [],
        metadata: null,
        thread: null,
        only: null,
        responseUrl: null,
      };
      room.fake.space.say({ channel: sent.receipt.conversation, ...said });
    }
    expect(await room.adapter.find(toPerson, 'gezocht')).toEqual({ kind: 'stands', receipt: sent.receipt });
    expect(await room.adapter.find(toPerson, 'anders')).toEqual({ kind: 'absent' });
    await room.adapter.remove(toPerson, sent.receipt);
    expect(await room.adapter.find(toPerson, 'gezocht')).toEqual({ kind: 'absent' });
  });

  test('finds it under another message', async () => {
    const room = await quiet();
    const first = await room.adapter.send(toChannel, says('Weekbericht'), options('a'));
    if (first.kind !== 'sent') throw new Error(first.kind);
    room.fake.faults.put('chat.postMessage', { kind: 'reset', after: true });
    expect(await room.adapter.send(toChannel, says('Erratum'), { outboxId: 'b', under: first.receipt })).toEqual({
      kind: 'unknown',
    });
    expect(await room.adapter.find(toChannel, 'b')).toMatchObject({ kind: 'stands', receipt: { conversation: 'C1' } });
  });

  test.each(['missing_scope', 'not_in_channel', 'channel_not_found'])(
    'cannot tell when Slack says %s',
    async (name) => {
      const room = await quiet();
      room.fake.faults.put('conversations.history', { kind: 'error', name });
      expect(await room.adapter.find(toChannel, 'a')).toEqual({ kind: 'cannot-tell' });
    },
  );

  test('cannot tell when the person cannot be reached', async () => {
    const room = await quiet();
    room.fake.faults.put('conversations.open', { kind: 'rate-limited', retryAfter: 1 });
    expect(await room.adapter.find(toPerson, 'a')).toEqual({ kind: 'cannot-tell' });
  });
});

describe('a person', () => {
  test('has a conversation of their own, opened when asked', async () => {
    const room = await quiet();
    const identity = { ...PLACE, user: 'U1' };
    expect(await room.adapter.home(identity)).toEqual({ kind: 'at', conversation: room.fake.person('U1').dm });
    expect(await room.adapter.home({ ...PLACE, user: 'U404' })).toEqual(refused('person-unknown'));
    room.fake.person('U2', { deleted: true });
    expect(await room.adapter.home({ ...PLACE, user: 'U2' })).toEqual(refused('person-left'));
  });

  test.each([
    ['of the workspace', {}, { name: 'Persoon U5', email: 'u5@example.nl', outsider: false }],
    ['without e-mail', { email: null }, { name: 'Persoon U5', email: null, outsider: false }],
    ['who is a guest', { guest: true }, { name: 'Persoon U5', email: 'u5@example.nl', outsider: true }],
    ['of another workspace', { team: 'T0ANDERS' }, { name: 'Persoon U5', email: 'u5@example.nl', outsider: true }],
    ['who left', { deleted: true }, null],
    ['who is a robot', { bot: true }, null],
  ])('%s is known as such', async (_, more, profile) => {
    const room = await quiet();
    room.fake.person('U5', more);
    expect(await room.adapter.profile({ ...PLACE, user: 'U5' })).toEqual(profile);
  });

  test('about whom Slack says nothing is unknown', async () => {
    const room = await quiet();
    expect(await room.adapter.profile({ ...PLACE, user: 'U404' })).toBeNull();
    room.fake.faults.put('users.info', { kind: 'status', status: 503, after: false });
    expect(await room.adapter.profile({ ...PLACE, user: 'U1' })).toBeNull();
  });
});

describe('the check', () => {
  test('is content with a workspace where all is well', async () => {
    const room = await openRoom({ adapter: { channels: () => ['C1'] } });
    room.fake.space.addChannel('C1');
    expect((await room.adapter.check()).every((one) => one.ok)).toBe(true);
  });

  test('names the scope that is missing, the other workspace, and each channel that is not right', async () => {
    const channels = ['C1', 'C2', 'C404'];
    const room = await openRoom({ scopes: ['chat:write'], adapter: { team: 'T0ANDERS', channels: () => channels } });
    room.fake.space.addChannel('C1', { archived: true });
    room.fake.space.addChannel('C2', { member: false });
    const wrong = (await room.adapter.check()).filter((one) => !one.ok);
    expect(wrong.map((one) => one.name)).toEqual([
      'slack workspace',
      'slack scopes',
      ...channels.map((one) => `slack channel ${one}`),
    ]);
    expect(wrong[1]!.note).toContain('users:read.email');
    expect(wrong.map((one) => one.note).join()).toMatch(/T0KRACHT.*archived.*not a member.*channel_not_found/s);
  });

  test('says that the app was removed', async () => {
    const room = await openRoom();
    await room.fake.wire.event(room.fake.payloads.event({ type: 'app_uninstalled' }));
    room.fake.faults.put('auth.test', { kind: 'error', name: 'account_inactive' });
    expect(await room.adapter.check()).toContainEqual({
      name: 'slack workspace',
      ok: false,
      note: expect.stringContaining('removed') as string,
    });
  });
});

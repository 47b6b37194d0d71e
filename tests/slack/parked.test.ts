import { afterEach, expect, test } from 'vitest';
import { settle } from '../../src/outbox/settle.ts';
import { openStore } from '../../src/store/index.ts';
import { run } from '../cli/shell.ts';
import { bornFile } from '../support/world.ts';
import { closeRooms, openRoom, says } from './room.ts';

afterEach(closeRooms);

/** What Slack says of what it will never take, and what the operator is told to do about it. */
const ERRORS: Readonly<Record<string, RegExp>> = {
  user_not_found: /link this person again/,
  cannot_dm_bot: /link this person again/,
  channel_not_found: /choose another channel/,
  is_archived: /choose another channel/,
  not_in_channel: /invite the bot into the channel/,
  account_inactive: /put the credentials right/,
  token_revoked: /put the credentials right/,
  invalid_blocks: /report it/,
};

interface Listed {
  readonly id: string;
  readonly state: string;
  readonly what: string;
}

test('each error of Slack for good parks a message where the operator sees it, with one sentence on what to do', async () => {
  const room = await openRoom();
  room.fake.space.addChannel('C1');
  const to = {
    platform: 'slack',
    registration: 'krachtbot',
    tenant: 'T0KRACHT',
    user: null,
    conversation: 'C1',
  } as const;
  const database = bornFile();
  const store = openStore(database);
  const ids: Record<string, string> = {};
  for (const name of Object.keys(ERRORS)) {
    room.fake.faults.put('chat.postMessage', { kind: 'error', name });
    const delivery = await room.adapter.send(to, says('Hoi'), { outboxId: name, under: null });
    const settled = settle(delivery, { kind: 'weekbericht.post', attempts: 1 }, room.adapter.can.find);
    if (settled.kind !== 'park') throw new Error(`${name} is not parked but ${settled.kind}`);
    store.outbox.plan({ kind: 'welcome', params: {}, key: name, to: { person: 'p-linh' }, notBefore: 0 }, 0);
    ids[name] = store.outbox.byKey(name)!.id;
    store.outbox.park(ids[name], settled.reason);
  }
  store.close();

  const listed = JSON.parse((await run(['outbox', '--json'], database)).out) as readonly Listed[];
  for (const [name, what] of Object.entries(ERRORS)) {
    const row = listed.find(({ id }) => id === ids[name]);
    expect([name, row?.state, row?.what]).toEqual([name, 'parked', expect.stringMatching(what)]);
    expect(row?.what).not.toContain('\n');
  }
  const doctor = await run(['doctor', '--json'], database);
  expect(doctor.out).toContain(`${String(Object.keys(ERRORS).length)} messages are parked`);
});

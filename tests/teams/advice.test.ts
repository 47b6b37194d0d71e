import { afterEach, expect, test } from 'vitest';
import { settle } from '../../src/outbox/settle.ts';
import { openStore } from '../../src/store/index.ts';
import { run } from '../cli/shell.ts';
import { bornFile } from '../support/world.ts';
import { known, OPTIONS } from './known.ts';
import { closeRooms } from './room.ts';
import { says } from './samples.ts';

afterEach(closeRooms);

type To = 'person' | 'channel';

/** What Teams says of what it will not take, and what the operator is told to do about it. */
const REFUSED: readonly (readonly [to: To, status: number, code: string, what: RegExp])[] = [
  ['person', 403, 'MessageWritesBlocked', /ask this person to allow the app/],
  ['person', 403, 'ConversationBlockedByUser', /ask this person to allow the app/],
  ['person', 403, 'BotNotInConversationRoster', /ask this person to allow the app/],
  ['person', 403, 'BotDisabledByAdmin', /ask this person to allow the app/],
  ['person', 403, 'InvalidBotApiHost', /let this person type "hulp"/],
  ['person', 403, 'UserNotFound', /name somebody else/],
  ['person', 404, 'ConversationNotFound', /link this person again/],
  ['person', 401, 'BotNotRegistered', /put the credentials right/],
  ['person', 413, 'MessageSizeTooBig', /report it/],
  ['channel', 403, 'BotNotInConversationRoster', /invite the bot into the channel/],
  ['channel', 403, 'BotDisabledByAdmin', /invite the bot into the channel/],
  ['channel', 403, 'InvalidBotApiHost', /add the bot to this team/],
  ['channel', 403, 'TeamArchived', /choose another channel/],
  ['channel', 404, 'ConversationNotFound', /choose another channel/],
];

interface Listed {
  readonly id: string;
  readonly state: string;
  readonly what: string;
}

test('what Teams refuses is parked where the operator sees it, with one sentence on what to do there', async () => {
  const { room, person, channel } = await known();
  const database = bornFile();
  const store = openStore(database);
  const ids: string[] = [];
  for (const [to, status, code] of REFUSED) {
    room.fake.faults.put(to === 'person' ? 'post' : 'create', { kind: 'status', status, code });
    const delivery = await room.adapter.send(to === 'person' ? person : channel, says('Hoi'), OPTIONS);
    const settled = settle(delivery, { kind: 'welcome', attempts: 1 }, room.adapter.can.find);
    if (settled.kind !== 'park') throw new Error(`${code} is not parked but ${settled.kind}`);
    const key = `${to}|${code}`;
    const whom = to === 'person' ? { person: 'p-linh' } : { channel: 'teams:T1/19:x@thread.tacv2' };
    store.outbox.plan({ kind: 'welcome', params: {}, key, to: whom, notBefore: 0 }, 0);
    const { id } = store.outbox.byKey(key)!;
    store.outbox.park(id, settled.reason);
    ids.push(id);
  }
  store.close();
  const listed = JSON.parse((await run(['outbox', '--json'], database)).out) as readonly Listed[];
  for (const [at, [to, , code, what]] of REFUSED.entries()) {
    const row = listed.find(({ id }) => id === ids[at]);
    expect([to, code, row?.state, row?.what]).toEqual([to, code, 'parked', expect.stringMatching(what)]);
  }
});

import { afterEach, describe, expect, test } from 'vitest';
import type { Address, Delivery } from '../../src/chat/index.ts';
import type { Fault } from '../fakes/slack/faults.ts';
import { closeRooms, everyField, openRoom, says, withButton } from './room.ts';
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

test('a message carries an opaque key, is taken literally, and can stand under another', async () => {
  const room = await quiet();
  const first = await room.adapter.send(toChannel, says('Weekbericht'), options('weekbericht|2026-W11|C1'));
  if (first.kind !== 'sent') throw new Error(first.kind);
  const second = await room.adapter.send(toChannel, says('Erratum'), { outboxId: 'b', under: first.receipt });
  expect(second.kind).toBe('sent');
  const [one, two] = room.fake.callsTo('chat.postMessage').map((call) => call.args);
  expect(one).toMatchObject({
    link_names: false,
    parse: 'none',
    mrkdwn: false,
    unfurl_links: false,
    unfurl_media: false,
  });
  expect(JSON.stringify(one!['metadata'])).not.toMatch(/2026|weekbericht\|/);
  expect(two!['thread_ts']).toBe(first.receipt.message);
});

test('a message is changed and taken back where it stands; when it is gone, that is said', async () => {
  const room = await quiet();
  const anna = room.fake.person('U1');
  const sent = await room.adapter.send(toPerson, withButton('Invullen', 't'), options('a'));
  if (sent.kind !== 'sent') throw new Error(sent.kind);
  expect(await room.adapter.replace(toPerson, sent.receipt, says('Te laat.'))).toEqual(sent);
  expect(anna.reads()).toEqual(['Te laat.']);
  expect(await room.adapter.remove(toPerson, sent.receipt)).toEqual(sent);
  expect(anna.reads()).toEqual([]);
  const gone: Delivery = { kind: 'refused', refusal: 'message-gone' };
  expect(await room.adapter.replace(toPerson, sent.receipt, says('Nog later.'))).toEqual(gone);
  expect(await room.adapter.remove(toPerson, sent.receipt)).toEqual(gone);
});

const error = (name: string): Fault => ({ kind: 'error', name });
const refused = (refusal: string): object => ({ kind: 'refused', refusal });

describe('when a send goes wrong, it is tried once and the outcome says', () => {
  test.each<[string, Fault, object, stands: boolean]>([
    [
      'wait, as long as Slack asks',
      { kind: 'rate-limited', retryAfter: 7 },
      { kind: 'later', afterMs: 7000, whole: false },
      false,
    ],
    [
      'wait a while, when Slack does not say how long',
      { kind: 'rate-limited', retryAfter: null },
      { kind: 'later', afterMs: 30_000, whole: false },
      false,
    ],
    ['unknown after a reset, although it stands', { kind: 'reset', after: true }, { kind: 'unknown' }, true],
    ['unknown after a reset, although it does not stand', { kind: 'reset', after: false }, { kind: 'unknown' }, false],
    ['unknown after a 503 that came too late', { kind: 'status', status: 503, after: true }, { kind: 'unknown' }, true],
    ['unknown after a 500', { kind: 'status', status: 500, after: false }, { kind: 'unknown' }, false],
    [
      'unknown when a page of a proxy came back',
      { kind: 'page', html: '<html>Even geduld</html>' },
      { kind: 'unknown' },
      false,
    ],
    ['unknown when Slack broke half-way', error('fatal_error'), { kind: 'unknown' }, false],
    ['nobody is known by this id', error('user_not_found'), refused('person-unknown'), false],
    ['a robot is nobody', error('cannot_dm_bot'), refused('person-unknown'), false],
    ['the person left', error('user_disabled'), refused('person-left'), false],
    ['the messages tab is shut', error('messages_tab_disabled'), refused('bot-blocked'), false],
    ['there is no such channel', error('channel_not_found'), refused('channel-unknown'), false],
    ['the channel is archived', error('is_archived'), refused('channel-archived'), false],
    ['the bot is not in the channel', error('not_in_channel'), refused('not-in-channel'), false],
    ['the token is not taken', error('invalid_auth'), refused('credentials'), false],
    ['the token was revoked', error('token_revoked'), refused('credentials'), false],
    ['the account is gone', error('account_inactive'), refused('credentials'), false],
    ['a right is missing', error('missing_scope'), refused('credentials'), false],
    ['the blocks are not taken', error('invalid_blocks'), refused('message-refused'), false],
    ['the text is too long', error('msg_too_long'), refused('message-refused'), false],
    ['the thread is gone', error('thread_not_found'), refused('message-gone'), false],
    ['something new', error('een_nieuwe_naam'), refused('other'), false],
  ])('%s', async (_, fault, outcome, stands) => {
    const room = await quiet();
    room.fake.faults.put('chat.postMessage', fault, 3);
    expect(await room.adapter.send(toChannel, says('Hoi'), options('a'))).toEqual(outcome);
    expect(room.fake.callsTo('chat.postMessage')).toHaveLength(1);
    const found = await room.adapter.find(toChannel, 'a');
    expect(found.kind).toBe(stands ? 'stands' : 'absent');
  });

  test('wait, when Slack cannot be reached at all', async () => {
    const room = await quiet();
    await room.fake.stop();
    const outcome = await room.adapter.send(toChannel, says('Hoi'), options('a'));
    expect(outcome).toMatchObject({ kind: 'later', whole: true });
  });

  test('unknown after five seconds of silence', async () => {
    const room = await quiet();
    room.fake.faults.put('chat.postMessage', { kind: 'hang', after: true });
    const began = performance.now();
    expect(await room.adapter.send(toChannel, says('Hoi'), options('a'))).toEqual({ kind: 'unknown' });
    expect(performance.now() - began).toBeGreaterThan(4500);
    expect((await room.adapter.find(toChannel, 'a')).kind).toBe('stands');
  });

  test('one that waits does not hold up another', async () => {
    const room = await quiet();
    room.fake.faults.put('chat.postMessage', { kind: 'rate-limited', retryAfter: 60 });
    const both = await Promise.all([
      room.adapter.send(toChannel, says('Een'), options('a')),
      room.adapter.send(toPerson, says('Twee'), options('b')),
    ]);
    expect(both.map((one) => one.kind).toSorted()).toEqual(['later', 'sent']);
  });
});

test('nothing is sent to nobody', async () => {
  const room = await quiet();
  const nobody: Address = { ...PLACE, user: null, conversation: null };
  expect(await room.adapter.send(nobody, says('Hoi'), options('a'))).toEqual(refused('no-reference'));
  expect(room.fake.callsTo('chat.postMessage')).toEqual([]);
});

test('a message that Slack could not show whole is refused before anything is sent', async () => {
  const room = await quiet();
  const blocks = Array.from({ length: 2 }, (_, n) => ({
    kind: 'form' as const,
    form: {
      ...everyField(`t${n}`),
      fields: Array.from({ length: 30 }, (_f, place) => ({ ...everyField('').fields[5]!, id: `f${place}` })),
    },
  }));
  expect(await room.adapter.send(toChannel, { summary: 'Veel', blocks }, options('a'))).toEqual(
    refused('message-refused'),
  );
  expect(room.fake.callsTo('chat.postMessage')).toEqual([]);
});

test('a conversation that is not ours gives way to the conversation with that person', async () => {
  const room = await quiet();
  const elsewhere: Address = { ...PLACE, user: 'U1', conversation: 'D0VREEMD' };
  const sent = await room.adapter.send(elsewhere, says('Hoi'), options('a'));
  expect(sent).toMatchObject({ kind: 'sent', receipt: { conversation: room.fake.person('U1').dm } });
});

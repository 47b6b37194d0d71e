import { afterEach, describe, expect, test } from 'vitest';
import type { Address, Delivery, Receipt } from '../../src/chat/index.ts';
import type { Fault } from '../fakes/teams/faults.ts';
import { text } from '../fakes/teams/shape.ts';
import { type Room, closeRooms, openRoom } from './room.ts';
import { says, withButton } from './samples.ts';

afterEach(closeRooms);

const CHANNEL = '19:programma@thread.tacv2';
const OPTIONS = { outboxId: 'row-1', under: null } as const;

/** A room in which Anna and a channel are known, and the addresses of both. */
async function known(more: Parameters<typeof openRoom>[0] = {}) {
  const room = await openRoom(more);
  room.fake.office.addChannel(CHANNEL, ['29:anna']);
  const anna = room.fake.person('29:anna');
  await anna.says('hoi');
  await anna.says('hoi', CHANNEL);
  const { from } = room.heard[0]!;
  const person: Address = { ...from, conversation: null };
  const channel: Address = { ...from, user: null, conversation: CHANNEL };
  return { room, anna, person, channel };
}

const receiptOf = (delivery: Delivery): Receipt => {
  if (delivery.kind !== 'sent') throw new Error(`not sent but ${delivery.kind}`);
  return delivery.receipt;
};
const said = ({ fake }: Room, what: string): number =>
  fake.office.messages.filter((one) => JSON.stringify(one.activity).includes(what)).length;

describe('saying, changing and taking back', () => {
  test('a message to a person stands in their chat, can be changed and removed', async () => {
    const { room, anna, person } = await known();
    const receipt = receiptOf(await room.adapter.send(person, says('Weekcheck'), OPTIONS));
    expect(receipt.conversation).toBe(anna.chat);
    expect(await room.adapter.replace(person, receipt, says('Gedaan'))).toEqual({ kind: 'sent', receipt });
    expect(anna.reads().at(-1)).toBe('Gedaan');
    expect(await room.adapter.remove(person, receipt)).toEqual({ kind: 'sent', receipt });
    expect(anna.reads()).toEqual(['hoi']);
    expect(room.fake.connector.of('unknown')).toEqual([]);
  });

  test('a weekbericht is a new subject in its channel, and what belongs to it stands under it', async () => {
    const { room, channel } = await known();
    const receipt = receiptOf(await room.adapter.send(channel, says('Weekbericht'), OPTIONS));
    const under = receiptOf(await room.adapter.send(channel, says('Reactie'), { ...OPTIONS, under: receipt }));
    const [first, second] = room.fake.office.messages.slice(-2);
    expect([first!.root, second!.root]).toEqual([null, first!.id]);
    expect(receipt.message).toBe(first!.id);
    expect(under.conversation).toBe(receipt.conversation);
    expect(await room.adapter.replace(channel, receipt, says('Verbeterd'))).toMatchObject({ kind: 'sent' });
    expect(await room.adapter.remove(channel, under)).toMatchObject({ kind: 'sent' });
    expect(JSON.stringify(first!.activity)).toContain('Verbeterd');
    expect(second!.deleted).toBe(true);
  });

  test('the chat with a person is opened once, and known from then on', async () => {
    const room = await openRoom();
    room.fake.office.addChannel(CHANNEL, ['29:anna']);
    await room.fake.person('29:anna').says('hoi', CHANNEL);
    const person = room.heard[0]!.from;
    const before = await room.adapter.send({ ...person, conversation: null }, says('Dag'), OPTIONS);
    // Where others read along is no place for what is meant for one.
    expect(before).toEqual({ kind: 'refused', refusal: 'no-reference' });
    const home = { kind: 'at', conversation: room.fake.person('29:anna').chat };
    expect(await room.adapter.home(person)).toEqual(home);
    expect(await room.adapter.home(person)).toEqual(home);
    expect(room.fake.connector.of('create')).toHaveLength(1);
    expect(await room.adapter.send({ ...person, conversation: null }, says('Dag'), OPTIONS)).toMatchObject({
      kind: 'sent',
    });
  });

  test('people and channels that Teams never spoke of cannot be reached', async () => {
    const { room, person, channel } = await known();
    const nobody = { ...room.heard[0]!.from, user: '29:nobody' };
    const no = { kind: 'refused', refusal: 'no-reference' };
    const receipt = { conversation: 'a:1', message: '1' };
    expect(await room.adapter.home(nobody)).toEqual(no);
    expect(await room.adapter.profile(nobody)).toBeNull();
    expect(await room.adapter.send({ ...person, user: '29:nobody' }, says('x'), OPTIONS)).toEqual(no);
    expect(await room.adapter.send({ ...channel, conversation: '19:x@thread.tacv2' }, says('x'), OPTIONS)).toEqual(no);
    expect(await room.adapter.send({ ...channel, tenant: 'elsewhere' }, says('x'), OPTIONS)).toEqual(no);
    expect(await room.adapter.replace({ ...channel, conversation: null }, receipt, says('x'))).toEqual(no);
    expect(await room.adapter.remove({ ...channel, conversation: null }, receipt)).toEqual(no);
    expect(await room.adapter.find(person, 'row-1')).toEqual({ kind: 'cannot-tell' });
    expect(room.fake.connector.calls).toEqual([]);
  });

  test('a kept service address that is no longer one of Teams is not called', async () => {
    const trap = await openRoom();
    const { room, person } = await known();
    for (const [key, one] of room.kept) room.kept.set(key, { ...one, serviceUrl: trap.fake.serviceUrl() });
    expect(await room.adapter.send(person, says('x'), OPTIONS)).toEqual({ kind: 'refused', refusal: 'no-reference' });
    expect(trap.fake.connector.calls).toEqual([]);
  });

  test('what cannot be shown whole is refused and never cut', async () => {
    const { room, person } = await known();
    const form = {
      title: 'Veel',
      intro: [],
      submit: { label: 'Versturen', act: 't' },
      fields: Array.from({ length: 30 }, (_, field) => ({
        id: `v${field}`,
        kind: 'choice' as const,
        label: 'Welke?',
        help: null,
        required: true,
        initial: null,
        options: Array.from({ length: 100 }, (__, option) => ({ id: `keuze-${option}`, label: 'x', help: null })),
      })),
    };
    const message = { summary: 'Veel', blocks: [{ kind: 'form' as const, form }] };
    expect(await room.adapter.send(person, message, OPTIONS)).toEqual({ kind: 'refused', refusal: 'message-refused' });
    expect(room.fake.connector.calls).toEqual([]);
  });
});

describe('when Teams does not take it', () => {
  const refused = (refusal: string): object => ({ kind: 'refused', refusal });
  const later = (afterMs: number): object => ({ kind: 'later', afterMs, whole: false });
  const status = (code: number, more: Partial<Extract<Fault, { kind: 'status' }>> = {}): Fault => ({
    kind: 'status',
    status: code,
    ...more,
  });
  const NOW = Date.parse('2026-03-12T13:00:00Z');
  const real = (): number => Date.now();

  test.each<[what: string, fault: Fault, outcome: object, stands: number]>([
    ['too many, with how long to wait', status(429, { retryAfter: '7' }), later(7_000), 0],
    ['too many, without', status(429), later(30_000), 0],
    ['a conflict', status(412), later(2_000), 0],
    ['a gateway that fails', status(502), later(30_000), 0],
    ['a service that is away', status(503, { retryAfter: '120' }), later(120_000), 0],
    ['a gateway that waits in vain', status(504), later(30_000), 0],
    ['a person who blocked the bot', status(403, { code: 'MessageWritesBlocked' }), refused('bot-blocked'), 0],
    [
      'a bot that is not installed any more',
      status(403, { code: 'BotNotInConversationRoster' }),
      refused('bot-blocked'),
      0,
    ],
    ['an administrator who switched it off', status(403, { code: 'BotDisabledByAdmin' }), refused('bot-blocked'), 0],
    [
      'a name that only stands in the sentence',
      status(403, { code: 'Forbidden', message: 'User blocked the conversation with the bot.' }),
      refused('bot-blocked'),
      0,
    ],
    ['a person who left', status(403, { code: 'UserNotFound' }), refused('person-left'), 0],
    ['a chat that is not there', status(404), refused('channel-unknown'), 0],
    ['a token that is not taken', status(401), refused('credentials'), 0],
    ['a card it does not read', status(400, { code: 'BadSyntax' }), refused('message-refused'), 0],
    ['a card that is too big', status(413, { code: 'MessageSizeTooBig' }), refused('message-refused'), 0],
    ['something that broke in the middle', status(500), { kind: 'unknown' }, 0],
    ['something that broke after it was done', status(500, { after: true }), { kind: 'unknown' }, 1],
    ['a connection that broke before', { kind: 'reset', after: false }, { kind: 'unknown' }, 0],
    ['a connection that broke after it was done', { kind: 'reset', after: true }, { kind: 'unknown' }, 1],
    ['an answer that is no JSON', { kind: 'garbage' }, { kind: 'unknown' }, 1],
  ])('%s: one request, and this outcome', async (_, fault, outcome, stands) => {
    const { room, person } = await known();
    room.fake.faults.put('post', fault, 9);
    const before = room.fake.connector.calls.length;
    expect(await room.adapter.send(person, says('Vraag van de week'), OPTIONS)).toEqual(outcome);
    expect(room.fake.connector.calls.length - before).toBe(1);
    // Nothing is repeated in the background either.
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(room.fake.connector.calls.length - before).toBe(1);
    expect(said(room, 'Vraag van de week')).toBe(stands);
    expect(room.logged.join()).not.toContain('Vraag van de week');
  });

  test('an answer that hangs is given up after five seconds, and is unknown', async () => {
    const { room, person } = await known();
    room.fake.faults.put('post', { kind: 'hang', after: true });
    const before = performance.now();
    expect(await room.adapter.send(person, says('Vraag'), OPTIONS)).toEqual({ kind: 'unknown' });
    expect(performance.now() - before).toBeLessThan(7_000);
    expect(said(room, 'Vraag')).toBe(1);
  });

  test('a redirect is not followed, nearby or far away', async () => {
    const trap = await openRoom();
    const { room, person } = await known();
    for (const fake of [trap.fake, room.fake])
      for (const code of [302, 303, 307, 308]) {
        const before = room.fake.connector.calls.length;
        room.fake.faults.put('post', status(code, { location: `${fake.serviceUrl()}v3/conversations/elders` }));
        expect(await room.adapter.send(person, says('Vraag'), OPTIONS)).toEqual(refused('other'));
        expect(room.fake.connector.calls.length - before).toBe(1);
      }
    expect(trap.fake.connector.calls).toEqual([]);
  });

  test('when Teams cannot be reached everything waits, for nothing was sent', async () => {
    const { room, person } = await known();
    await room.fake.stop();
    expect(await room.adapter.send(person, says('Vraag'), OPTIONS)).toEqual({
      kind: 'later',
      afterMs: 30_000,
      whole: true,
    });
    await room.fake.start();
  });

  test.each([
    ['a network that is away', 'endpoints_resolution_error', { kind: 'later', afterMs: 30_000, whole: true }],
    ['a secret that is wrong', 'invalid_client: AADSTS7000215', refused('credentials')],
  ])('without a token of our own (%s) nothing is sent', async (_, why, outcome) => {
    const { room, person } = await known({ bearer: () => Promise.reject(new Error(why)) });
    expect(await room.adapter.send(person, says('Vraag'), OPTIONS)).toEqual(outcome);
    expect(room.fake.connector.calls).toEqual([]);
  });

  test('a moment at which to try again is counted from now', async () => {
    const { retryAfterMs } = await import('../../adapters/teams/outcome.ts');
    expect(retryAfterMs('Thu, 12 Mar 2026 13:00:09 GMT', NOW)).toBe(9_000);
    expect(retryAfterMs('Thu, 12 Mar 2026 12:00:00 GMT', NOW)).toBe(0);
    expect(retryAfterMs('straks', NOW)).toBeNull();
    expect(retryAfterMs(undefined, real())).toBeNull();
  });

  test.each<[string, Fault, object]>([
    ['not in the team', status(403, { code: 'BotNotInConversationRoster' }), refused('not-in-channel')],
    ['an archived team', status(403, { code: 'TeamArchived' }), refused('channel-archived')],
    ['a channel that is gone', status(404), refused('channel-unknown')],
    ['a lost answer', { kind: 'reset', after: true }, { kind: 'unknown' }],
    ['no JSON', { kind: 'garbage' }, { kind: 'unknown' }],
  ])('a channel: %s', async (_, fault, outcome) => {
    const { room, channel } = await known();
    room.fake.faults.put('create', fault, 9);
    expect(await room.adapter.send(channel, says('Weekbericht'), OPTIONS)).toEqual(outcome);
    expect(room.fake.connector.of('create')).toHaveLength(1);
  });

  test('a message that is gone is not there to be changed or removed', async () => {
    const { room, person } = await known();
    const receipt = receiptOf(await room.adapter.send(person, withButton('Invullen', 't'), OPTIONS));
    await room.adapter.remove(person, receipt);
    expect(await room.adapter.replace(person, receipt, says('x'))).toEqual(refused('message-gone'));
    expect(await room.adapter.remove(person, receipt)).toEqual(refused('message-gone'));
  });

  test.each<[string, Fault, object]>([
    ['somebody who is not there', status(404), refused('person-unknown')],
    ['somebody without the app', status(403, { code: 'BotNotInConversationRoster' }), refused('bot-blocked')],
    ['too many', status(429, { retryAfter: '3' }), later(3_000)],
    ['a lost answer', { kind: 'reset', after: true }, { kind: 'unknown' }],
  ])('opening a chat: %s', async (_, fault, outcome) => {
    const room = await openRoom();
    room.fake.office.addChannel(CHANNEL, ['29:anna']);
    await room.fake.person('29:anna').says('hoi', CHANNEL);
    room.fake.faults.put('create', fault);
    expect(await room.adapter.home(room.heard[0]!.from)).toEqual(outcome);
  });

  test('a reply that Teams asks to bring a moment later is brought once, and one it may have taken is not repeated', async () => {
    const { room, anna } = await known();
    room.answers(() => Promise.resolve({ kind: 'message', message: says('Het antwoord.') }));
    room.fake.faults.put('post', status(429, { retryAfter: '0' }));
    await anna.says('hulp');
    await room.until('the reply stands', () => said(room, 'Het antwoord.') === 1);
    room.fake.faults.put('post', { kind: 'reset', after: true });
    await anna.says('hulp');
    await room.until('the loss was seen', () => room.logged.some((one) => one.includes('"outcome":"unknown"')));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(said(room, 'Het antwoord.')).toBe(2);
  });

  test('every message was sent with our token, and to where Teams said', async () => {
    const { room, person } = await known();
    await room.adapter.send(person, says('Vraag'), OPTIONS);
    for (const call of room.fake.connector.calls) {
      expect(text(call.authorization)).toBe('Bearer our-own-token');
      expect(call.path).toMatch(/^\/emea\/v3\/conversations/);
    }
  });
});

describe('what the operator is told', () => {
  test('is well where the bot is, and says what to do where it is not', async () => {
    const channels = () => [
      { tenant: 'cccccccc-1111-4222-8333-dddddddddddd', conversation: CHANNEL },
      { tenant: 'cccccccc-1111-4222-8333-dddddddddddd', conversation: '19:nooit@thread.tacv2' },
    ];
    const { room } = await known({ adapter: { channels } });
    const found = await room.adapter.check();
    expect(found.map(({ name, ok }) => [name, ok])).toEqual([
      ['teams credentials', true],
      ['teams tenants', true],
      ['teams door', true],
      [`teams channel ${CHANNEL}`, true],
      ['teams channel 19:nooit@thread.tacv2', false],
    ]);
    expect(found.at(-1)!.note).toContain('mention the bot in the channel once');
    room.fake.office.conversations.get(CHANNEL)!.installed = false;
    const [, , , gone] = await room.adapter.check();
    expect(gone).toMatchObject({ ok: false });
    expect(gone!.note).toContain('not-in-channel');
  });
});

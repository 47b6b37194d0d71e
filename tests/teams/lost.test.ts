import { afterEach, describe, expect, test } from 'vitest';
import type { Fault } from '../fakes/teams/faults.ts';
import { text } from '../fakes/teams/shape.ts';
import { retryAfterMs } from '../../adapters/teams/outcome.ts';
import { CHANNEL, OPTIONS, known, receiptOf, said } from './known.ts';
import { closeRooms, openRoom } from './room.ts';
import { says, withButton } from './samples.ts';

afterEach(closeRooms);

describe('when Teams is not there, or takes nothing from us', () => {
  const refused = (refusal: string): object => ({ kind: 'refused', refusal });
  const later = (afterMs: number): object => ({ kind: 'later', afterMs, whole: false });
  const status = (code: number, more: Partial<Extract<Fault, { kind: 'status' }>> = {}): Fault => ({
    kind: 'status',
    status: code,
    ...more,
  });
  const NOW = Date.parse('2026-03-12T13:00:00Z');

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

  test('a moment at which to try again is counted from now', () => {
    expect(retryAfterMs('Thu, 12 Mar 2026 13:00:09 GMT', NOW)).toBe(9_000);
    expect(retryAfterMs('Thu, 12 Mar 2026 12:00:00 GMT', NOW)).toBe(0);
    expect(retryAfterMs('straks', NOW)).toBeNull();
    expect(retryAfterMs(undefined, NOW)).toBeNull();
  });

  test.each<[string, Fault, object]>([
    ['not in the team', status(403, { code: 'BotNotInConversationRoster' }), refused('not-in-channel')],
    ['moderated by its owners', status(403, { code: 'ConversationBlockedByUser' }), refused('not-in-channel')],
    ['switched off by an administrator', status(403, { code: 'BotDisabledByAdmin' }), refused('not-in-channel')],
    ['of another cloud', status(403, { code: 'InvalidBotApiHost' }), refused('no-reference')],
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

  test('a reply that has to wait longer is not forgotten: it is brought after that, or at once when the bot stops', async () => {
    const { room, anna } = await known();
    room.answers(() => Promise.resolve({ kind: 'message', message: says('Het antwoord.') }));
    room.fake.faults.put('post', status(503));
    await anna.says('hulp');
    await room.until('it was refused', () => room.logged.some((one) => one.includes('"outcome":"later"')));
    expect(said(room, 'Het antwoord.')).toBe(0);
    await room.adapter.stop();
    expect(said(room, 'Het antwoord.')).toBe(1);
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

import { afterEach, describe, expect, test } from 'vitest';
import type { Fault } from '../fakes/teams/faults.ts';
import { OPTIONS, known, said } from './known.ts';
import { closeRooms } from './room.ts';
import { says } from './samples.ts';

afterEach(closeRooms);

describe('when Teams does not take it', () => {
  const refused = (refusal: string): object => ({ kind: 'refused', refusal });
  const later = (afterMs: number): object => ({ kind: 'later', afterMs, whole: false });
  const status = (code: number, more: Partial<Extract<Fault, { kind: 'status' }>> = {}): Fault => ({
    kind: 'status',
    status: code,
    ...more,
  });

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
    ['a person without the app', status(403, { code: 'ForbiddenOperationException' }), refused('bot-blocked'), 0],
    ['a reason that nobody wrote down', status(403, { code: 'NotEnoughPermissions' }), refused('bot-blocked'), 0],
    ['another cloud of Microsoft', status(403, { code: 'InvalidBotApiHost' }), refused('no-reference'), 0],
    ['a person who left', status(403, { code: 'UserNotFound' }), refused('person-left'), 0],
    ['a chat that is not there', status(404, { code: 'ConversationNotFound' }), refused('person-unknown'), 0],
    ['a token that is not taken', status(401, { code: 'BotNotRegistered' }), refused('credentials'), 0],
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
});

import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { createSlackAdapter } from '../../adapters/slack/connect.ts';
import { slackWords } from '../../dialogs/slack/words.ts';
import type { Address } from '../../src/chat/index.ts';
import { makeServer, notFound } from '../../src/http.ts';
import { type SlackStage, openSlackStage } from '../journeys/slack-stage.ts';
import { closeRooms, everyField, openRoom, replying, says, withButton, type Room } from './room.ts';

/** What Slack and its packages do that nobody would guess; what has a test file of its own is not here. */
afterEach(closeRooms);

const PLACE = { platform: 'slack', registration: 'krachtbot', tenant: 'T0KRACHT' } as const;
const toPerson: Address = { ...PLACE, user: 'U1', conversation: null };
const toChannel: Address = { ...PLACE, user: null, conversation: 'C1' };

class Vol extends Error {
  override readonly name = 'Vol';
}

describe('an error that nobody foresaw', () => {
  test.each(['http', 'socket'] as const)('over %s is logged by its own name, and ends nothing', async (door) => {
    const room = await openRoom({ door, retryAfterMs: [] });
    const anna = room.fake.person('U1');
    const crashes: unknown[] = [];
    const crashed = (error: unknown): void => void crashes.push(error);
    process.on('uncaughtException', crashed).on('unhandledRejection', crashed);
    room.answers(() => Promise.reject(new Vol('van iemand')));
    const opened = anna.opensHome();
    await room.until('it is logged', () => room.logged.length > 0);
    expect(room.logged).toEqual([expect.stringContaining('"error":"Vol"')]);
    room.answers(replying({ kind: 'message', message: says('Klaar.') }));
    await anna.says('hoi');
    await room.until('the next is answered', () => anna.reads().includes('Klaar.'));
    if (door === 'http') expect((await opened).map(({ status }) => status)).toEqual([500]);
    process.off('uncaughtException', crashed).off('unhandledRejection', crashed);
    expect(crashes).toEqual([]);
  });
});

/** Something that makes the adapter call each method. */
const CALLS: Readonly<Record<string, (room: Room) => Promise<unknown>>> = {
  'chat.postMessage': (room) => room.adapter.send(toPerson, says('Hoi'), { outboxId: 'a', under: null }),
  'chat.update': (room) => room.adapter.replace(toPerson, { conversation: 'D0U1', message: '1.1' }, says('Hoi')),
  'chat.delete': (room) => room.adapter.remove(toPerson, { conversation: 'D0U1', message: '1.1' }),
  'conversations.open': (room) => room.adapter.home({ ...PLACE, user: 'U1' }),
  'conversations.history': (room) => room.adapter.find(toChannel, 'a'),
  'conversations.info': (room) => room.adapter.check(),
  'users.info': (room) => room.adapter.profile({ ...PLACE, user: 'U1' }),
  'auth.test': (room) => room.adapter.check(),
  'views.publish': (room) => {
    room.answers(replying({ kind: 'message', message: says('Overzicht.') }));
    return room.fake.person('U1').opensHome();
  },
  'views.open': (room) => {
    room.answers(replying({ kind: 'form', form: everyField('t') }));
    return room.fake.person('U1').command('weekcheck');
  },
  'chat.postEphemeral': async (room) => {
    await room.adapter.send(toChannel, withButton('Oppakken', 't'), { outboxId: 'a', under: null });
    room.answers(replying({ kind: 'message', message: says('Van jou.') }));
    return room.fake.person('U1').press('Oppakken', 'C1');
  },
};

describe('a call of which the answer is lost', () => {
  test.each(Object.entries(CALLS))('is made once: %s', async (method, act) => {
    const room = await openRoom({ adapter: { channels: () => ['C1'] } });
    room.fake.person('U1');
    room.fake.space.addChannel('C1');
    const before = room.fake.callsTo(method).length;
    room.fake.faults.put(method, { kind: 'reset', after: false }, 5);
    await act(room);
    await room.until('it was called', () => room.fake.callsTo(method).length > before);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(room.fake.callsTo(method)).toHaveLength(before + 1);
  });

  test.each(['conversations.open', 'users.info', 'chat.update'])(
    'does not last longer than five seconds: %s',
    async (method) => {
      const room = await openRoom();
      room.fake.faults.put(method, { kind: 'hang', after: false });
      const began = performance.now();
      await CALLS[method]!(room);
      expect(performance.now() - began).toBeLessThan(9_000);
    },
  );
});

test('what takes longer than Slack waits is still answered as taken, and nothing is thrown after it', async () => {
  const room = await openRoom();
  const anna = room.fake.person('U1');
  room.answers(
    () => new Promise((resolve) => setTimeout(() => resolve({ kind: 'message', message: says('Toch.') }), 3_200)),
  );
  expect((await anna.command('hulp')).status).toBe(200);
  expect(anna.reads()).toEqual(['Toch.']);
  expect(room.logged).toEqual([]);
});

describe('the same event three times at once', () => {
  let stage: SlackStage;
  afterEach(() => stage.close());

  test('is kept once, and each is answered as taken', async () => {
    stage = await openSlackStage();
    const { fake, userOf, house } = stage;
    await stage.moveTo('2026-03-12T14:00');
    const user = userOf('p-femke');
    const { dm } = fake.person(user);
    const said = { type: 'message', user, channel: dm, channel_type: 'im', text: 'Filmpjes werken.' };
    const event = fake.payloads.event(said);
    const answers = await Promise.all([1, 2, 3].map(() => fake.wire.event(event)));
    await stage.settle();
    expect(answers.flat().map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(house.store.weekchecks.newest('W3', '2026-W11')).toMatchObject({ revision: 1 });
  });
});

describe('somebody of another workspace', () => {
  test.each([
    ['user_not_visible', 'person-unknown'],
    ['user_not_found', 'person-unknown'],
    ['invalid_user_combination', 'person-unknown'],
    ['cannot_dm_bot', 'person-unknown'],
    ['restricted_action', 'bot-blocked'],
  ])('with whom no conversation may be opened is not reached, and that is said: %s', async (name, refusal) => {
    const room = await openRoom();
    room.fake.person('U1');
    room.fake.faults.put('conversations.open', { kind: 'error', name });
    expect(await room.adapter.home({ ...PLACE, user: 'U1' })).toEqual({ kind: 'refused', refusal });
    room.fake.faults.put('chat.postMessage', { kind: 'error', name });
    const sent = await room.adapter.send(toPerson, says('Hoi'), { outboxId: 'a', under: null });
    expect(sent).toEqual({ kind: 'refused', refusal });
  });

  test('who shares a channel with us does not hide our own people in it: the context says for whom it is', async () => {
    const room = await openRoom();
    room.fake.person('U1');
    const mention = { type: 'app_mention', user: 'U1', channel: 'C1', text: '<@U0BOT> hulp', user_team: 'T0KRACHT' };
    const event = room.fake.payloads.event(mention);
    await room.fake.wire.event({ ...event, team_id: 'T0ANDERS', context_team_id: 'T0KRACHT' });
    expect(room.heard).toMatchObject([{ kind: 'spoke', text: 'hulp', from: { user: 'U1' } }]);
    const theirs = room.fake.payloads.event({ ...mention, user_team: 'T0ANDERS' });
    await room.fake.wire.event({ ...theirs, team_id: 'T0ANDERS', context_team_id: 'T0KRACHT' });
    const elsewhere = room.fake.payloads.event(mention);
    await room.fake.wire.event({ ...elsewhere, context_team_id: 'T0ANDERS' });
    expect(room.heard).toHaveLength(1);
  });
});

test('a signing secret that is empty opens no door that everybody could knock on', () => {
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const options = { botToken: 'xoxb-proef', signingSecret: '', words: slackWords, now: () => 0, log };
  expect(() => createSlackAdapter(options)).toThrow('signing secret');
});

test('what Slack sends reaches its door as it was sent, also beside Teams', async () => {
  const bodies: string[] = [];
  const reads = async (request: IncomingMessage): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    bodies.push(Buffer.concat(chunks).toString('utf8'));
  };
  const server = makeServer({
    slack: (request, response) => void reads(request).then(() => response.end()),
    teams: notFound,
    rest: notFound,
    page: () => null,
    health: () => ({}),
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/slack/events`;
  const body = '{ "type" :  "event_callback" }';
  await fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
  expect(bodies).toEqual([body]);
  await new Promise((resolve) => server.close(resolve));
});

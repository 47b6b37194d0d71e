import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { sign } from '../fakes/slack/wire.ts';
import { command, post, seconds } from './post.ts';
import { closeRooms, openRoom, replying } from './room.ts';
afterEach(closeRooms);

describe('the signature', () => {
  test.each([
    ['now', 0],
    ['five minutes ago', -299],
    ['five minutes ahead', 299],
  ])('of %s opens the door', async (_, shift) => {
    const room = await openRoom();
    const body = command('hulp');
    expect(await post(room, body, sign(room.fake.signingSecret, seconds() + shift, body))).toBe(200);
    expect(room.heard).toHaveLength(1);
  });

  test.each([
    ['more than five minutes ago', (body: string, secret: string) => sign(secret, seconds() - 302, body)],
    ['more than five minutes ahead', (body: string, secret: string) => sign(secret, seconds() + 302, body)],
    ['ten years ahead', (body: string, secret: string) => sign(secret, seconds() + 315_360_000, body)],
    ['of another secret', (body: string) => sign('een ander geheim', seconds(), body)],
    ['of another body', (body: string, secret: string) => sign(secret, seconds(), `${body}&x=1`)],
    ['that is missing', () => ({})],
    [
      'without a moment',
      (body: string, secret: string) => ({ 'x-slack-signature': sign(secret, seconds(), body)['x-slack-signature']! }),
    ],
    [
      'with a moment that is no number',
      (body: string, secret: string) => ({ ...sign(secret, NaN, body), 'x-slack-request-timestamp': 'NaN' }),
    ],
    [
      'that is half',
      (body: string, secret: string) => ({ ...sign(secret, seconds(), body), 'x-slack-signature': 'v0=12' }),
    ],
    [
      'that is not ASCII',
      (body: string, secret: string) => ({
        ...sign(secret, seconds(), body),
        'x-slack-signature': 'v0=é'.padEnd(67, 'x'),
      }),
    ],
  ] as const)('%s keeps it shut', async (_, headers) => {
    const room = await openRoom();
    const body = command('hulp');
    expect(await post(room, body, { ...headers(body, room.fake.signingSecret) })).toBe(401);
    expect(room.heard).toEqual([]);
  });

  test('is of the raw bytes, whatever they are', async () => {
    const room = await openRoom();
    const body = `${command('hulp')}&x=%ff%00`;
    expect(await post(room, body, sign(room.fake.signingSecret, seconds(), body))).toBe(200);
  });
});

test('a foreign method, path or body is refused and never ends the process', async () => {
  const room = await openRoom();
  const crashes: unknown[] = [];
  const crashed = (error: unknown): void => void crashes.push(error);
  process.on('uncaughtException', crashed).on('unhandledRejection', crashed);
  const signed = (body: string) => sign(room.fake.signingSecret, seconds(), body);
  const json = { 'content-type': 'application/json' };
  expect(await post(room, '', {}, 'GET')).toBe(405);
  expect(await post(room, '', {}, 'PUT')).toBe(405);
  expect(await post(room, 'x', {}, 'POST', '/meer')).toBe(404);
  expect(await post(room, 'x', {}, 'POST', '/../../x')).toBe(404);
  const zipped = gzipSync(command('hulp'));
  expect(await post(room, zipped, { 'content-encoding': 'gzip', ...signed(zipped.toString()) })).toBe(415);
  for (const body of ['null', '[]', '1', '"x"', '{', '', 'payload=null', '{"__proto__":1']) {
    expect(await post(room, body, { ...signed(body), ...json })).toBe(400);
  }
  for (const body of ['payload=null', 'payload=%7B', 'payload=1'])
    expect(await post(room, body, signed(body))).toBe(400);
  expect(await post(room, 'x', { ...signed('x'), 'content-type': 'text/plain' })).toBe(415);
  // Signed, and of no use to us: taken, so that Slack does not send it again.
  for (const body of ['{}', '{"event":{}}', '{"event":{"type":"message"},"team_id":7}']) {
    expect(await post(room, body, { ...signed(body), ...json })).toBe(200);
  }
  // Signed, and not even of Slack's shape: refused, and the next is heard as ever.
  for (const body of ['{"event":null}', '{"type":"view_submission"}']) {
    expect(await post(room, body, { ...signed(body), ...json })).toBe(500);
  }
  const body = command('hulp');
  expect(await post(room, body, signed(body))).toBe(200);
  expect(room.heard).toHaveLength(1);
  process.off('uncaughtException', crashed).off('unhandledRejection', crashed);
  expect(crashes).toEqual([]);
});

test('a body over 256 kB is refused before it is read, with and without a length', async () => {
  const room = await openRoom();
  const body = 'x'.repeat(256 * 1024 + 1);
  expect(await post(room, body, sign(room.fake.signingSecret, seconds(), body))).toBe(413);
  const stream = new ReadableStream({
    start(controller) {
      for (let sent = 0; sent < 5; sent += 1) controller.enqueue(new TextEncoder().encode('x'.repeat(64 * 1024)));
      controller.close();
    },
  });
  const answer = await fetch(room.url, { method: 'POST', body: stream, duplex: 'half' });
  expect(answer.status).toBe(413);
  const most = command('hulp').padEnd(256 * 1024, 'x');
  expect(await post(room, most, sign(room.fake.signingSecret, seconds(), most))).toBe(200);
});

test('Slack may look whether the address is ours', async () => {
  const room = await openRoom();
  const body = JSON.stringify({ type: 'url_verification', token: 'x', challenge: 'drie keer bellen' });
  const headers = { 'content-type': 'application/json', ...sign(room.fake.signingSecret, seconds(), body) };
  const answer = await fetch(room.url, { method: 'POST', body, headers });
  expect(await answer.json()).toEqual({ challenge: 'drie keer bellen' });
  expect(await post(room, 'ssl_check=1', sign(room.fake.signingSecret, seconds(), 'ssl_check=1'))).toBe(200);
  expect(await post(room, 'ssl_check=1', {})).toBe(401);
  expect(room.heard).toEqual([]);
});

test('before the bot was started, and after it was stopped, Slack is told to come back', async () => {
  const room = await openRoom({ started: false });
  const body = command('hulp');
  const signed = sign(room.fake.signingSecret, seconds(), body);
  expect(await post(room, body, signed)).toBe(503);
  await room.adapter.start(replying({ kind: 'nothing' }));
  expect(await post(room, body, signed)).toBe(200);
  await room.adapter.stop();
  expect(await post(room, body, signed)).toBe(503);
});

test('a start while Slack is away ends well, and the bot is there once Slack is', async () => {
  const room = await openRoom({ started: false });
  room.fake.faults.put('auth.test', { kind: 'status', status: 503, after: false });
  await room.adapter.start(replying({ kind: 'nothing' }));
  const body = command('hulp');
  const signed = sign(room.fake.signingSecret, seconds(), body);
  expect(await post(room, body, signed)).toBe(503);
  const end = performance.now() + 10_000;
  while ((await post(room, body, signed)) !== 200) {
    expect(performance.now()).toBeLessThan(end);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
});

import { request as httpRequest } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { type Room, closeRooms, openRoom } from './room.ts';
import { spoken } from './spoken.ts';

afterEach(closeRooms);

describe('what is not an activity', () => {
  const raw = async (room: Room, init: RequestInit, path = ''): Promise<number> =>
    (await fetch(room.url + path, { method: 'POST', headers: { 'content-type': 'application/json' }, ...init })).status;
  const huge = JSON.stringify({ type: 'message', text: 'x'.repeat(300 * 1024) });

  test.each<[what: string, status: number, init: RequestInit, path?: string]>([
    ['a GET', 405, { method: 'GET' }],
    ['another path', 404, {}, '/elders'],
    ['a body over 256 kB', 413, { body: huge }],
    ['a form', 415, { body: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
    [
      'a body in gzip',
      415,
      {
        body: gzipSync('{}'),
        headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      },
    ],
    ['no JSON', 400, { body: '{' }],
    ['a list', 400, { body: '[]' }],
    ['an empty body', 400, { body: '' }],
    ['no type', 400, { body: '{"channelId":"msteams"}' }],
  ])('%s: %i, and the bot lives on', async (_, status, init, path) => {
    const room = await openRoom();
    expect(await raw(room, init, path)).toBe(status);
    expect((await room.fake.person('29:anna').says('hoi')).status).toBe(200);
    expect(room.heard).toHaveLength(1);
  });

  test('a body that grows over 256 kB without saying so beforehand is cut off', async () => {
    const room = await openRoom();
    const status = await new Promise<number>((resolve, reject) => {
      const going = httpRequest(room.url, { method: 'POST', headers: { 'content-type': 'application/json' } });
      going.on('response', (answer) => resolve(answer.statusCode ?? 0)).on('error', reject);
      for (let part = 0; part < 40; part += 1) going.write(Buffer.alloc(16 * 1024, ' '));
    });
    expect(status).toBe(413);
  });

  test('a sender who hangs up halfway leaves nothing behind', async () => {
    const room = await openRoom();
    const going = httpRequest(room.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': 1000 },
    });
    going.on('error', () => undefined).write('{"type":');
    await new Promise((resolve) => setTimeout(resolve, 20));
    going.destroy();
    await room.until('it was noticed', () => room.logged.some((one) => one.startsWith('Could not take a request')));
    await room.adapter.stop();
  });

  test.each(['task/later', 'composeExtension/query', 'iets/nieuws'])(
    'an invoke that we do not know (%s) is answered with 501, without a throw',
    async (name) => {
      const room = await openRoom();
      const activity = { ...spoken(room), type: 'invoke', name, value: {} };
      expect(await room.fake.wire.send(activity)).toEqual({ status: 501, body: {} });
      expect(room.heard).toEqual([]);
      expect(room.logged).toEqual([]);
    },
  );

  test.each(['messageUpdate', 'messageDelete', 'messageReaction', 'typing', 'event'])(
    'a %s is taken and means nothing',
    async (type) => {
      const room = await openRoom();
      expect(await room.fake.wire.send({ ...spoken(room), type })).toEqual({ status: 200, body: {} });
      expect(room.heard).toEqual([]);
    },
  );

  test('before the bot is open Teams hears that it should come back', async () => {
    const room = await openRoom({ started: false });
    expect((await room.fake.person('29:anna').says('hoi')).status).toBe(503);
  });
});

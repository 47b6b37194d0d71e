import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MICROSOFT, isTrusted } from '../../adapters/teams/trust.ts';
import type { Json } from '../fakes/teams/shape.ts';
import { type Room, closeRooms, openRoom, realTime } from './room.ts';
import { replying, says } from './samples.ts';
import { spoken } from './spoken.ts';

// The SDK writes to the console why it refused a token.
beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue());
afterEach(async () => {
  vi.restoreAllMocks();
  await closeRooms();
});

const HOUR = 3600;

async function send(room: Room, activity: Json, authorization: string | null): Promise<number> {
  const headers = { 'content-type': 'application/json', ...(authorization === null ? {} : { authorization }) };
  const answer = await fetch(room.url, { method: 'POST', body: JSON.stringify(activity), headers });
  // Nothing of what went wrong is told to whoever asked.
  expect(await answer.text()).toBe('');
  return answer.status;
}

describe('who may come in', () => {
  const seconds = (): number => Math.floor(realTime() / 1000);
  const elsewhere = { conversation: { conversationType: 'personal', id: 'a:1', tenantId: 'a-foreign-tenant' } };
  type Token = (room: Room, activity: Json) => string | null;
  const right: Token = ({ fake }, activity) => `Bearer ${fake.keys.token(fake.wire.claims(activity))}`;
  const claiming =
    (more: Json): Token =>
    ({ fake }, activity) =>
      `Bearer ${fake.keys.token(fake.wire.claims(activity, more))}`;
  const forged =
    (kind: 'none' | 'HS256' | 'other-key'): Token =>
    ({ fake }, activity) =>
      `Bearer ${fake.keys.forged(kind, fake.wire.claims(activity))}`;

  /** What the SDK takes from Microsoft's emulator, and from whoever holds the secret of the app. */
  const emulator = {
    iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
    ver: '1.0',
    appid: 'aaaaaaaa-1111-4222-8333-bbbbbbbbbbbb',
    serviceurl: undefined,
  };

  test.each<[what: string, status: number, token: Token, more: Json]>([
    ['Teams itself', 200, right, {}],
    ['nobody', 401, () => null, {}],
    ['an empty token', 401, () => 'Bearer ', {}],
    ['another scheme', 401, () => 'Basic YTpi', {}],
    ['something that is no token', 401, () => 'Bearer abc.def.ghi', {}],
    ['a token of another audience', 401, claiming({ aud: 'ffffffff-1111-4222-8333-bbbbbbbbbbbb' }), {}],
    ['a token of another issuer', 401, claiming({ iss: 'https://elders.voorbeeld.nl' }), {}],
    ['a token of an hour ago', 401, claiming({ exp: seconds() - HOUR, nbf: seconds() - 2 * HOUR }), {}],
    ['a token of tomorrow', 401, claiming({ nbf: seconds() + 24 * HOUR, exp: seconds() + 25 * HOUR }), {}],
    ['a token that nobody signed', 401, forged('none'), {}],
    ['a token signed with the public key', 401, forged('HS256'), {}],
    ['a token signed by somebody else', 401, forged('other-key'), {}],
    ['a token for another service address', 401, claiming({ serviceurl: 'https://smba.trafficmanager.net/emea/' }), {}],
    ['a token for no service address', 401, claiming({ serviceurl: undefined }), {}],
    ['a token as the emulator has, for no service address at all', 401, claiming(emulator), {}],
    ['a key for another channel', 403, right, { channelId: 'webchat' }],
    ['a channel with rules of its own', 403, right, { channelId: 'AseChannel' }],
    ['another tenant', 403, right, elsewhere],
    ['another tenant in the data of the channel', 403, right, { channelData: { tenant: { id: 'a-foreign-tenant' } } }],
    ['somebody of another tenant in a shared channel', 403, right, { from: { id: '29:x', tenantId: 'a-foreign-one' } }],
    ['no tenant', 403, right, { conversation: { conversationType: 'personal', id: 'a:1' }, channelData: {} }],
  ])('%s: %i', async (_, status, token, more) => {
    const room = await openRoom();
    const activity = spoken(room, more);
    expect(await send(room, activity, token(room, activity))).toBe(status);
    expect(room.heard).toHaveLength(status === 200 ? 1 : 0);
    expect(room.kept.size).toBe(status === 200 ? 1 : 0);
    expect(room.fake.connector.calls).toEqual([]);
    // And the next one that is right is heard.
    if (status !== 200) expect(room.logged.join()).not.toContain('Bearer');
    const again = spoken(room);
    expect(await send(room, again, right(room, again))).toBe(200);
  });

  test('a service address that is not of Teams is never called, though the token is right', async () => {
    const trap = await openRoom();
    const room = await openRoom();
    const activity = spoken(room, { serviceUrl: trap.fake.serviceUrl() });
    room.answers(replying({ kind: 'message', message: says('Dag.') }));
    expect(await send(room, activity, right(room, activity))).toBe(403);
    expect(room.heard).toEqual([]);
    expect(trap.fake.connector.calls).toEqual([]);
  });

  test('when the keys of Microsoft cannot be had, it may be sent again, but for what is surely no token', async () => {
    const room = await openRoom();
    const activity = spoken(room);
    await room.fake.stop();
    const none = forged('none')(room, activity);
    const token = right(room, activity);
    expect(await send(room, activity, none)).toBe(401);
    expect(await send(room, activity, token)).toBe(503);
    await room.fake.start();
  });

  test.each([
    ['https://smba.trafficmanager.net/emea/', true],
    ['https://smba.trafficmanager.net', true],
    ['https://smba.infra.gcc.teams.microsoft.com/gcc', true],
    ['http://smba.trafficmanager.net/emea/', false],
    ['https://smba.trafficmanager.net:8443/emea/', false],
    ['https://evil.trafficmanager.net/emea/', false],
    ['https://smba.trafficmanager.net.voorbeeld.nl/', false],
    ['https://smba.trafficmanager.net@voorbeeld.nl/', false],
    ['https://user@smba.trafficmanager.net/', false],
    ['http://127.0.0.1:3000/', false],
    ['javascript:alert(1)', false],
    ['', false],
  ])('%s is of Teams: %s', (address, trusted) => {
    expect(isTrusted(address, MICROSOFT, false)).toBe(trusted);
  });
});

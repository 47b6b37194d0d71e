import { request as httpRequest } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createTeamsAdapter } from '../../adapters/teams/connect.ts';
import { tenantsOf } from '../../adapters/teams/registration.ts';
import { MICROSOFT, isTrusted } from '../../adapters/teams/trust.ts';
import { teamsWords } from '../../dialogs/teams/words.ts';
import type { Json } from '../fakes/teams/shape.ts';
import { type Room, closeRooms, openRoom, realTime, references } from './room.ts';
import { everyField, replying, says, withButton } from './samples.ts';

// The SDK writes to the console why it refused a token.
beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue());
afterEach(async () => {
  vi.restoreAllMocks();
  await closeRooms();
});

const HOUR = 3600;

/** An activity of Anna, as Teams would send it. */
function spoken({ fake }: Room, more: Json = {}): Json {
  fake.person('29:anna');
  const at = { conversation: fake.person('29:anna').chat };
  fake.office.chatWith('29:anna');
  return { ...fake.activities.message(fake.office.members.get('29:anna')!, at, { text: 'hoi' }), ...more };
}

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

  test.each(['task/fetch', 'composeExtension/query', 'iets/nieuws'])(
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

describe('the answer comes after it was kept', () => {
  const slow = (room: Room, ms: number) => {
    let kept = false;
    room.answers(async () => {
      await new Promise((resolve) => setTimeout(resolve, ms));
      kept = true;
      return { kind: 'message', message: says('Bewaard.') };
    });
    return () => kept;
  };

  test('for what is typed', async () => {
    const room = await openRoom();
    const kept = slow(room, 150);
    const before = performance.now();
    await room.fake.person('29:anna').says('hoi');
    expect(kept()).toBe(true);
    expect(performance.now() - before).toBeGreaterThanOrEqual(149);
  });

  test('for a card that is sent', async () => {
    const room = await openRoom();
    const anna = room.fake.person('29:anna');
    room.answers(replying({ kind: 'message', message: withButton('Invullen', 'open-1') }));
    await anna.says('hoi');
    await room.until('the button stands', () => anna.reads().length === 2);
    const kept = slow(room, 150);
    await anna.press('Invullen');
    expect(kept()).toBe(true);
    expect(anna.reads()[1]).toBe('Bewaard.');
  });

  test('stopping waits for what is under way', async () => {
    const room = await openRoom();
    const anna = room.fake.person('29:anna');
    const kept = slow(room, 80);
    const going = anna.says('hoi');
    await room.until('it is heard', () => room.heard.length === 1);
    await room.adapter.stop();
    expect(kept()).toBe(true);
    expect(anna.reads()).toHaveLength(2);
    expect((await going).status).toBe(200);
  });
});

describe('when the machine could not take it', () => {
  const broken = (): Promise<never> => Promise.reject(new Error('geheim verhaal'));

  test('what was typed is answered kindly', async () => {
    const room = await openRoom();
    const anna = room.fake.person('29:anna');
    room.answers(broken);
    expect((await anna.says('hoi')).status).toBe(200);
    await room.until('the sentence stands', () => anna.reads().length === 2);
    expect(anna.reads()[1]).toBe(teamsWords.broken);
    expect(room.logged.join()).not.toContain('geheim');
  });

  test('a form stays with everything typed in it, and the sentence stands beside it', async () => {
    const room = await openRoom();
    const anna = room.fake.person('29:anna');
    room.answers(replying({ kind: 'form', form: everyField('send-1') }));
    await anna.says('weekcheck');
    await room.until('the form stands', () => anna.reads().length === 2);
    room.answers(broken);
    anna.choose('Hoe staat het?', ['Goed']);
    anna.choose('Hoeveel leer je?', ['4']);
    anna.type('Vertel', 'Een heel verhaal.');
    expect((await anna.press('Versturen')).status).toBe(200);
    expect(anna.notices).toEqual([teamsWords.broken]);
    expect(anna.holds('Vertel')).toBe('Een heel verhaal.');
  });

  test('nobody is told of an arrival, and Teams hears that it was not taken', async () => {
    const room = await openRoom();
    const anna = room.fake.person('29:anna');
    room.answers(broken);
    expect((await anna.installs()).map((one) => one.status)).toEqual([500, 500]);
    room.answers(replying({ kind: 'nothing' }));
    room.heard.splice(0);
    await anna.installs();
    expect(room.heard.map((one) => one.kind)).toEqual(['joined']);
  });
});

describe('a registration', () => {
  const base = {
    appId: 'aaaaaaaa-1111-4222-8333-bbbbbbbbbbbb',
    appPassword: 'secret',
    appType: 'SingleTenant',
    tenantId: 'T1',
    references: references(),
    words: teamsWords,
    now: realTime,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  } as const;
  test.each([
    ['no app id', { appId: '' }, 'MicrosoftAppId'],
    ['an app id that is none', { appId: 'krachtbot' }, 'MicrosoftAppId'],
    ['no password', { appPassword: '' }, 'MicrosoftAppPassword'],
    ['no tenant', { tenantId: '' }, 'MicrosoftAppTenantId'],
    ['a password where the machine itself is known', { appType: 'UserAssignedMSI' as const }, 'MicrosoftAppPassword'],
    ['a list without its own tenant', { tenants: ['T2'] }, 'would serve nobody'],
    ['many tenants and no list', { appType: 'MultiTenant' as const, tenantId: '' }, 'would serve nobody'],
  ])('with %s is refused', (_, more, sentence) => {
    expect(() => createTeamsAdapter({ ...base, ...more })).toThrow(sentence);
  });
  test.each([
    ['one tenant', {}, ['T1']],
    ['a list that holds it', { tenants: ['T2', 'T1'] }, ['T1']],
    ['an empty list', { tenants: [''] }, ['T1']],
    ['many tenants by a list', { appType: 'MultiTenant' as const, tenantId: '', tenants: ['T2', 'T3'] }, ['T2', 'T3']],
    ['the machine itself', { appType: 'UserAssignedMSI' as const, appPassword: '' }, ['T1']],
    ['a local client', { local: true, tenantId: '' }, null],
  ])('for %s serves just that', (_, more, served) => {
    expect(tenantsOf({ ...base, ...more })).toEqual(served);
    expect(() => createTeamsAdapter({ ...base, ...more })).not.toThrow();
  });
});

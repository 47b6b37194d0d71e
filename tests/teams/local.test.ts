import { request } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { closeRooms, openRoom } from './room.ts';
import { everyField, replying, says } from './samples.ts';

afterEach(closeRooms);

/** A bot for a client on this machine: nobody is asked who they are. */
const openLocal = () => openRoom({ local: true, adapter: { local: true, appId: '', tenantId: '' } });

function post(url: string, body: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers } })
      .on('response', (answer) => resolve(answer.resume().statusCode ?? 0))
      .on('error', reject)
      .end(body);
  });
}

test('a client on this machine talks without a token, and is answered without one', async () => {
  const room = await openLocal();
  const anna = room.fake.person('29:anna');
  room.answers(replying({ kind: 'form', form: everyField('send-1') }));
  expect((await anna.says('weekcheck')).status).toBe(200);
  await room.until('the form stands', () => anna.reads().length === 2);
  anna.choose('Hoe staat het?', ['Goed']);
  anna.choose('Hoeveel leer je?', ['4']);
  room.answers(replying({ kind: 'replaced', message: says('Bewaard.') }));
  await anna.press('Versturen');
  expect(anna.reads()[1]).toBe('Bewaard.');
  expect(room.fake.connector.calls.map((call) => call.authorization)).toEqual(room.fake.connector.calls.map(() => ''));
  const to = { ...room.heard[0]!.from, conversation: null };
  expect(await room.adapter.send(to, says('Dag'), { outboxId: 'a', under: null })).toMatchObject({ kind: 'sent' });
});

test('a client that names no tenant is of a tenant called local', async () => {
  const room = await openLocal();
  room.fake.person('29:anna');
  const activity = room.fake.activities.message(room.fake.office.members.get('29:anna')!, { conversation: 'a:1' }, {});
  const bare = { ...activity, text: 'hoi', channelId: 'emulator', channelData: {}, conversation: { id: 'a:1' } };
  expect((await room.fake.wire.send(bare)).status).toBe(200);
  expect(room.heard).toMatchObject([{ kind: 'spoke', from: { tenant: 'local' }, scope: 'personal' }]);
});

test('what comes from elsewhere, or was passed on, is refused', async () => {
  const room = await openLocal();
  room.fake.person('29:anna');
  const activity = JSON.stringify(
    room.fake.activities.message(room.fake.office.members.get('29:anna')!, { conversation: 'a:1' }, { text: 'hoi' }),
  );
  expect(await post(room.url, activity, { host: 'kracht.voorbeeld.nl' })).toBe(403);
  expect(await post(room.url, activity, { 'x-forwarded-for': '203.0.113.7' })).toBe(403);
  expect(await post(room.url, activity, { via: '1.1 tunnel' })).toBe(403);
  expect(await post(room.url, activity, { 'content-type': 'text/plain' })).toBe(415);
  expect(room.heard).toEqual([]);
  expect(await post(room.url, activity, { host: 'localhost:3978' })).toBe(200);
});

test('a service address that is not on this machine is never called', async () => {
  const room = await openLocal();
  room.fake.person('29:anna');
  const member = room.fake.office.members.get('29:anna')!;
  const activity = room.fake.activities.message(member, { conversation: 'a:1' }, { text: 'hoi' });
  for (const serviceUrl of [
    'https://smba.trafficmanager.net/emea/',
    'http://192.0.2.1/',
    'http://127.0.0.1.voorbeeld.nl/',
  ])
    expect((await room.fake.wire.send({ ...activity, serviceUrl })).status).toBe(403);
  expect(room.heard).toEqual([]);
  const [credentials] = await room.adapter.check();
  expect(credentials).toMatchObject({ ok: true });
  expect(credentials!.note).toContain('Local');
});

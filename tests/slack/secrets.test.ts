import { createServer } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { sign } from '../fakes/slack/wire.ts';
import { post, seconds } from './post.ts';
import { closeRooms, openRoom, replying, says } from './room.ts';
afterEach(closeRooms);

test('neither answers nor secrets are ever logged', async () => {
  const room = await openRoom();
  const anna = room.fake.person('U1', { name: 'Kanarie Proef' });
  const canary = 'kanarie in de mijn';
  room.answers(() => Promise.reject(new Error(canary)));
  await anna.says(canary);
  await anna.command(canary);
  room.answers(replying({ kind: 'message', message: says(canary) }));
  room.fake.faults.put('chat.postMessage', { kind: 'error', name: 'invalid_blocks' }, 2);
  await anna.says(canary);
  const bad = `payload={"${canary}`;
  await post(room, bad, sign(room.fake.signingSecret, seconds(), bad));
  await post(room, canary, {});
  await room.until('the failures were logged', () => room.logged.length >= 5);
  const all = room.logged.join('\n').toLowerCase();
  for (const secret of ['kanarie', room.fake.botToken, room.fake.signingSecret]) expect(all).not.toContain(secret);
});

test('a response address that is not of Slack is never called', async () => {
  const room = await openRoom();
  const anna = room.fake.person('U1');
  let called = 0;
  const trap = createServer((_, response) => {
    called += 1;
    response.end();
  });
  await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve));
  const { port } = trap.address() as { port: number };
  room.answers(replying({ kind: 'replaced', message: says('Klaar.') }));
  for (const url of [
    `http://127.0.0.1:${port}/x`,
    `http://hooks.slack.com@127.0.0.1:${port}/`,
    'https://hooks.slack.com.example.nl/',
    'geen adres',
  ]) {
    const container = { type: 'message', channel_id: anna.dm, message_ts: '1.1', is_ephemeral: true };
    const more = { channel: { id: anna.dm }, container, response_url: url };
    await room.fake.wire.interaction(
      room.fake.payloads.press('U1', { type: 'button', action_id: 'press:0', block_id: 'b0', value: 't' }, more),
    );
  }
  await room.until('each was answered another way', () => anna.reads().filter((one) => one === 'Klaar.').length === 4);
  expect(called).toBe(0);
  trap.close();
});

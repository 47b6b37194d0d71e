import { afterEach, expect, test } from 'vitest';
import { closeRooms, everyField, openRoom, replying, says } from './room.ts';

afterEach(closeRooms);

test('all that can be done over HTTP can be done over the socket', async () => {
  const room = await openRoom({ door: 'socket' });
  const anna = room.fake.person('U1');
  room.answers(replying({ kind: 'form', form: everyField('send-1') }));
  await anna.command('weekcheck');
  await room.until('the form is open', () => anna.modal() !== null);
  anna.choose('Hoe staat het?', ['Goed']);
  anna.choose('Hoeveel leer je?', ['4']);
  room.answers(replying({ kind: 'problems', problems: { kort: 'Te kort.' }, form: everyField('send-1') }));
  await anna.submit();
  expect(anna.modal()!.errors).toEqual({ 'In één zin': 'Te kort.' });
  room.answers(replying({ kind: 'message', message: says('Bewaard.') }));
  await anna.submit();
  await room.until('it is confirmed', () => anna.reads().includes('Bewaard.'));
  await anna.says('hoi');
  expect(room.heard.map((one) => one.kind)).toEqual(['commanded', 'submitted', 'submitted', 'spoke']);
});

test('an envelope is acknowledged after it was kept, events too', async () => {
  const room = await openRoom({ door: 'socket' });
  const anna = room.fake.person('U1');
  const order: string[] = [];
  let keep = (): void => undefined;
  const kept = new Promise<void>((resolve) => (keep = resolve));
  room.answers(async () => {
    await kept;
    order.push('kept');
    return { kind: 'nothing' };
  });
  const both = [anna.says('hoi'), anna.command('hulp')].map((one) => one.then(() => order.push('acknowledged')));
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(order).toEqual([]);
  keep();
  await Promise.all(both);
  expect(order.slice(0, 2)).toEqual(['kept', 'kept']);
});

test('an event in the middle of a disconnect comes again, under the same event id', async () => {
  const room = await openRoom({ door: 'socket' });
  const anna = room.fake.person('U1');
  let first = true;
  room.answers(() => {
    if (first) room.fake.socket.drop();
    first = false;
    return new Promise((resolve) => setTimeout(() => resolve({ kind: 'nothing' }), 20));
  });
  const answers = await anna.says('hoi');
  expect(answers.at(-1)!.status).toBe(200);
  expect(answers.length).toBeGreaterThan(1);
  expect(new Set(room.heard.map((one) => one.eventId)).size).toBe(1);
});

test('when Slack asks to reconnect, the bot does so at once', async () => {
  const room = await openRoom({ door: 'socket' });
  const began = performance.now();
  room.fake.socket.askToReconnect();
  await room.until('the old connection is gone', () => room.fake.callsTo('apps.connections.open').length === 2);
  await room.fake.socket.greeted();
  expect(performance.now() - began).toBeLessThan(4000);
  await room.fake.person('U1').command('hulp');
  expect(room.heard).toHaveLength(1);
});

test.each([
  ['is away', { kind: 'status', status: 503, after: false }],
  ['breaks the line', { kind: 'reset', after: false }],
  ['asks to wait', { kind: 'rate-limited', retryAfter: 1 }],
  ['does not take the token for a while', { kind: 'error', name: 'invalid_auth' }],
] as const)('after an outage in which Slack %s, the bot is there again', async (_, fault) => {
  const crashes: unknown[] = [];
  const crashed = (error: unknown): void => void crashes.push(error);
  process.on('uncaughtException', crashed).on('unhandledRejection', crashed);
  const room = await openRoom({ door: 'socket' });
  room.fake.faults.put('apps.connections.open', fault, fault.kind === 'reset' ? 2 : 1);
  room.fake.socket.drop();
  await room.until('the connection is gone', () => !room.fake.socket.connected());
  expect((await room.adapter.check()).find((one) => one.name === 'slack door')!.ok).toBe(false);
  await room.fake.socket.greeted();
  await room.fake.person('U1').command('hulp');
  expect(room.heard).toHaveLength(1);
  expect((await room.adapter.check()).find((one) => one.name === 'slack door')!.ok).toBe(true);
  process.off('uncaughtException', crashed).off('unhandledRejection', crashed);
  expect(crashes).toEqual([]);
});

test('stopping lets what is under way be acknowledged, and stays stopped', async () => {
  const room = await openRoom({ door: 'socket' });
  const anna = room.fake.person('U1');
  let keep = (): void => undefined;
  room.answers(() => new Promise((resolve) => (keep = () => resolve({ kind: 'nothing' }))));
  const said = anna.command('hulp');
  await room.until('it was heard', () => room.heard.length === 1);
  const stopped = room.adapter.stop();
  keep();
  expect((await said).status).toBe(200);
  await stopped;
  await room.until('nobody is connected', () => !room.fake.socket.connected());
  const attempts = room.fake.callsTo('apps.connections.open').length;
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(room.fake.callsTo('apps.connections.open')).toHaveLength(attempts);
});

import { afterEach, expect, test } from 'vitest';
import { createPace, createPaceOf, createTurns } from '../../adapters/slack/pace.ts';
import type { Delivery } from '../../src/chat/index.ts';
import { chatOf, closeRooms, openRoom, says } from './room.ts';

afterEach(closeRooms);

test('so many in a minute go at once, the next when there is room again, and a clock that is set back gives none', () => {
  let now = 1_000_000;
  const pace = createPace(50, () => now);
  expect(Array.from({ length: 50 }, pace).every((wait) => wait === 0)).toBe(true);
  const wait = pace();
  expect(wait).toBe(1200);
  now += wait - 1;
  expect(pace()).toBeGreaterThan(0);
  now += 1;
  expect(pace()).toBe(0);
  now -= 600_000;
  expect(pace()).toBeGreaterThan(0);
  now += 600_000 + 60_000;
  expect(Array.from({ length: 51 }, pace).filter((one) => one === 0)).toHaveLength(50);
});

test('changing and taking back keep the pace of their own method, and never ask Slack for more', async () => {
  let now = Date.now();
  const room = await openRoom({ now: () => now });
  const channel = room.fake.person('U1').dm;
  const to = chatOf('U1');
  const sent = await room.adapter.send(to, says('Hoi'), { outboxId: 'a', under: null });
  if (sent.kind !== 'sent') throw new Error('not sent');
  const change = (): Promise<Delivery> => room.adapter.replace(to, sent.receipt, says('Hoi!'));
  const kinds: string[] = [];
  for (let times = 0; times < 55; times += 1) kinds.push((await change()).kind);
  expect(kinds).toEqual([...Array<string>(50).fill('sent'), ...Array<string>(5).fill('later')]);
  expect(room.fake.callsTo('chat.update')).toHaveLength(50);
  const waits = await change();
  expect(waits).toMatchObject({ kind: 'later', whole: false });
  now += waits.kind === 'later' ? waits.afterMs : 0;
  expect((await change()).kind).toBe('sent');
  expect((await room.adapter.remove(to, sent.receipt)).kind).toBe('sent');
  expect(room.fake.person('U1').reads(channel)).toEqual([]);
});

test('in one conversation there goes one a second after a short burst, and another conversation does not wait', async () => {
  let now = Date.now();
  const room = await openRoom({ now: () => now });
  for (const id of ['C1', 'C2']) room.fake.space.addChannel(id);
  const place = { platform: 'slack', registration: 'krachtbot', tenant: 'T0KRACHT', user: null } as const;
  const send = (conversation: string): Promise<Delivery> =>
    room.adapter.send({ ...place, conversation }, says('Hoi'), { outboxId: 'a', under: null });
  for (let times = 0; times < 10; times += 1) expect((await send('C1')).kind).toBe('sent');
  expect(await send('C1')).toEqual({ kind: 'later', afterMs: 1000, whole: false });
  expect((await send('C2')).kind).toBe('sent');
  expect(room.fake.callsTo('chat.postMessage')).toHaveLength(11);
  now += 1000;
  expect((await send('C1')).kind).toBe('sent');
});

test('of a whole programme that is new each conversation is opened after one wait, and none is asked for too early', async () => {
  let now = Date.now();
  const room = await openRoom({ now: () => now });
  const people = Array.from({ length: 120 }, (_, n) => `U${String(n)}`);
  for (const user of people) room.fake.person(user);
  const place = { platform: 'slack', registration: 'krachtbot', tenant: 'T0KRACHT' } as const;
  const began = now;
  const due = people.map((user) => ({ user, at: now, waits: 0 }));
  while (due.length > 0) {
    due.sort((one, other) => one.at - other.at);
    const next = due.shift()!;
    now = Math.max(now, next.at);
    const home = await room.adapter.home({ ...place, user: next.user });
    if (home.kind === 'at') expect(next.waits).toBeLessThan(2);
    else if (home.kind === 'later') due.push({ user: next.user, at: now + home.afterMs, waits: next.waits + 1 });
    else throw new Error(home.kind);
    expect(room.fake.callsTo('conversations.open').length).toBeLessThanOrEqual(50 + (now - began) / 1200);
  }
  expect(room.fake.callsTo('conversations.open')).toHaveLength(120);
  expect(now - began).toBe(70 * 1200);
});

test('a turn stays whose it is, is lost when nobody comes for it, and a clock that is set back moves none', () => {
  let now = 1_000_000;
  const turns = createTurns(2, () => now);
  expect(['a', 'b'].map(turns)).toEqual([0, 0]);
  expect(['c', 'd'].map(turns)).toEqual([30_000, 60_000]);
  expect(['c', 'd'].map(turns)).toEqual([30_000, 60_000]);
  now -= 500_000;
  expect(['c', 'd'].map(turns)).toEqual([30_000, 60_000]);
  now += 30_000;
  expect(['e', 'c', 'd'].map(turns)).toEqual([60_000, 0, 30_000]);
  now += 600_000;
  expect(['x', 'y', 'z'].map(turns)).toEqual([0, 0, 30_000]);
  expect(turns('d')).toBe(60_000);
});

test('of many names those that were not asked for longest are forgotten, and the others are not', () => {
  const pace = createPaceOf(60, () => 0, 1);
  expect(pace('first')).toBe(0);
  for (let n = 0; n < 999; n += 1) pace(String(n));
  expect(pace('first')).toBe(1000);
  for (let n = 0; n < 1000; n += 1) pace(`other ${String(n)}`);
  expect(pace('first')).toBe(0);
});

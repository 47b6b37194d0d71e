import { afterEach, expect, test } from 'vitest';
import { createPace } from '../../adapters/slack/pace.ts';
import type { Delivery } from '../../src/chat/index.ts';
import { closeRooms, openRoom, says } from './room.ts';

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
  const to = {
    platform: 'slack',
    registration: 'krachtbot',
    tenant: 'T0KRACHT',
    user: 'U1',
    conversation: null,
  } as const;
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

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPace } from '../../adapters/teams/pace.ts';
import { OPTIONS, known } from './known.ts';
import { closeRooms } from './room.ts';
import { says } from './samples.ts';

/** What Teams takes of one bot in one conversation (learn.microsoft.com, "Optimize your bot with rate limiting"). */
const IN_A_CONVERSATION: readonly (readonly [calls: number, seconds: number])[] = [
  [7, 1],
  [8, 2],
  [60, 30],
  [1800, 3600],
];

describe('in one conversation', () => {
  afterEach(closeRooms);

  test.each(IN_A_CONVERSATION)('our pace stays within %i in %i seconds', async (calls, seconds) => {
    const { room } = await known();
    expect(Math.ceil((seconds * 1000) / room.adapter.can.paceMs)).toBeLessThanOrEqual(calls);
  });

  test('everything that we say, change or take back of our own accord keeps the pace over all', async () => {
    const { room, person } = await known();
    const before = performance.now();
    const sent = await Promise.all(Array.from({ length: 14 }, () => room.adapter.send(person, says('Vraag'), OPTIONS)));
    // Ten at once, and then twenty in a second.
    expect(performance.now() - before).toBeGreaterThan(150);
    expect(sent.map((one) => one.kind)).toEqual(sent.map(() => 'sent'));
    const [first] = sent;
    if (first?.kind !== 'sent') throw new Error('not sent');
    const changed = performance.now();
    await Promise.all(Array.from({ length: 3 }, () => room.adapter.replace(person, first.receipt, says('Anders'))));
    await Promise.all(Array.from({ length: 3 }, () => room.adapter.remove(person, first.receipt)));
    expect(performance.now() - changed).toBeGreaterThan(150);
  });
});

describe('over all conversations', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('never more than thirty leave in a second, and all of them do leave, in their order', async () => {
    const pace = createPace(() => Date.now());
    const left: { readonly which: number; readonly at: number }[] = [];
    const start = Date.now();
    for (let which = 0; which < 200; which += 1) void pace().then(() => left.push({ which, at: Date.now() - start }));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(left.map(({ which }) => which)).toEqual(Array.from({ length: 200 }, (_, which) => which));
    for (const { at } of left)
      expect(left.filter((one) => one.at >= at && one.at < at + 1000).length).toBeLessThanOrEqual(30);
    expect(left.at(-1)!.at).toBeLessThanOrEqual(9_600);
  });

  test('a few wait for nothing, and a clock that is set back holds nothing up', async () => {
    let now = 1_000_000;
    const pace = createPace(() => now);
    let left = 0;
    const ask = () => void pace().then(() => (left += 1));
    for (let which = 0; which < 10; which += 1) ask();
    await vi.advanceTimersByTimeAsync(0);
    expect(left).toBe(10);
    now -= 3_600_000;
    ask();
    await vi.advanceTimersByTimeAsync(50);
    expect(left).toBe(11);
  });
});

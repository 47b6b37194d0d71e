import type { App } from '@slack/bolt';
import { expect, test } from 'vitest';
import { type Exchange, createUnderWay, exchangeOf, handle } from '../../adapters/slack/exchange.ts';

/** Bolt, as far as a receiver sees it. */
const bolt = (take: (exchange: Exchange) => Promise<void>): App =>
  ({
    processEvent: (event: { customProperties: Record<string, unknown> }) => take(exchangeOf(event.customProperties)),
  }) as unknown as App;

test('work that is left for after the answer is not begun before it, and is done in order', async () => {
  const done: string[] = [];
  const app = bolt((exchange) => {
    exchange.after(async () => {
      await Promise.resolve();
      done.push('first');
    });
    exchange.after(() => Promise.resolve(void done.push('second')));
    exchange.answer({ text: 'Hoi.' });
    return Promise.resolve();
  });
  const settled = await handle(app, {}, {});
  if (settled.kind !== 'answered') throw settled.error;
  expect(settled.body).toEqual({ text: 'Hoi.' });
  expect(done).toEqual([]);
  await settled.after();
  expect(done).toEqual(['first', 'second']);
});

test('a request that could not be handled is not answered as if it was', async () => {
  const settled = await handle(
    bolt(() => Promise.reject(new TypeError('vol'))),
    {},
    {},
  );
  expect(settled).toMatchObject({ kind: 'failed', error: { name: 'TypeError' } });
});

test('stopping waits for all that is under way, and for what came meanwhile', async () => {
  const underWay = createUnderWay();
  const done: string[] = [];
  const later = (name: string, ms: number): Promise<void> =>
    new Promise((resolve) => setTimeout(() => resolve(void done.push(name)), ms));
  underWay.add(later('first', 10));
  setTimeout(() => underWay.add(later('second', 20)), 5);
  await underWay.done();
  expect(done).toEqual(['first', 'second']);
});

import type { OutboxRow, Store } from '../store/index.ts';

/**
 * Somebody saw that a message stands of which the answer was lost. Nobody knows where: it cannot be changed, and nothing
 * can be said under it. So the first that waited for it is said beside it, and the rest under that one: what was to be
 * read is read.
 */
export function stands({ outbox }: Pick<Store, 'outbox'>, row: OutboxRow, now: number): void {
  outbox.stands(row.id, now);
  const [first, ...rest] = outbox.under(row.id);
  if (first === undefined) return;
  outbox.move(first.id, row.underId);
  for (const one of rest) outbox.move(one.id, first.id);
  for (const one of [first, ...rest]) if (one.state === 'parked') outbox.again(one.id, one.notBefore);
}

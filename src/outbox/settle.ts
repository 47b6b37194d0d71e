import type { Delivery, Receipt } from '../chat/index.ts';
import { type OutboxItem, isWeekbericht } from '../records/outbox.ts';

/** What becomes of a row after an attempt. `wait`: back to pending, not before that many real milliseconds. */
export type Settled =
  | { readonly kind: 'sent'; readonly receipt: Receipt }
  | { readonly kind: 'wait'; readonly ms: number; readonly whole: boolean }
  | { readonly kind: 'park'; readonly reason: string }
  | { readonly kind: 'look' }
  | { readonly kind: 'uncertain' };

/** After so many attempts a message is parked: somebody should look. */
export const MOST_ATTEMPTS = 12;

/**
 * Decides, from how an attempt ended, what happens to the row. An unknown outcome is looked for where the platform can
 * find a message; where it cannot, a weekbericht is never repeated, and anything else is repeated once.
 */
export function settle(
  delivery: Delivery,
  row: { readonly kind: OutboxItem['kind']; readonly attempts: number },
  canFind: boolean,
): Settled {
  switch (delivery.kind) {
    case 'sent':
      return { kind: 'sent', receipt: delivery.receipt };
    case 'later':
      return row.attempts >= MOST_ATTEMPTS
        ? { kind: 'park', reason: 'too-many-attempts' }
        : { kind: 'wait', ms: delivery.afterMs, whole: delivery.whole };
    case 'refused':
      return { kind: 'park', reason: delivery.refusal };
    case 'unknown':
      if (canFind) return { kind: 'look' };
      return isWeekbericht(row.kind) || row.attempts > 1
        ? { kind: 'uncertain' }
        : { kind: 'wait', ms: 0, whole: false };
  }
}

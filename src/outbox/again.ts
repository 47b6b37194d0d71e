import type { DeliverWith } from './deliverer.ts';
import type { Holds } from './holds.ts';
import { notTriedBefore } from './ready.ts';

const LEAST_MS = 50;

/**
 * In how many real milliseconds something may leave that cannot leave now; null when no such moment is known. Only
 * moments to come count: what could have left already waits for something else than time.
 */
export function lookAgainIn({ store, adapters, realNow }: DeliverWith, holds: Holds): number | null {
  const now = realNow();
  const found = store.outbox.inState('sending').flatMap(({ address, triedAt }) => {
    const can = address === null ? undefined : adapters[address.platform]?.can;
    return can === undefined ? [] : [(triedAt ?? 0) + can.settleMs];
  });
  const rested = store.outbox.tried().map(notTriedBefore);
  const coming = [...holds.coming(), ...found, ...rested].filter((moment) => moment > now);
  return coming.length === 0 ? null : Math.max(LEAST_MS, Math.min(...coming) - now);
}

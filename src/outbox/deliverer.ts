import type { Adapter, Message, Platform } from '../chat/index.ts';
import type { Intent } from '../records/intent.ts';
import type { OutboxItem } from '../records/outbox.ts';
import type { Person } from '../records/person.ts';
import type { Store } from '../store/index.ts';
import { lookAgainIn } from './again.ts';
import { deliverOne } from './deliver.ts';
import { makeHolds } from './holds.ts';
import { readyNow } from './ready.ts';
import { reconcile } from './reconcile.ts';
import { refresh } from './refresh.ts';

export interface Deliverer {
  /**
   * Delivers everything that is due, until nothing more can leave now. Gives how many messages left, but for those
   * of which the number is nobody's business. Never started twice at once: whoever calls it sees to that.
   */
  run(): Promise<number>;
  /** When to look again, in real milliseconds from now; null when no moment to come is known. */
  again(): number | null;
}

export interface DeliverWith {
  readonly store: Store;
  readonly adapters: Readonly<Partial<Record<Platform, Adapter>>>;
  readonly compose: (item: OutboxItem, to: Person | null, firstTime: boolean) => Message<Intent> | null;
  readonly now: () => number;
  readonly realNow: () => number;
  readonly trace: (point: string) => void;
  readonly log: {
    warn(fields: Readonly<Record<string, string | number | boolean | null>>, event: string): void;
  };
}

/** How many left, once all of them ended. Throws what one of them threw, but leaves none of them behind. */
async function together(deliveries: readonly Promise<boolean>[]): Promise<number> {
  const ended = await Promise.allSettled(deliveries);
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  return ended.filter((one) => one.status === 'fulfilled' && one.value).length;
}

/** Carries the outbox to the platforms: one deliverer at a time, by the lock that main holds. */
export function makeDeliverer(parts: DeliverWith): Deliverer {
  const holds = makeHolds(parts.realNow);
  let begun = false;

  /** Credentials are only read at the start of the process: what was refused for them gets its chance now. */
  const begin = (): void => {
    if (begun) return;
    begun = true;
    const { outbox } = parts.store;
    const refused = outbox.inState('parked').filter((row) => row.reason === 'credentials');
    if (refused.length > 0) parts.store.write(() => refused.forEach((row) => outbox.again(row.id, row.notBefore)));
  };

  return {
    async run() {
      // Without a platform nothing can leave, and nothing is wrong with the messages.
      if (Object.keys(parts.adapters).length === 0) return 0;
      begin();
      let left = 0;
      const leave = async (): Promise<void> => {
        for (;;) {
          const batch = readyNow(parts, holds);
          if (batch.length === 0) break;
          left += await together(batch.map((one) => deliverOne(parts, holds, one)));
        }
      };
      await reconcile(parts, holds);
      await leave();
      await refresh(parts, holds, leave);
      return left;
    },
    again: () => lookAgainIn(parts, holds),
  };
}

import type { Adapter, Address, Delivery, Message, Platform } from '../chat/index.ts';
import { addressKey, sealMessage } from '../chat/index.ts';
import type { Intent } from '../records/intent.ts';
import type { OutboxItem } from '../records/outbox.ts';
import type { Person } from '../records/person.ts';
import type { OutboxRow, Store } from '../store/index.ts';
import { parseChannel } from './address.ts';
import { backoffMs } from './backoff.ts';
import { type Settled, settle } from './settle.ts';

export interface Deliverer {
  /** Delivers everything that is due, until nothing more can leave now. Gives how many messages left. */
  run(): Promise<number>;
  /** When to look again, in real milliseconds from now; null when nothing waits for a moment. */
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

const TOGETHER = 8;
const AT_ONCE = 200;

type Ready = {
  readonly row: OutboxRow;
  readonly adapter: Adapter;
  readonly address: Address;
  readonly person: Person | null;
};

/** Carries the outbox to the platforms: one deliverer at a time, by the lock that main holds. */
export function makeDeliverer(parts: DeliverWith): Deliverer {
  const { store, adapters, compose, now, realNow, trace, log } = parts;
  const held = new Map<string, number>();
  const busy = new Set<string>();

  const heldUntil = (key: string): number => {
    const until = held.get(key) ?? 0;
    if (until <= realNow()) held.delete(key);
    return until;
  };

  const placeOf = (row: OutboxRow): Omit<Ready, 'row'> | string => {
    if ('channel' in row.to) {
      const address = parseChannel(row.to.channel);
      const adapter = address === null ? undefined : adapters[address.platform];
      return address === null || adapter === undefined ? 'no-place' : { adapter, address, person: null };
    }
    const person = store.people.get(row.to.person);
    if (person === null) return 'person-unknown';
    for (const address of store.people.addresses(person.id)) {
      const adapter = adapters[address.platform];
      if (adapter !== undefined) return { adapter, address, person };
    }
    return 'no-place';
  };

  /** What can leave now, at most one message for each conversation, so that their order is kept. */
  const ready = (): readonly Ready[] => {
    const found: Ready[] = [];
    const taken = new Set<string>(busy);
    for (const row of store.outbox.due(now(), AT_ONCE)) {
      if (
        row.attempts > 0 &&
        (row.triedAt ?? 0) + (row.reason === 'later' ? 0 : backoffMs(row.id, row.attempts)) > realNow()
      )
        continue;
      const place = placeOf(row);
      if (typeof place === 'string') {
        store.write(() => store.outbox.park(row.id, place));
        continue;
      }
      const key = addressKey(place.address);
      if (taken.has(key) || heldUntil(key) > realNow() || heldUntil(place.adapter.platform) > realNow()) continue;
      if (place.person !== null && place.person.welcomedAt === null && row.item.kind !== 'welcome') {
        const personId = place.person.id;
        // Nothing is asked of anybody before the first-contact text was delivered to them.
        store.write(() =>
          store.outbox.plan(
            {
              kind: 'welcome',
              params: {},
              key: `welcome|${personId}`,
              to: { person: personId },
              notBefore: row.notBefore,
            },
            now(),
          ),
        );
        const welcome = store.outbox.byKey(`welcome|${personId}`);
        if (welcome?.state !== 'pending' || taken.has(key)) continue;
        taken.add(key);
        found.push({ ...place, row: welcome });
        continue;
      }
      if (row.underId !== null && store.outbox.get(row.underId)?.state !== 'sent') continue;
      taken.add(key);
      found.push({ ...place, row });
      if (found.length >= TOGETHER) break;
    }
    return found;
  };

  const apply = (row: OutboxRow, address: Address, delivery: Delivery, adapter: Adapter): void => {
    const attempts = store.outbox.get(row.id)?.attempts ?? row.attempts;
    const settled: Settled = settle(delivery, { kind: row.item.kind, attempts }, adapter.can.find);
    trace('outbox.before-settle');
    store.write(() => {
      switch (settled.kind) {
        case 'sent':
          if (delivery.kind === 'sent') store.outbox.sent(row.id, delivery.receipt, now());
          if (row.item.kind === 'welcome' && 'person' in row.to) store.people.welcomed(row.to.person, now());
          return;
        case 'wait':
          held.set(settled.whole ? adapter.platform : addressKey(address), realNow() + settled.ms);
          store.outbox.later(row.id, row.notBefore, settled.ms > 0 ? 'later' : null);
          return;
        case 'park':
          store.outbox.park(row.id, settled.reason);
          return;
        case 'uncertain':
          store.outbox.uncertain(row.id, 'answer-lost');
          return;
        case 'look':
          return;
      }
    });
    if (settled.kind === 'park' || settled.kind === 'uncertain')
      log.warn(
        { row: row.id, kind: row.item.kind, platform: adapter.platform, reason: settled.kind },
        'message parked',
      );
    trace('outbox.settled');
  };

  /** The conversation to speak in, opened where that was not done before. */
  const atHome = async ({ adapter, address }: Ready): Promise<Address | Exclude<Delivery, { kind: 'sent' }>> => {
    const { platform, registration, tenant, user, conversation } = address;
    if (conversation !== null || user === null) return address;
    const home = await adapter.home({ platform, registration, tenant, user });
    if (home.kind !== 'at') return home.kind === 'unknown' ? { kind: 'later', afterMs: 5_000, whole: false } : home;
    store.write(() => store.people.opened({ platform, registration, tenant, user }, home.conversation));
    return { ...address, conversation: home.conversation };
  };

  const deliverOne = async (one: Ready): Promise<boolean> => {
    const { row, adapter, person } = one;
    const key = addressKey(one.address);
    busy.add(key);
    try {
      const home = await atHome(one);
      if ('kind' in home) {
        store.write(() => store.outbox.trying(row.id, one.address, realNow()));
        apply(row, one.address, home, adapter);
        return false;
      }
      const under = row.underId === null ? null : (store.outbox.get(row.underId)?.receipt ?? null);
      const message = store.write(() => {
        const said = compose(row.item, person, row.receipt === null);
        if (said === null) {
          store.outbox.drop(row.id, 'no-longer-needed');
          return null;
        }
        store.outbox.trying(row.id, home, realNow());
        return sealMessage(said, (act) => store.tokens.issue(act, person?.id ?? null, now()));
      });
      if (message === null) return false;
      trace('outbox.before-send');
      const delivery = await adapter.send(home, message, { outboxId: row.id, under });
      trace('outbox.after-send');
      apply(row, home, delivery, adapter);
      if (adapter.can.paceMs > 0) held.set(key, realNow() + adapter.can.paceMs);
      return delivery.kind === 'sent';
    } finally {
      busy.delete(key);
    }
  };

  /** Rows whose outcome is not known: found on the platform, or certain not to stand there. */
  const reconcile = async (): Promise<void> => {
    for (const row of store.outbox.inState('sending')) {
      const { address } = row;
      const adapter = address === null ? undefined : adapters[address.platform];
      if (address === null || adapter === undefined || busy.has(addressKey(address))) continue;
      if (!adapter.can.find) {
        apply(row, address, { kind: 'unknown' }, adapter);
        continue;
      }
      if ((row.triedAt ?? 0) + adapter.can.settleMs > realNow()) continue;
      const found = await adapter.find(address, row.id);
      if (found.kind === 'stands') apply(row, address, { kind: 'sent', receipt: found.receipt }, adapter);
      else if (found.kind === 'absent') store.write(() => store.outbox.later(row.id, row.notBefore, null));
    }
  };

  /** Messages that stand and must be shown anew. One that is gone is not said again. */
  const refresh = async (): Promise<void> => {
    for (const row of store.outbox.touched()) {
      const { address, receipt } = row;
      const adapter = address === null ? undefined : adapters[address.platform];
      if (address === null || receipt === null || adapter === undefined) continue;
      const key = addressKey(address);
      if (!adapter.can.replace || busy.has(key) || heldUntil(key) > realNow()) continue;
      const person = 'person' in row.to ? store.people.get(row.to.person) : null;
      const message = store.write(() => {
        const said = compose(row.item, person, false);
        return said === null ? null : sealMessage(said, (act) => store.tokens.issue(act, person?.id ?? null, now()));
      });
      const delivery =
        message === null ? await adapter.remove(address, receipt) : await adapter.replace(address, receipt, message);
      if (delivery.kind === 'later') held.set(delivery.whole ? adapter.platform : key, realNow() + delivery.afterMs);
      // Replacing twice shows the same: an unknown outcome is simply tried again.
      else if (delivery.kind !== 'unknown') store.write(() => store.outbox.showed(row.id, row.edition));
      else held.set(key, realNow() + 5_000);
    }
  };

  return {
    async run() {
      let left = 0;
      await reconcile();
      for (;;) {
        const batch = ready();
        if (batch.length === 0) break;
        const sent = await Promise.all(batch.map(deliverOne));
        left += sent.filter(Boolean).length;
      }
      await refresh();
      return left;
    },
    again() {
      const moments = [...held.values()];
      for (const row of store.outbox.inState('sending')) {
        const settleMs = row.address === null ? 0 : (adapters[row.address.platform]?.can.settleMs ?? 0);
        moments.push((row.triedAt ?? 0) + settleMs);
      }
      for (const row of store.outbox.inState('pending'))
        if (row.attempts > 0) moments.push((row.triedAt ?? 0) + backoffMs(row.id, row.attempts));
      return moments.length === 0 ? null : Math.max(50, Math.min(...moments) - realNow());
    },
  };
}

import type { Adapter, Address, Delivery } from '../chat/index.ts';
import type { OutboxRow } from '../store/index.ts';
import type { DeliverWith } from './deliverer.ts';
import type { Holds } from './holds.ts';
import { talkOf } from './place.ts';
import { type Settled, settle } from './settle.ts';

/** What was parked because this one did not stand gets its turn, now that it does. */
function release({ store }: DeliverWith, sent: OutboxRow): void {
  for (const row of store.outbox.parkedFor(sent)) store.outbox.again(row.id, row.notBefore);
}

/** Writes down how an attempt ended, with all that follows from it, in one transaction. */
export function recordOutcome(
  parts: DeliverWith,
  holds: Holds,
  row: OutboxRow,
  address: Address,
  adapter: Adapter,
  delivery: Delivery,
): void {
  const { store, now, realNow, trace, log } = parts;
  const attempts = store.outbox.get(row.id)?.attempts ?? row.attempts;
  const settled: Settled = settle(delivery, { kind: row.item.kind, attempts }, adapter.can.find);
  trace('outbox.before-settle');
  store.write(() => {
    switch (settled.kind) {
      case 'sent':
        store.outbox.sent(row.id, settled.receipt, now());
        if (row.item.kind === 'welcome' && 'person' in row.to) store.people.welcomed(row.to.person, now());
        release(parts, row);
        return;
      case 'wait':
        holds.hold(settled.whole ? adapter.platform : talkOf(address), realNow() + settled.ms);
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
    log.warn({ row: row.id, kind: row.item.kind, platform: adapter.platform, reason: settled.kind }, 'message parked');
  trace('outbox.settled');
}

import { tried } from './deliver.ts';
import type { DeliverWith } from './deliverer.ts';
import type { Holds } from './holds.ts';
import { recordOutcome } from './record.ts';

/** So long a platform that cannot tell is asked again; then a person should look. */
const ASKED_FOR_MS = 60 * 60_000;

/** Rows whose outcome is not known: found on the platform, or certain not to stand there. */
export async function reconcile(parts: DeliverWith, holds: Holds): Promise<void> {
  const { store, adapters, realNow, log } = parts;
  for (const row of store.outbox.inState('sending')) {
    const { address } = row;
    const adapter = address === null ? undefined : adapters[address.platform];
    if (address === null || adapter === undefined) continue;
    if (!adapter.can.find) {
      recordOutcome(parts, holds, row, address, adapter, { kind: 'unknown' });
      continue;
    }
    const triedAt = row.triedAt ?? 0;
    if (triedAt + adapter.can.settleMs > realNow()) continue;
    const found = await tried(parts, adapter, () => adapter.find(address, row.id));
    switch (found.kind) {
      case 'stands':
        recordOutcome(parts, holds, row, address, adapter, { kind: 'sent', receipt: found.receipt });
        break;
      case 'absent':
        store.write(() => store.outbox.later(row.id, row.notBefore, null));
        break;
      case 'unknown':
      case 'cannot-tell':
        if (triedAt + ASKED_FOR_MS > realNow()) break;
        store.write(() => store.outbox.uncertain(row.id, 'answer-lost'));
        log.warn(
          { row: row.id, kind: row.item.kind, platform: adapter.platform, reason: 'uncertain' },
          'message parked',
        );
        break;
    }
  }
}

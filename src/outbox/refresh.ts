import type { Adapter, Delivery, Receipt } from '../chat/index.ts';
import type { OutboxRow } from '../store/index.ts';
import { makeMessage, tried } from './deliver.ts';
import type { DeliverWith } from './deliverer.ts';
import type { Holds } from './holds.ts';
import { talkOf } from './place.ts';

const UNKNOWN_MS = 5_000;
/** After so many whatever else may leave gets its turn. */
const AT_ONCE = 100;

type Shown = { readonly delivery: Delivery } | { readonly broken: string };

async function showAnew(parts: DeliverWith, row: OutboxRow, adapter: Adapter, receipt: Receipt): Promise<Shown> {
  const { store } = parts;
  const { address } = row;
  if (address === null) return { broken: 'no-address' };
  const person = 'person' in row.to ? store.people.get(row.to.person) : null;
  const made = store.write(() => makeMessage(parts, { row, person }, false));
  if (made.kind === 'broken') return { broken: made.code };
  const delivery = await tried(parts, adapter, () =>
    made.kind === 'moot' ? adapter.remove(address, receipt) : adapter.replace(address, receipt, made.message),
  );
  return { delivery };
}

/** Messages that stand and must be shown anew. One that is gone is not said again. `between`: what goes before them. */
export async function refresh(parts: DeliverWith, holds: Holds, between: () => Promise<void>): Promise<void> {
  const { outbox } = parts.store;
  let rows = outbox.touched(AT_ONCE);
  while (rows.length > 0) {
    await showAll(parts, holds, rows);
    const last = rows.length < AT_ONCE ? undefined : rows.at(-1);
    if (last === undefined) return;
    await between();
    rows = outbox.touched(AT_ONCE, last.id);
  }
}

async function showAll(parts: DeliverWith, holds: Holds, rows: readonly OutboxRow[]): Promise<void> {
  const { store, adapters, realNow, trace, log } = parts;
  for (const row of rows) {
    const { address, receipt } = row;
    const adapter = address === null ? undefined : adapters[address.platform];
    // It stands, as somebody saw; where, nobody knows, so it stays as it is.
    if (receipt === null) store.write(() => store.outbox.showed(row.id, row.edition));
    if (address === null || receipt === null || adapter === undefined) continue;
    const talk = talkOf(address);
    if (!adapter.can.replace || holds.isHeld(talk) || holds.isHeld(adapter.platform)) continue;
    trace('outbox.before-show');
    const shown = await showAnew(parts, row, adapter, receipt);
    trace('outbox.after-show');
    if ('broken' in shown) {
      log.warn({ row: row.id, kind: row.item.kind, code: shown.broken }, 'message broken');
      store.write(() => store.outbox.showed(row.id, row.edition));
      continue;
    }
    const { delivery } = shown;
    if (delivery.kind === 'later') holds.hold(delivery.whole ? adapter.platform : talk, realNow() + delivery.afterMs);
    // Replacing twice shows the same: an unknown outcome is simply tried again.
    else if (delivery.kind === 'unknown') holds.hold(talk, realNow() + UNKNOWN_MS);
    else store.write(() => store.outbox.showed(row.id, row.edition));
  }
}

import type { Person } from '../records/person.ts';
import type { OutboxRow } from '../store/index.ts';
import { backoffMs } from './backoff.ts';
import type { DeliverWith } from './deliverer.ts';
import { welcomeFirst } from './first.ts';
import type { Holds } from './holds.ts';
import { type Place, placeOf, talkOf } from './place.ts';

const TOGETHER = 8;
const AT_ONCE = 200;
/** Mostly the first few can leave: the others are only read when these cannot. */
const FIRST_FEW = 2 * TOGETHER;

/** One message that can leave now. */
export interface Ready extends Place {
  readonly row: OutboxRow;
}

/** The real moment before which this row is not tried again; 0 when it was not tried. A hold of its own says for how long `later` is. */
export function notTriedBefore(row: OutboxRow): number {
  if (row.attempts === 0 || row.reason === 'later') return 0;
  return (row.triedAt ?? 0) + backoffMs(row.id, row.attempts);
}

/** What a row waits for before it may be said: nothing, something to come, another row, or something that never comes. */
export type Turn =
  | { readonly kind: 'go' }
  | { readonly kind: 'wait' }
  | { readonly kind: 'first'; readonly row: OutboxRow }
  | { readonly kind: 'park'; readonly reason: string }
  | { readonly kind: 'drop'; readonly reason: string };

/** Said under another message: not before that one stands, and never when it never will. */
function underParent({ store }: DeliverWith, row: OutboxRow): Turn {
  if (row.underId === null) return { kind: 'go' };
  switch (store.outbox.get(row.underId)?.state) {
    case 'sent':
      return { kind: 'go' };
    case 'pending':
    case 'sending':
      return { kind: 'wait' };
    case 'parked':
    case 'uncertain':
      return { kind: 'park', reason: 'parent-parked' };
    case 'dropped':
    case undefined:
      return { kind: 'drop', reason: 'no-longer-needed' };
  }
}

function turnOf(parts: DeliverWith, row: OutboxRow, person: Person | null): Turn {
  const first = person === null ? null : welcomeFirst(parts, row, person);
  return first ?? underParent(parts, row);
}

/**
 * What is due, in order, read as far as is asked for. What was parked or dropped meanwhile makes room for one more. Where
 * very much waits, each platform has its turn: what waits for one holds back nothing of another.
 */
function* dueNow({ store, adapters, now }: DeliverWith): Generator<OutboxRow> {
  const before = new Set<string>();
  const fresh = (rows: readonly OutboxRow[]): readonly OutboxRow[] => {
    const found = rows.filter((row) => !before.has(row.id));
    for (const row of found) before.add(row.id);
    return found;
  };
  const few = store.outbox.due(now(), FIRST_FEW);
  yield* fresh(few);
  if (few.length < FIRST_FEW) return;
  const more = store.outbox.due(now(), AT_ONCE);
  yield* fresh(more);
  if (more.length < AT_ONCE) return;
  const platforms = Object.values(adapters).map(({ platform }) => platform);
  for (const platform of platforms) yield* fresh(store.outbox.dueOn(platform, platforms, now(), AT_ONCE));
}

/**
 * What can leave now, at most one message for each conversation: a message that waits keeps its place before those
 * after it. Parks and drops what waits for something that will not come.
 */
export function readyNow(parts: DeliverWith, holds: Holds): readonly Ready[] {
  const { store, realNow } = parts;
  const found: Ready[] = [];
  const resting = (row: OutboxRow): boolean => notTriedBefore(row) > realNow();
  // Until it is known whether a message stands, nothing is said after it.
  const taken = new Set(
    store.outbox.inState('sending').flatMap(({ address }) => (address === null ? [] : [talkOf(address)])),
  );
  for (const row of dueNow(parts)) {
    const place = placeOf(parts, row);
    if (typeof place === 'string') {
      store.write(() => store.outbox.park(row.id, place));
      continue;
    }
    const talk = talkOf(place.address);
    if (taken.has(talk) || holds.isHeld(talk) || holds.isHeld(place.adapter.platform)) continue;
    const turn = resting(row) ? ({ kind: 'wait' } as const) : turnOf(parts, row, place.person);
    switch (turn.kind) {
      case 'park':
        store.write(() => store.outbox.park(row.id, turn.reason));
        continue;
      case 'drop':
        store.write(() => store.outbox.drop(row.id, turn.reason));
        continue;
      case 'wait':
        taken.add(talk);
        continue;
      case 'first':
        taken.add(talk);
        if (!resting(turn.row)) found.push({ ...place, row: turn.row });
        break;
      case 'go':
        taken.add(talk);
        found.push({ ...place, row });
        break;
    }
    if (found.length >= TOGETHER) break;
  }
  return found;
}

import type { Adapter, Address, Delivery, Message, Token } from '../chat/index.ts';
import { sealMessage } from '../chat/index.ts';
import type { OutboxRow } from '../store/index.ts';
import type { DeliverWith } from './deliverer.ts';
import type { Holds } from './holds.ts';
import { talkOf } from './place.ts';
import type { Ready } from './ready.ts';
import { recordOutcome } from './record.ts';

type Failed = Exclude<Delivery, { kind: 'sent' }>;

/** What a message came to be: words to send, nothing left to say, or a mistake of ours that no attempt mends. */
type Made =
  | { readonly kind: 'say'; readonly message: Message<Token> }
  | { readonly kind: 'moot' }
  | { readonly kind: 'broken'; readonly code: string };

/** A code for the log: never what an error says, which could hold what somebody typed. */
export const codeOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

const isStore = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_');

/** Makes the message of a row as things are now. An error of the store is no fault of the message and is thrown. */
export function makeMessage(
  { store, compose, now }: DeliverWith,
  { row, person }: Pick<Ready, 'row' | 'person'>,
  firstTime: boolean,
): Made {
  try {
    const said = compose(row.item, person, firstTime);
    if (said === null) return { kind: 'moot' };
    const message = sealMessage(said, (act) => store.tokens.issue(act, person?.id ?? null, now()));
    return { kind: 'say', message };
  } catch (error) {
    if (isStore(error)) throw error;
    return { kind: 'broken', code: codeOf(error) };
  }
}

/** What an adapter answers. One that throws may have done it: the outcome is unknown. */
export async function tried<T>(
  { log }: Pick<DeliverWith, 'log'>,
  { platform }: Adapter,
  ask: () => Promise<T>,
): Promise<T | { readonly kind: 'unknown' }> {
  try {
    return await ask();
  } catch (error) {
    log.warn({ platform, code: codeOf(error) }, 'adapter threw');
    return { kind: 'unknown' };
  }
}

/** The conversation to speak in, opened where that was not done before; keeping where it is, is for the caller. */
async function atHome(parts: DeliverWith, { adapter, address }: Ready): Promise<Address | Failed> {
  const { platform, registration, tenant, user, conversation } = address;
  if (conversation !== null || user === null) return address;
  const home = await tried(parts, adapter, () => adapter.home({ platform, registration, tenant, user }));
  // Opening twice does no harm, so what is not known is simply done again.
  if (home.kind !== 'at') return home.kind === 'unknown' ? { kind: 'later', afterMs: 5_000, whole: false } : home;
  return { ...address, conversation: home.conversation };
}

/** Keeps where the conversation with somebody is, when it was just opened. */
function keepHome({ store }: DeliverWith, { address }: Ready, { conversation }: Address): void {
  const { platform, registration, tenant, user } = address;
  if (user === null || conversation === null || address.conversation !== null) return;
  store.people.opened({ platform, registration, tenant, user }, conversation);
}

/** Nothing is left to say. Of a reminder of a puls no row stays: it would tell that somebody was heard since it was planned. */
function leaveUnsaid({ store }: DeliverWith, { id, item }: OutboxRow): void {
  if (item.kind === 'puls.remind') {
    store.outbox.forget(id);
    store.wipe();
  } else store.outbox.drop(id, 'no-longer-needed');
}

/** Says one message. True when it left. */
export async function deliverOne(parts: DeliverWith, holds: Holds, one: Ready): Promise<boolean> {
  const { store, realNow, trace, log } = parts;
  const { row, adapter } = one;
  const home = await atHome(parts, one);
  // While the conversation was opened, somebody may have stopped.
  if (store.outbox.get(row.id)?.state !== 'pending') return false;
  if ('kind' in home) {
    store.write(() => store.outbox.trying(row.id, one.address, realNow()));
    recordOutcome(parts, holds, row, one.address, adapter, home);
    return false;
  }
  const under = row.underId === null ? null : (store.outbox.get(row.underId)?.receipt ?? null);
  // In one transaction: each is a wait for the disk.
  const made = store.write((): Made => {
    keepHome(parts, one, home);
    const result = makeMessage(parts, one, row.receipt === null);
    if (result.kind === 'moot') leaveUnsaid(parts, row);
    else if (result.kind === 'broken') store.outbox.park(row.id, 'message-broken');
    else store.outbox.trying(row.id, home, realNow());
    return result;
  });
  if (made.kind === 'broken') log.warn({ row: row.id, kind: row.item.kind, code: made.code }, 'message broken');
  if (made.kind !== 'say') return false;
  trace('outbox.before-send');
  const delivery = await tried(parts, adapter, () => adapter.send(home, made.message, { outboxId: row.id, under }));
  trace('outbox.after-send');
  recordOutcome(parts, holds, row, home, adapter, delivery);
  if (adapter.can.paceMs > 0) holds.hold(talkOf(home), realNow() + adapter.can.paceMs);
  return delivery.kind === 'sent';
}

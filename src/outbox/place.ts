import { type Adapter, type Address, addressKey } from '../chat/index.ts';
import type { Person } from '../records/person.ts';
import type { OutboxRow } from '../store/index.ts';
import { parseChannel } from './address.ts';
import type { DeliverWith } from './deliverer.ts';

/** Where a message is said, and by which adapter. */
export interface Place {
  readonly adapter: Adapter;
  readonly address: Address;
  readonly person: Person | null;
}

/** Names the conversation of an address: the same before and after the platform opened it. */
export function talkOf(address: Address): string {
  return addressKey(address.user === null ? address : { ...address, conversation: null });
}

/** Where this message goes now; a code when there is nowhere. */
export function placeOf(
  { store, adapters }: Pick<DeliverWith, 'store' | 'adapters'>,
  { to }: OutboxRow,
): Place | 'no-place' | 'person-unknown' {
  if ('channel' in to) {
    const address = parseChannel(to.channel);
    const adapter = address === null ? undefined : adapters[address.platform];
    return address === null || adapter === undefined ? 'no-place' : { adapter, address, person: null };
  }
  const person = store.people.get(to.person);
  if (person === null) return 'person-unknown';
  for (const address of store.people.addresses(person.id)) {
    const adapter = adapters[address.platform];
    if (adapter !== undefined) return { adapter, address, person };
  }
  return 'no-place';
}

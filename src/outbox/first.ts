import type { Person } from '../records/person.ts';
import type { OutboxRow } from '../store/index.ts';
import type { DeliverWith } from './deliverer.ts';
import type { Turn } from './ready.ts';

/**
 * Nothing is said to anybody before the first-contact text was delivered to them: gives what this row waits for, and
 * null when it need not wait. Plans the welcome where nobody did.
 */
export function welcomeFirst({ store, now }: DeliverWith, row: OutboxRow, person: Person): Turn | null {
  if (person.welcomedAt !== null || row.item.kind === 'welcome') return null;
  const key = `welcome|${person.id}`;
  const plan = (): OutboxRow | null => {
    store.write(() =>
      store.outbox.plan(
        { kind: 'welcome', params: {}, key, to: { person: person.id }, notBefore: row.notBefore },
        now(),
      ),
    );
    return store.outbox.byKey(key);
  };
  const welcome = store.outbox.byKey(key) ?? plan();
  switch (welcome?.state) {
    case 'pending':
      return welcome.notBefore > now() ? { kind: 'wait' } : { kind: 'first', row: welcome };
    case 'sending':
      return { kind: 'wait' };
    case 'parked':
    case 'uncertain':
      return { kind: 'park', reason: 'welcome-parked' };
    case 'dropped':
      // Somebody who stopped is not greeted; who started again is.
      if (person.stoppedAt !== null) return { kind: 'drop', reason: 'stopped' };
      store.write(() => store.outbox.again(welcome.id, row.notBefore));
      return { kind: 'first', row: { ...welcome, state: 'pending', attempts: 0 } };
    case 'sent':
    case undefined:
      return null;
  }
}

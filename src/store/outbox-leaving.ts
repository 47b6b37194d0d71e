import type Sqlite from 'better-sqlite3';
import type { Address, Receipt } from '../chat/index.ts';
import type { Cache } from './cache.ts';
import type { Database } from './database.ts';
import { asc, sql } from './drizzle.ts';
import type { OutboxRow } from './outbox.ts';
import { outbox } from './tables/index.ts';

/** What is asked and written for every message that leaves, so by statements that are made once. */
export interface Leaving {
  trying(id: string, address: Address, realNow: number): void;
  sent(id: string, receipt: Receipt, at: number): void;
  /** Takes it away, as if it was never planned. */
  forget(id: string): void;
  /** What was parked since this message did not stand: said under it, or waiting for this welcome. */
  parkedFor(sent: OutboxRow): readonly OutboxRow[];
}

/** `cache` is what is remembered of the outbox. */
export function leavingIn(
  db: Database,
  sqlite: Sqlite.Database,
  read: (row: typeof outbox.$inferSelect) => OutboxRow,
  cache: Cache,
): Leaving {
  // It is made as things are now; what is touched from here on must be shown anew.
  const begin = sqlite.prepare<[{ id: string; address: string; realNow: number }]>(
    `update outbox set state = 'sending', tried_at = @realNow, address = @address, attempts = attempts + 1,
       shown = edition where id = @id`,
  );
  const end = sqlite.prepare<[{ id: string; receipt: string; at: number }]>(
    `update outbox set state = 'sent', receipt = @receipt, done_at = @at, reason = null where id = @id`,
  );
  const away = sqlite.prepare<[string]>('delete from outbox where id = ?');
  // The plus keeps SQLite from going through all that is parked, which can be much, for each message anew.
  const waited = db
    .select()
    .from(outbox)
    .where(
      sql`+${outbox.state} = 'parked' and (
        (${outbox.underId} = ${sql.placeholder('id')} and ${outbox.reason} = 'parent-parked') or
        (${outbox.personId} = ${sql.placeholder('welcomed')} and ${outbox.reason} = 'welcome-parked'))`,
    )
    .orderBy(asc(outbox.notBefore), asc(sql`rowid`))
    .prepare();
  return {
    trying(id, address, realNow) {
      begin.run({ id, address: JSON.stringify(address), realNow });
      cache.forget();
    },
    sent(id, receipt, at) {
      end.run({ id, receipt: JSON.stringify(receipt), at });
      cache.forget();
    },
    forget(id) {
      away.run(id);
      cache.forget();
    },
    parkedFor({ id, item, to }) {
      const welcomed = item.kind === 'welcome' && 'person' in to ? to.person : null;
      return waited.all({ id, welcomed }).map(read);
    },
  };
}

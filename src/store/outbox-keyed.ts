import type Sqlite from 'better-sqlite3';
import type { Database } from './database.ts';
import { and, eq, gte, lt, sql } from './drizzle.ts';
import type { OutboxRow } from './outbox.ts';
import { outbox } from './tables/index.ts';

/** Messages found by their keys, which say what they are about. */
export interface Keyed {
  byKey(key: string): OutboxRow | null;
  /** Every row whose key starts so: the messages about one thing. */
  startingWith(prefix: string): readonly OutboxRow[];
  /** Who got a message whose key starts so and is greater than `after`: the first so many, in the order of the keys. */
  gotAfter(prefix: string, after: string, limit: number): readonly string[];
  /** The greatest key that starts so; null when none does. */
  lastKey(prefix: string): string | null;
}

export function keyedIn(
  db: Database,
  sqlite: Sqlite.Database,
  read: (row: typeof outbox.$inferSelect) => OutboxRow,
): Keyed {
  const keyed = db
    .select()
    .from(outbox)
    .where(eq(outbox.key, sql.placeholder('key')))
    .prepare();
  // A prefix of a unique key is a range of its index: cheap however many messages there are.
  const prefixed = db
    .select()
    .from(outbox)
    .where(and(gte(outbox.key, sql.placeholder('prefix')), lt(outbox.key, sql`${sql.placeholder('prefix')} || '~'`)))
    .prepare();
  const last = sqlite
    .prepare<[string, string], string | null>(`select max(key) from outbox where key >= ? and key < ? || '~'`)
    .pluck();
  const got = sqlite
    .prepare<[string, string, number], string>(
      `select person_id from outbox where key > ? and key < ? || '~' and state = 'sent' and person_id is not null
       order by key limit ?`,
    )
    .pluck();
  return {
    byKey(key) {
      const row = keyed.get({ key });
      return row === undefined ? null : read(row);
    },
    startingWith: (prefix) => prefixed.all({ prefix }).map(read),
    gotAfter: (prefix, after, limit) => got.all(after, prefix, limit),
    lastKey: (prefix) => last.get(prefix, prefix) ?? null,
  };
}

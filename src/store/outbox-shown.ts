import type Sqlite from 'better-sqlite3';
import type { Cache } from './cache.ts';
import type { Database } from './database.ts';
import { and, asc, eq, inArray, lt, sql } from './drizzle.ts';
import type { OutboxRow } from './outbox.ts';
import { outbox } from './tables/index.ts';

/** Messages that stand and must be shown anew, since what they tell has changed. */
export interface Shown {
  /** A message that stands, or is under way, must be shown anew; says whether there is such a message. */
  touch(key: string): boolean;
  /** The same for every message whose key starts so, but for the one that is shown anew already: `shown` on its platform. */
  touchAll(prefix: string, shown: string | null): void;
  touched(): readonly OutboxRow[];
  showed(id: string, edition: number): void;
}

/** Under what it is remembered that nothing must be shown anew; no key of a message looks like it. */
const NONE = '';

/** `cache` is forgotten by whoever changes what stands. */
export function shownIn(
  db: Database,
  sqlite: Sqlite.Database,
  read: (row: typeof outbox.$inferSelect) => OutboxRow,
  cache: Cache,
): Shown {
  const anew = sqlite.prepare(
    `update outbox set edition = edition + 1,
       shown = case when json_extract(receipt, '$.message') = @shown then edition + 1 else shown end
     where key >= @prefix and key < @prefix || '~' and state in ('sent', 'sending')`,
  );
  const standing = sqlite.prepare(
    `select 1 from outbox where key >= @prefix and key < @prefix || '~' and state in ('sent', 'sending') limit 1`,
  );
  const behind = db
    .select()
    .from(outbox)
    .where(and(eq(outbox.state, 'sent'), lt(outbox.shown, outbox.edition)))
    .orderBy(asc(sql`rowid`))
    .prepare();
  return {
    touch(key) {
      const { changes } = db
        .update(outbox)
        .set({ edition: sql`${outbox.edition} + 1` })
        .where(and(eq(outbox.key, key), inArray(outbox.state, ['sent', 'sending'])))
        .run();
      if (changes > 0) cache.forget(NONE);
      return changes > 0;
    },
    touched() {
      let found: readonly OutboxRow[] = [];
      // Asked after every commit, and it walks through all that was ever sent: that there is nothing is remembered.
      cache.keep(NONE, () => {
        found = behind.all().map(read);
        return found.length === 0 ? true : null;
      });
      return found;
    },
    touchAll(prefix, shown) {
      // Asked for every answer that comes in, while what stands changes only when something is delivered.
      const stands = cache.keep(prefix, () => standing.get({ prefix }) !== undefined);
      if (stands && anew.run({ prefix, shown }).changes > 0) cache.forget(NONE);
    },
    showed: (id, edition) => db.update(outbox).set({ shown: edition }).where(eq(outbox.id, id)).run(),
  };
}

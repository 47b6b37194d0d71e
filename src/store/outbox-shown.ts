import type Sqlite from 'better-sqlite3';
import type { Cache } from './cache.ts';
import type { Database } from './database.ts';
import { and, asc, eq, gt, inArray, lt, sql } from './drizzle.ts';
import type { OutboxRow } from './outbox.ts';
import { outbox } from './tables/index.ts';

/** Messages that stand and must be shown anew, since what they tell has changed. */
export interface Shown {
  /** A message that stands, or is under way, must be shown anew; says whether there is such a message. */
  touch(key: string): boolean;
  /** The same for every message whose key starts so, but for the one that is shown anew already: `shown` on its platform. */
  touchAll(prefix: string, shown: string | null): void;
  /** In the order in which they were planned; at most `limit` of those planned after the one with id `after`. */
  touched(limit?: number, after?: string | null): readonly OutboxRow[];
  showed(id: string, edition: number): void;
}

const TOUCHED = 'touched';

/** `cache` is forgotten by whoever changes what stands; `unlessNone` remembers in it that nothing was found. */
export function shownIn(
  db: Database,
  sqlite: Sqlite.Database,
  read: (row: typeof outbox.$inferSelect) => OutboxRow,
  cache: Cache,
  unlessNone: (what: string, find: () => readonly OutboxRow[]) => readonly OutboxRow[],
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
    .where(and(eq(outbox.state, 'sent'), lt(outbox.shown, outbox.edition), gt(sql`rowid`, sql.placeholder('after'))))
    .orderBy(asc(sql`rowid`))
    .limit(sql.placeholder('limit'))
    .prepare();
  const placeOf = sqlite.prepare<[string], number>('select rowid from outbox where id = ?').pluck();
  const showed = sqlite.prepare<[number, string]>('update outbox set shown = ? where id = ?');
  return {
    touch(key) {
      const { changes } = db
        .update(outbox)
        .set({ edition: sql`${outbox.edition} + 1` })
        .where(and(eq(outbox.key, key), inArray(outbox.state, ['sent', 'sending'])))
        .run();
      if (changes > 0) cache.forget(`none|${TOUCHED}`);
      return changes > 0;
    },
    touched(limit = -1, after = null) {
      if (after === null) return unlessNone(TOUCHED, () => behind.all({ limit, after: 0 }).map(read));
      return behind.all({ limit, after: placeOf.get(after) ?? 0 }).map(read);
    },
    touchAll(prefix, shown) {
      // Asked for every answer that comes in, while what stands changes only when something is delivered.
      const stands = cache.keep(prefix, () => standing.get({ prefix }) !== undefined);
      if (stands && anew.run({ prefix, shown }).changes > 0) cache.forget(`none|${TOUCHED}`);
    },
    showed: (id, edition) => void showed.run(edition, id),
  };
}

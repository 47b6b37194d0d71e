import type { Cache } from './cache.ts';
import type { Database } from './database.ts';
import { eq, sql } from './drizzle.ts';
import { teamsReference } from './tables/index.ts';

/** Where an adapter keeps how to reach conversations. Keys and values mean nothing to the store. */
export function referencesIn<T>(db: Database, cache: Cache) {
  const find = db
    .select({ value: teamsReference.value })
    .from(teamsReference)
    .where(eq(teamsReference.key, sql.placeholder('key')))
    .prepare();
  return {
    // Looked up for everything that comes in.
    get: (key: string): T | null =>
      cache.keep(key, () => {
        const row = find.get({ key });
        return row === undefined ? null : (JSON.parse(row.value) as T);
      }),
    set(key: string, reference: T): void {
      const value = JSON.stringify(reference);
      db.insert(teamsReference)
        .values({ key, value })
        .onConflictDoUpdate({ target: teamsReference.key, set: { value } })
        .run();
      cache.forget(key);
    },
  };
}

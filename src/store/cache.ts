import type Sqlite from 'better-sqlite3';

/** Remembers what was read until something may have changed it. */
export interface Cache {
  /** What `read` gave for this key, read anew when anything was forgotten since. */
  keep<T>(key: string, read: () => T): T;
  /** Called by whoever writes what is remembered here, and when a transaction was taken back. */
  forget(): void;
}

const MOST = 10_000;

/**
 * A cache in front of tables that change a few times a week and are read for every inbound: people, roles, werkgroepen.
 * It is emptied by our own writes, and by SQLite's data version when another process wrote.
 */
export function makeCache(sqlite: Sqlite.Database): Cache {
  const version = sqlite.prepare('pragma data_version').pluck();
  const kept = new Map<string, unknown>();
  let seen: unknown = null;
  return {
    keep<T>(key: string, read: () => T): T {
      const now = version.get();
      if (now !== seen || kept.size > MOST) {
        kept.clear();
        seen = now;
      }
      if (kept.has(key)) return kept.get(key) as T;
      const value = read();
      // Nothing that was not found is remembered, so that strangers cannot fill the memory.
      if (value !== null) kept.set(key, value);
      return value;
    },
    forget: () => kept.clear(),
  };
}

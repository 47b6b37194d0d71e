import type Sqlite from 'better-sqlite3';

/** Remembers what was read until something may have changed it. */
export interface Cache {
  /** What `read` gave for this key, read anew when anything was forgotten since. Nothing (`null`) is not remembered. */
  keep<T>(key: string, read: () => T): T;
  /** Remembers what was just written under this key, so that it need not be read back. */
  put(key: string, value: unknown): void;
  /** Called by whoever writes what is remembered here, and when work was taken back: one key, or all of it. */
  forget(key?: string): void;
}

/** Caches in front of one open file. */
export interface Caches {
  make(): Cache;
  /** From here on no other process can write: what is remembered need not be doubted until `letGo`. */
  hold(): void;
  letGo(): void;
  forget(): void;
}

const MOST = 10_000;

/**
 * Caches in front of what is read for every inbound and changes seldom, or by our own hand alone: people, roles,
 * werkgroepen, the newest answers. They are emptied by our own writes, and by SQLite's data version when another
 * process wrote. While we hold the write lock nobody else can, so that there it is looked at once and not every time.
 */
export function cachesOver(sqlite: Sqlite.Database): Caches {
  const version = sqlite.prepare('pragma data_version').pluck();
  const made: Map<string, unknown>[] = [];
  let seen: unknown = null;
  let held = false;
  const forget = (): void => {
    for (const kept of made) kept.clear();
  };
  const look = (): void => {
    const now = version.get();
    if (now !== seen) forget();
    seen = now;
  };
  return {
    make() {
      const kept = new Map<string, unknown>();
      made.push(kept);
      const put = (key: string, value: unknown): void => {
        if (kept.size >= MOST) kept.clear();
        kept.set(key, value);
      };
      return {
        keep<T>(key: string, read: () => T): T {
          if (!held) look();
          const found = kept.get(key);
          if (found !== undefined) return found as T;
          const value = read();
          // Nothing that was not found is remembered, so that strangers cannot fill the memory.
          if (value !== null) put(key, value);
          return value;
        },
        put,
        forget(key) {
          if (key === undefined) kept.clear();
          else kept.delete(key);
        },
      };
    },
    hold() {
      look();
      held = true;
    },
    letGo() {
      held = false;
    },
    forget,
  };
}

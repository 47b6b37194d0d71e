import type Sqlite from 'better-sqlite3';

/** Takes what was deleted out of the write-ahead log as well. */
export interface Sweep {
  /** Something was deleted that must be gone: wanted as soon as that is committed. */
  want(): void;
  /** Does it when it is wanted. Outside every transaction. */
  run(): void;
}

/**
 * What is deleted is overwritten in the database (`secure_delete`), but the log holds each page as it was before, until
 * it is emptied. Where another process is reading it cannot be emptied: then it stays wanted, and the next commit tries.
 * `busyMs`: how long everything else waits for another writer; this waits for nobody.
 */
export function makeSweep(sqlite: Sqlite.Database, busyMs: number): Sweep {
  let wanted = false;
  return {
    want() {
      wanted = true;
    },
    run() {
      if (!wanted) return;
      sqlite.pragma('busy_timeout = 0');
      try {
        const [done] = sqlite.pragma('wal_checkpoint(truncate)') as readonly { readonly busy: number }[];
        wanted = done?.busy === 1;
      } catch {
        // Committed is committed: that the log could not be emptied just now is no failure of what was done.
        wanted = true;
      } finally {
        sqlite.pragma(`busy_timeout = ${String(busyMs)}`);
      }
    },
  };
}

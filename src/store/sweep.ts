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
 */
export function makeSweep(sqlite: Sqlite.Database): Sweep {
  const empty = sqlite.prepare<[], { busy: number }>('pragma wal_checkpoint(truncate)');
  let wanted = false;
  return {
    want() {
      wanted = true;
    },
    run() {
      if (!wanted) return;
      try {
        wanted = empty.get()?.busy === 1;
      } catch {
        // Committed is committed: that the log could not be emptied just now is no failure of what was done.
        wanted = true;
      }
    },
  };
}

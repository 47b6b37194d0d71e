import { type Begun, type RoundDatabase, type Within, begin, within } from './round-database.ts';

/** A transaction on the file of a round that several pieces of work may share. */
export interface Shared {
  /** Runs in the shared transaction while there is one, taken back alone when it fails; else in one of its own. */
  readonly run: Within;
  /**
   * Shares one transaction among all that `work` runs, from the first of them on, and commits it. Throws when that cannot
   * be done: then nothing of it was kept. What was run is kept also when `work` itself throws.
   */
  readonly together: <T>(work: () => T) => T;
}

/** Takes back what a piece of work wrote when it fails, and nothing of the others. */
function inSavepoint<T>(sqlite: RoundDatabase, act: (sqlite: RoundDatabase) => T): T {
  sqlite.exec('savepoint act');
  try {
    const result = act(sqlite);
    sqlite.exec('release act');
    return result;
  } catch (error) {
    // SQLite ends a transaction by itself when the disk is full or fails: then the commit says so to everybody.
    if (sqlite.inTransaction) sqlite.exec('rollback to act; release act');
    throw error;
  }
}

/** Makes one that is not shared yet. */
export function shareTransaction(): Shared {
  let sharing = false;
  let begun: { readonly file: string; readonly on: Begun } | null = null;

  const finish = (): void => {
    const last = begun;
    begun = null;
    last?.on.commit();
  };

  return {
    run(file, act, closes = false) {
      // A close overwrites its journal, and so is on its own; another file has another transaction.
      if (closes || begun?.file !== file) finish();
      if (!sharing || closes) return within(file, act, closes);
      if (begun?.on.sqlite.inTransaction === false) throw new Error('The transaction was taken back');
      begun ??= { file, on: begin(file) };
      return inSavepoint(begun.on.sqlite, act);
    },
    together(work) {
      if (sharing) return work();
      sharing = true;
      try {
        return work();
      } finally {
        sharing = false;
        finish();
      }
    },
  };
}

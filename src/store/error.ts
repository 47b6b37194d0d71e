import Sqlite from 'better-sqlite3';

/** A store that cannot be opened, copied or put back: `message` is one English sentence for the operator. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

/** Does this work on a file; what SQLite has against it becomes one sentence. Mistakes of ours stay what they are. */
export function reading<T>(called: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError)) throw error;
    const { code } = error;
    if (code.startsWith('SQLITE_BUSY'))
      throw new StoreError(`${called} is in use by another process; try again in a moment.`, { cause: error });
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(code))
      throw new StoreError(`${called} is damaged, or no database at all.`, { cause: error });
    if (/^SQLITE_(FULL|IOERR|CANTOPEN|READONLY)/.test(code))
      throw new StoreError(`${called} cannot be copied (${code}): look at the disk.`, { cause: error });
    throw error;
  }
}

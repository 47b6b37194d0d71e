import Sqlite from 'better-sqlite3';
import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

export interface Lock {
  release(): void;
}

/**
 * Takes the right to deliver: an exclusive lock on a second small file, held for the life of the process. The
 * operating system gives it back however the process ends, so there is no clock and nothing to expire.
 * Null when another process holds it.
 */
export function takeLock(databaseFile: string): Lock | null {
  const file = `${databaseFile}.lock`;
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const sqlite = new Sqlite(file, { timeout: 0 });
  try {
    chmodSync(file, 0o600);
    sqlite.pragma('locking_mode = EXCLUSIVE');
    sqlite.exec('begin exclusive');
  } catch (error) {
    sqlite.close();
    if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
  return { release: () => sqlite.close() };
}

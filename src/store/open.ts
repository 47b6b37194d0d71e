import Sqlite from 'better-sqlite3';
import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { copyLasting } from './copy.ts';
import { drizzle, migrate } from './drizzle.ts';
import { StoreError } from './error.ts';
import { MIGRATIONS, appliedMigrations, isNewer, knownMigrations } from './versions.ts';

function applyPragmas(sqlite: Sqlite.Database): void {
  sqlite.pragma('journal_mode = WAL');
  // better-sqlite3 is compiled so that WAL makes this NORMAL, which loses acknowledged rows when the power fails.
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma('secure_delete = ON');
  // Bringing the log over takes as long as several commits, and somebody waits for it: a quarter as often, at 16 MB.
  sqlite.pragma('wal_autocheckpoint = 4000');
  if (sqlite.pragma('synchronous', { simple: true }) !== 2)
    throw new StoreError('SQLite did not accept synchronous=FULL; refusing to keep answers less safely.');
}

function bringUpToDate(sqlite: Sqlite.Database, file: string, migrations: string): void {
  const known = knownMigrations(migrations);
  const applied = appliedMigrations(sqlite);
  if (isNewer(sqlite, migrations))
    throw new StoreError(`${file} was written by a newer krachtbot; start that version, or restore an older backup.`);
  if (applied.length === known.length) return;
  if (applied.length > 0) copyLasting(file, `${file}.before-${String(known.length).padStart(4, '0')}`, true);
  migrate(drizzle(sqlite), { migrationsFolder: migrations });
}

/**
 * Opens the file, sets what every connection needs and brings it up to date, with a copy beside it first.
 * `busyMs`: how long to wait for another writer (short in the server, longer on the command line). `migrations`: the
 * folder with all there are, or with those of another version of this program.
 * Throws StoreError when it is newer than this program, damaged, or no database at all.
 */
export function openSqlite(file: string, busyMs: number, migrations = MIGRATIONS): Sqlite.Database {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  let sqlite: Sqlite.Database | null = null;
  try {
    sqlite = new Sqlite(file, { timeout: busyMs });
    if (file !== ':memory:') chmodSync(file, 0o600);
    applyPragmas(sqlite);
    // Before a write can make it worse.
    if (sqlite.pragma('quick_check', { simple: true }) !== 'ok')
      throw new StoreError(
        `${file} is damaged; stop the bot and restore the newest backup: this one is kept beside it.`,
      );
    bringUpToDate(sqlite, file, migrations);
    return sqlite;
  } catch (error) {
    sqlite?.close();
    if (error instanceof StoreError) throw error;
    const code = error instanceof Sqlite.SqliteError ? error.code : 'unknown';
    if (code === 'SQLITE_BUSY')
      throw new StoreError(`${file} is in use by another process; try again in a moment.`, { cause: error });
    throw new StoreError(`${file} cannot be opened as a krachtbot database (${code}).`, { cause: error });
  }
}

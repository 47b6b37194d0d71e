import Sqlite from 'better-sqlite3';
import { chmodSync, closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { drizzle, migrate } from './drizzle.ts';
import { forgetFleeting } from './fleeting.ts';

const MIGRATIONS = join(import.meta.dirname, 'migrations');

/** A store that cannot be opened: `message` is one English sentence for the operator. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

interface Journal {
  readonly entries: readonly { readonly idx: number; readonly when: number; readonly tag: string }[];
}

function knownMigrations(folder: string): readonly number[] {
  const journal = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')) as Journal;
  return journal.entries.map((entry) => entry.when);
}

function appliedMigrations(sqlite: Sqlite.Database): readonly number[] {
  const table = sqlite.prepare(`select 1 from sqlite_master where name = '__drizzle_migrations'`).get();
  if (table === undefined) return [];
  return sqlite
    .prepare<[], { created_at: number }>('select created_at from __drizzle_migrations order by created_at')
    .all()
    .map((row) => row.created_at);
}

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

/** An empty file that only we can read, before anything is written to it. Throws StoreError when there is one already. */
export function makePrivate(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    throw new StoreError(`${file} cannot be made; is there a file of that name already?`, { cause: error });
  }
}

/** A copy as the database is now; one that was left by an earlier try is replaced once the new one is whole. */
function copyTo(sqlite: Sqlite.Database, copy: string): void {
  const half = `${copy}.half`;
  rmSync(half, { force: true });
  makePrivate(half);
  sqlite.prepare('vacuum into ?').run(half);
  forgetFleeting(half);
  renameSync(half, copy);
}

function bringUpToDate(sqlite: Sqlite.Database, file: string, migrations: string): void {
  const known = knownMigrations(migrations);
  const applied = appliedMigrations(sqlite);
  const newest = applied.at(-1);
  if (newest !== undefined && !known.includes(newest))
    throw new StoreError(`${file} was written by a newer krachtbot; start that version, or restore an older backup.`);
  if (applied.length === known.length) return;
  if (applied.length > 0) copyTo(sqlite, `${file}.before-${String(known.length).padStart(4, '0')}`);
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
      throw new StoreError(`${file} is damaged; put it aside and restore the newest backup.`);
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

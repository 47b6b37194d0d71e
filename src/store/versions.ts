import type Sqlite from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The migrations of this program. */
export const MIGRATIONS = join(import.meta.dirname, 'migrations');

interface Journal {
  readonly entries: readonly { readonly idx: number; readonly when: number; readonly tag: string }[];
}

/** What the migrations in this folder are known by, oldest first. */
export function knownMigrations(folder: string): readonly number[] {
  const journal = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')) as Journal;
  return journal.entries.map((entry) => entry.when);
}

/** What the migrations that a database went through are known by, oldest first. */
export function appliedMigrations(sqlite: Sqlite.Database): readonly number[] {
  const table = sqlite.prepare(`select 1 from sqlite_master where name = '__drizzle_migrations'`).get();
  if (table === undefined) return [];
  return sqlite
    .prepare<[], { created_at: number }>('select created_at from __drizzle_migrations order by created_at')
    .all()
    .map((row) => row.created_at);
}

/** A newer version of this program wrote it. */
export function isNewer(sqlite: Sqlite.Database, migrations = MIGRATIONS): boolean {
  const newest = appliedMigrations(sqlite).at(-1);
  return newest !== undefined && !knownMigrations(migrations).includes(newest);
}

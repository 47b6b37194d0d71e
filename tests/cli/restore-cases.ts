import Sqlite from 'better-sqlite3';
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Ran, type Variables, run } from './shell.ts';

/** What is kept of what stood there, by name. */
export const keptBeside = (database: string): readonly string[] =>
  readdirSync(dirname(database))
    .filter((name) => name.startsWith(`${basename(database)}.before-restore-`))
    .map((name) => join(dirname(database), name));

/** The file with the answers of an open puls. */
export const roundBeside = (database: string): string => database.replace(/\.db$/, '-puls-open.db');

/** One value of a database. */
export function valueOf(file: string, sql: string): unknown {
  const sqlite = new Sqlite(file, { readonly: true });
  try {
    return sqlite.prepare(sql).pluck().get();
  } finally {
    sqlite.close();
  }
}

/** Changes a database by hand. */
export function change(file: string, sql: string): void {
  const sqlite = new Sqlite(file);
  try {
    sqlite.exec(sql);
  } finally {
    sqlite.close();
  }
}

/** Restores, and gives what it says as JSON; null when it refused. */
export async function restore(
  file: string,
  database: string,
  { words = [], variables = {} }: { readonly words?: readonly string[]; readonly variables?: Variables } = {},
): Promise<{ readonly ran: Ran; readonly told: Readonly<Record<string, unknown>> | null }> {
  const ran = await run(['restore', file, '--json', ...words], database, { variables });
  return { ran, told: ran.code === 0 ? (JSON.parse(ran.out) as Record<string, unknown>) : null };
}

/** What stands beside a database and was left half. */
export const halfBeside = (database: string): readonly string[] =>
  existsSync(dirname(database)) ? readdirSync(dirname(database)).filter((name) => name.includes('.half')) : [];

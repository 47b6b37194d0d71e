import type Sqlite from 'better-sqlite3';
import { cpSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from '../../src/store/index.ts';
import { scratchFile } from '../support/scratch.ts';

const MIGRATIONS = join(import.meta.dirname, '../../src/store/migrations');

interface Entry {
  readonly idx: number;
  readonly version: string;
  readonly when: number;
  readonly tag: string;
  readonly breakpoints: boolean;
}
interface Journal {
  readonly version: string;
  readonly dialect: string;
  readonly entries: readonly Entry[];
}
const journal = JSON.parse(readFileSync(join(MIGRATIONS, 'meta/_journal.json'), 'utf8')) as Journal;

/** The folder of migrations as another version of the program has them: the first few, or more than there are. */
export function migrations(count: number, sql = 'create table invented (word text not null);'): string {
  const folder = scratchFile(`migrations-${String(count)}`);
  cpSync(MIGRATIONS, folder, { recursive: true });
  const entries = journal.entries.slice(0, count);
  for (let idx = entries.length; idx < count; idx += 1) {
    const tag = `${String(idx).padStart(4, '0')}_invented`;
    entries.push({ idx, version: '6', when: (entries.at(-1)?.when ?? 0) + 1, tag, breakpoints: true });
    writeFileSync(join(folder, `${tag}.sql`), sql);
  }
  writeFileSync(join(folder, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }));
  return folder;
}

/** How many migrations there are. */
export const ALL = journal.entries.length;

/** Who may read a file, as `600`. */
export const modeOf = (file: string): string => (statSync(file).mode & 0o777).toString(8);

/** What a store that cannot be opened says to the operator. */
export const sentence = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof StoreError) return error.message;
    throw error;
  }
  return 'no error';
};

/** The names of the tables. */
export const tables = (sqlite: Sqlite.Database): readonly string[] =>
  sqlite.prepare<[], string>(`select name from sqlite_master where type = 'table'`).pluck().all();

import type Sqlite from 'better-sqlite3';
import { drizzle } from './drizzle.ts';
import * as tables from './tables/index.ts';

export type Database = ReturnType<typeof makeDatabase>;

/** Drizzle over an open file. */
export function makeDatabase(sqlite: Sqlite.Database) {
  return drizzle(sqlite, { schema: tables });
}

import type Sqlite from 'better-sqlite3';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { forgetFleeting } from './fleeting.ts';
import { StoreError, makePrivate } from './open.ts';

/** What SQLite may leave beside a copy that was not finished. */
const BESIDE = ['', '-wal', '-shm', '-journal'];

const takeAway = (half: string): void => BESIDE.forEach((end) => rmSync(`${half}${end}`, { force: true }));

/**
 * A copy as the database is now but for what may not last. It has its name only once that is taken out: whatever stands
 * under that name can be kept. One that was left half by an earlier try is replaced. Throws StoreError when there is one.
 */
export async function backUpTo(sqlite: Sqlite.Database, to: string): Promise<void> {
  if (existsSync(to)) throw new StoreError(`${to} cannot be made; there is a file of that name already.`);
  const half = `${to}.half`;
  takeAway(half);
  makePrivate(half);
  try {
    await sqlite.backup(half);
    forgetFleeting(half);
    renameSync(half, to);
  } finally {
    takeAway(half);
  }
}

import Sqlite from 'better-sqlite3';
import { lstatSync } from 'node:fs';
import { type Content, contentOf, isDamaged } from './content.ts';
import { StoreError, reading } from './error.ts';
import { whereLasting } from './fleeting.ts';
import { whole } from './half.ts';

/** Names the points at which a copy can be cut off; for tests. */
export type Passed = (point: string) => void;

const NOTHING: Passed = () => undefined;
const BUSY_MS = 5_000;

interface Part {
  readonly type: string;
  readonly name: string;
  readonly sql: string;
}

/** Writes every row that lasts, in the order in which they stand: what must be gone by itself is never in the copy. */
function copyRows(copy: Sqlite.Database, trace: Passed): void {
  const parts = copy
    .prepare<[], Part>(
      `select type, name, sql from source.sqlite_schema where sql is not null and name not like 'sqlite!_%' escape '!'
       order by rowid`,
    )
    .all();
  const tables = parts.filter((part) => part.type === 'table');
  for (const { sql } of tables) copy.exec(sql);
  for (const { name, sql } of tables) {
    const order = /\bwithout rowid\b/i.test(sql) ? '' : ' order by rowid';
    copy.exec(`insert into main."${name}" select * from source."${name}"${whereLasting(name)}${order}`);
    trace('copy.table');
  }
  if (copy.prepare(`select 1 from source.sqlite_schema where name = 'sqlite_sequence'`).get() !== undefined)
    copy.exec(
      'delete from main.sqlite_sequence; insert into main.sqlite_sequence select * from source.sqlite_sequence',
    );
  for (const { type, sql } of parts) if (type !== 'table') copy.exec(sql);
}

/**
 * One reading of the database, as it was when that began: whoever writes meanwhile is not stopped, and the copy is not
 * begun anew for it, as SQLite's own copying by pages is.
 */
function fill(half: string, file: string, trace: Passed): void {
  const copy = new Sqlite(half, { timeout: BUSY_MS });
  try {
    // Nobody else reads it yet, and what is cut off is thrown away.
    copy.pragma('journal_mode = OFF');
    copy.pragma('foreign_keys = OFF');
    copy.prepare('attach ? as source').run(file);
    copy.exec('begin');
    if (isDamaged(copy, 'source')) throw new StoreError(`${file} is damaged; no copy was made.`);
    trace('copy.begun');
    copyRows(copy, trace);
    copy.exec('commit');
    copy.exec('detach source');
    trace('copy.filled');
  } finally {
    copy.close();
  }
}

const taken = (file: string): boolean => lstatSync(file, { throwIfNoEntry: false }) !== undefined;

/** A copy of what lasts. `over`: one that was left by an earlier try is replaced, once the new one is whole. */
export function copyLasting(file: string, to: string, over: boolean, trace: Passed = NOTHING): void {
  whole(to, (half) => reading(file, () => fill(half, file, trace)), over);
}

/**
 * A copy as the database is now but for what may not last, by whoever has it open or not. It has its name only when it
 * was read back and found whole; gives what is in it. Throws StoreError when a file of that name is there already, and
 * when this is no database of krachtbot, or one that is damaged or newer than this program.
 */
export function backUpTo(file: string, to: string, trace: Passed = NOTHING): Content {
  if (taken(to)) throw new StoreError(`${to} cannot be made; there is a file of that name already.`);
  const content = whole(to, (half) => {
    reading(file, () => fill(half, file, trace));
    const found = contentOf(half, file);
    trace('copy.checked');
    return found;
  });
  trace('copy.named');
  return content;
}

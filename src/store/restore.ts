import Sqlite from 'better-sqlite3';
import { closeSync, existsSync, openSync, readSync, writeSync } from 'node:fs';
import { type Content, contentOf } from './content.ts';
import { type Passed, copyLasting } from './copy.ts';
import { StoreError, reading } from './error.ts';
import { takeBeside, whole } from './half.ts';

const CHUNK = 1024 * 1024;
const BUSY_MS = 500;

export interface Restore {
  readonly file: string;
  readonly database: string;
  /** What stood there is kept under this name. */
  readonly aside: string;
  /** Real time: what waited in the copy until then may have been said already. */
  readonly now: number;
  /** Throws when this copy may not take the place of what stands there; null: nothing does, or nothing that can be read. */
  readonly allow: (copy: Content, standing: Content | null) => void;
  /** The last thing before the one takes the place of the other. */
  readonly lastly: () => void;
  readonly trace?: Passed;
}

export interface Restored {
  readonly content: Content;
  /** Null: there was nothing to keep. */
  readonly aside: string | null;
  /** What is kept aside could not be read, and so is the file as it was, with all that should not last. */
  readonly asItWas: boolean;
  /** Messages that wait for the operator, since they may have been said after the copy was made. */
  readonly held: number;
}

/** Byte for byte into a file of ours: the copy itself is never opened, so that nothing is written to it or beside it. */
function bytes(from: string, to: string): void {
  const [source, target] = [openSync(from, 'r'), openSync(to, 'w', 0o600)];
  try {
    const chunk = Buffer.alloc(CHUNK);
    for (let read = readSync(source, chunk); read > 0; read = readSync(source, chunk))
      writeSync(target, chunk, 0, read);
  } finally {
    closeSync(source);
    closeSync(target);
  }
}

/** In the log beside a file the newest of it may stand. */
const logOf = (file: string): string => `${file}-wal`;

/** What cannot be read is kept as it is, with its log: somebody may get more out of it. */
function keepAsItIs(database: string, aside: string): void {
  for (const [from, to] of [
    [database, aside],
    [logOf(database), logOf(aside)],
  ] as const)
    if (existsSync(from)) whole(to, (half) => bytes(from, half));
}

/** Pauses it, and holds back what may have been said since: nothing is said again before the operator wants it. */
function hold(half: string, { born }: Content, now: number): number {
  const sqlite = new Sqlite(half);
  try {
    // One file, with nothing beside it, under whatever name it gets.
    sqlite.pragma('journal_mode = DELETE');
    const clock = sqlite.prepare<[], string>(`select value from setting where key = 'clock'`).pluck().get();
    const at = born === 'echt' ? now : Date.parse(clock ?? '');
    return sqlite.transaction(() => {
      sqlite
        .prepare(`insert into setting (key, value) values ('paused', ?) on conflict do nothing`)
        .run(new Date(at).toISOString());
      const held = sqlite.prepare(
        `update outbox set state = 'uncertain', reason = 'restored' where state in ('pending', 'sending') and not_before <= ?`,
      );
      return held.run(at).changes;
    })();
  } finally {
    sqlite.close();
  }
}

/** What stands under this name, as far as it can be read: null when it is damaged or none of ours. */
function standingAt(database: string): Content | null {
  try {
    return contentOf(database);
  } catch (error) {
    if (error instanceof StoreError && !(error.cause instanceof Sqlite.SqliteError && isBusy(error.cause))) return null;
    throw error;
  }
}

const isBusy = ({ code }: { readonly code: string }): boolean => code.startsWith('SQLITE_BUSY');

/** Brings its log into the file itself, which SQLite does only when nobody else has it open. */
function settle(database: string): void {
  reading(database, () => {
    const sqlite = new Sqlite(database, { fileMustExist: true, timeout: BUSY_MS });
    try {
      sqlite.pragma('journal_mode = DELETE');
    } finally {
      sqlite.close();
    }
  });
}

/**
 * Puts a copy in the place of a database, at one moment: a process that dies before it leaves the old one, and one that
 * dies after it the new one. What stood there is kept aside, without what may not last. Only for who holds the lock.
 * Throws StoreError with nothing changed when the copy is no database of krachtbot, damaged, or newer than this program.
 */
export function putBack({ file, database, aside, now, allow, lastly, trace = () => undefined }: Restore): Restored {
  const stood = existsSync(database);
  const restored = whole(
    database,
    (half) => {
      bytes(file, half);
      if (existsSync(logOf(file))) bytes(logOf(file), logOf(half));
      trace('restore.copied');
      const content = contentOf(half, file);
      const standing = stood ? standingAt(database) : null;
      allow(content, standing);
      const held = hold(half, content, now);
      trace('restore.ready');
      if (standing !== null) {
        settle(database);
        copyLasting(database, aside, false);
      } else if (stood) keepAsItIs(database, aside);
      trace('restore.kept');
      lastly();
      takeBeside(database);
      trace('restore.alone');
      return { content, aside: stood ? aside : null, asItWas: stood && standing === null, held };
    },
    true,
  );
  trace('restore.swapped');
  return restored;
}

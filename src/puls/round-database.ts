import Sqlite from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { destroyJournal, journalOf, makeFile } from './round-file.ts';

const TABLES = `
  create table secret (round text primary key, secret blob) strict, without rowid;
  create table answer (key blob primary key, role text not null, item text not null, value text not null)
    strict, without rowid;
  create table text (key blob primary key, question text not null, text text not null, may_quote integer not null)
    strict, without rowid;
  create table leave (key blob primary key) strict, without rowid;
`;

function setPragmas(sqlite: Sqlite.Database): void {
  // A write-ahead log keeps the order in which answers came; a rollback journal is gone with every commit.
  sqlite.pragma('journal_mode = DELETE');
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('secure_delete = ON');
  sqlite.pragma('temp_store = MEMORY');
  const set = ['journal_mode', 'synchronous', 'secure_delete'].map((name) => sqlite.pragma(name, { simple: true }));
  if (set.join() !== 'delete,2,1') throw new Error('SQLite did not accept how an open round must be kept.');
}

/** The file of a round while it is open to us. */
export type RoundDatabase = Sqlite.Database;

/** A transaction that was begun on the file. Whichever of the two ends it closes the file too. */
export interface Begun {
  readonly sqlite: RoundDatabase;
  commit(): void;
  takeBack(): void;
}

/** Begins a transaction. `closes`: its journal holds the secret and what it opens, and so is overwritten before it goes. */
export function begin(file: string, closes = false): Begun {
  const sqlite = new Sqlite(file, { fileMustExist: true, timeout: 1000 });
  // A process that died left one: that may be the one of a close.
  const overwrites = closes || existsSync(journalOf(file));
  try {
    // Before anything is read: SQLite then leaves the journal where it is, and the lock is ours until the end.
    if (overwrites) sqlite.pragma('locking_mode = EXCLUSIVE');
    setPragmas(sqlite);
    sqlite.exec('begin immediate');
  } catch (error) {
    sqlite.close();
    throw error;
  }
  return {
    sqlite,
    commit() {
      try {
        sqlite.exec('commit');
        if (overwrites) destroyJournal(file);
      } finally {
        sqlite.close();
      }
    },
    takeBack: () => sqlite.close(),
  };
}

/** Runs work in one transaction on the file, and gives what it gives. */
export type Within = <T>(file: string, act: (sqlite: RoundDatabase) => T, closes?: boolean) => T;

/** One transaction on the file, which is open no longer than that: no process can write to a file that was destroyed. */
export const within: Within = (file, act, closes = false) => {
  const begun = begin(file, closes);
  let result;
  try {
    result = act(begun.sqlite);
  } catch (error) {
    begun.takeBack();
    throw error;
  }
  begun.commit();
  return result;
};

const hasTables = (sqlite: Sqlite.Database): boolean =>
  sqlite.prepare(`select 1 from sqlite_schema where name = 'secret'`).get() !== undefined;

/** The round that stands in the file; without its secret it is closed. */
export function standingIn(sqlite: RoundDatabase): { readonly round: string; readonly secret: Buffer | null } | null {
  if (!hasTables(sqlite)) return null;
  return sqlite.prepare<[], { round: string; secret: Buffer | null }>('select round, secret from secret').get() ?? null;
}

/** Makes the file of this round, or finds it made. False when another round stands there still. */
export function makeRound(file: string, round: string, secret: () => Buffer): boolean {
  if (!existsSync(file)) makeFile(file);
  return within(file, (sqlite) => {
    const found = standingIn(sqlite);
    if (found !== null) return found.round === round;
    if (!hasTables(sqlite)) sqlite.exec(TABLES);
    sqlite.prepare('insert into secret (round, secret) values (?, ?)').run(round, secret());
    return true;
  });
}

import type Sqlite from 'better-sqlite3';
import { makeCache } from './cache.ts';
import { makeDatabase } from './database.ts';
import { forgetFleeting } from './fleeting.ts';
import { type Hulpvragen, hulpvragenIn } from './hulpvragen.ts';
import { type Events, type Slots, type Tokens, eventsIn, slotsIn, tokensIn } from './machine.ts';
import { mailboxIn } from './mailbox.ts';
import { makePrivate, openSqlite } from './open.ts';
import { type Outbox, outboxIn } from './outbox.ts';
import { type People, peopleIn } from './people.ts';
import { type Programmes, programmesIn } from './programme.ts';
import { type PulsTexts, pulsTextsIn } from './puls-texts.ts';
import { referencesIn } from './references.ts';
import { type Settings, settingsIn } from './settings.ts';
import { makeSweep } from './sweep.ts';
import { type Trust, trustIn } from './trust.ts';
import { type Weekberichten, weekberichtenIn } from './weekberichten.ts';
import { type Weekchecks, weekchecksIn } from './weekchecks.ts';

export { StoreError } from './open.ts';
export { type Lock, takeLock } from './lock.ts';
export type { NewItem, OutboxRow, Recipient } from './outbox.ts';
export type { NewPerson } from './people.ts';
export type { SlotRow } from './machine.ts';
export type { Activity, Experiment } from './programme.ts';
export type { NewPulsText } from './puls-texts.ts';
export type { Weekbericht } from './weekberichten.ts';
export type { NewHulpvraag } from './hulpvragen.ts';

export interface Store {
  readonly settings: Settings;
  readonly people: People;
  readonly trust: Trust;
  readonly programme: Programmes;
  readonly weekchecks: Weekchecks;
  readonly hulpvragen: Hulpvragen;
  readonly weekberichten: Weekberichten;
  readonly pulsTexts: PulsTexts;
  readonly outbox: Outbox;
  readonly slots: Slots;
  readonly events: Events;
  readonly tokens: Tokens;
  /** Where an adapter keeps how to reach conversations. */
  references<T>(): ReturnType<typeof referencesIn<T>>;
  mailbox(now: () => number): ReturnType<typeof mailboxIn>;
  /** All of it or nothing; takes the write lock at once. Nested calls are savepoints. Never asynchronous inside. */
  write<T>(work: () => T): T;
  /** Runs `work` and takes back everything it wrote. */
  peek<T>(work: () => T): T;
  check(): string;
  /** A copy as it is now but for what may not last, in a file that is not there yet. Throws StoreError when it is. */
  backup(file: string): Promise<void>;
  readonly sqlite: Sqlite.Database;
  close(): void;
}

/** Opens the store in this file, or in memory with ':memory:'. Throws StoreError with one sentence for the operator. */
export function openStore(file: string, busyMs = 1000): Store {
  const sqlite = openSqlite(file, busyMs);
  const db = makeDatabase(sqlite);
  const settings = settingsIn(db);
  const cache = makeCache(sqlite);
  const requests = makeCache(sqlite);
  const past = makeCache(sqlite);
  const issued = makeCache(sqlite);
  const sweep = makeSweep(sqlite);
  const forget = (): void => {
    cache.forget();
    requests.forget();
    past.forget();
    issued.forget();
  };
  const begin = sqlite.prepare('begin immediate');
  const commit = sqlite.prepare('commit');
  const rollback = sqlite.prepare('rollback');
  const save = sqlite.prepare('savepoint inner');
  const release = sqlite.prepare('release inner');
  const takeBack = sqlite.prepare('rollback to inner');
  // Statements made once: better-sqlite3's own transactions build their functions anew for every piece of work.
  const write = <T>(work: () => T): T => {
    const nested = sqlite.inTransaction;
    (nested ? save : begin).run();
    try {
      const result = work();
      (nested ? release : commit).run();
      if (!nested) sweep.run();
      return result;
    } catch (error) {
      forget();
      // SQLite ends a transaction by itself when the disk is full or fails: then there is nothing left to take back.
      if (sqlite.inTransaction) {
        if (nested) {
          takeBack.run();
          release.run();
        } else rollback.run();
      }
      throw error;
    }
  };
  return {
    settings,
    people: peopleIn(db, cache),
    trust: trustIn(db),
    programme: programmesIn(db, cache),
    weekchecks: weekchecksIn(db, sqlite, past),
    hulpvragen: hulpvragenIn(db, sqlite, requests),
    weekberichten: weekberichtenIn(db),
    pulsTexts: pulsTextsIn(db, sweep),
    outbox: outboxIn(db, sqlite),
    slots: slotsIn(db),
    events: eventsIn(db, sqlite),
    tokens: write(() => tokensIn(db, sqlite, settings, issued)),
    references: <T>() => referencesIn<T>(db),
    mailbox: (now) => mailboxIn(db, now),
    write,
    peek(work) {
      sqlite.exec('savepoint peek');
      try {
        return work();
      } finally {
        sqlite.exec('rollback to peek; release peek');
        forget();
      }
    },
    check: () => String(sqlite.pragma('quick_check', { simple: true })),
    async backup(to) {
      makePrivate(to);
      await sqlite.backup(to);
      forgetFleeting(to);
    },
    sqlite,
    close: () => sqlite.close(),
  };
}

import type Sqlite from 'better-sqlite3';
import { cachesOver } from './cache.ts';
import { backUpTo } from './copy.ts';
import type { Content } from './content.ts';
import { makeDatabase } from './database.ts';
import { type Experiments, experimentsIn } from './experiments.ts';
import { forgetIn } from './forget.ts';
import { type Hulpvragen, hulpvragenIn } from './hulpvragen.ts';
import { type Events, type Slots, type Tokens, eventsIn, slotsIn, tokensIn } from './machine.ts';
import { mailboxIn } from './mailbox.ts';
import { type Nameless, namelessIn } from './nameless.ts';
import { openSqlite } from './open.ts';
import { type Outbox, outboxIn } from './outbox.ts';
import { type People, peopleIn } from './people.ts';
import { type Programmes, programmesIn } from './programme.ts';
import { type Pulses, pulsesIn } from './puls.ts';
import { type Signalen, signalenIn } from './signalen.ts';
import { type PulsTexts, pulsTextsIn } from './puls-texts.ts';
import { referencesIn } from './references.ts';
import { type Settings, settingsIn } from './settings.ts';
import { type Retention, retentionIn } from './retention.ts';
import { makeSweep } from './sweep.ts';
import { type Trust, trustIn } from './trust.ts';
import { type Weekberichten, weekberichtenIn } from './weekberichten.ts';
import { type Weekchecks, weekchecksIn } from './weekchecks.ts';

export { StoreError } from './error.ts';
export { type Content, contentOf } from './content.ts';
export { backUpTo } from './copy.ts';
export { type Restored, putBack } from './restore.ts';
export { type Lock, takeLock } from './lock.ts';
export type { NewItem, OutboxRow, Recipient } from './outbox.ts';
export type { NewPerson } from './people.ts';
export type { SlotRow } from './machine.ts';
export type { Activity, Experiment } from './programme.ts';
export type { NewPulsText } from './puls-texts.ts';
export type { Weekbericht } from './weekberichten.ts';
export type { NewHulpvraag } from './hulpvragen.ts';
export type { NewSignaal } from './signalen.ts';

export interface Store {
  readonly settings: Settings;
  readonly people: People;
  readonly trust: Trust;
  readonly programme: Programmes;
  readonly experiments: Experiments;
  readonly weekchecks: Weekchecks;
  readonly hulpvragen: Hulpvragen;
  readonly signalen: Signalen;
  /** What is kept without a name. */
  readonly nameless: Nameless;
  readonly weekberichten: Weekberichten;
  readonly puls: Pulses;
  readonly pulsTexts: PulsTexts;
  readonly outbox: Outbox;
  readonly slots: Slots;
  readonly events: Events;
  readonly tokens: Tokens;
  /** Where an adapter keeps how to reach conversations. */
  references<T>(): ReturnType<typeof referencesIn<T>>;
  mailbox(now: () => number): ReturnType<typeof mailboxIn>;
  /** What was kept long enough. */
  readonly retention: Retention;
  /** Takes out who this person is; what the programme learned from them stays without anybody. */
  forget(personId: string): void;
  /** All of it or nothing; takes the write lock at once. Nested calls are savepoints. Never asynchronous inside. */
  write<T>(work: () => T): T;
  /** Runs `work` and takes back everything it wrote. */
  peek<T>(work: () => T): T;
  /** Words were taken away: once this transaction is committed, nothing of them is left in the write-ahead log either. */
  wipe(): void;
  check(): string;
  /** A copy as it is now but for what may not last, in a file that is not there yet. Throws StoreError when it is. */
  backup(file: string): Content;
  readonly sqlite: Sqlite.Database;
  close(): void;
}

/** Opens the store in this file, or in memory with ':memory:'. Throws StoreError with one sentence for the operator. */
export function openStore(file: string, busyMs = 1000): Store {
  const sqlite = openSqlite(file, busyMs);
  const db = makeDatabase(sqlite);
  const caches = cachesOver(sqlite);
  const settings = settingsIn(db, caches.make());
  const cache = caches.make();
  const sweep = makeSweep(sqlite, busyMs);
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
      if (!nested) caches.hold();
      const result = work();
      (nested ? release : commit).run();
      if (!nested) sweep.run();
      return result;
    } catch (error) {
      caches.forget();
      // SQLite ends a transaction by itself when the disk is full or fails: then there is nothing left to take back.
      if (sqlite.inTransaction) {
        if (nested) {
          takeBack.run();
          release.run();
        } else rollback.run();
      }
      throw error;
    } finally {
      if (!nested || !sqlite.inTransaction) caches.letGo();
    }
  };
  const nameless = namelessIn(sqlite, settings);
  return {
    settings,
    people: peopleIn(db, cache),
    trust: trustIn(db),
    programme: programmesIn(db, cache),
    experiments: experimentsIn(db),
    weekchecks: weekchecksIn(db, sqlite, caches.make()),
    hulpvragen: hulpvragenIn(db, sqlite, caches.make()),
    signalen: signalenIn(sqlite),
    nameless,
    weekberichten: weekberichtenIn(db),
    puls: pulsesIn(db, sqlite),
    pulsTexts: pulsTextsIn(db, sweep),
    outbox: outboxIn(db, sqlite, caches.make()),
    slots: slotsIn(db),
    events: eventsIn(db, sqlite, nameless.isHidden),
    tokens: write(() => tokensIn(db, sqlite, settings, caches.make())),
    references: <T>() => referencesIn<T>(db, caches.make()),
    mailbox: (now) => mailboxIn(db, now, sweep),
    retention: retentionIn(sqlite, caches),
    forget: forgetIn(sqlite, caches),
    write,
    peek(work) {
      sqlite.exec('savepoint peek');
      try {
        return work();
      } finally {
        sqlite.exec('rollback to peek; release peek');
        caches.forget();
      }
    },
    wipe: () => sweep.want(),
    check: () => String(sqlite.pragma('quick_check', { simple: true })),
    backup: (to) => backUpTo(file, to),
    sqlite,
    close: () => sqlite.close(),
  };
}

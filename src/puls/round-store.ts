import Sqlite from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { ROLE_QUESTION, ROLES, type Role } from './bank.ts';
import type { AnswerRow } from './release.ts';
import type { Kept, OwnAnswers, RoundStore, TextRow } from './round.ts';
import { destroyFile, destroyJournal, journalOf, makeFile, roundFileOf } from './round-file.ts';
import { type RandomBytes, buttonKeyOf, keyOf, shuffled } from './secrecy.ts';

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

/**
 * One transaction on the file, which is open no longer than that: no process can write to a file that was destroyed.
 * `closes`: its journal holds the secret and what it opens, and so is overwritten before it goes.
 */
function within<T>(file: string, act: (sqlite: Sqlite.Database) => T, closes = false): T {
  const sqlite = new Sqlite(file, { fileMustExist: true, timeout: 1000 });
  // A process that died left one: that may be the one of a close.
  const overwrites = closes || existsSync(journalOf(file));
  try {
    // Before anything is read: SQLite then leaves the journal where it is, and the lock is ours until the end.
    if (overwrites) sqlite.pragma('locking_mode = EXCLUSIVE');
    setPragmas(sqlite);
    const result = sqlite.transaction(act).immediate(sqlite);
    if (overwrites) destroyJournal(file);
    return result;
  } finally {
    sqlite.close();
  }
}

const closing = <T>(file: string, act: (sqlite: Sqlite.Database) => T): T => within(file, act, true);

const hasTables = (sqlite: Sqlite.Database): boolean =>
  sqlite.prepare(`select 1 from sqlite_schema where name = 'secret'`).get() !== undefined;

function standing(sqlite: Sqlite.Database): { readonly round: string; readonly secret: Buffer | null } | null {
  if (!hasTables(sqlite)) return null;
  return sqlite.prepare<[], { round: string; secret: Buffer | null }>('select round, secret from secret').get() ?? null;
}

/** The round whose file stands beside this database, open or closed; null when there is none. */
export function standingRound(databaseFile: string): { readonly round: string; readonly open: boolean } | null {
  const file = roundFileOf(databaseFile);
  const found = existsSync(file) ? within(file, standing) : null;
  return found === null ? null : { round: found.round, open: found.secret !== null };
}

/** Destroys the file of whatever round stands there, and all that it left: for good, and harmless to repeat. */
export function destroyRound(databaseFile: string): void {
  destroyFile(roundFileOf(databaseFile));
}

const toRole = (text: string | undefined): Role | null => ROLES.find((role) => role === text) ?? null;

/** What one person has in the file: the rows are found by trying every question there is. */
function ownIn(sqlite: Sqlite.Database, secret: Buffer, person: string) {
  const key = (question: string): Buffer => keyOf(secret, person, question);
  const all = (sql: string): readonly string[] => sqlite.prepare<[], string>(sql).pluck().all();
  const value = sqlite.prepare<[Buffer], string>('select value from answer where key = ?').pluck();
  return {
    key,
    // These read the whole file, so they are asked only where they are needed.
    items: (): readonly string[] => all('select distinct item from answer').filter((item) => item !== ROLE_QUESTION),
    questions: (): readonly string[] => all('select distinct question from text'),
    role: (): Role | null => toRole(value.get(key(ROLE_QUESTION))),
    value: (item: string): string | undefined => value.get(key(item)),
  };
}

const PUT_ANSWER = `insert into answer (key, role, item, value) values (?, ?, ?, ?)
  on conflict (key) do update set role = excluded.role, value = excluded.value`;
const PUT_TEXT = `insert into text (key, question, text, may_quote) values (?, ?, ?, ?)
  on conflict (key) do update set text = excluded.text, may_quote = excluded.may_quote`;
const ANSWERS = 'select role, item, value from answer order by role, item, value';
const TEXTS = 'select question, text, may_quote from text order by question, text, may_quote';
const DROP_ANSWER = 'delete from answer where key = ?';
const DROP_TEXT = 'delete from text where key = ?';
const PUT_LEAVE = 'insert into leave (key) values (?) on conflict do nothing';
/** In the place of a question: somebody who wants to hear no more of this round. */
const LEAVE = '';

type Own = ReturnType<typeof ownIn>;

interface KeptText {
  readonly question: string;
  readonly text: string;
  readonly may_quote: number;
}

const asText = ({ may_quote, ...row }: KeptText): TextRow => ({ ...row, mayQuote: may_quote === 1 });

/** The store of one round, beside this database. `random` gives the secret and the order at the close. */
export function makeRoundStore(databaseFile: string, round: string, random: RandomBytes): RoundStore {
  const file = roundFileOf(databaseFile);

  function reading<T>(closed: T, act: (sqlite: Sqlite.Database, secret: Buffer) => T): T {
    if (!existsSync(file)) return closed;
    return within(file, (sqlite) => {
      const found = standing(sqlite);
      return found?.round !== round || found.secret === null ? closed : act(sqlite, found.secret);
    });
  }

  const write = (person: string, act: (sqlite: Sqlite.Database, own: Own) => Kept): Kept =>
    reading<Kept>('not-open', (sqlite, secret) => act(sqlite, ownIn(sqlite, secret, person)));

  return {
    file,
    create: () => {
      if (!existsSync(file)) makeFile(file);
      return within(file, (sqlite) => {
        const found = standing(sqlite);
        if (found !== null) return found.round === round;
        if (!hasTables(sqlite)) sqlite.exec(TABLES);
        sqlite.prepare('insert into secret (round, secret) values (?, ?)').run(round, Buffer.from(random(32)));
        return true;
      });
    },
    takeRole: (person, role, items) =>
      write(person, (sqlite, own) => {
        const before = own.role();
        if (before === role) return 'kept';
        sqlite.prepare(PUT_ANSWER).run(own.key(ROLE_QUESTION), role, ROLE_QUESTION, role);
        // Without a role nothing was answered yet.
        for (const item of before === null ? [] : own.items())
          if (items.includes(item)) sqlite.prepare('update answer set role = ? where key = ?').run(role, own.key(item));
          else sqlite.prepare(DROP_ANSWER).run(own.key(item));
        // A role that is not asked the open question cannot see or change its text any more either.
        for (const question of before === null ? [] : own.questions())
          if (!items.includes(question)) sqlite.prepare(DROP_TEXT).run(own.key(question));
        return 'kept';
      }),
    answer: (person, item, value) =>
      write(person, (sqlite, own) => {
        const role = own.role();
        if (role === null) return 'role-first';
        if (value === null) sqlite.prepare(DROP_ANSWER).run(own.key(item));
        else sqlite.prepare(PUT_ANSWER).run(own.key(item), role, item, value);
        return 'kept';
      }),
    say: (person, row) =>
      write(person, (sqlite, own) => {
        if (own.role() === null) return 'role-first';
        const key = own.key(row.question);
        if (row.text === null) sqlite.prepare(DROP_TEXT).run(key);
        else sqlite.prepare(PUT_TEXT).run(key, row.question, row.text, row.mayQuote ? 1 : 0);
        return 'kept';
      }),
    role: (person) => {
      let role: Role | null = null;
      write(person, (_sqlite, own) => {
        role = own.role();
        return 'kept';
      });
      return role;
    },
    own: (person) => {
      let found: OwnAnswers = { role: null, answers: {}, texts: [] };
      write(person, (sqlite, own) => {
        const text = sqlite.prepare<[Buffer], KeptText>('select question, text, may_quote from text where key = ?');
        found = {
          role: own.role(),
          answers: Object.fromEntries(
            own.items().flatMap((item) => {
              const value = own.value(item);
              return value === undefined ? [] : [[item, value]];
            }),
          ),
          texts: own
            .questions()
            .flatMap((question) => text.get(own.key(question)) ?? [])
            .map(asText),
        };
        return 'kept';
      });
      return found;
    },
    leave: (person) =>
      write(person, (sqlite, own) => {
        sqlite.prepare(PUT_LEAVE).run(own.key(LEAVE));
        return 'kept';
      }),
    left: (person) =>
      reading(false, (sqlite, secret) => {
        const left = sqlite.prepare<[Buffer], 1>('select 1 from leave where key = ?').pluck();
        return left.get(keyOf(secret, person, LEAVE)) !== undefined;
      }),
    unheard: (people) =>
      reading([], (sqlite, secret) => {
        const role = sqlite.prepare<[Buffer], 1>('select 1 from answer where key = ?').pluck();
        const left = sqlite.prepare<[Buffer], 1>('select 1 from leave where key = ?').pluck();
        return people.filter(
          (person) =>
            role.get(keyOf(secret, person, ROLE_QUESTION)) === undefined &&
            left.get(keyOf(secret, person, LEAVE)) === undefined,
        );
      }),
    buttonKey: () => reading(null, (_sqlite, secret) => buttonKeyOf(secret)),
    withdraw: (person) =>
      write(person, (sqlite, own) => {
        for (const item of [ROLE_QUESTION, ...own.items()]) sqlite.prepare(DROP_ANSWER).run(own.key(item));
        for (const question of own.questions()) sqlite.prepare(DROP_TEXT).run(own.key(question));
        return 'kept';
      }),
    close: () => {
      if (!existsSync(file)) return null;
      return closing(file, (sqlite) => {
        const found = standing(sqlite);
        if (found?.round !== round) return null;
        // Sorted by what they say before chance orders them, so that the keys play no part in the order either.
        const answers = shuffled(sqlite.prepare<[], AnswerRow>(ANSWERS).all(), random);
        const texts = shuffled(sqlite.prepare<[], KeptText>(TEXTS).all(), random);
        if (found.secret !== null) {
          sqlite.exec('update secret set secret = null; delete from answer; delete from text; delete from leave;');
          // Dealt again under keys that are nobody's: where a row stands on its page tells when it was written, and a copy
          // of the file made earlier has the secret.
          const [putAnswer, putText] = [sqlite.prepare(PUT_ANSWER), sqlite.prepare(PUT_TEXT)];
          for (const { role, item, value } of answers) putAnswer.run(Buffer.from(random(16)), role, item, value);
          for (const one of texts) putText.run(Buffer.from(random(16)), one.question, one.text, one.may_quote);
        }
        return { answers, texts: texts.map(asText) };
      });
    },
  };
}

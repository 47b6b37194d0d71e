import { existsSync } from 'node:fs';
import { ROLE_QUESTION, ROLES, type Role } from './bank.ts';
import type { Closed, Kept, OwnAnswers, RoundStore } from './round.ts';
import { closeIn } from './round-close.ts';
import { type RoundDatabase, type Within, makeRound, standingIn, within } from './round-database.ts';
import { destroyFile, roundFileOf } from './round-file.ts';
import { type KeptText, PUT_TEXT, asText } from './round-text.ts';
import { type RandomBytes, buttonKeyOf, keyOf } from './secrecy.ts';

/** The round whose file stands beside this database, open or closed; null when there is none. `run` as in `makeRoundStore`. */
export function standingRound(
  databaseFile: string,
  run: Within = within,
): { readonly round: string; readonly open: boolean } | null {
  const file = roundFileOf(databaseFile);
  const found = existsSync(file) ? run(file, standingIn) : null;
  return found === null ? null : { round: found.round, open: found.secret !== null };
}

/** Destroys the file of whatever round stands there, and all that it left: for good, and harmless to repeat. */
export function destroyRound(databaseFile: string): void {
  destroyFile(roundFileOf(databaseFile));
}

const toRole = (text: string | undefined): Role | null => ROLES.find((role) => role === text) ?? null;

/** What one person has in the file: the rows are found by trying every question there is. */
function ownIn(sqlite: RoundDatabase, secret: Buffer, person: string) {
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
const DROP_ANSWER = 'delete from answer where key = ?';
const DROP_TEXT = 'delete from text where key = ?';
const DROP_LEAVE = 'delete from leave where key = ?';
const PUT_LEAVE = 'insert into leave (key) values (?) on conflict do nothing';
/** In the place of a question: somebody who wants to hear no more of this round. */
const LEAVE = '';

type Own = ReturnType<typeof ownIn>;

function dropAnswers(sqlite: RoundDatabase, own: Own): void {
  for (const item of [ROLE_QUESTION, ...own.items()]) sqlite.prepare(DROP_ANSWER).run(own.key(item));
  for (const question of own.questions()) sqlite.prepare(DROP_TEXT).run(own.key(question));
}

/**
 * The store of one round, beside this database. `random` gives the secret and the order at the close. `run`: in which
 * transaction the file is read and written; by itself each in one of its own.
 */
export function makeRoundStore(
  databaseFile: string,
  round: string,
  random: RandomBytes,
  run: Within = within,
): RoundStore {
  const file = roundFileOf(databaseFile);

  function reading<T>(closed: T, act: (sqlite: RoundDatabase, secret: Buffer) => T): T {
    if (!existsSync(file)) return closed;
    return run(file, (sqlite) => {
      const found = standingIn(sqlite);
      return found?.round !== round || found.secret === null ? closed : act(sqlite, found.secret);
    });
  }

  const write = (person: string, act: (sqlite: RoundDatabase, own: Own) => Kept): Kept =>
    reading<Kept>('not-open', (sqlite, secret) => act(sqlite, ownIn(sqlite, secret, person)));

  return {
    file,
    create: () => makeRound(file, round, () => Buffer.from(random(32))),
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
        dropAnswers(sqlite, own);
        return 'kept';
      }),
    forget: (person) =>
      write(person, (sqlite, own) => {
        dropAnswers(sqlite, own);
        sqlite.prepare(DROP_LEAVE).run(own.key(LEAVE));
        return 'kept';
      }),
    close: () => {
      if (!existsSync(file)) return null;
      const closing = (sqlite: RoundDatabase): Closed | null => {
        const found = standingIn(sqlite);
        return found?.round === round ? closeIn(sqlite, found.secret !== null, random) : null;
      };
      return run(file, closing, true);
    },
  };
}

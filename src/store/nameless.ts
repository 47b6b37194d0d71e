import { createHash, createHmac, randomBytes } from 'node:crypto';
import type Sqlite from 'better-sqlite3';
import type { NamelessSignaal, SignaalAnswers } from '../records/signaal.ts';
import type { Settings } from './settings.ts';

/** Without vowels no word can come of it by chance; no letter looks like another or like a figure. */
const LETTERS = 'bcdfghjkmnpqrstvwxz';
const GROUPS = 3;
const IN_GROUP = 4;

/** What is kept without a name, and how a day's repetitions are known without keeping what they were. */
export interface Nameless {
  /** The code of what was sent today: the same, sent again, gives the same code, until the day is over. */
  code(day: string, sent: string): string;
  /** The key of the signaal this code belongs to, however it was typed; null when it can be no code. */
  keyOf(typed: string): string | null;
  get(key: string): NamelessSignaal | null;
  put(signaal: NamelessSignaal): void;
  /** True when it was there. */
  remove(key: string): boolean;
  /** Whether this event was hidden today. */
  readonly isHidden: (eventKey: string) => boolean;
  /** Takes an event out of what is kept by its own id: from now on only a hash of it is known, and only today. */
  hide(day: string, eventKey: string): void;
  /** Destroys the secret of an earlier day, and what it could still explain. */
  forgetBefore(day: string): void;
}

interface Row {
  key: string;
  week: string;
  about: string;
  shown: number;
  revision: number;
  version: number;
  answers: string;
}

/** A row of the table as the record it holds. */
export const readNameless = (row: Row): NamelessSignaal => ({
  ...row,
  shown: row.shown === 1,
  answers: JSON.parse(row.answers) as SignaalAnswers,
});

function spell(bytes: Buffer): string {
  let rest = BigInt(`0x${bytes.toString('hex')}`);
  const groups = Array.from({ length: GROUPS }, () =>
    Array.from({ length: IN_GROUP }, () => {
      const letter = LETTERS[Number(rest % BigInt(LETTERS.length))] ?? '';
      rest /= BigInt(LETTERS.length);
      return letter;
    }).join(''),
  );
  return groups.join('-');
}

export function namelessIn(sqlite: Sqlite.Database, settings: Settings): Nameless {
  const one = sqlite.prepare<[string], Row>('select * from signaal_nameless where key = ?');
  const upsert = sqlite.prepare(
    `insert into signaal_nameless (key, week, about, shown, revision, version, answers) values (?, ?, ?, ?, ?, ?, ?)
     on conflict (key) do update set about = excluded.about, shown = excluded.shown, revision = excluded.revision,
     version = excluded.version, answers = excluded.answers`,
  );
  const drop = sqlite.prepare('delete from signaal_nameless where key = ?');
  const known = sqlite.prepare('select 1 from event_nameless where key = ?').pluck();
  const add = sqlite.prepare('insert into event_nameless (key) values (?) on conflict do nothing');
  const uncover = sqlite.prepare('delete from event where key = ?');
  const empty = sqlite.prepare('delete from event_nameless');

  const standing = (): { readonly day: string; readonly secret: string } | null => {
    const written = settings.get('nameless');
    return written === null ? null : (JSON.parse(written) as { day: string; secret: string });
  };
  const forgetBefore = (day: string): void => {
    const found = standing();
    if (found === null || found.day === day) return;
    empty.run();
    settings.set('nameless', null);
  };
  const secretOf = (day: string): string => {
    forgetBefore(day);
    const found = standing();
    if (found !== null) return found.secret;
    const secret = randomBytes(32).toString('base64url');
    settings.set('nameless', JSON.stringify({ day, secret }));
    return secret;
  };
  const hashed = (secret: string, what: string): Buffer => createHmac('sha256', secret).update(what).digest();

  return {
    code: (day, sent) => spell(hashed(secretOf(day), `code\n${sent}`)),
    keyOf(typed) {
      const letters = typed.toLowerCase().replace(/[^a-z]/g, '');
      if (letters.length !== GROUPS * IN_GROUP || !Array.from(letters).every((one) => LETTERS.includes(one)))
        return null;
      return `x${createHash('sha256').update(`signaal ${letters}`).digest('hex').slice(0, 32)}`;
    },
    get(key) {
      const row = one.get(key);
      return row === undefined ? null : readNameless(row);
    },
    put: ({ key, week, about, shown: may, revision, version, answers }) =>
      upsert.run(key, week, about, may ? 1 : 0, revision, version, JSON.stringify(answers)),
    remove: (key) => drop.run(key).changes > 0,
    isHidden(eventKey) {
      const found = standing();
      return (
        found !== null && known.get(hashed(found.secret, `event\n${eventKey}`).toString('base64url')) !== undefined
      );
    },
    hide(day, eventKey) {
      // It was the last row of its table, so its place is taken by the next one and no gap tells of it.
      uncover.run(eventKey);
      add.run(hashed(secretOf(day), `event\n${eventKey}`).toString('base64url'));
    },
    forgetBefore,
  };
}

import type Sqlite from 'better-sqlite3';
import {
  type NamelessSignaal,
  type ShownSignaal,
  type Signaal,
  type SignaalAnswers,
  shownSignaal,
} from '../records/signaal.ts';
import { NOBODY } from './forget.ts';
import { readNameless } from './nameless.ts';
import { type SignaalTimeline, signaalTimelineIn } from './signaal-timeline.ts';

export type NewSignaal = Pick<Signaal, 'origin' | 'week' | 'about' | 'shown' | 'askOn' | 'version' | 'answers'> & {
  readonly personId: string;
};
export type SignaalChange = Pick<Signaal, 'about' | 'shown' | 'askOn' | 'version' | 'answers'>;

/** Signalen, by name and without. What was withdrawn is not here any more. */
export interface Signalen {
  get(id: number): Signaal | null;
  byOrigin(origin: string): Signaal | null;
  /** Newest first. */
  by(personId: string): readonly Signaal[];
  add(signaal: NewSignaal, at: number): Signaal;
  /** Keeps the step as a new revision, and gives the signaal as it stands now. */
  revise(id: number, change: SignaalChange, at: number): Signaal;
  setJoins(id: number, joins: boolean): void;
  /** Takes it away with every revision of it. */
  remove(id: number): void;
  /** Whom to ask what came of it: due at this moment. */
  due(now: number): readonly Signaal[];
  asked(id: number): void;
  /** What of this week may be shown to the programmateam, as `ref` with revision, in the order of the refs. */
  ofWeek(week: string): readonly { readonly ref: string; readonly revision: number }[];
  /** One signaal as it stood at a revision; null when it is gone, or may not be shown. */
  shown(ref: string, revision: number): ShownSignaal | null;
  /** What may be shown about one experiment or activity, by week, oldest first. */
  of(about: string): readonly ShownSignaal[];
  /** What everybody may read about it: the newest before a point, newest first. */
  readonly told: SignaalTimeline;
}

interface Row {
  id: number;
  origin: string;
  person_id: string;
  week: string;
  about: string;
  shown: number;
  revision: number;
  joins: number | null;
  ask_on: number | null;
  changed_at: number;
  version: number;
  answers: string;
}

const read = (row: Row): Signaal => ({
  id: row.id,
  origin: row.origin,
  personId: row.person_id === NOBODY ? null : row.person_id,
  week: row.week,
  about: row.about,
  shown: row.shown === 1,
  revision: row.revision,
  joins: row.joins === null ? null : row.joins === 1,
  askOn: row.ask_on,
  changedAt: row.changed_at,
  version: row.version,
  answers: JSON.parse(row.answers) as SignaalAnswers,
});

const NEWEST = `select s.*, r.version, r.answers from signaal s
  join signaal_revision r on r.signaal_id = s.id and r.revision = s.revision`;

const flag = (value: boolean): number => (value ? 1 : 0);

export function signalenIn(sqlite: Sqlite.Database): Signalen {
  const one = sqlite.prepare<[number], Row>(`${NEWEST} where s.id = ?`);
  const originated = sqlite.prepare<[string], Row>(`${NEWEST} where s.origin = ?`);
  const given = sqlite.prepare<[string], Row>(`${NEWEST} where s.person_id = ? order by s.id desc`);
  const dueNow = sqlite.prepare<[number], Row>(`${NEWEST} where s.ask_on <= ? order by s.id`);
  const add = sqlite.prepare(
    `insert into signaal (origin, person_id, week, about, shown, revision, joins, ask_on, changed_at)
     values (?, ?, ?, ?, ?, 1, null, ?, ?)`,
  );
  const note = sqlite.prepare(
    'insert into signaal_revision (signaal_id, revision, version, answers, at) values (?, ?, ?, ?, ?)',
  );
  const alter = sqlite.prepare(
    'update signaal set about = ?, shown = ?, ask_on = ?, revision = ?, changed_at = ? where id = ?',
  );
  const joining = sqlite.prepare('update signaal set joins = ? where id = ?');
  const asked = sqlite.prepare('update signaal set ask_on = null where id = ?');
  const drop = sqlite.prepare('delete from signaal where id = ?');
  const weekNamed = sqlite.prepare<[string], { id: number; revision: number }>(
    'select id, revision from signaal where week = ? and shown = 1 order by id',
  );
  const weekNameless = sqlite.prepare<[string], { ref: string; revision: number }>(
    'select key as ref, revision from signaal_nameless where week = ? and shown = 1 order by key',
  );
  const then = sqlite.prepare<[number, number], Pick<Row, 'week' | 'shown' | 'joins' | 'person_id' | 'answers'>>(
    `select s.week, s.shown, s.joins, s.person_id, r.answers from signaal s
     join signaal_revision r on r.signaal_id = s.id and r.revision = ? where s.id = ?`,
  );
  const keyed = sqlite.prepare<[string], Parameters<typeof readNameless>[0]>(
    'select * from signaal_nameless where key = ?',
  );
  const aboutNamed = sqlite.prepare<[string], Row>(`${NEWEST} where s.about = ? and s.shown = 1 order by s.week, s.id`);
  const aboutNameless = sqlite.prepare<[string], Parameters<typeof readNameless>[0]>(
    'select * from signaal_nameless where about = ? and shown = 1 order by week, key',
  );
  const found = (row: Row | undefined): Signaal | null => (row === undefined ? null : read(row));
  const named = (signaal: Signaal): ShownSignaal =>
    shownSignaal(String(signaal.id), signaal.week, signaal.answers, signaal.joins === true ? signaal.personId : null);
  const nameless = (signaal: NamelessSignaal): ShownSignaal =>
    shownSignaal(signaal.key, signaal.week, signaal.answers, null);
  const get = (id: number): Signaal | null => found(one.get(id));
  const standing = (id: number): Signaal => {
    const signaal = get(id);
    if (signaal === null) throw new Error(`There is no signaal ${String(id)}`);
    return signaal;
  };
  return {
    get,
    byOrigin: (origin) => found(originated.get(origin)),
    by: (personId) => given.all(personId).map(read),
    add({ origin, personId, week, about, shown, askOn, version, answers }, at) {
      const id = Number(add.run(origin, personId, week, about, flag(shown), askOn, at).lastInsertRowid);
      note.run(id, 1, version, JSON.stringify(answers), at);
      return standing(id);
    },
    revise(id, { about, shown, askOn, version, answers }, at) {
      const revision = standing(id).revision + 1;
      alter.run(about, flag(shown), askOn, revision, at, id);
      note.run(id, revision, version, JSON.stringify(answers), at);
      return standing(id);
    },
    setJoins: (id, joins) => joining.run(flag(joins), id),
    remove: (id) => drop.run(id),
    due: (now) => dueNow.all(now).map(read),
    asked: (id) => asked.run(id),
    ofWeek: (week) => [
      ...weekNamed.all(week).map(({ id, revision }) => ({ ref: String(id), revision })),
      ...weekNameless.all(week),
    ],
    shown(ref, revision) {
      if (ref.startsWith('x')) {
        const row = keyed.get(ref);
        return row?.shown === 1 ? nameless(readNameless(row)) : null;
      }
      const row = then.get(revision, Number(ref));
      if (row?.shown !== 1) return null;
      return shownSignaal(
        ref,
        row.week,
        JSON.parse(row.answers) as SignaalAnswers,
        row.joins === 1 ? row.person_id : null,
      );
    },
    of: (about) => {
      const all = [
        ...aboutNamed.all(about).map((row) => named(read(row))),
        ...aboutNameless.all(about).map((row) => nameless(readNameless(row))),
      ];
      return all.sort((a, b) => (a.week < b.week ? -1 : a.week > b.week ? 1 : 0));
    },
    told: signaalTimelineIn(sqlite),
  };
}

import type { Revision, Weekcheck } from '../records/weekcheck.ts';
import type Sqlite from 'better-sqlite3';
import type { Cache } from './cache.ts';
import type { Database } from './database.ts';
import { and, asc, desc, eq, gte, lt, sql } from './drizzle.ts';
import { draft, weekcheck, weekcheckRevision } from './tables/index.ts';

type Stored = Record<string, string | string[] | number>;

/** The weekchecks of the werkgroepen, with every step ever sent. */
export interface Weekchecks {
  get(werkgroepId: string, week: string): Weekcheck | null;
  /** Opens the weekcheck of this week; false when it already was. */
  open(werkgroepId: string, week: string, at: number): boolean;
  ofWeek(week: string): readonly Weekcheck[];
  newest(werkgroepId: string, week: string): Revision | null;
  revision(werkgroepId: string, week: string, revision: number): Revision | null;
  /** Adds the next revision and gives its number. */
  add(revision: Omit<Revision, 'revision'>): number;
  /** The newest weekcheck before this week that was answered, with its week. */
  lastAnswered(werkgroepId: string, before: string): Revision | null;
  /** The last weeks before this one that were asked, newest first, with their newest revision. */
  before(werkgroepId: string, week: string, count: number): readonly { week: string; revision: Revision | null }[];
  /** The weeks in which somebody was asked, oldest first. */
  weeks(): readonly string[];
  /** Every step this person sent, newest first. */
  by(personId: string): readonly Revision[];
  /** Takes the answer to one question out of every revision of a weekcheck: it is as if it was left open. */
  scrub(werkgroepId: string, week: string, question: string): void;
  saveDraft(personId: string, key: string, answers: Revision['answers'], at: number): void;
  draft(personId: string, key: string): Revision['answers'] | null;
  dropDraft(personId: string, key: string): void;
  purgeDrafts(before: number): void;
}

/** A revision as SQLite gives it. */
type RevisionRow = Omit<Revision, 'answers'> & { readonly answers: string };

const read = (row: RevisionRow | undefined): Revision | null =>
  row === undefined ? null : { ...row, answers: JSON.parse(row.answers) as Revision['answers'] };

const REVISION = `r.werkgroep_id as werkgroepId, r.week, r.revision, r.version, r.kind, r.answers,
  r.person_id as personId, r.on_behalf_of as onBehalfOf, r.at`;

export function weekchecksIn(db: Database, sqlite: Sqlite.Database, cache: Cache): Weekchecks {
  let latest = '';
  // These run for every answer that comes in, so they go past the query builder.
  const head = sqlite.prepare<[string, string], Weekcheck>(
    'select werkgroep_id as werkgroepId, week, asked_at as askedAt, revision from weekcheck where werkgroep_id = ? and week = ?',
  );
  // The newest is looked up by its number: a join may walk through every revision there ever was.
  const top = sqlite.prepare<[string, string, string, string], RevisionRow>(
    `select ${REVISION} from weekcheck_revision r where werkgroep_id = ? and week = ?
     and revision = (select revision from weekcheck where werkgroep_id = ? and week = ?)`,
  );
  const at = sqlite.prepare<[string, string, number], RevisionRow>(
    `select ${REVISION} from weekcheck_revision r where werkgroep_id = ? and week = ? and revision = ?`,
  );
  const last = sqlite.prepare<[string, string], RevisionRow>(
    `select ${REVISION} from weekcheck w cross join weekcheck_revision r
     where w.werkgroep_id = ? and w.week < ? and w.revision > 0 and r.werkgroep_id = w.werkgroep_id
     and r.week = w.week and r.revision = w.revision and r.kind <> 'skipped' order by w.week desc limit 1`,
  );
  const insert = sqlite.prepare(
    `insert into weekcheck_revision (werkgroep_id, week, revision, version, kind, answers, person_id, on_behalf_of, at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const raise = sqlite.prepare('update weekcheck set revision = ? where werkgroep_id = ? and week = ?');
  const weeksBefore = db
    .select({ week: weekcheck.week })
    .from(weekcheck)
    .where(
      and(
        eq(weekcheck.werkgroepId, sql.placeholder('werkgroepId')),
        lt(weekcheck.week, sql.placeholder('week')),
        gte(weekcheck.revision, sql.placeholder('least')),
      ),
    )
    .orderBy(desc(weekcheck.week))
    .limit(sql.placeholder('count'))
    .prepare();
  const noDraft = db
    .delete(draft)
    .where(and(eq(draft.personId, sql.placeholder('personId')), eq(draft.key, sql.placeholder('key'))))
    .prepare();

  const get = (werkgroepId: string, week: string): Weekcheck | null =>
    cache.keep(`head|${werkgroepId}|${week}`, () => head.get(werkgroepId, week) ?? null);
  const revision = (werkgroepId: string, week: string, number: number): Revision | null =>
    read(at.get(werkgroepId, week, number));
  const newest = (werkgroepId: string, week: string): Revision | null =>
    cache.keep(`newest|${werkgroepId}|${week}`, () => read(top.get(werkgroepId, week, werkgroepId, week)));
  const draftAt = (personId: string, key: string): string => `draft|${personId}\n${key}`;
  /** The draft, or null: mostly there is none, and that is worth remembering too. */
  const drafted = (personId: string, key: string): Revision['answers'] | null =>
    cache.keep(draftAt(personId, key), () => ({
      answers:
        db
          .select({ answers: draft.answers })
          .from(draft)
          .where(and(eq(draft.personId, personId), eq(draft.key, key)))
          .get()?.answers ?? null,
    })).answers;

  return {
    weeks: () => sqlite.prepare<[], string>('select distinct week from weekcheck order by week').pluck().all(),
    get,
    newest,
    revision,
    open: (werkgroepId, week, askedAt) =>
      db.insert(weekcheck).values({ werkgroepId, week, askedAt, revision: 0 }).onConflictDoNothing().run().changes > 0,
    ofWeek: (week) =>
      db.select().from(weekcheck).where(eq(weekcheck.week, week)).orderBy(asc(weekcheck.werkgroepId)).all(),
    add(next) {
      const { werkgroepId, week, version, kind, answers, personId, onBehalfOf, at } = next;
      const before = get(werkgroepId, week);
      const number = (before?.revision ?? 0) + 1;
      // An answer about a week that was looked back on is rare: the week itself is never looked back on.
      if (week < latest) cache.forget();
      insert.run(werkgroepId, week, number, version, kind, JSON.stringify(answers), personId, onBehalfOf, at);
      raise.run(number, werkgroepId, week);
      if (before !== null) {
        const revision = { werkgroepId, week, revision: number, version, kind, answers, personId, onBehalfOf, at };
        cache.put(`head|${werkgroepId}|${week}`, { ...before, revision: number });
        cache.put(`newest|${werkgroepId}|${week}`, revision);
      }
      return number;
    },
    lastAnswered: (werkgroepId, before) => {
      if (before > latest) latest = before;
      return cache.keep(`before|${werkgroepId}|${before}`, () => read(last.get(werkgroepId, before)));
    },
    before: (werkgroepId, week, count) =>
      weeksBefore
        .all({ werkgroepId, week, least: 0, count })
        .map((row) => ({ week: row.week, revision: newest(werkgroepId, row.week) })),
    by: (personId) =>
      db
        .select()
        .from(weekcheckRevision)
        .where(eq(weekcheckRevision.personId, personId))
        .orderBy(desc(weekcheckRevision.at), desc(weekcheckRevision.revision))
        .all(),
    scrub(werkgroepId, week, question) {
      cache.forget();
      const ours = and(eq(weekcheckRevision.werkgroepId, werkgroepId), eq(weekcheckRevision.week, week));
      for (const row of db.select().from(weekcheckRevision).where(ours).all()) {
        const answers = Object.fromEntries(Object.entries(row.answers).filter(([id]) => id !== question));
        db.update(weekcheckRevision)
          .set({ answers })
          .where(and(ours, eq(weekcheckRevision.revision, row.revision)))
          .run();
      }
    },
    saveDraft(personId, key, answers, at) {
      db.insert(draft)
        .values({ personId, key, answers: answers as Stored, at })
        .onConflictDoUpdate({ target: [draft.personId, draft.key], set: { answers: answers as Stored, at } })
        .run();
      cache.forget(draftAt(personId, key));
    },
    draft: drafted,
    dropDraft(personId, key) {
      if (drafted(personId, key) === null) return;
      noDraft.run({ personId, key });
      cache.forget(draftAt(personId, key));
    },
    purgeDrafts(before) {
      db.delete(draft).where(lt(draft.at, before)).run();
      cache.forget();
    },
  };
}

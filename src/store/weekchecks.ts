import type { Revision, Weekcheck } from '../records/weekcheck.ts';
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
  /** Every step this person sent, newest first. */
  by(personId: string): readonly Revision[];
  /** Takes the answer to one question out of every revision of a weekcheck: it is as if it was left open. */
  scrub(werkgroepId: string, week: string, question: string): void;
  saveDraft(personId: string, key: string, answers: Revision['answers'], at: number): void;
  draft(personId: string, key: string): Revision['answers'] | null;
  dropDraft(personId: string, key: string): void;
  purgeDrafts(before: number): void;
}

export function weekchecksIn(db: Database): Weekchecks {
  const here = and(
    eq(weekcheck.werkgroepId, sql.placeholder('werkgroepId')),
    eq(weekcheck.week, sql.placeholder('week')),
  );
  const head = db.select().from(weekcheck).where(here).prepare();
  const at = db
    .select()
    .from(weekcheckRevision)
    .where(
      and(
        eq(weekcheckRevision.werkgroepId, sql.placeholder('werkgroepId')),
        eq(weekcheckRevision.week, sql.placeholder('week')),
        eq(weekcheckRevision.revision, sql.placeholder('revision')),
      ),
    )
    .prepare();
  const insert = db
    .insert(weekcheckRevision)
    .values({
      werkgroepId: sql.placeholder('werkgroepId'),
      week: sql.placeholder('week'),
      revision: sql.placeholder('revision'),
      version: sql.placeholder('version'),
      kind: sql.placeholder('kind'),
      answers: sql.placeholder('answers'),
      personId: sql.placeholder('personId'),
      onBehalfOf: sql.placeholder('onBehalfOf'),
      at: sql.placeholder('at'),
    })
    .prepare();
  const raise = db
    .update(weekcheck)
    .set({ revision: sql`${sql.placeholder('revision')}` })
    .where(here)
    .prepare();

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

  const get = (werkgroepId: string, week: string): Weekcheck | null => head.get({ werkgroepId, week }) ?? null;
  const revision = (werkgroepId: string, week: string, number: number): Revision | null =>
    at.get({ werkgroepId, week, revision: number }) ?? null;
  const newest = (werkgroepId: string, week: string): Revision | null => {
    const top = get(werkgroepId, week);
    return top === null || top.revision === 0 ? null : revision(werkgroepId, week, top.revision);
  };

  return {
    get,
    newest,
    revision,
    open: (werkgroepId, week, askedAt) =>
      db.insert(weekcheck).values({ werkgroepId, week, askedAt, revision: 0 }).onConflictDoNothing().run().changes > 0,
    ofWeek: (week) =>
      db.select().from(weekcheck).where(eq(weekcheck.week, week)).orderBy(asc(weekcheck.werkgroepId)).all(),
    add(next) {
      const { werkgroepId, week } = next;
      const number = (get(werkgroepId, week)?.revision ?? 0) + 1;
      insert.run({ ...next, answers: next.answers, revision: number });
      raise.run({ werkgroepId, week, revision: number });
      return number;
    },
    lastAnswered(werkgroepId, before) {
      const rows = weeksBefore.all({ werkgroepId, week: before, least: 1, count: 12 });
      for (const { week } of rows) {
        const found = newest(werkgroepId, week);
        if (found !== null && found.kind !== 'skipped') return found;
      }
      return null;
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
      const ours = and(eq(weekcheckRevision.werkgroepId, werkgroepId), eq(weekcheckRevision.week, week));
      for (const row of db.select().from(weekcheckRevision).where(ours).all()) {
        const answers = Object.fromEntries(Object.entries(row.answers).filter(([id]) => id !== question));
        db.update(weekcheckRevision)
          .set({ answers })
          .where(and(ours, eq(weekcheckRevision.revision, row.revision)))
          .run();
      }
    },
    saveDraft: (personId, key, answers, at) =>
      db
        .insert(draft)
        .values({ personId, key, answers: answers as Stored, at })
        .onConflictDoUpdate({ target: [draft.personId, draft.key], set: { answers: answers as Stored, at } })
        .run(),
    draft: (personId, key) =>
      db
        .select({ answers: draft.answers })
        .from(draft)
        .where(and(eq(draft.personId, personId), eq(draft.key, key)))
        .get()?.answers ?? null,
    dropDraft: (personId, key) => noDraft.run({ personId, key }),
    purgeDrafts: (before) => db.delete(draft).where(lt(draft.at, before)).run(),
  };
}

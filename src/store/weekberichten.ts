import { type Frozen, frozen as frozenSchema } from '../records/weekbericht.ts';
import type { Database } from './database.ts';
import { eq } from './drizzle.ts';
import { weekbericht } from './tables/index.ts';

export interface Weekbericht {
  readonly week: string;
  readonly frozen: Frozen;
  readonly frozenAt: number;
  readonly delays: number;
  readonly postAt: number;
  readonly correctedAt: number | null;
}

/** The weekberichten: record ids with revisions, so that each can be rendered again with the same words. */
export interface Weekberichten {
  get(week: string): Weekbericht | null;
  /** Every week that has one. */
  weeks(): readonly string[];
  put(week: string, frozen: Frozen, postAt: number, at: number): void;
  delay(week: string, postAt: number): void;
  /** Points at newer revisions of the same things, without it being a correction. */
  point(week: string, frozen: Frozen): void;
  correct(week: string, frozen: Frozen, at: number): void;
}

export function weekberichtenIn(db: Database): Weekberichten {
  return {
    get(week) {
      const row = db.select().from(weekbericht).where(eq(weekbericht.week, week)).get();
      return row === undefined ? null : { ...row, frozen: frozenSchema.parse(JSON.parse(row.frozen)) };
    },
    weeks: () =>
      db
        .select({ week: weekbericht.week })
        .from(weekbericht)
        .all()
        .map((row) => row.week),
    put(week, frozen, postAt, at) {
      const written = JSON.stringify(frozen);
      db.insert(weekbericht)
        .values({ week, frozen: written, frozenAt: at, delays: 0, postAt, correctedAt: null })
        .onConflictDoUpdate({ target: weekbericht.week, set: { frozen: written, frozenAt: at, postAt } })
        .run();
    },
    delay(week, postAt) {
      const before = db
        .select({ delays: weekbericht.delays })
        .from(weekbericht)
        .where(eq(weekbericht.week, week))
        .get();
      db.update(weekbericht)
        .set({ postAt, delays: (before?.delays ?? 0) + 1 })
        .where(eq(weekbericht.week, week))
        .run();
    },
    point: (week, frozen) =>
      db
        .update(weekbericht)
        .set({ frozen: JSON.stringify(frozen) })
        .where(eq(weekbericht.week, week))
        .run(),
    correct: (week, frozen, correctedAt) =>
      db
        .update(weekbericht)
        .set({ frozen: JSON.stringify(frozen), correctedAt })
        .where(eq(weekbericht.week, week))
        .run(),
  };
}

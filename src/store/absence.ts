import type { Away } from '../records/person.ts';
import type { Cache } from './cache.ts';
import type { Database } from './database.ts';
import { and, asc, eq, gte, lte, sql } from './drizzle.ts';
import { away } from './tables/index.ts';

/** On which days people are away. */
export interface Absence {
  away(id: string): readonly Away[];
  isAway(id: string, date: string): boolean;
  setAway(id: string, days: Away | null, today: string): void;
}

/** `cache` is that of the people. */
export function absenceIn(db: Database, cache: Cache): Absence {
  const awayOn = db
    .select({ from: away.from })
    .from(away)
    .where(
      and(
        eq(away.personId, sql.placeholder('id')),
        lte(away.from, sql.placeholder('date')),
        gte(away.until, sql.placeholder('date')),
      ),
    )
    .prepare();
  return {
    away: (id) =>
      db
        .select({ from: away.from, until: away.until })
        .from(away)
        .where(eq(away.personId, id))
        .orderBy(asc(away.from))
        .all(),
    isAway: (id, date) => cache.keep(`away|${id}|${date}`, () => awayOn.get({ id, date }) !== undefined),
    setAway(id, days, today) {
      db.delete(away)
        .where(and(eq(away.personId, id), gte(away.until, today)))
        .run();
      if (days !== null)
        db.insert(away)
          .values({ personId: id, ...days })
          .onConflictDoNothing()
          .run();
      cache.forget();
    },
  };
}

import type Sqlite from 'better-sqlite3';
import type { Platform } from '../chat/index.ts';
import type { Cache } from './cache.ts';
import type { Database } from './database.ts';
import { and, asc, eq, gt, lte, sql } from './drizzle.ts';
import type { OutboxRow } from './outbox.ts';
import { identity, outbox, person } from './tables/index.ts';

/** What waits to leave, and for which moment. */
export interface Due {
  /** What may be delivered now: oldest first, at most `limit`. */
  due(now: number, limit: number): readonly OutboxRow[];
  /** The same, of what goes to `platform` where people can be reached on `platforms`: however much waits before it. */
  dueOn(platform: Platform, platforms: readonly Platform[], now: number, limit: number): readonly OutboxRow[];
  /** What waits to be tried once more. */
  tried(): readonly OutboxRow[];
  /** When the first row that waits for a moment after this one may go; null when none does. */
  nextAt(after: number): number | null;
}

/** `cache` is forgotten with every change of the outbox; `unlessNone` remembers in it that nothing was found. */
export function dueIn(
  db: Database,
  sqlite: Sqlite.Database,
  read: (row: typeof outbox.$inferSelect) => OutboxRow,
  cache: Cache,
  unlessNone: (what: string, find: () => readonly OutboxRow[]) => readonly OutboxRow[],
): Due {
  const mayGo = and(eq(outbox.state, 'pending'), lte(outbox.notBefore, sql.placeholder('now')));
  const inTurn = [asc(outbox.notBefore), asc(outbox.plannedAt), asc(sql`rowid`)];
  const waiting = db
    .select()
    .from(outbox)
    .where(mayGo)
    .orderBy(...inTurn)
    .limit(sql.placeholder('limit'))
    .prepare();
  // Where somebody likes to be spoken to, else the first place where they can be reached; as people.addresses has it.
  const goesTo = sql`coalesce(
    substr(${outbox.channel}, 1, instr(${outbox.channel}, ':') - 1),
    (select ${identity.platform} from ${identity} join ${person} on ${person.id} = ${identity.personId}
     where ${identity.personId} = ${outbox.personId}
       and ${identity.platform} in (select value from json_each(${sql.placeholder('platforms')}))
     order by ${identity.platform} is ${person.platform} desc, ${identity.platform} limit 1))`;
  const waitingOn = db
    .select()
    .from(outbox)
    .where(and(mayGo, sql`${goesTo} = ${sql.placeholder('platform')}`))
    .orderBy(...inTurn)
    .limit(sql.placeholder('limit'))
    .prepare();
  const again = db
    .select()
    .from(outbox)
    .where(and(eq(outbox.state, 'pending'), gt(outbox.attempts, 0)))
    .prepare();
  const first = db
    .select({ at: sql<number | null>`min(${outbox.notBefore})` })
    .from(outbox)
    .where(and(eq(outbox.state, 'pending'), gt(outbox.notBefore, sql.placeholder('after'))))
    .prepare();
  const soonest = sqlite
    .prepare<[], number | null>(`select min(not_before) from outbox where state = 'pending'`)
    .pluck();
  return {
    due(now, limit) {
      const { at } = cache.keep('soonest', () => ({ at: soonest.get() ?? Infinity }));
      return at > now ? [] : waiting.all({ now, limit }).map(read);
    },
    dueOn: (platform, platforms, now, limit) =>
      waitingOn.all({ platform, platforms: JSON.stringify(platforms), now, limit }).map(read),
    tried: () => unlessNone('tried', () => again.all().map(read)),
    nextAt: (after) => first.get({ after })?.at ?? null,
  };
}

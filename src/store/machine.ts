import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import { type Intent, intent } from '../records/intent.ts';
import type Sqlite from 'better-sqlite3';
import type { Cache } from './cache.ts';
import type { Database } from './database.ts';
import { and, asc, desc, eq, lt } from './drizzle.ts';
import { event, slot, token } from './tables/index.ts';
import type { Settings } from './settings.ts';

export interface SlotRow {
  readonly job: string;
  readonly key: string;
  readonly at: number;
  readonly claimedAt: number;
  readonly outcome: 'planned' | 'skipped';
  readonly reason: string | null;
  readonly planned: number;
}

export interface Slots {
  /** Claims it; false when it was claimed before. Whoever claims does the work in the same transaction. */
  claim(row: Omit<SlotRow, 'planned'>): boolean;
  filled(job: string, key: string, outcome: 'planned' | 'skipped', reason: string | null, planned: number): void;
  has(job: string, key: string): boolean;
  recent(limit: number): readonly SlotRow[];
  all(): readonly SlotRow[];
}

export function slotsIn(db: Database): Slots {
  const here = (job: string, key: string) => and(eq(slot.job, job), eq(slot.key, key));
  return {
    claim: (row) =>
      db
        .insert(slot)
        .values({ ...row, planned: 0 })
        .onConflictDoNothing()
        .run().changes > 0,
    filled: (job, key, outcome, reason, planned) =>
      db.update(slot).set({ outcome, reason, planned }).where(here(job, key)).run(),
    has: (job, key) => db.select({ job: slot.job }).from(slot).where(here(job, key)).get() !== undefined,
    recent: (limit) => db.select().from(slot).orderBy(desc(slot.at)).limit(limit).all(),
    all: () => db.select().from(slot).orderBy(asc(slot.at), asc(slot.job)).all(),
  };
}

export interface Events {
  /** True the first time an event is seen, and never again. */
  first(key: string, at: number): boolean;
  purge(before: number): number;
}

/** `isHidden`: whether an event is known by a hash alone, since nobody's name may hang on it. */
export function eventsIn(db: Database, sqlite: Sqlite.Database, isHidden: (key: string) => boolean): Events {
  const add = sqlite.prepare('insert into event (key, at) values (?, ?) on conflict do nothing');
  return {
    first: (key, at) => !isHidden(key) && add.run(key, at).changes > 0,
    purge: (before) => db.delete(event).where(lt(event.at, before)).run().changes,
  };
}

export interface Tokens {
  /** The token for this act by this person (null: whoever sees the message). The same act gives the same token. */
  issue(act: Intent, personId: string | null, at: number): string;
  read(written: string): { readonly act: Intent; readonly personId: string | null } | null;
  purge(before: number): number;
}

const DAY_MS = 86_400_000;
const KEPT_FRESH_MS = 7 * DAY_MS;

export function tokensIn(db: Database, sqlite: Sqlite.Database, settings: Settings, cache: Cache): Tokens {
  const known = settings.get('secret');
  const secret = known ?? randomBytes(32).toString('base64url');
  if (known === null) settings.set('secret', secret);
  const key = createSecretKey(secret, 'utf8');
  // Made for every button that is shown and read for every one that is pressed: past the query builder.
  // Every so often a token counts as new again: a button of yesterday is not old because the first one like it was.
  const add = sqlite.prepare(
    `insert into token (token, intent, person_id, at) values (?, ?, ?, ?)
     on conflict do update set at = excluded.at where token.at < excluded.at - ${KEPT_FRESH_MS}`,
  );
  const find = sqlite.prepare<[string], { intent: string; personId: string | null }>(
    'select intent, person_id as personId from token where token = ?',
  );
  return {
    issue(act, personId, at) {
      const written = JSON.stringify(act);
      const whose = `${personId ?? ''}\n${written}`;
      // The same few buttons are shown all day: whoever has one of today need not have it made again.
      return cache.keep(`${String(Math.floor(at / DAY_MS))}\n${whose}`, () => {
        const made = createHmac('sha256', key).update(whose).digest('base64url').slice(0, 32);
        add.run(made, written, personId, at);
        return made;
      });
    },
    // What a token stands for never changes: it is made from it.
    read: (written) =>
      cache.keep(`read\n${written}`, () => {
        const row = find.get(written);
        if (row === undefined) return null;
        const read = intent.safeParse(JSON.parse(row.intent));
        // An intent of an older program that we no longer know is as stale as a token that was purged.
        return read.success ? { act: read.data, personId: row.personId } : null;
      }),
    purge(before) {
      cache.forget();
      return db.delete(token).where(lt(token.at, before)).run().changes;
    },
  };
}

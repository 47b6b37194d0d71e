import { randomUUID } from 'node:crypto';
import type { Address, Receipt } from '../chat/index.ts';
import { type OutboxItem, type OutboxState, outboxItem } from '../records/outbox.ts';
import type Sqlite from 'better-sqlite3';
import type { Cache } from './cache.ts';
import type { Database } from './database.ts';
import { and, asc, desc, eq, gte, inArray, ne, sql } from './drizzle.ts';
import { type Due, dueIn } from './outbox-due.ts';
import { type Keyed, keyedIn } from './outbox-keyed.ts';
import { type Leaving, leavingIn } from './outbox-leaving.ts';
import { type Shown, shownIn } from './outbox-shown.ts';
import { outbox } from './tables/index.ts';

export type Recipient = { readonly person: string } | { readonly channel: string };

export type NewItem = OutboxItem & {
  /** The same thing is never planned twice under one key. */
  readonly key: string;
  readonly to: Recipient;
  readonly notBefore: number;
  /** Said under this earlier message, and not before that one stands. */
  readonly underId?: string | null;
};

export interface OutboxRow {
  readonly id: string;
  readonly key: string;
  readonly item: OutboxItem;
  readonly to: Recipient;
  readonly underId: string | null;
  readonly state: OutboxState;
  readonly notBefore: number;
  readonly attempts: number;
  readonly triedAt: number | null;
  readonly plannedAt: number;
  readonly doneAt: number | null;
  readonly address: Address | null;
  readonly receipt: Receipt | null;
  readonly reason: string | null;
  readonly edition: number;
  readonly shown: number;
}

export interface Outbox extends Keyed, Due, Shown, Leaving {
  get(id: string): OutboxRow | null;
  /** Plans it; false when something with this key was planned before. */
  plan(item: NewItem, at: number): boolean;
  inState(...states: readonly OutboxState[]): readonly OutboxRow[];
  recent(limit: number): readonly OutboxRow[];
  since(moment: number): readonly OutboxRow[];
  /** Everything that was planned for this person. */
  to(personId: string): readonly OutboxRow[];
  later(id: string, notBefore: number, reason: string | null): void;
  park(id: string, reason: string): void;
  uncertain(id: string, reason: string): void;
  drop(id: string, reason: string): void;
  /** Somebody saw that it stands; where, the platform never told. */
  stands(id: string, at: number): void;
  /** What is to be said under this message and was not said yet, in order. */
  under(id: string): readonly OutboxRow[];
  /** Says it under another message, or under none. */
  move(id: string, underId: string | null): void;
  /** Back to pending, as if it was never tried: what the operator or the programmasecretaris does. */
  again(id: string, notBefore: number): void;
  /** Whatever still waits for this person is dropped, but for the kinds named. */
  dropFor(personId: string, reason: string, except: readonly string[]): number;
}

export function outboxIn(db: Database, sqlite: Sqlite.Database, cache: Cache): Outbox {
  const read = (row: typeof outbox.$inferSelect): OutboxRow => {
    const { kind, params, personId, channel, address, ...rest } = row;
    return {
      ...rest,
      item: outboxItem.parse({ kind, params }),
      to: personId === null ? { channel: channel ?? '' } : { person: personId },
      address: address as Address | null,
    };
  };
  const one = db
    .select()
    .from(outbox)
    .where(eq(outbox.id, sql.placeholder('id')))
    .prepare();
  // Looked at after every commit, so made once.
  const among = db
    .select()
    .from(outbox)
    .where(sql`${outbox.state} in (select value from json_each(${sql.placeholder('states')}))`)
    .orderBy(asc(outbox.notBefore), asc(sql`rowid`))
    .prepare();
  // After every commit is looked for what can leave, and mostly nothing can: that is remembered until the outbox changes.
  const unlessNone = (what: string, find: () => readonly OutboxRow[]): readonly OutboxRow[] => {
    let found: readonly OutboxRow[] = [];
    cache.keep(`none|${what}`, () => {
      found = find();
      return found.length === 0 ? true : null;
    });
    return found;
  };
  const set = (id: string, values: Partial<typeof outbox.$inferInsert>): void => {
    db.update(outbox).set(values).where(eq(outbox.id, id)).run();
    cache.forget();
  };
  const maybe = (row: typeof outbox.$inferSelect | undefined): OutboxRow | null =>
    row === undefined ? null : read(row);
  return {
    ...keyedIn(db, sqlite, read),
    ...dueIn(db, sqlite, read, cache, unlessNone),
    ...leavingIn(db, sqlite, read, cache),
    ...shownIn(db, sqlite, read, cache, unlessNone),
    get: (id) => maybe(one.get({ id })),
    plan(item, at) {
      const added = db
        .insert(outbox)
        .values({
          id: randomUUID(),
          key: item.key,
          kind: item.kind,
          params: item.params,
          personId: 'person' in item.to ? item.to.person : null,
          channel: 'channel' in item.to ? item.to.channel : null,
          underId: item.underId ?? null,
          state: 'pending',
          notBefore: item.notBefore,
          attempts: 0,
          plannedAt: at,
          edition: 0,
          shown: 0,
        })
        .onConflictDoNothing({ target: outbox.key })
        .run();
      cache.forget();
      return added.changes > 0;
    },
    inState: (...states) => unlessNone(states.join(), () => among.all({ states: JSON.stringify(states) }).map(read)),
    recent: (limit) =>
      db
        .select()
        .from(outbox)
        .orderBy(desc(sql`rowid`))
        .limit(limit)
        .all()
        .map(read),
    since: (moment) =>
      db
        .select()
        .from(outbox)
        .where(gte(outbox.plannedAt, moment))
        .orderBy(asc(sql`rowid`))
        .all()
        .map(read),
    to: (personId) => db.select().from(outbox).where(eq(outbox.personId, personId)).all().map(read),
    later: (id, notBefore, reason) => set(id, { state: 'pending', notBefore, reason }),
    park: (id, reason) => set(id, { state: 'parked', reason }),
    uncertain: (id, reason) => set(id, { state: 'uncertain', reason }),
    drop: (id, reason) => set(id, { state: 'dropped', reason }),
    stands: (id, at) => set(id, { state: 'sent', receipt: null, doneAt: at, reason: 'stands' }),
    under: (id) =>
      db
        .select()
        .from(outbox)
        .where(and(eq(outbox.underId, id), inArray(outbox.state, ['pending', 'parked'])))
        .orderBy(asc(sql`rowid`))
        .all()
        .map(read),
    move: (id, underId) => set(id, { underId }),
    again: (id, notBefore) => set(id, { state: 'pending', notBefore, attempts: 0, reason: null }),
    dropFor(personId, reason, except) {
      cache.forget();
      const kinds = except.map((kind) => ne(outbox.kind, kind));
      const theirs = and(eq(outbox.personId, personId), eq(outbox.state, 'pending'), ...kinds);
      return db.update(outbox).set({ state: 'dropped', reason }).where(theirs).run().changes;
    },
  };
}

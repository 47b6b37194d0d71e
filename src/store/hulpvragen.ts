import type { Hulpvraag, HulpvraagChange } from '../records/hulpvraag.ts';
import type Sqlite from 'better-sqlite3';
import type { Cache } from './cache.ts';
import type { Database } from './database.ts';
import { and, asc, eq, gte, inArray, sql } from './drizzle.ts';
import { type RawHulpvraag, readRaw } from './hulpvraag-row.ts';
import { hulpvraag, hulpvraagChange } from './tables/index.ts';

export type NewHulpvraag = Omit<Hulpvraag, 'id' | 'status' | 'takenBy' | 'revision' | 'changedAt' | 'closedAt'>;

/** Requests for help, each followed until it is closed. */
export interface Hulpvragen {
  get(id: number): Hulpvraag | null;
  byOrigin(origin: string): Hulpvraag | null;
  open(): readonly Hulpvraag[];
  /** Every request there ever was, oldest first. */
  all(): readonly Hulpvraag[];
  openOf(werkgroepId: string): readonly Hulpvraag[];
  openFor(personId: string): readonly Hulpvraag[];
  askedBy(personId: string): readonly Hulpvraag[];
  /** Every request this person asked, took or changed. */
  naming(personId: string): readonly number[];
  closedSince(moment: number): readonly Hulpvraag[];
  /** The request as it stood after a revision. */
  change(id: number, revision: number): HulpvraagChange | null;
  changes(id: number): readonly HulpvraagChange[];
  /** Takes the words out of a request and its history; that help was asked stays. */
  scrub(id: number): void;
  add(request: NewHulpvraag, by: string | null, at: number): Hulpvraag;
  /** Changes it and keeps what it was; gives the request as it stands now. */
  alter(
    id: number,
    change: Partial<
      Pick<Hulpvraag, 'what' | 'needs' | 'addressee' | 'addresseeRef' | 'urgency' | 'dueOn' | 'status' | 'takenBy'>
    > & { readonly reason?: string | null },
    by: string | null,
    at: number,
  ): Hulpvraag;
}

export function hulpvragenIn(db: Database, sqlite: Sqlite.Database, cache: Cache): Hulpvragen {
  type Row = typeof hulpvraag.$inferSelect;
  const read = (row: Row): Hulpvraag => ({ ...row, addressee: row.addressee as Hulpvraag['addressee'] });
  const readChange = (row: typeof hulpvraagChange.$inferSelect): HulpvraagChange => ({
    ...row,
    addressee: row.addressee as Hulpvraag['addressee'],
  });
  const notClosed = inArray(hulpvraag.status, ['open', 'opgepakt']);
  const one = db
    .select()
    .from(hulpvraag)
    .where(eq(hulpvraag.id, sql.placeholder('id')))
    .prepare();
  // Asked for every weekcheck that comes in, so past the query builder.
  const openIn = sqlite.prepare<[string], RawHulpvraag>(
    `select * from hulpvraag where werkgroep_id = ? and status in ('open', 'opgepakt') order by id`,
  );
  const originated = sqlite.prepare<[string], RawHulpvraag>('select * from hulpvraag where origin = ?');
  const involved = sqlite
    .prepare<[{ personId: string }], number>(
      `select id from hulpvraag where asker_id = @personId or taken_by = @personId
       union select hulpvraag_id from hulpvraag_change where person_id = @personId order by 1`,
    )
    .pluck();
  const get = (id: number): Hulpvraag | null => {
    const row = one.get({ id });
    return row === undefined ? null : read(row);
  };
  const note = (now: Hulpvraag, reason: string | null, personId: string | null): void => {
    cache.forget();
    db.insert(hulpvraagChange)
      .values({
        hulpvraagId: now.id,
        revision: now.revision,
        what: now.what,
        addressee: now.addressee,
        addresseeRef: now.addresseeRef,
        dueOn: now.dueOn,
        status: now.status,
        reason,
        personId,
        at: now.changedAt,
      })
      .run();
  };
  return {
    get,
    // Mostly there is none, and that is worth remembering too.
    byOrigin: (origin) =>
      cache.keep(`origin|${origin}`, () => {
        const row = originated.get(origin);
        return { request: row === undefined ? null : readRaw(row) };
      }).request,
    open: () => db.select().from(hulpvraag).where(notClosed).orderBy(asc(hulpvraag.id)).all().map(read),
    openOf: (werkgroepId) => cache.keep(`open|${werkgroepId}`, () => openIn.all(werkgroepId).map(readRaw)),
    openFor: (personId) =>
      db
        .select()
        .from(hulpvraag)
        .where(and(notClosed, eq(hulpvraag.takenBy, personId)))
        .orderBy(asc(hulpvraag.id))
        .all()
        .map(read),
    askedBy: (personId) =>
      db.select().from(hulpvraag).where(eq(hulpvraag.askerId, personId)).orderBy(asc(hulpvraag.id)).all().map(read),
    naming: (personId) => involved.all({ personId }),
    closedSince: (moment) =>
      db
        .select()
        .from(hulpvraag)
        .where(gte(hulpvraag.closedAt, moment))
        .orderBy(asc(hulpvraag.closedAt), asc(hulpvraag.id))
        .all()
        .map(read),
    all: () => db.select().from(hulpvraag).orderBy(asc(hulpvraag.id)).all().map(read),
    change(id, revision) {
      const row = db
        .select()
        .from(hulpvraagChange)
        .where(and(eq(hulpvraagChange.hulpvraagId, id), eq(hulpvraagChange.revision, revision)))
        .get();
      return row === undefined ? null : readChange(row);
    },
    changes: (id) =>
      db
        .select()
        .from(hulpvraagChange)
        .where(eq(hulpvraagChange.hulpvraagId, id))
        .orderBy(asc(hulpvraagChange.revision))
        .all()
        .map(readChange),
    scrub(id) {
      cache.forget();
      db.update(hulpvraag).set({ what: null }).where(eq(hulpvraag.id, id)).run();
      db.update(hulpvraagChange).set({ what: null, reason: null }).where(eq(hulpvraagChange.hulpvraagId, id)).run();
    },
    add(request, by, at) {
      const row = db
        .insert(hulpvraag)
        .values({
          ...request,
          needs: [...request.needs],
          status: 'open',
          takenBy: null,
          revision: 1,
          changedAt: at,
          closedAt: null,
        })
        .returning()
        .get();
      note(read(row), null, by);
      return read(row);
    },
    alter(id, change, by, at) {
      const before = get(id);
      if (before === null) throw new Error(`There is no hulpvraag ${String(id)}`);
      const { reason = null, needs, ...set } = change;
      const status = set.status ?? before.status;
      const closes = status !== 'open' && status !== 'opgepakt';
      const row = db
        .update(hulpvraag)
        .set({
          ...set,
          ...(needs === undefined ? {} : { needs: [...needs] }),
          revision: before.revision + 1,
          changedAt: at,
          closedAt: closes ? (before.closedAt ?? at) : null,
        })
        .where(eq(hulpvraag.id, id))
        .returning()
        .get();
      note(read(row), reason, by);
      return read(row);
    },
  };
}

import type { Platform } from '../chat/index.ts';
import type { Person } from '../records/person.ts';
import type { Role, RoleGrant } from '../records/role.ts';
import { type Absence, absenceIn } from './absence.ts';
import type { Cache } from './cache.ts';
import type { Database } from './database.ts';
import { and, asc, eq, gt, isNull, sql } from './drizzle.ts';
import { type Identities, identitiesIn } from './identities.ts';
import { membership, organisation, person, roleGrant } from './tables/index.ts';

export type NewPerson = Omit<Person, 'welcomedAt' | 'stoppedAt'>;

/** Who takes part: people, what they may, where they are found. */
export interface People extends Identities, Absence {
  get(id: string): Person | null;
  all(): readonly Person[];
  byEmail(email: string): readonly Person[];
  withRole(role: Role, scope?: string): readonly Person[];
  /** Who holds one of these roles and did not stop: the first so many after this id, in the order of their ids. */
  holding(roles: readonly Role[], after: string, limit: number): readonly Person[];
  /** Adds the person, or brings name, roles and memberships up to date; never touches welcome or stop. */
  put(who: NewPerson): void;
  putOrganisation(id: string, name: string): void;
  organisations(): readonly { id: string; name: string }[];
  /** Where this person likes to be spoken to. */
  prefer(id: string, platform: Platform): void;
  welcomed(id: string, at: number | null): void;
  stopped(id: string, at: number | null): void;
}

export function peopleIn(db: Database, cache: Cache): People {
  const one = db
    .select()
    .from(person)
    .where(eq(person.id, sql.placeholder('id')))
    .prepare();
  const grants = db
    .select({ role: roleGrant.role, scope: roleGrant.scope })
    .from(roleGrant)
    .where(eq(roleGrant.personId, sql.placeholder('id')))
    .orderBy(asc(roleGrant.role), asc(roleGrant.scope))
    .prepare();
  const members = db
    .select({ of: membership.of })
    .from(membership)
    .where(eq(membership.personId, sql.placeholder('id')))
    .orderBy(asc(membership.of))
    .prepare();
  const holding = db
    .select({ id: roleGrant.personId })
    .from(roleGrant)
    .where(and(eq(roleGrant.role, sql.placeholder('role')), eq(roleGrant.scope, sql.placeholder('scope'))))
    .orderBy(asc(roleGrant.personId))
    .prepare();
  const holdingAny = db
    .select()
    .from(person)
    .where(
      and(
        gt(person.id, sql.placeholder('after')),
        isNull(person.stoppedAt),
        sql`exists (select 1 from ${roleGrant} where ${roleGrant.personId} = ${person.id} and ${roleGrant.scope} = ''
          and ${roleGrant.role} in (select value from json_each(${sql.placeholder('roles')})))`,
      ),
    )
    .orderBy(asc(person.id))
    .limit(sql.placeholder('limit'))
    .prepare();
  const everyOrganisation = db.select().from(organisation).orderBy(asc(organisation.name)).prepare();
  const whole = (row: typeof person.$inferSelect): Person => ({
    ...row,
    roles: grants.all({ id: row.id }) as RoleGrant[],
    memberOf: members.all({ id: row.id }).map((of) => of.of),
  });

  const get = (id: string): Person | null =>
    cache.keep(`person|${id}`, () => {
      const row = one.get({ id });
      return row === undefined ? null : whole(row);
    });
  /** Writes something that is remembered. */
  const change = (work: () => unknown): void => {
    work();
    cache.forget();
  };

  return {
    ...identitiesIn(db, cache, get),
    ...absenceIn(db, cache),
    get,
    all: () => cache.keep('everybody', () => db.select().from(person).orderBy(asc(person.id)).all().map(whole)),
    byEmail: (email) =>
      db
        .select()
        .from(person)
        .where(sql`lower(${person.email}) = ${email.trim().toLowerCase()}`)
        .all()
        .map(whole),
    withRole: (role, scope = '') =>
      cache.keep(`role|${role}|${scope}`, () => holding.all({ role, scope }).flatMap(({ id }) => get(id) ?? [])),
    holding: (roles, after, limit) => holdingAny.all({ roles: JSON.stringify(roles), after, limit }).map(whole),
    put: (who) =>
      change(() => {
        const { roles, memberOf, ...row } = who;
        db.insert(person)
          .values({ ...row, welcomedAt: null, stoppedAt: null })
          .onConflictDoUpdate({ target: person.id, set: row })
          .run();
        db.delete(roleGrant).where(eq(roleGrant.personId, who.id)).run();
        db.delete(membership).where(eq(membership.personId, who.id)).run();
        if (roles.length > 0)
          db.insert(roleGrant)
            .values(roles.map((grant) => ({ personId: who.id, ...grant })))
            .onConflictDoNothing()
            .run();
        if (memberOf.length > 0)
          db.insert(membership)
            .values(memberOf.map((of) => ({ personId: who.id, of })))
            .onConflictDoNothing()
            .run();
      }),
    putOrganisation: (id, name) =>
      change(() =>
        db
          .insert(organisation)
          .values({ id, name })
          .onConflictDoUpdate({ target: organisation.id, set: { name } })
          .run(),
      ),
    organisations: () => cache.keep('organisations', () => everyOrganisation.all()),
    prefer: (id, platform) => change(() => db.update(person).set({ platform }).where(eq(person.id, id)).run()),
    welcomed: (id, at) => change(() => db.update(person).set({ welcomedAt: at }).where(eq(person.id, id)).run()),
    stopped: (id, at) => change(() => db.update(person).set({ stoppedAt: at }).where(eq(person.id, id)).run()),
  };
}

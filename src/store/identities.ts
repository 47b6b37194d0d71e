import type { Address, Identity, Platform } from '../chat/index.ts';
import type { Person } from '../records/person.ts';
import type { Cache } from './cache.ts';
import type { Database } from './database.ts';
import { and, asc, eq, sql } from './drizzle.ts';
import { identity, person } from './tables/index.ts';

/** Who people are on the platforms, and where they are spoken to there. */
export interface Identities {
  /** Who this is on that platform; null for somebody we do not know. */
  at(who: Identity): Person | null;
  /** Their addresses, the preferred platform first. */
  addresses(id: string): readonly Address[];
  link(who: Identity, personId: string, how: 'seed' | 'operator' | 'trusted-mail' | 'code' | 'secretaris'): void;
  opened(who: Identity, conversation: string): void;
  unlink(who: Identity): void;
}

/** `cache` is that of the people; `get` gives one of them. */
export function identitiesIn(db: Database, cache: Cache, get: (id: string) => Person | null): Identities {
  const whose = db
    .select({ personId: identity.personId })
    .from(identity)
    .where(
      and(
        eq(identity.platform, sql.placeholder('platform')),
        eq(identity.registration, sql.placeholder('registration')),
        eq(identity.tenant, sql.placeholder('tenant')),
        eq(identity.user, sql.placeholder('user')),
      ),
    )
    .prepare();
  const liked = db
    .select({ platform: person.platform })
    .from(person)
    .where(eq(person.id, sql.placeholder('id')))
    .prepare();
  const places = db
    .select()
    .from(identity)
    .where(eq(identity.personId, sql.placeholder('id')))
    .orderBy(asc(identity.platform))
    .prepare();
  const key = (who: Identity) =>
    and(
      eq(identity.platform, who.platform),
      eq(identity.registration, who.registration),
      eq(identity.tenant, who.tenant),
      eq(identity.user, who.user),
    );

  /** Writes something that is remembered. */
  const change = (work: () => unknown): void => {
    work();
    cache.forget();
  };
  return {
    at(who) {
      const { platform, registration, tenant, user } = who;
      const key = `at|${platform}|${registration}|${tenant}|${user}`;
      const found = cache.keep(key, () => whose.get({ platform, registration, tenant, user })?.personId ?? null);
      return found === null ? null : get(found);
    },
    addresses(id) {
      const preferred = liked.get({ id })?.platform ?? null;
      const rows = places.all({ id });
      const rank = (platform: Platform): number => (platform === preferred ? 0 : 1);
      return rows
        .map(({ platform, registration, tenant, user, conversation }) => ({
          platform,
          registration,
          tenant,
          user,
          conversation,
        }))
        .sort((a, b) => rank(a.platform) - rank(b.platform));
    },
    link(who, personId, how) {
      const { platform, registration, tenant, user } = who;
      db.insert(identity)
        .values({ platform, registration, tenant, user, personId, how, conversation: null })
        .onConflictDoUpdate({
          target: [identity.platform, identity.registration, identity.tenant, identity.user],
          set: { personId, how },
        })
        .run();
      cache.forget();
    },
    opened: (who, conversation) => change(() => db.update(identity).set({ conversation }).where(key(who)).run()),
    unlink: (who) => change(() => db.delete(identity).where(key(who)).run()),
  };
}

import type { Identity } from '../chat/index.ts';
import type { Database } from './database.ts';
import { and, asc, eq } from './drizzle.ts';
import { proposal, trust } from './tables/index.ts';

/** Whose mail addresses are believed, and who may be whom. */
export interface Trust {
  /** `place` is `slack:T1` or `teams:TENANT`. */
  allow(place: string, domain: string): void;
  trusts(place: string, domain: string): boolean;
  propose(who: Identity, personId: string, at: number): void;
  proposals(): readonly (Identity & { readonly personId: string; readonly at: number })[];
  settle(who: Identity): void;
}

export function trustIn(db: Database): Trust {
  return {
    allow: (place, domain) =>
      db.insert(trust).values({ place, domain: domain.toLowerCase() }).onConflictDoNothing().run(),
    trusts: (place, domain) =>
      db
        .select()
        .from(trust)
        .where(and(eq(trust.place, place), eq(trust.domain, domain.toLowerCase())))
        .get() !== undefined,
    propose: ({ platform, registration, tenant, user }, personId, at) =>
      db
        .insert(proposal)
        .values({ platform, registration, tenant, user, personId, at })
        .onConflictDoUpdate({
          target: [proposal.platform, proposal.registration, proposal.tenant, proposal.user],
          set: { personId, at },
        })
        .run(),
    proposals: () => db.select().from(proposal).orderBy(asc(proposal.at)).all(),
    settle: (who) =>
      db
        .delete(proposal)
        .where(
          and(
            eq(proposal.platform, who.platform),
            eq(proposal.registration, who.registration),
            eq(proposal.tenant, who.tenant),
            eq(proposal.user, who.user),
          ),
        )
        .run(),
  };
}

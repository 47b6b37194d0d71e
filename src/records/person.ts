import { z } from 'zod';
import { roleGrant } from './role.ts';

export const PLATFORMS = ['slack', 'teams', 'web'] as const;

/** A person with our own id. Moments are milliseconds in product time; null: it has not happened. */
export const person = z.object({
  id: z.string(),
  givenName: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  organisationId: z.string().nullable(),
  platform: z.enum(PLATFORMS).nullable(),
  deputyId: z.string().nullable(),
  welcomedAt: z.number().nullable(),
  stoppedAt: z.number().nullable(),
  roles: z.array(roleGrant).readonly(),
  memberOf: z.array(z.string()).readonly(),
});
export type Person = z.infer<typeof person>;

/** Days on which somebody is away, both included, as YYYY-MM-DD. */
export interface Away {
  readonly from: string;
  readonly until: string;
}

export interface Werkgroep {
  readonly id: string;
  readonly name: string;
}

export const has = (who: Person, role: Person['roles'][number]['role'], scope = ''): boolean =>
  who.roles.some((grant) => grant.role === role && grant.scope === scope);

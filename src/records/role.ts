import { z } from 'zod';

export const PLAIN_ROLES = [
  'programmateam',
  'programmaleider',
  'communicatieleider',
  'programmacontroller',
  'programmasecretaris',
  'ervaringsdeskundige',
  'professional',
  'leidinggevende',
  'bestuurder',
] as const;

export const ROLES = [...PLAIN_ROLES, 'kartrekker', 'contact'] as const;
export type Role = (typeof ROLES)[number];

/** A role somebody was given by hand. `scope` is W1 for a kartrekker, E3 for a contact, empty for the others. */
export const roleGrant = z.object({ role: z.enum(ROLES), scope: z.string() });
export type RoleGrant = z.infer<typeof roleGrant>;

/** Reads `kartrekker:W1`, `contact:E3` or a plain role; null when it is none of these. */
export function parseRole(written: string): RoleGrant | null {
  const [role, scope, ...more] = written.trim().toLowerCase().split(':');
  if (more.length > 0 || role === undefined) return null;
  if (role === 'kartrekker' && /^w\d+$/.test(scope ?? '')) return { role, scope: (scope ?? '').toUpperCase() };
  if (role === 'contact' && /^e\d+$/.test(scope ?? '')) return { role, scope: (scope ?? '').toUpperCase() };
  const plain = PLAIN_ROLES.find((one) => one === role);
  return plain === undefined || scope !== undefined ? null : { role: plain, scope: '' };
}

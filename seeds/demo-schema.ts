import { z } from 'zod';
import type { PastWeeks } from './demo-past-schema.ts';
import type { PastPuls } from './demo-puls.ts';
import type { PastSignaal } from './demo-signalen.ts';
import { count, idLike, line } from './fields.ts';
import { jaardoelTeltOver, organisatieFile, reference, STADIA, type Programme } from './schema.ts';

/** The role codes without a scope, as in the list of people that can be imported. */
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

/** A role code: a plain role, `kartrekker:W1` or `contact:E3`. */
export const roleCode = z.string().regex(new RegExp(`^(?:${PLAIN_ROLES.join('|')}|kartrekker:W\\d+|contact:E\\d+)$`), {
  error: `Write one of: ${PLAIN_ROLES.join(', ')}, kartrekker:W1, contact:E3.`,
});

const organisatie = z.strictObject({ id: idLike(/^o-[a-z]+$/, 'o-voorbeeld'), naam: line(60), soort: line() });

/** The fictional partners. */
export const organisatiesFile = z.strictObject({ organisaties: z.array(organisatie).min(1).readonly() });

const mens = z
  .strictObject({
    id: idLike(/^p-[a-z]+$/, 'p-voorbeeld'),
    voornaam: line(40),
    naam: line(80),
    organisatie: reference.nullable(),
    rollen: z.array(roleCode).min(1).readonly(),
    werkgroepen: z.array(reference).readonly(),
    experimenten: z.array(reference).readonly(),
    vervanger: reference.nullable(),
    plek: z.enum(['slack', 'teams', 'web']),
  })
  .refine(({ voornaam, naam }) => naam.startsWith(`${voornaam} `), {
    error: 'The full name starts with the first name (voornaam).',
    path: ['naam'],
  })
  .refine(({ id, vervanger }) => id !== vervanger, {
    error: 'Nobody is their own stand-in.',
    path: ['vervanger'],
  })
  .check(({ value: { rollen, werkgroepen, experimenten }, issues }) => {
    for (const [index, rol] of rollen.entries()) {
      const [kind, scope = ''] = rol.split(':');
      const path = ['rollen', index];
      const memberOf = kind === 'kartrekker' ? werkgroepen : experimenten;
      const message =
        rollen.indexOf(rol) < index
          ? 'This role is there twice.'
          : `Somebody with this role also takes part in ${scope}.`;
      if (rollen.indexOf(rol) < index || (scope !== '' && !memberOf.includes(scope))) {
        issues.push({ code: 'custom', message, path, input: rol });
      }
    }
  });

/** The fictional people. */
export const mensenFile = z.strictObject({ mensen: z.array(mens).min(1).readonly() });

/** What the plan leaves open, as the demo fills it in. */
export const invullingFile = z.strictObject({
  organisatie: organisatieFile,
  jaardoel_telt_over: jaardoelTeltOver.nullable(),
  werkgroep_bij_activiteit: z.record(z.string(), reference.nullable()),
  doel_bij_activiteit: z.record(z.string(), count),
  experimenten: z.record(
    z.string(),
    z.strictObject({ stadium: z.enum(STADIA).nullable(), werkgroep: reference.nullable(), contact: reference }),
  ),
});

export type DemoOrganisatie = z.output<typeof organisatie>;
export type DemoMens = z.output<typeof mens>;
export type Invulling = z.output<typeof invullingFile>;

/** The demo: fictional people with a past, and the programme with its open places filled in. */
export type DemoWorld = {
  readonly programme: Programme;
  readonly organisaties: readonly DemoOrganisatie[];
  readonly mensen: readonly DemoMens[];
  readonly invulling: Invulling;
  readonly weken: PastWeeks['weken'];
  readonly tellingen: PastWeeks['tellingen'];
  readonly experimenten: PastWeeks['experimenten'];
  readonly signalen: readonly PastSignaal[];
  readonly puls: PastPuls;
};

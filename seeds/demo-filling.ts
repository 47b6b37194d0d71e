import type { DemoMens, Invulling } from './demo-schema.ts';
import type { SeedDocument } from './document.ts';
import type { SeedProblem } from './problem.ts';
import { unknownId } from './references.ts';
import type { Programme } from './schema.ts';

/** The programme with its open places filled in; what the programme itself says always wins. */
export function fillIn(programme: Programme, invulling: Invulling): Programme {
  const { organisatie, jaardoel_telt_over, werkgroep_bij_activiteit, doel_bij_activiteit, experimenten } = invulling;
  const { fase } = programme.programma;
  return {
    ...programme,
    programma: {
      ...programme.programma,
      fase: { ...fase, jaardoel_telt_over: fase.jaardoel_telt_over ?? jaardoel_telt_over },
    },
    organisatie: {
      verwerkingsverantwoordelijke:
        programme.organisatie.verwerkingsverantwoordelijke ?? organisatie.verwerkingsverantwoordelijke,
      privacycontact: programme.organisatie.privacycontact ?? organisatie.privacycontact,
    },
    activiteiten: programme.activiteiten.map((one) => {
      const werkgroep = one.werkgroep ?? werkgroep_bij_activiteit[one.id] ?? null;
      if (one.soort !== 'teller') return { ...one, werkgroep };
      return { ...one, werkgroep, doel_per_jaar: one.doel_per_jaar ?? doel_bij_activiteit[one.id] ?? null };
    }),
    experimenten: programme.experimenten.map((one) => ({
      ...one,
      stadium: one.stadium ?? experimenten[one.id]?.stadium ?? null,
      werkgroep: one.werkgroep ?? experimenten[one.id]?.werkgroep ?? null,
    })),
  };
}

/** Everything in the filling that names something the programme or the people do not have. */
export function checkFilling(
  document: SeedDocument,
  invulling: Invulling,
  programme: Programme,
  mensen: readonly DemoMens[] | null,
): SeedProblem[] {
  const groups = idsOf(programme.werkgroepen);
  const activities = idsOf(programme.activiteiten);
  const experiments = idsOf(programme.experimenten);
  const found: SeedProblem[] = [];
  const check = (what: string, known: ReadonlySet<string>, id: string | null, path: string[], at?: 'key'): void => {
    if (id !== null && !known.has(id)) found.push(document.problem(path, unknownId(what, id, known), at));
  };
  for (const [id, werkgroep] of Object.entries(invulling.werkgroep_bij_activiteit)) {
    check('activiteit', activities, id, ['werkgroep_bij_activiteit', id], 'key');
    check('werkgroep', groups, werkgroep, ['werkgroep_bij_activiteit', id]);
  }
  const counted = new Set(programme.activiteiten.flatMap(({ id, soort }) => (soort === 'teller' ? id : [])));
  for (const id of Object.keys(invulling.doel_bij_activiteit)) {
    check('activiteit of the kind teller', counted, id, ['doel_bij_activiteit', id], 'key');
  }
  for (const [id, { werkgroep, contact }] of Object.entries(invulling.experimenten)) {
    check('experiment', experiments, id, ['experimenten', id], 'key');
    check('werkgroep', groups, werkgroep, ['experimenten', id, 'werkgroep']);
    const person = mensen?.find((mens) => mens.id === contact);
    if (mensen === null || person?.rollen.includes(`contact:${id}`) === true) continue;
    const reason = person ? `The role contact:${id} is not with "${contact}".` : `There is no person "${contact}".`;
    found.push(document.problem(['experimenten', id, 'contact'], reason));
  }
  return found;
}

function idsOf(items: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(items.map(({ id }) => id));
}

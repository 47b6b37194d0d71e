import type { Addressee, Need, Urgency } from '../../src/records/hulpvraag.ts';
import type { Stage } from '../../src/records/experiment.ts';
import type { PLAIN_ROLES } from '../../src/records/role.ts';
import { andList, small } from './phrases.ts';

/** What somebody may need, as it stands in a form. */
export const NEED: Readonly<Record<Need, string>> = {
  'tijd-of-mensen': 'Tijd of mensen',
  geld: 'Geld',
  besluit: 'Een besluit',
  'contact-partner': 'Contact met een partner',
  ervaringsdeskundige: 'Een ervaringsdeskundige die meedenkt',
  communicatie: 'Hulp bij communicatie',
  anders: 'Iets anders',
};

/** Who may help, as it stands in a form. */
export const ADDRESSEE: Readonly<Record<Addressee, string>> = {
  programmaleider: 'Programmaleider',
  communicatieleider: 'Communicatieleider',
  programmacontroller: 'Programmacontroller',
  programmasecretaris: 'Programmasecretaris',
  stuurgroep: 'Stuurgroep of Dagelijks Bestuur',
  'andere-werkgroep': 'Een andere werkgroep',
  partner: 'Een partner',
  'weet-niet': 'Weet ik nog niet',
};

const AT: Readonly<Record<Addressee, string>> = {
  programmaleider: 'de programmaleider',
  communicatieleider: 'de communicatieleider',
  programmacontroller: 'de programmacontroller',
  programmasecretaris: 'de programmasecretaris',
  stuurgroep: 'de stuurgroep of het Dagelijks Bestuur',
  'andere-werkgroep': 'een andere werkgroep',
  partner: 'een partner',
  'weet-niet': 'nog niet bekend',
};

/** How soon help is needed, as it stands in a form. */
export const URGENCY: Readonly<Record<Urgency, string>> = {
  'deze-week': 'Deze week',
  'deze-maand': 'Deze maand',
  'kan-wachten': 'Het kan wachten',
};

/** Roles as they are said of somebody. */
export const ROLE: Readonly<Record<(typeof PLAIN_ROLES)[number] | 'kartrekker' | 'contact', string>> = {
  programmateam: 'programmateam',
  programmaleider: 'programmaleider',
  communicatieleider: 'communicatieleider',
  programmacontroller: 'programmacontroller',
  programmasecretaris: 'programmasecretaris',
  ervaringsdeskundige: 'ervaringsdeskundige',
  professional: 'professional',
  leidinggevende: 'leidinggevende',
  bestuurder: 'bestuurder',
  kartrekker: 'kartrekker',
  contact: 'contact van een experiment',
};

/** The stages of an experiment, as they stand in a form. */
export const STAGE: Readonly<Record<Stage, string>> = {
  'klein-beginnen': 'Klein beginnen',
  'snel-leren': 'Snel leren',
  'samen-aanpassen': 'Samen aanpassen',
  'gestopt-met-les': 'Gestopt met les',
};

/** What a stage is called that the programme did not choose yet. */
export const NO_STAGE = 'nog niet gekozen';

/** The label of an id from a record; an id that is older than these words is shown as it is. */
export function labelOf(labels: Readonly<Record<string, string>>, id: string): string {
  return Object.hasOwn(labels, id) ? (labels[id] ?? id) : id;
}

/** The stage an experiment is in. */
export const stageOf = (stage: string | null): string => (stage === null ? NO_STAGE : labelOf(STAGE, stage));

const NEEDED: Readonly<Record<string, string>> = { ...NEED, bellen: 'Een telefoontje' };

/** "tijd of mensen en geld", for the middle of a sentence; empty when nothing was chosen. */
export function needWords(needs: readonly string[]): string {
  return andList(needs.map((need) => small(labelOf(NEEDED, need))));
}

/** "de programmaleider", "de werkgroep Communicatie"; null when it is not known who can help. */
export function addresseeWords(addressee: string, name: string | null): string | null {
  if (addressee === 'weet-niet') return null;
  if (addressee === 'andere-werkgroep' && name !== null) return `de werkgroep ${name}`;
  return name !== null && addressee === 'partner' ? name : labelOf(AT, addressee);
}

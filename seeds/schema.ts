import { z } from 'zod';
import type { Feestdagen, Ritme, Schoolvakanties } from './calendar-schema.ts';
import { count, date, idLike, inThisOrder, line, lines, notInThisOrder, year } from './fields.ts';
import type { Sturing } from './steering-schema.ts';

// Keys are the programme's own Dutch terms, as in the files. Null always means: the plan leaves this open.

/** Where an experiment is in the cycle the programme works with. */
export const STADIA = ['klein-beginnen', 'snel-leren', 'samen-aanpassen', 'gestopt-met-les'] as const;

/** What a goal "per jaar" is counted over. */
export const jaardoelTeltOver = z.enum(['fase', 'kalenderjaar']);

/** A reference by id; whether the id exists is checked across the files. */
export const reference = line(60);

/** Name, task, phase, goals and questions of the programme. */
export const programmaFile = z.strictObject({
  naam: line(),
  afkorting: line(20),
  motto: line(),
  opgave: line(),
  soort: line(60),
  opdrachtgever: line(),
  bestaat_sinds: year,
  looptijd_jaren: count.max(100),
  gebied: z.strictObject({ kern: line(), ook: line(), gezinnen_in_armoede: line() }),
  fase: z
    .strictObject({
      nr: count.max(100),
      naam: line(60),
      /** What people call it besides; left out when they do not. */
      ook_wel: line(60).optional(),
      van: date,
      tm: date,
      focus: line(),
      jaardoel_telt_over: jaardoelTeltOver.nullable(),
    })
    .refine(inThisOrder, notInThisOrder),
  strategische_doelen: z
    .array(z.strictObject({ id: idLike(/^SD\d+$/, 'SD1'), naam: line() }))
    .min(1)
    .readonly(),
  cruciale_vragen: lines,
  vragen_over_mensen: lines,
  beweging_vragen: lines,
  veranderdilemmas: z
    .array(z.strictObject({ id: idLike(/^VD\d+$/, 'VD1'), naam: line(), vraag: line().nullable(), uitleg: line() }))
    .min(1)
    .readonly(),
  veranderstappen: lines,
  experimenteercyclus: lines,
  basisprincipes: lines.nullable(),
  onderzoeken: z.array(z.strictObject({ naam: line(), les: line() })).readonly(),
  begrippen: lines,
});

const inspanning = z.strictObject({
  id: idLike(/^I\d+$/, 'I1'),
  naam: line(),
  uitleg: line(),
  ambitie: line().nullable(),
  menskracht: line().nullable(),
});

const none: readonly string[] = [];
const ofEveryActiviteit = {
  id: idLike(/^(?:I\d+|G)-\d+$/, 'I1-2 or G-1'),
  inspanning: reference.nullable(),
  naam: line(),
  uitleg: line().nullable().default(null),
  samen_met: lines.default(none),
  themas: lines.default(none),
  werkgroep: reference.nullable(),
};
const activiteit = z
  .discriminatedUnion('soort', [
    z.strictObject({ soort: z.literal('teller'), doel_per_jaar: count.nullable(), ...ofEveryActiviteit }),
    z.strictObject({ soort: z.literal('mijlpaal'), ...ofEveryActiviteit }),
    z.strictObject({ soort: z.literal('doorlopend'), ...ofEveryActiviteit }),
  ])
  .refine(({ id, inspanning }) => id.startsWith(inspanning === null ? 'G-' : `${inspanning}-`), {
    error: 'This does not fit the id: I1-2 belongs to I1, and G-1 to the whole programme (null).',
    path: ['inspanning'],
  });

/** The efforts of this year and the activities under them. */
export const inspanningenFile = z.strictObject({
  inspanningen: z.array(inspanning).min(1).readonly(),
  activiteiten: z.array(activiteit).min(1).readonly(),
});

const experiment = z.strictObject({
  id: idLike(/^E\d+$/, 'E1'),
  naam: line(),
  plaats: line().nullable(),
  stadium: z.enum(STADIA).nullable(),
  stand_volgens_plan: line().nullable(),
  werkgroep: reference.nullable(),
  doelen: lines,
  product: line().nullable(),
  teller: z.strictObject({ naam: line(), doel: count, einddatum: date.nullable() }).nullable(),
  toelichting: line().nullable(),
});

export const experimentenFile = z.strictObject({ experimenten: z.array(experiment).min(1).readonly() });

const kapitaalsvorm = z.strictObject({ id: idLike(/^K\d+$/, 'K1'), naam: line(60), uitleg: line() });

export const kapitaalsvormenFile = z.strictObject({ kapitaalsvormen: z.array(kapitaalsvorm).min(1).readonly() });

const werkgroep = z.strictObject({ id: idLike(/^W\d+$/, 'W1'), naam: line(60) });

export const werkgroepenFile = z.strictObject({ werkgroepen: z.array(werkgroep).min(1).readonly() });

const lijn = z.strictObject({
  id: idLike(/^[a-z]+(?:-[a-z]+)*$/, 'veilig-thuis'),
  naam: line(60),
  /** Left out where everybody has a number of their own, as with the huisarts. */
  nummer: z
    .string()
    .regex(/^\d[\d -]{1,13}\d$/, { error: "Write a telephone number between quotes, such as '0800-2000'." })
    .optional(),
  wanneer: line(),
  goed_om_te_weten: line(),
});

/** The emergency card, in the order in which it is shown, and when somebody last checked it. */
export const noodnummersFile = z.strictObject({
  /** Null: nobody looked yet whether they are right, and then the card says nothing of it. */
  laatst_gecontroleerd: date.nullable(),
  /** Whose holder calls people who ask for it, on working days. */
  belt_terug: z.enum(['programmaleider', 'communicatieleider', 'programmasecretaris']).nullable().default(null),
  lijnen: z.array(lijn).min(1).readonly(),
});

/** Who answers for the data; null: not decided yet. */
export const organisatieFile = z.strictObject({
  verwerkingsverantwoordelijke: line().nullable(),
  privacycontact: line().nullable(),
});

export type Inspanning = z.output<typeof inspanning>;
export type Activiteit = z.output<typeof activiteit>;
export type Experiment = z.output<typeof experiment>;
export type Kapitaalsvorm = z.output<typeof kapitaalsvorm>;
export type WerkgroepSeed = z.output<typeof werkgroep>;
export type Noodnummers = z.output<typeof noodnummersFile>;
export type Organisatie = z.output<typeof organisatieFile>;

/** The whole programme as the seeds tell it, checked whole. */
export type Programme = {
  readonly programma: z.output<typeof programmaFile>;
  readonly inspanningen: readonly Inspanning[];
  readonly activiteiten: readonly Activiteit[];
  readonly experimenten: readonly Experiment[];
  readonly kapitaalsvormen: readonly Kapitaalsvorm[];
  readonly werkgroepen: readonly WerkgroepSeed[];
  readonly sturing: Sturing;
  readonly ritme: Ritme;
  readonly feestdagen: Feestdagen;
  readonly schoolvakanties: Schoolvakanties;
  readonly noodnummers: Noodnummers;
  readonly organisatie: Organisatie;
};

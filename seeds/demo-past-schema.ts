import { z } from 'zod';
import { line, week } from './fields.ts';
import { reference } from './schema.ts';

/** What a werkgroep may need; `niets` stands alone. */
export const NEEDS = [
  'niets',
  'tijd-of-mensen',
  'geld',
  'besluit',
  'contact-partner',
  'ervaringsdeskundige',
  'communicatie',
  'anders',
] as const;

export const ADDRESSEES = [
  'programmaleider',
  'communicatieleider',
  'programmacontroller',
  'programmasecretaris',
  'stuurgroep',
  'andere-werkgroep',
  'partner',
  'weet-niet',
] as const;

export const URGENCIES = ['deze-week', 'deze-maand', 'kan-wachten'] as const;

type Answers = z.output<typeof answers>;

const answers = z.strictObject({
  V1: z.enum(['ja', 'deels', 'nog-niet', 'niet-meer']).optional(),
  V1b: line(140).optional(),
  V2: z.enum(['op-weg', 'het-schuurt', 'zit-vast', 'rustig']),
  V2b: z.enum(['ja', 'nee']).optional(),
  V3: line(280).optional(),
  V4: z.array(z.enum(NEEDS)).min(1).readonly(),
  V4b: line(140).optional(),
  V4c: z.enum(ADDRESSEES).optional(),
  V4d: z.enum(URGENCIES).optional(),
  V5: line(140).optional(),
});

const asksForHelp = ({ V4 }: Answers): boolean => !V4.includes('niets');

const checkedAnswers = answers.check(({ value, issues }) => {
  const wrong = (key: keyof Answers, message: string): void =>
    void issues.push({ code: 'custom', message, path: [key], input: value[key] });
  if (value.V1b !== undefined && (value.V1 === undefined || value.V1 === 'ja')) {
    wrong('V1b', 'V1b is only asked when V1 is deels, nog-niet or niet-meer.');
  }
  if (value.V2b !== undefined && value.V2 !== 'zit-vast') wrong('V2b', 'V2b is only asked when V2 is zit-vast.');
  if (value.V2b === undefined && value.V2 === 'zit-vast') wrong('V2', 'With zit-vast an answer to V2b is needed.');
  if (value.V4.length > 1 && value.V4.includes('niets')) wrong('V4', 'The answer niets stands alone.');
  if (new Set(value.V4).size < value.V4.length) wrong('V4', 'The same need is there twice.');
  for (const key of ['V4b', 'V4c', 'V4d'] as const) {
    if (asksForHelp(value) && value[key] === undefined) wrong('V4', `With a need an answer to ${key} is needed.`);
    if (!asksForHelp(value) && value[key] !== undefined) wrong(key, `${key} is not asked when V4 is niets.`);
  }
});

const hulpvraag = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('open') }),
  z.strictObject({
    status: z.enum(['opgepakt', 'opgelost', 'lukt-niet']),
    door: reference,
    week,
    toelichting: line(140).optional(),
  }),
]);

const filledIn = z
  .strictObject({
    werkgroep: reference,
    soort: z.literal('ingevuld'),
    door: z.enum(['kartrekker', 'vervanger']).default('kartrekker'),
    antwoorden: checkedAnswers,
    hulpvraag: hulpvraag.nullable().default(null),
  })
  .refine(({ antwoorden, hulpvraag: help }) => asksForHelp(antwoorden) === (help !== null), {
    error: 'There is a hulpvraag exactly when V4 asks for something.',
    path: ['hulpvraag'],
  });

const skipped = z.strictObject({
  werkgroep: reference,
  soort: z.literal('deze-week-niet'),
  reden: z.enum(['vakantie', 'geen-bijeenkomst', 'geen-tijd', 'vervanger']),
});

const pastWeek = z.strictObject({
  week,
  weekchecks: z
    .array(z.discriminatedUnion('soort', [filledIn, skipped]))
    .min(1)
    .readonly(),
});

/** The past weeks of the demo, how far the counters are, and what was told about experiments. */
export const verledenFile = z.strictObject({
  weken: z.array(pastWeek).readonly(),
  tellingen: z.array(z.strictObject({ activiteit: reference, waarde: z.int().min(0).max(1_000_000), week })).readonly(),
  experimenten: z.array(z.strictObject({ experiment: reference, week, zin: line(280) })).readonly(),
});

export type PastWeeks = z.output<typeof verledenFile>;
export type PastWeek = z.output<typeof pastWeek>;
export type PastWeekcheck = PastWeek['weekchecks'][number];
export type PastAnswers = Answers;

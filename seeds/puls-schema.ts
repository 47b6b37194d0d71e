import { z } from 'zod';
import { count, idLike, line } from './fields.ts';
import { reference } from './schema.ts';

/** As many characters as every platform can show on a button, under an option, and as a question. */
const label = line(70);
const question = line(300);
const seconds = z.int().min(1).max(120);

const rolvraag = z.strictObject({
  tekst: question,
  uitleg: line(300),
  seconden: seconds,
  opties: z.strictObject({
    professional: label,
    ervaringsdeskundige: label,
    leidinggevende: label,
    bestuurder: label,
    anders: label,
  }),
});

const schaal = z.strictObject({
  id: idLike(/^[a-z]+$/, 'goed'),
  woorden: z
    .array(label)
    .length(5)
    .refine((words) => new Set(words).size === words.length, { error: 'Two steps of this scale have the same words.' })
    .readonly(),
});

const optie = z.strictObject({
  id: idLike(/^[a-z]+(?:-[a-z]+)*$/, 'sociaal'),
  naam: label,
  uitleg: line(75).nullable(),
});

const vraag = z
  .strictObject({
    id: idLike(/^P-[A-Z]\d+$/, 'P-A1'),
    thema: line(40),
    anker: z.boolean().default(false),
    gelijk: z.boolean().default(false),
    schaal: reference.optional(),
    opties: z.array(optie).min(2).max(10).readonly().optional(),
    tekst: question,
    varianten: z
      .strictObject({
        ervaringsdeskundige: question.optional(),
        leidinggevende: question.optional(),
        bestuurder: question.optional(),
      })
      .optional(),
    seconden: seconds,
  })
  .refine(({ schaal, opties }) => (schaal === undefined) !== (opties === undefined), {
    error: 'A question has either a scale (schaal) or a list of options (opties).',
    path: ['id'],
  })
  .refine(({ gelijk, varianten }) => gelijk === (varianten === undefined), {
    error: 'A question is either the same for everybody (gelijk: true) or has varianten for some roles.',
    path: ['id'],
  })
  .refine(({ anker, gelijk }) => gelijk || !anker, {
    error: 'An anchor is the same for everybody (gelijk: true).',
    path: ['id'],
  });

/** The questions of the puls and the order of the rounds. */
export const vragenbankFile = z.strictObject({
  versie: count,
  rolvraag,
  altijd_erbij: z.strictObject({ 'weet-niet': label, 'past-niet': label }),
  schalen: z.array(schaal).min(1).readonly(),
  vragen: z.array(vraag).min(1).readonly(),
  open_uitleg: line(300),
  open_vragen: z
    .array(z.strictObject({ id: idLike(/^P-O\d+$/, 'P-O1'), tekst: question, seconden: seconds }))
    .min(1)
    .readonly(),
  citaat: z.strictObject({ tekst: question, uitleg: line(300), ja: label, nee: label, seconden: seconds }),
  rotatie: z.array(z.array(reference).min(1).readonly()).min(1).readonly(),
  bestuurders: z.strictObject({ elke_rondes: count.max(13), rotatie: z.array(reference).min(1).readonly() }),
});
export type Vragenbank = z.output<typeof vragenbankFile>;

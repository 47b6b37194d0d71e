import { z } from 'zod';
import {
  ADJUSTMENTS,
  AT_TABLE,
  AUDIENCES,
  CAPITALS,
  ELSE,
  EVIDENCE,
  REMOVERS,
  SIGNAAL_KINDS,
  type SignaalAnswers,
  STAGES,
  WHOSE,
} from '../src/records/signaal.ts';
import type { DemoMens } from './demo-schema.ts';
import type { SeedDocument } from './document.ts';
import { line, thursdayOf, week } from './fields.ts';
import type { SeedProblem } from './problem.ts';
import { unknownId } from './references.ts';
import { reference, type Programme } from './schema.ts';

const code = z.string().regex(/^(?:[bcdfghjkmnpqrstvwxz]{4}-){2}[bcdfghjkmnpqrstvwxz]{4}$/, {
  error: 'A code here looks like bcdf-ghjk-mnpq: consonants, and no l or y.',
});

const signaal = z
  .strictObject({
    week,
    van: reference.optional(),
    code: code.optional(),
    soort: z.enum(SIGNAAL_KINDS),
    over: reference,
    tekst: line(600),
    stadium: z.enum(STAGES).optional(),
    bewijs: z.array(z.enum(EVIDENCE)).readonly().optional(),
    kapitaal: z.array(z.enum(CAPITALS)).readonly().optional(),
    aan_tafel: z.enum(AT_TABLE).optional(),
    wie: z.enum(REMOVERS).optional(),
    van_wie: z.enum(WHOSE).optional(),
    voor_wie: z.array(z.enum(AUDIENCES)).readonly().optional(),
    aanpassing: z.enum(ADJUSTMENTS).optional(),
    wat: line(140).optional(),
    uitkomst: line(280).optional(),
    erbij: z.boolean().optional(),
  })
  .check(({ value, issues }) => {
    const wrong = (key: keyof typeof value, message: string): void =>
      void issues.push({ code: 'custom', message, path: [key], input: value[key] });
    if ((value.van === undefined) === (value.code === undefined))
      wrong('soort', 'A signaal has either a giver (van) or a code.');
    for (const key of ['uitkomst', 'erbij'] as const)
      if (value.van === undefined && value[key] !== undefined) wrong(key, 'Nothing follows on one without a name.');
    if (value.wie !== undefined && value.soort !== 'belemmering') wrong('wie', 'Only asked about a belemmering.');
    if ((value.van_wie !== undefined) !== (value.soort === 'verhaal'))
      wrong('soort', 'Whose it is (van_wie) is said of a verhaal, and of nothing else.');
    if (value.voor_wie !== undefined && value.soort !== 'verhaal') wrong('voor_wie', 'Only asked about a verhaal.');
    const adjusts = value.aanpassing !== undefined && value.aanpassing !== 'nog-niets';
    for (const key of ['wat', 'uitkomst'] as const)
      if (!adjusts && value[key] !== undefined) wrong(key, 'This belongs to an adjustment (aanpassing).');
  });

/** What people told about the experiments before the demo begins. */
export const signalenFile = z.strictObject({ signalen: z.array(signaal).readonly() });

export type PastSignaal = z.output<typeof signaal>;

/** What was answered, by question id, as a form would have kept it. */
export function answersOf(one: PastSignaal): SignaalAnswers {
  const answers: Readonly<Record<string, string | readonly string[] | undefined>> = {
    S1: one.soort,
    S2: one.over,
    S3: one.tekst,
    S5: one.stadium,
    S6: one.bewijs,
    S7: one.kapitaal,
    S8: one.aan_tafel,
    S9: one.wie,
    S10: one.van_wie,
    S11: one.voor_wie,
    S12: one.aanpassing,
    S13: one.wat,
    S14: one.uitkomst,
  };
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, answer]) => (answer === undefined ? [] : [[id, answer]])),
  );
}

/** Every past signaal that cannot have been given: by nobody, about nothing, in a holiday, or under a code that is taken. */
export function checkSignalen(
  document: SeedDocument,
  signalen: readonly PastSignaal[],
  { experimenten, activiteiten, schoolvakanties }: Programme,
  mensen: readonly DemoMens[],
): SeedProblem[] {
  const people = new Set(mensen.map(({ id }) => id));
  const subjects = new Set([...experimenten, ...activiteiten].map(({ id }) => id).concat(ELSE));
  const holidays = schoolvakanties.schooljaren.flatMap(({ vakanties }) => vakanties);
  return signalen.flatMap((one, index) => {
    const problem = (key: keyof PastSignaal, reason: string): SeedProblem =>
      document.problem(['signalen', index, key], reason);
    const found: SeedProblem[] = [];
    if (one.van !== undefined && !people.has(one.van)) found.push(problem('van', unknownId('person', one.van, people)));
    if (!subjects.has(one.over)) found.push(problem('over', unknownId('experiment or activiteit', one.over, subjects)));
    if (one.code !== undefined && signalen.findIndex(({ code: other }) => other === one.code) < index)
      found.push(problem('code', `The code ${one.code} is there twice.`));
    const thursday = thursdayOf(one.week);
    const holiday = holidays.find(({ van, tm }) => van <= thursday && thursday <= tm);
    if (holiday) found.push(problem('week', `That week is a school holiday (${holiday.naam}).`));
    return found;
  });
}

import { z } from 'zod';
import { ASIDES, type Bank, OPEN_MAX, ROLES, ROLE_QUESTION, STEPS } from '../src/puls/bank.ts';
import { roundItems } from '../src/puls/items.ts';
import type { AnswerRow } from '../src/puls/release.ts';
import type { SeedDocument } from './document.ts';
import { count, date, inThisOrder, line } from './fields.ts';
import type { SeedProblem } from './problem.ts';
import { unknownId } from './references.ts';

const text = line(OPEN_MAX);

const openAnswer = z.union([
  z.strictObject({ tekst: text, letterlijk: z.literal(true) }),
  z.strictObject({ tekst: text, in_andere_woorden: text }),
]);

const ofRole = z
  .object({ rol: z.enum(ROLES), mensen: count })
  .catchall(z.array(z.enum([...STEPS, ...ASIDES])).readonly());

/** A round of the puls that was held before the demo begins: what was answered, and what the programme does with it. */
export const pulsFile = z
  .strictObject({
    geopend: date,
    gesloten: date,
    vragen: count,
    gevraagd: count,
    antwoorden: z.array(ofRole).min(1).readonly(),
    open: z.array(openAnswer).readonly(),
    terugkoppeling: line(400),
  })
  .refine(({ geopend, gesloten }) => inThisOrder({ van: geopend, tm: gesloten }), {
    error: 'A round closes after it opened.',
    path: ['gesloten'],
  })
  .refine(({ gevraagd, antwoorden }) => antwoorden.reduce((sum, { mensen }) => sum + mensen, 0) <= gevraagd, {
    error: 'More people answered than were asked.',
    path: ['gevraagd'],
  });

export type PastPuls = z.output<typeof pulsFile>;

const answersOf = ({ rol: _rol, mensen: _mensen, ...items }: PastPuls['antwoorden'][number]) =>
  Object.entries(items as Readonly<Record<string, readonly string[]>>);

/** The answers as they come out of a round that is closed. */
export const rowsOf = ({ antwoorden }: PastPuls): readonly AnswerRow[] =>
  antwoorden.flatMap((one) => [
    ...Array.from({ length: one.mensen }, () => ({ role: one.rol, item: ROLE_QUESTION, value: one.rol })),
    ...answersOf(one).flatMap(([item, values]) => values.map((value) => ({ role: one.rol, item, value }))),
  ]);

/** Every answer that nobody can have given: to what was not asked of that role, or of more people than took part. */
export function checkPuls(document: SeedDocument, puls: PastPuls, bank: Bank): SeedProblem[] {
  const items = roundItems(bank, puls.vragen);
  return puls.antwoorden.flatMap((one, index) => {
    const asked = new Map(items.filter(({ roles }) => roles.includes(one.rol)).map((item) => [item.id, item]));
    return answersOf(one).flatMap(([id, values]) => {
      const problem = (reason: string): SeedProblem => document.problem(['antwoorden', index, id], reason);
      const item = asked.get(id);
      if (item === undefined) return [problem(unknownId('question for this role', id, new Set(asked.keys())))];
      const offered = [...item.options, ...ASIDES];
      const strange = values.find((value) => !offered.includes(value));
      if (strange !== undefined) return [problem(`"${strange}" is no answer to ${id}.`)];
      return values.length > one.mensen ? [problem('More answers than people with this role.')] : [];
    });
  });
}

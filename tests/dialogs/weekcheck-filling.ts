import fc from 'fast-check';
import type { Asked } from '../../dialogs/said.ts';
import type { Answers, Field, Values } from '../../src/chat/index.ts';

/** Numbers that stand for somebody's choices, taken one after another; any list of numbers is a way to fill in. */
export type Tape = readonly number[];
export const tape: fc.Arbitrary<Tape> = fc.array(fc.nat(1000), { minLength: 60, maxLength: 60 });

export interface Filled {
  readonly values: Values;
  readonly answers: Answers;
}

function answerTo(field: Field, choose: (of: number) => number): string | readonly string[] | null {
  const open = !field.required && choose(3) === 0;
  if (open) return null;
  switch (field.kind) {
    case 'choice':
      return field.options[choose(field.options.length)]?.id ?? null;
    case 'multi-choice': {
      const ids = field.options.map((option) => option.id).filter((id) => id !== 'niets');
      const chosen = ids.filter(() => choose(3) === 0);
      return chosen.length > 0 ? chosen : ['niets'];
    }
    case 'short-text':
    case 'long-text':
      return ['een plan', '🙂'.repeat(field.max), 'e'.repeat(field.max), '{naam} *vet* <b>'][choose(4)] ?? null;
    default:
      throw new Error('The weekcheck has no such field');
  }
}

/** Fills in a form as somebody could who makes no mistakes. */
export function fillIn(form: Asked, tape: Tape, from: number): Filled {
  let at = from;
  const choose = (of: number): number => (tape[at++ % tape.length] ?? 0) % of;
  const given = form.fields.flatMap((field) => {
    const answer = answerTo(field, choose);
    return answer === null ? [] : [[field.id, answer] as const];
  });
  // Blank fields come back from a platform as nothing or as an empty text; what was not asked may come along.
  const blank = Object.fromEntries(form.fields.filter(() => choose(2) === 0).map((field) => [field.id, '']));
  return {
    values: { ...blank, ...Object.fromEntries(given), V9: 'nooit gevraagd' },
    answers: Object.fromEntries(given),
  };
}

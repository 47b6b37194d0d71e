import {
  type Answers,
  type Asking,
  type Field,
  type Outcome,
  type Question,
  type QuestionWords,
  type Values,
  cleanText,
  readAnswers,
  toForm,
  toZod,
} from '../../src/chat/index.ts';
import type { Intent } from '../../src/records/intent.ts';
import type { Asked } from '../said.ts';
import { problemWords } from '../taal/problems.ts';
import { shortened } from '../taal/phrases.ts';

/** Questions that stand on one screen, with their words and the moment in which they are asked. */
export interface Screen {
  readonly questions: readonly Question[];
  readonly words: Readonly<Record<string, QuestionWords>>;
  readonly asking: Asking;
}

/** What a screen that came back holds: answers, or problems with what was typed. */
export type Read =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly problems: Readonly<Record<string, string>>; readonly typed: Answers };

/** A typed text of any length comes back in the form, up to what a form can hold next to others. */
const TYPED_AGAIN = 1000;

/** The fields of a screen as they are shown at this moment. */
export function fieldsOf(screen: Screen): readonly Field[] {
  return toForm(screen.questions, screen.words, screen.asking);
}

function typedIn(field: Field, raw: string | readonly string[] | undefined): Answers {
  const all = raw === undefined ? [] : typeof raw === 'string' ? [raw] : raw;
  switch (field.kind) {
    case 'choice':
    case 'scale': {
      const options = field.kind === 'scale' ? [...field.options, ...field.aside] : field.options;
      const one = all.find((id) => options.some((option) => option.id === id));
      return one === undefined ? {} : { [field.id]: one };
    }
    case 'multi-choice':
      return { [field.id]: field.options.map((option) => option.id).filter((id) => all.includes(id)) };
    case 'short-text':
    case 'long-text':
      return { [field.id]: shortened(cleanText(all.join('\n')), TYPED_AGAIN) };
    case 'number': {
      const text = all.join('').trim();
      const number = Number(text);
      const valid = /^-?\d{1,9}$/.test(text) && number >= field.min && number <= field.max;
      return valid ? { [field.id]: number } : {};
    }
  }
}

/** What somebody filled in, for the form that is shown again: valid choices, and text whatever its length. */
export function typedOn(screen: Screen, values: Values): Answers {
  return Object.assign({}, ...fieldsOf(screen).map((field) => typedIn(field, values[field.id]))) as Answers;
}

/** Reads what a platform sent for a screen. */
export function readScreen(screen: Screen, values: Values): Read {
  const read = readAnswers(toZod(screen.questions, screen.asking), values);
  if (read.ok) return read;
  const problems = Object.fromEntries(
    Object.entries(read.problems).map(([field, problem]) => [field, problemWords(problem)]),
  );
  return { ok: false, problems, typed: typedOn(screen, values) };
}

/** A conversation of one screen: kept, or asked again with what was typed standing in it. */
export function takeScreen(screen: Screen, values: Values, again: (typed: Answers) => Asked): Outcome<Intent> {
  const read = readScreen(screen, values);
  return read.ok
    ? { kind: 'keep', answers: read.answers }
    : { kind: 'ask again', problems: read.problems, form: again(read.typed) };
}

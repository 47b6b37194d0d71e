import { z } from 'zod';
import type { Answer, Answers, Values } from './form.ts';
import { type AskedField, type Asking, type Question, askedFields } from './question.ts';
import { cleanText, lengthOf } from './text.ts';

/** Why an answer cannot be kept; a dialog has the words for each. */
export type Problem =
  | { readonly kind: 'missing' }
  | { readonly kind: 'too-long'; readonly max: number; readonly length: number }
  | { readonly kind: 'unknown-option' }
  | { readonly kind: 'alone' }
  | { readonly kind: 'not-a-number' }
  | { readonly kind: 'out-of-range'; readonly min: number; readonly max: number };

export type Problems = Readonly<Record<string, Problem>>;

// A schema here lives for one form: compiling it to code would cost far more than reading it.
z.config({ jitless: true });

type Raw = string | readonly string[] | undefined;

/** What a platform sent for one field, when it has the shape that a form sends. */
function rawOf(value: unknown): Raw {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : undefined;
}

function listOf(value: Raw): readonly string[] {
  const all = value === undefined ? [] : typeof value === 'string' ? [value] : value;
  return [...new Set(all.filter((one) => one !== ''))];
}

/** Whatever came: what stands in it is looked at field by field. */
const sent = z.custom<Values>((value) => typeof value === 'object' && value !== null);

const known = new WeakMap<readonly Question[], Map<string, z.ZodType<Answers, Values>>>();
const MOST_KNOWN = 100;

type Refuse = (problem: Problem) => null;

function choiceOf(question: Extract<Question, { kind: 'choice' | 'scale' }>, asking: Asking): readonly string[] {
  if (question.kind === 'scale') return [...question.options, ...question.aside];
  if (!('optionsFrom' in question)) return question.options;
  return (asking.options?.[question.optionsFrom] ?? []).map((option) => option.id);
}

/** What is kept of what was sent for one question; null when it was left open, or refused. */
function answerOf(question: Question, asking: Asking, value: Raw, refuse: Refuse): Answer | null {
  const open = (): null => (question.required ? refuse({ kind: 'missing' }) : null);
  switch (question.kind) {
    case 'choice':
    case 'scale': {
      const [one, ...more] = listOf(value);
      if (one === undefined) return open();
      return more.length > 0 || !choiceOf(question, asking).includes(one) ? refuse({ kind: 'unknown-option' }) : one;
    }
    case 'multi-choice': {
      const chosen = listOf(value);
      if (chosen.length === 0) return open();
      if (!chosen.every((one) => question.options.includes(one))) return refuse({ kind: 'unknown-option' });
      if (question.alone !== undefined && chosen.includes(question.alone) && chosen.length > 1)
        return refuse({ kind: 'alone' });
      return question.options.filter((one) => chosen.includes(one));
    }
    case 'short-text':
    case 'long-text': {
      const typed = cleanText(typeof value === 'string' ? value : (value ?? []).join('\n'));
      const text = question.kind === 'short-text' ? typed.replace(/\s+/g, ' ') : typed;
      if (text === '') return open();
      const length = lengthOf(text);
      return length > question.max ? refuse({ kind: 'too-long', max: question.max, length }) : text;
    }
    case 'number': {
      const typed = typeof value === 'string' ? value.trim() : '';
      if (typed === '') return open();
      if (!/^-?\d{1,9}$/.test(typed)) return refuse({ kind: 'not-a-number' });
      const { min, max } = question;
      const number = Number(typed);
      return number < min || number > max ? refuse({ kind: 'out-of-range', min, max }) : number;
    }
  }
}

/**
 * The schema that turns what a platform sent into answers we keep: only questions asked at this moment, option ids
 * that are offered, text cleaned and within its limit. Fields that were not asked are left out.
 */
export function toZod(questions: readonly Question[], asking: Asking): z.ZodType<Answers, Values> {
  const fields = askedFields(questions, asking);
  const options = ({ question }: AskedField): string =>
    'optionsFrom' in question ? choiceOf(question, asking).join() : '';
  // The same few screens are asked all day: their schemas are made once.
  const made = known.get(questions) ?? new Map<string, z.ZodType<Answers, Values>>();
  known.set(questions, made);
  const key = fields.map((field) => `${field.id}(${options(field)})`).join(';');
  const found = made.get(key);
  if (found !== undefined) return found;
  // One transform for the whole form: a schema for each field inside another takes several times as long to walk.
  const schema = sent.transform((values, context): Answers => {
    const answers: Record<string, Answer> = {};
    for (const { id, question } of fields) {
      const refuse = (problem: Problem): null => {
        context.addIssue({ code: 'custom', message: problem.kind, params: problem, path: [id] });
        return null;
      };
      const answer = answerOf(question, asking, rawOf(values[id]), refuse);
      if (answer !== null) answers[id] = answer;
    }
    return answers;
  });
  if (made.size >= MOST_KNOWN) made.clear();
  made.set(key, schema);
  return schema;
}

/** What a schema made by toZod says of these values: the answers, or a problem for each field that has one. */
export function readAnswers(
  schema: z.ZodType<Answers, Values>,
  values: Values,
): { readonly ok: true; readonly answers: Answers } | { readonly ok: false; readonly problems: Problems } {
  const result = schema.safeParse(values);
  if (result.success) return { ok: true, answers: result.data };
  const problems: Record<string, Problem> = {};
  for (const issue of result.error.issues) {
    const field = String(issue.path[0]);
    const problem = issue.code === 'custom' ? (issue.params as Problem | undefined) : undefined;
    problems[field] ??= problem ?? { kind: 'unknown-option' };
  }
  return { ok: false, problems };
}

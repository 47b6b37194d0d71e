import { z } from 'zod';
import type { Answer, Answers, Values } from './form.ts';
import { type Asking, type Question, isAsked } from './question.ts';
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

function refuse(context: z.core.$RefinementCtx, problem: Problem): typeof z.NEVER {
  context.addIssue({ code: 'custom', message: problem.kind, params: problem });
  return z.NEVER;
}

function listOf(value: Raw): readonly string[] {
  const all = value === undefined ? [] : typeof value === 'string' ? [value] : value;
  return [...new Set(all.filter((one) => one !== ''))];
}

const known = new WeakMap<readonly Question[], Map<string, z.ZodType<Answers, Values>>>();
const MOST_KNOWN = 100;

function answerOf(question: Question, asking: Asking): z.ZodType<Answer | undefined> {
  return z
    .unknown()
    .optional()
    .transform((sent, context): Answer | undefined => {
      const value = rawOf(sent);
      switch (question.kind) {
        case 'choice':
        case 'scale': {
          const [one, ...more] = listOf(value);
          if (one === undefined) return question.required ? refuse(context, { kind: 'missing' }) : undefined;
          const known =
            question.kind === 'scale'
              ? [...question.options, ...question.aside]
              : 'optionsFrom' in question
                ? (asking.options?.[question.optionsFrom] ?? []).map((option) => option.id)
                : question.options;
          return more.length > 0 || !known.includes(one) ? refuse(context, { kind: 'unknown-option' }) : one;
        }
        case 'multi-choice': {
          const chosen = listOf(value);
          if (chosen.length === 0) return question.required ? refuse(context, { kind: 'missing' }) : undefined;
          if (!chosen.every((one) => question.options.includes(one)))
            return refuse(context, { kind: 'unknown-option' });
          if (question.alone !== undefined && chosen.includes(question.alone) && chosen.length > 1)
            return refuse(context, { kind: 'alone' });
          return question.options.filter((one) => chosen.includes(one));
        }
        case 'short-text':
        case 'long-text': {
          const typed = cleanText(typeof value === 'string' ? value : (value ?? []).join('\n'));
          const text = question.kind === 'short-text' ? typed.replace(/\s+/g, ' ') : typed;
          if (text === '') return question.required ? refuse(context, { kind: 'missing' }) : undefined;
          const length = lengthOf(text);
          return length > question.max ? refuse(context, { kind: 'too-long', max: question.max, length }) : text;
        }
        case 'number': {
          const typed = typeof value === 'string' ? value.trim() : '';
          if (typed === '') return question.required ? refuse(context, { kind: 'missing' }) : undefined;
          if (!/^-?\d{1,9}$/.test(typed)) return refuse(context, { kind: 'not-a-number' });
          const { min, max } = question;
          const number = Number(typed);
          return number < min || number > max ? refuse(context, { kind: 'out-of-range', min, max }) : number;
        }
      }
    });
}

/**
 * The schema that turns what a platform sent into answers we keep: only questions asked at this moment, option ids
 * that are offered, text cleaned and within its limit. Fields that were not asked are left out.
 */
export function toZod(questions: readonly Question[], asking: Asking): z.ZodType<Answers, Values> {
  const fields = questions
    .filter((question) => isAsked(question, asking))
    .flatMap((question) =>
      question.each === undefined
        ? [{ id: question.id, question }]
        : (asking.each?.[question.each] ?? []).map((item) => ({ id: `${question.id}:${item.key}`, question })),
    );
  const options = ({ question }: (typeof fields)[number]): string =>
    'optionsFrom' in question ? (asking.options?.[question.optionsFrom] ?? []).map((option) => option.id).join() : '';
  // The same few screens are asked all day: their schemas are made once.
  const made = known.get(questions) ?? new Map<string, z.ZodType<Answers, Values>>();
  known.set(questions, made);
  const key = fields.map((field) => `${field.id}(${options(field)})`).join(';');
  const found = made.get(key);
  if (found !== undefined) return found;
  const shape = Object.fromEntries(fields.map(({ id, question }) => [id, answerOf(question, asking)]));
  const schema = z
    .object(shape)
    .transform((kept) =>
      Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, Answer] => entry[1] !== undefined)),
    ) as unknown as z.ZodType<Answers, Values>;
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

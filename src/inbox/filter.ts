import { createHash } from 'node:crypto';
import type { Field, Form, Values } from '../chat/index.ts';
import { LIMITS, cleanText } from '../chat/index.ts';
import type { Intent } from '../records/intent.ts';
import type { Answered, Turn } from './machine.ts';

const CONFIRM = 'klopt-zo';
const MOST_SHOWN = 1000;
/** In UTF-16 units, of which a character takes two at most. */
const NO_FIELD_HOLDS = 2 * LIMITS.text;
/** Words of our own in small letters, joined by dashes: no digits, no capitals, so nothing that could be personal. */
const OPTION_ID = /^(?:[a-z]{1,20}(?:-[a-z]{1,20}){0,4})?$/;

/** What somebody typed, by field: only the fields in which one can type. */
function typed(fields: readonly Field[], values: Values): readonly (readonly [field: string, text: string])[] {
  return fields.flatMap((field) => {
    if (field.kind !== 'short-text' && field.kind !== 'long-text') return [];
    const value = values[field.id];
    const text = cleanText(typeof value === 'string' ? value : (value ?? []).join('\n'));
    return text === '' ? [] : [[field.id, text] as const];
  });
}

/** As much of it as a form can hold: the adapter has the rest, for as long as the form is open. */
function shortened(text: string): string {
  const points = Array.from(text);
  return points.length <= MOST_SHOWN ? text : points.slice(0, MOST_SHOWN).join('');
}

function refill(field: Field, values: Values): Field {
  const value = values[field.id];
  if (value === undefined) return field;
  const one = typeof value === 'string' ? value : (value[0] ?? '');
  switch (field.kind) {
    case 'choice':
    case 'scale':
      return { ...field, initial: one };
    case 'multi-choice':
      return { ...field, initial: typeof value === 'string' ? [value] : value };
    case 'short-text':
    case 'long-text':
      return { ...field, initial: shortened(one) };
    case 'number':
      return { ...field, initial: /^\d+$/.test(one) ? Number(one) : null };
  }
}

/** Which warning was confirmed: bound to the words it was given for, so that other words are looked at anew. */
function seal(texts: readonly string[]): string {
  return createHash('sha256').update(texts.join('\u0000')).digest('hex').slice(0, 16);
}

/**
 * Looks at everything that was typed before anything of it is kept. Null: it may be kept. Otherwise the form again,
 * with a sentence beside the field and everything that was typed still in it. Nothing of the text is kept or logged.
 */
export function lookAtTyped(turn: Turn, makeForm: () => Form<Intent>, values: Values): Answered | null {
  const { voice, check } = turn.machine;
  // Nearly everything is clean, and then the form need not be made: an id of an option passes like every other word.
  const all = Object.values(values).flatMap((value) => (typeof value === 'string' ? [value] : value));
  // What no field can hold is refused by its length: to look through all of it would keep everybody waiting.
  if (all.some((one) => cleanText(one).length > NO_FIELD_HOLDS)) return null;
  if (all.every((one) => OPTION_ID.test(one) || check(cleanText(one), turn.today).action === 'pass')) return null;
  const form = makeForm();
  const problems: Record<string, string> = {};
  const warned: string[] = [];
  let blocked = false;
  for (const [field, text] of typed(form.fields, values)) {
    const verdict = check(text, turn.today);
    if (verdict.action === 'pass') continue;
    if (verdict.action === 'block') blocked = true;
    else warned.push(text);
    problems[field] = voice.filter[verdict.action](verdict.kinds, verdict.masked);
  }
  if (Object.keys(problems).length === 0) return null;
  const confirmed = values[CONFIRM];
  const given = typeof confirmed === 'string' ? confirmed : confirmed?.[0];
  if (!blocked && given === seal(warned)) return null;
  const fields = form.fields.map((field) => refill(field, values));
  if (warned.length > 0 && !blocked)
    fields.push({
      kind: 'multi-choice',
      id: CONFIRM,
      label: voice.filter.confirm.label,
      help: null,
      required: false,
      options: [{ id: seal(warned), label: voice.filter.confirm.option, help: null }],
      initial: [],
    });
  return { kind: 'problems', problems, form: { ...form, fields } };
}

/** The same form with what was typed in it and one sentence at its first field: for what can no longer be kept. */
export function refuseForm(form: Form<Intent>, values: Values, sentence: string): Answered {
  const first = form.fields[0];
  return {
    kind: 'problems',
    problems: first === undefined ? {} : { [first.id]: sentence },
    form: { ...form, fields: form.fields.map((field) => refill(field, values)) },
  };
}

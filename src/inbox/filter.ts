import { createHash } from 'node:crypto';
import type { Field, Form, Values } from '../chat/index.ts';
import { LIMITS, cleanText } from '../chat/index.ts';
import { soundsAcute } from '../privacy/acute.ts';
import type { Intent } from '../records/intent.ts';
import type { Voice } from '../voice/index.ts';
import { askToBeCalled } from './call.ts';
import { type Answered, type Machine, type Turn, emergencyOf } from './machine.ts';

/** The one extra field; its id holds the seal too, so that a form with other words is another form to the platform. */
const CONFIRM = 'klopt-zo';
const DISCARD = 'weggooien';
const DISCARD_AND_CALL = 'weggooien-en-bellen';
const PASS = { action: 'pass' } as const;
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

/** What was chosen in the extra field of whichever form this was. */
function chosen(values: Values): string | undefined {
  const key = Object.keys(values).find((one) => one.startsWith(CONFIRM));
  const value = key === undefined ? undefined : values[key];
  return typeof value === 'string' ? value : value?.[0];
}

/** Whether whoever sent this form chose what becomes of a text in it. */
export const hasChosen = (values: Values): boolean => chosen(values) !== undefined;

/** The field in which a warning is confirmed. */
function confirmField(voice: Voice, warned: readonly string[]): Field {
  const { label, option } = voice.filter.confirm;
  return {
    kind: 'multi-choice',
    id: `${CONFIRM}:${seal(warned)}`,
    label,
    help: null,
    required: false,
    options: [{ id: seal(warned), label: option, help: null }],
    initial: [],
  };
}

/** The field in which somebody who read the numbers chooses what becomes of the text; blocked text cannot be kept. */
function needField({ voice, store }: Machine, warned: readonly string[], blocked: boolean): Field {
  const { label, help, keep, discard, discardAndCall } = voice.need.choice;
  const { caller = null } = emergencyOf(store);
  const option = (id: string, words: string) => ({ id, label: words, help: null });
  return {
    kind: 'choice',
    id: `${CONFIRM}:${seal(warned)}`,
    label,
    help,
    required: false,
    options: [
      ...(blocked ? [] : [option(seal(warned), keep)]),
      option(DISCARD, discard),
      ...(caller === null ? [] : [option(DISCARD_AND_CALL, discardAndCall)]),
    ],
    initial: null,
  };
}

/**
 * Looks at everything that was typed before anything of it is kept. Null: it may be kept. Otherwise the form again,
 * with a sentence beside the field and everything that was typed still in it. Nothing of the text is kept or logged.
 */
export function lookAtTyped(
  turn: Turn,
  makeForm: () => Form<Intent>,
  values: Values,
  check: Machine['check'] = turn.machine.check,
): Answered | null {
  const { machine, today } = turn;
  const { voice, store } = machine;
  const given = chosen(values);
  if (given === DISCARD) return { kind: 'message', message: voice.need.discarded() };
  if (given === DISCARD_AND_CALL) return askToBeCalled(turn);
  // What no field can hold is refused by its length: to look through all of it would keep everybody waiting.
  const look: (text: string) => ReturnType<Machine['check']> = (text) => {
    const clean = cleanText(text);
    return clean.length > NO_FIELD_HOLDS ? PASS : check(clean, today);
  };
  // Nearly everything is clean, and then the form need not be made: an id of an option passes like every other word.
  const all = Object.values(values).flatMap((value) => (typeof value === 'string' ? [value] : value));
  const passes = (one: string): boolean => OPTION_ID.test(one) || look(one).action === 'pass';
  if (all.every((one) => passes(one) && !soundsAcute(one))) return null;
  const form = makeForm();
  const problems: Record<string, string> = {};
  const warned: string[] = [];
  let blocked = false;
  let acute = false;
  for (const [field, text] of typed(form.fields, values)) {
    const verdict = look(text);
    const inNeed = soundsAcute(text);
    if (verdict.action === 'pass' && !inNeed) continue;
    if (verdict.action === 'block') blocked = true;
    else warned.push(text);
    acute ||= inNeed;
    problems[field] = [
      ...(inNeed ? [voice.need.beside] : []),
      ...(verdict.action === 'pass' ? [] : [voice.filter[verdict.action](verdict.kinds, verdict.masked)]),
    ].join(' ');
  }
  if (Object.keys(problems).length === 0) return null;
  if (!blocked && given === seal(warned)) return null;
  const fields = form.fields.map((field) => refill(field, values));
  if (acute) {
    // The numbers take the place of what stood above the form: they come first, and a form has few lines.
    const intro = voice.need.intro(emergencyOf(store));
    return {
      kind: 'problems',
      problems,
      form: {
        ...form,
        calm: true,
        intro,
        fields: [...fields, needField(machine, warned, blocked)],
        ...(form.apart === undefined
          ? {}
          : { apart: { ...form.apart, refused: voice.need.refused(emergencyOf(store)) } }),
      },
    };
  }
  if (!blocked) fields.push(confirmField(voice, warned));
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

import { type Field, type Option, cleanText, fill, lengthOf } from '../../src/chat/index.ts';
import type { InputElement } from './card.ts';
import { calm, digest, hasEmphasis, oneLine } from './literal.ts';
import type { TeamsWords } from './words.ts';

const RADIOS = 6;

/** What the ids of all inputs of one form begin with, so that another form in the same card is never read with it. */
export function prefixOf(token: string): string {
  return digest(token).slice(0, 8);
}

/** How the answer to a field is found again. Several choices come back as one text, so their mark differs. */
export const ONE = '/';
export const MANY = '*';

export function inputId(token: string, field: Field): string {
  return `${prefixOf(token)}${field.kind === 'multi-choice' ? MANY : ONE}${field.id}`;
}

/** What stands beside a choice. */
export function choiceTitle(option: Option): string {
  return calm(option.help === null ? option.label : `${option.label} – ${option.help}`);
}

type Choices = Pick<Extract<InputElement, { type: 'Input.ChoiceSet' }>, 'type' | 'choices' | 'style' | 'wrap'>;

function choices(options: readonly Option[], open: boolean): Choices {
  const titles = options.map((option) => ({ title: choiceTitle(option), value: option.id }));
  // A closed list shows plain text everywhere; beside radio buttons some clients read emphasis.
  const expanded = open && !titles.some(({ title }) => hasEmphasis(title));
  return { type: 'Input.ChoiceSet', choices: titles, style: expanded ? 'expanded' : 'compact', wrap: true };
}

/** `asks`: Teams itself keeps the form back while something required is open. */
function requiring(field: Field, words: TeamsWords, asks: boolean): Pick<InputElement, 'isRequired' | 'errorMessage'> {
  const required = field.required && asks ? { isRequired: true as const } : {};
  if (field.kind === 'number')
    return { ...required, errorMessage: fill(words.number, { min: field.min, max: field.max }) };
  return field.required && asks ? { ...required, errorMessage: words.missing } : {};
}

/** One question as an input. Only what is read as text by every client stands in its label. */
export function renderField(field: Field, token: string, words: TeamsWords, asks: boolean): InputElement {
  const base = { id: inputId(token, field), label: oneLine(field.label), ...requiring(field, words, asks) };
  switch (field.kind) {
    case 'choice':
    case 'scale': {
      const all = field.kind === 'scale' ? [...field.options, ...field.aside] : field.options;
      const chosen = all.some((option) => option.id === field.initial) ? field.initial : null;
      const open = all.length <= RADIOS || field.kind === 'scale';
      return { ...base, ...choices(all, open), ...(chosen === null ? {} : { value: chosen }) };
    }
    case 'multi-choice': {
      const chosen = field.initial.filter((id) => field.options.some((option) => option.id === id));
      return {
        ...base,
        ...choices(field.options, true),
        isMultiSelect: true,
        ...(chosen.length === 0 ? {} : { value: chosen.join(',') }),
      };
    }
    case 'short-text':
    case 'long-text': {
      const typed = cleanText(field.initial);
      // What stands there already may be too long: it is shown whole, and the problem beside it says so.
      const fits = lengthOf(typed) <= field.max && typed.length <= field.max;
      return {
        ...base,
        type: 'Input.Text',
        ...(field.kind === 'long-text' ? { isMultiline: true as const } : {}),
        ...(fits ? { maxLength: Math.max(1, field.max) } : {}),
        ...(typed === '' ? {} : { value: typed }),
      };
    }
    case 'number':
      return {
        ...base,
        type: 'Input.Number',
        min: field.min,
        max: field.max,
        ...(field.initial === null ? {} : { value: field.initial }),
      };
  }
}

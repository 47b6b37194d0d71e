import type { Field, Option } from './form.ts';
import { type AskedField, type Asking, type Question, type QuestionWords, askedFields } from './question.ts';
import { fill } from './text.ts';

type Words = Readonly<Record<string, QuestionWords>>;

function optionsOf(ids: readonly string[], words: QuestionWords): readonly Option[] {
  return ids.map((id) => {
    const label = words.options[id];
    if (label === undefined) throw new Error(`No words for option ${id}`);
    return { id, label, help: words.optionHelp?.[id] ?? null };
  });
}

function toField({ id, question, key }: AskedField, words: QuestionWords, asking: Asking): Field {
  const item = key === null ? null : (asking.each?.[question.each ?? '']?.find((one) => one.key === key) ?? null);
  const values = { ...asking.values, ...item?.values };
  const said = (asking.variant === undefined ? undefined : words.variants?.[asking.variant]) ?? words.text;
  const base = {
    id,
    label: fill(said, values),
    help: words.help === undefined ? null : fill(words.help, values),
    required: question.required,
  };
  const before = asking.answers[id];
  const oneOf = (options: readonly Option[]): string | null =>
    typeof before === 'string' && options.some((option) => option.id === before) ? before : null;
  switch (question.kind) {
    case 'choice': {
      const options =
        'optionsFrom' in question
          ? (asking.options?.[question.optionsFrom] ?? []).map((option) => ({ ...option, help: null }))
          : optionsOf(question.options, words);
      return { ...base, kind: 'choice', options, initial: oneOf(options) };
    }
    case 'multi-choice': {
      const options = optionsOf(question.options, words);
      const chosen = Array.isArray(before) ? (before as readonly string[]) : [];
      return {
        ...base,
        kind: 'multi-choice',
        options,
        initial: chosen.filter((one) => question.options.includes(one)),
      };
    }
    case 'scale': {
      const options = optionsOf(question.options, words);
      const aside = optionsOf(question.aside, words);
      return { ...base, kind: 'scale', options, aside, initial: oneOf([...options, ...aside]) };
    }
    case 'short-text':
    case 'long-text':
      return { ...base, kind: question.kind, max: question.max, initial: typeof before === 'string' ? before : '' };
    case 'number':
      return {
        ...base,
        kind: 'number',
        min: question.min,
        max: question.max,
        initial: typeof before === 'number' ? before : null,
      };
  }
}

/** The questions as they are shown at this moment: those whose conditions hold, filled in with what was answered. */
export function toForm(questions: readonly Question[], words: Words, asking: Asking): readonly Field[] {
  return askedFields(questions, asking).map((field) => {
    const said = words[field.question.id];
    if (said === undefined) throw new Error(`No words for question ${field.question.id}`);
    return toField(field, said, asking);
  });
}

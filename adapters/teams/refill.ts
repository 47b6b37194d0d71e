import type { Field, Form, Token, Values } from '../../src/chat/index.ts';

function again(field: Field, values: Values): Field {
  // What is absent was left open, or emptied: Teams sends what is filled in, and nothing of the rest.
  const value = values[field.id] ?? [];
  const all = typeof value === 'string' ? [value] : value;
  switch (field.kind) {
    case 'choice':
    case 'scale': {
      const options = field.kind === 'scale' ? [...field.options, ...field.aside] : field.options;
      const chosen = options.find((option) => all.includes(option.id));
      return { ...field, initial: chosen?.id ?? null };
    }
    case 'multi-choice':
      return { ...field, initial: field.options.map((option) => option.id).filter((id) => all.includes(id)) };
    case 'short-text':
    case 'long-text':
      return { ...field, initial: all.join('\n') };
    case 'number': {
      const number = all.length === 0 ? NaN : Number(all.join());
      return { ...field, initial: Number.isInteger(number) ? number : null };
    }
  }
}

/** The form with what somebody filled in standing in it, whole, so that nothing has to be done again. */
export function refilled(form: Form<Token>, values: Values): Form<Token> {
  return { ...form, fields: form.fields.map((field) => again(field, values)) };
}

import type { Field, Form, Token, Values } from '../../src/chat/index.ts';

function again(field: Field, values: Values): Field {
  const value = values[field.id];
  if (value === undefined) return field;
  const all = typeof value === 'string' ? [value] : value;
  switch (field.kind) {
    case 'choice':
    case 'scale': {
      const options = field.kind === 'scale' ? [...field.options, ...field.aside] : field.options;
      const chosen = options.find((option) => all.includes(option.id));
      return chosen === undefined ? field : { ...field, initial: chosen.id };
    }
    case 'multi-choice':
      return { ...field, initial: field.options.map((option) => option.id).filter((id) => all.includes(id)) };
    case 'short-text':
    case 'long-text':
      return { ...field, initial: all.join('\n') };
    case 'number': {
      const number = Number(all.join());
      return Number.isInteger(number) ? { ...field, initial: number } : field;
    }
  }
}

/** The form with what somebody filled in standing in it, whole, so that nothing has to be done again. */
export function refilled(form: Form<Token>, values: Values): Form<Token> {
  return { ...form, fields: form.fields.map((field) => again(field, values)) };
}

import type { Block, Field, Form, Message, Reply, Token, Values } from '../../src/chat/index.ts';

function blockText(block: Block<Token>): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'quote':
      return [block.text, ...(block.by === null ? [] : [block.by])];
    case 'facts':
      return block.facts.map(({ label, value }) => `${label}: ${value}`);
    case 'list':
      return block.items;
    case 'chart':
      return [block.chart.title, ...block.chart.bars.map(({ label, value }) => `${label} ${String(value)}`)];
    case 'buttons':
      return block.buttons.map(({ label }) => `[${label}]`);
    case 'form':
      return formText(block.form);
    case 'link':
      return [block.label];
    case 'rule':
      return [];
  }
}

function formText(form: Form<Token>): readonly string[] {
  return [form.title, ...form.intro, ...form.fields.map(({ label }) => label), `[${form.submit.label}]`];
}

/** A message as somebody reads it, one line a block. */
export const textOf = (message: Message<Token>): string => message.blocks.flatMap(blockText).join('\n');

/** What a reply says: a message as it reads, a form by its questions, problems as they stand beside them. */
export function replyText(reply: Reply): string {
  switch (reply.kind) {
    case 'message':
    case 'replaced':
    case 'look-up':
      return textOf(reply.message);
    case 'form':
      return formText(reply.form).join('\n');
    case 'problems':
      return Object.values(reply.problems).join('\n');
    case 'nothing':
      return '';
  }
}

/** The token behind each button with this label. */
export function buttonsIn(message: Message<Token>, label: string): readonly Token[] {
  return message.blocks.flatMap((block) =>
    block.kind === 'buttons' ? block.buttons.filter((one) => one.label === label).map((one) => one.act) : [],
  );
}

/** What stands in a form that nobody touched. */
export function untouched(form: Form<Token>): Values {
  return Object.fromEntries(
    form.fields.flatMap((field): [string, string | readonly string[]][] => {
      const { initial } = field;
      if (initial === null || initial === '' || (Array.isArray(initial) && initial.length === 0)) return [];
      return [[field.id, Array.isArray(initial) ? (initial as readonly string[]) : String(initial)]];
    }),
  );
}

function fieldNamed(form: Form<Token>, label: string): Field {
  const found = form.fields.filter((field) => field.label.startsWith(label));
  if (found.length !== 1)
    throw new Error(`"${label}" names ${String(found.length)} of: ${form.fields.map((one) => one.label).join(' | ')}`);
  return found[0]!;
}

function choose(field: Field, said: string): string {
  if (!('options' in field)) return said;
  const all = field.kind === 'scale' ? [...field.options, ...field.aside] : field.options;
  const found = all.find((option) => option.label === said);
  if (found === undefined) throw new Error(`"${said}" is none of: ${all.map((one) => one.label).join(' | ')}`);
  return found.id;
}

/** What a platform sends when somebody fills in these fields, by what they read; the rest stays as it stood. */
export function filledIn(form: Form<Token>, answers: Readonly<Record<string, string | readonly string[]>>): Values {
  const given = Object.entries(answers).map(([label, said]): [string, string | readonly string[]] => {
    const field = fieldNamed(form, label);
    return [field.id, typeof said === 'string' ? choose(field, said) : said.map((one) => choose(field, one))];
  });
  return { ...untouched(form), ...Object.fromEntries(given) };
}

import type { Field, Form } from './form.ts';
import type { Block, Message } from './message.ts';
import { lengthOf } from './text.ts';

/**
 * What both Slack and Teams can show: the smaller of the two for each. Slack: Block Kit reference; Teams: Adaptive
 * Cards 1.5 and a message under 28 KB. Lengths are in code points.
 */
export const LIMITS = {
  summary: 300,
  blocks: 45,
  heading: 150,
  paragraph: 2800,
  facts: 10,
  factLabel: 100,
  factValue: 1800,
  listItems: 30,
  listItem: 1000,
  quote: 2000,
  chartTitle: 50,
  chartBars: 12,
  buttonsInRow: 5,
  buttonLabel: 40,
  url: 3000,
  messageText: 9000,
  formTitle: 24,
  submitLabel: 24,
  formFields: 30,
  formIntro: 5,
  fieldLabel: 300,
  fieldHelp: 300,
  choiceOptions: 100,
  multiOptions: 10,
  scaleOptions: 5,
  scaleAside: 3,
  optionLabel: 75,
  optionHelp: 75,
  text: 3000,
} as const;

/** A message or form that no platform could show whole: a mistake in a dialog, never cut silently. */
export class LimitError extends Error {
  override readonly name = 'LimitError';
}

function within(what: string, amount: number, limit: number): void {
  if (amount > limit) throw new LimitError(`${what}: ${amount} is over ${limit}`);
}

function text(what: string, value: string, limit: number): number {
  if (value.trim() === '') throw new LimitError(`${what}: is empty`);
  const length = lengthOf(value);
  within(what, length, limit);
  return length;
}

function checkField(field: Field): number {
  let total = text('field label', field.label, LIMITS.fieldLabel);
  if (field.help !== null) total += text('field help', field.help, LIMITS.fieldHelp);
  switch (field.kind) {
    case 'choice':
    case 'multi-choice':
    case 'scale': {
      const limit = { choice: LIMITS.choiceOptions, 'multi-choice': LIMITS.multiOptions, scale: LIMITS.scaleOptions };
      if (field.options.length === 0) throw new LimitError(`field ${field.id}: has no options`);
      within(`field ${field.id} options`, field.options.length, limit[field.kind]);
      if (field.kind === 'scale') within(`field ${field.id} aside`, field.aside.length, LIMITS.scaleAside);
      const all = field.kind === 'scale' ? [...field.options, ...field.aside] : field.options;
      for (const option of all) {
        total += text('option label', option.label, LIMITS.optionLabel);
        if (option.help !== null) total += text('option help', option.help, LIMITS.optionHelp);
      }
      return total;
    }
    case 'short-text':
    case 'long-text':
      within('text limit', field.max, LIMITS.text);
      return total + lengthOf(field.initial);
    case 'number':
      return total;
  }
}

function formLength<A>(form: Form<A>): number {
  let total = text('form title', form.title, LIMITS.formTitle);
  text('submit label', form.submit.label, LIMITS.submitLabel);
  within('form intro', form.intro.length, LIMITS.formIntro);
  within('form fields', form.fields.length, LIMITS.formFields);
  for (const line of [...(form.apart?.instead ?? []), ...(form.apart?.refused ?? [])])
    text('form apart', line, LIMITS.paragraph);
  for (const line of form.intro) total += text('form intro', line, LIMITS.paragraph);
  const seen = new Set<string>();
  for (const field of form.fields) {
    if (seen.has(field.id)) throw new LimitError(`field ${field.id}: stands twice in one form`);
    seen.add(field.id);
    total += checkField(field);
  }
  return total;
}

/** How many characters of a message this block takes. Throws LimitError when no platform could show it whole. */
export function checkBlock<A>(block: Block<A>): number {
  switch (block.kind) {
    case 'heading':
      return text('heading', block.text, LIMITS.heading);
    case 'paragraph':
      return text('paragraph', block.text, LIMITS.paragraph);
    case 'facts':
      within('facts', block.facts.length, LIMITS.facts);
      return block.facts.reduce(
        (sum, fact) =>
          sum + text('fact label', fact.label, LIMITS.factLabel) + text('fact value', fact.value, LIMITS.factValue),
        0,
      );
    case 'list':
      within('list', block.items.length, LIMITS.listItems);
      return block.items.reduce((sum, item) => sum + text('list item', item, LIMITS.listItem), 0);
    case 'chart':
      within('chart bars', block.chart.bars.length, LIMITS.chartBars);
      return block.chart.bars.reduce(
        (sum, bar) => sum + text('chart bar', bar.label, LIMITS.optionLabel),
        text('chart title', block.chart.title, LIMITS.chartTitle),
      );
    case 'quote':
      return text('quote', block.text, LIMITS.quote) + (block.by === null ? 0 : text('quote by', block.by, 150));
    case 'rule':
      return 0;
    case 'buttons':
      if (block.buttons.length === 0) throw new LimitError('buttons: is empty');
      within('buttons', block.buttons.length, LIMITS.buttonsInRow);
      return block.buttons.reduce((sum, one) => sum + text('button', one.label, LIMITS.buttonLabel), 0);
    case 'form':
      return formLength(block.form);
    case 'link':
      within('url', block.url.length, LIMITS.url);
      return text('link', block.label, LIMITS.heading);
  }
}

/** Gives the message back when every platform can show it whole. Throws LimitError otherwise. */
export function checkMessage<A>(message: Message<A>): Message<A> {
  text('summary', message.summary, LIMITS.summary);
  if (message.blocks.length === 0) throw new LimitError('message: has no blocks');
  // A form takes a block for each of its fields on Slack, and some around them.
  const size = message.blocks.reduce((sum, one) => sum + (one.kind === 'form' ? one.form.fields.length + 3 : 1), 0);
  within('blocks', size, LIMITS.blocks);
  within(
    'message text',
    message.blocks.reduce((sum, block) => sum + checkBlock(block), 0),
    LIMITS.messageText,
  );
  return message;
}

/** Whether every platform can show this message whole. */
export function fitsMessage<A>(message: Message<A>): boolean {
  try {
    checkMessage(message);
    return true;
  } catch (error) {
    if (error instanceof LimitError) return false;
    throw error;
  }
}

/** Gives the form back when every platform can show it whole. Throws LimitError otherwise. */
export function checkForm<A>(form: Form<A>): Form<A> {
  within('form text', formLength(form), LIMITS.messageText);
  return form;
}

import type { Block, Chart, Message, Token } from '../../src/chat/index.ts';
import { type AdaptiveCard, CARD, type Element, type Table } from './card.ts';
import { calm, oneLine } from './literal.ts';
import { pressing, rows } from './render-action.ts';
import { type Making, type Problems, renderForm } from './render-form.ts';
import { BOLD, SUBTLE, glue, headed, led, lines, rich, run, whole } from './rich-text.ts';
import type { TeamsWords } from './words.ts';

/** A message as Teams takes it: `summary` for notifications, the card for the eye. */
export interface Rendered {
  readonly type: 'message';
  readonly summary: string;
  readonly attachments: readonly [{ readonly contentType: typeof CARD; readonly content: AdaptiveCard }];
}

/** What we aim at: every Teams surface takes a card under 28 KB, counted as Teams does, two bytes a UTF-16 unit. */
export const AIM_BYTES = 28 * 1024;
/** What Teams takes at most is about 100 KB; above this a card is refused and never cut. */
export const MOST_BYTES = 80 * 1024;

/** The weight of a card as Teams counts it. */
export function bytesOf(card: AdaptiveCard): number {
  return 2 * JSON.stringify(card).length;
}

/** A label that ends in a mark of its own, such as a question, gets no colon after it. */
const after = (label: string): string => (/[.:!?…]$/.test(label) ? ' ' : ': ');

const amount = (value: number, unit: string): string => `${String(value).replace('.', ',')} ${unit}`.trimEnd();

/** A chart that can be heard: a table with a head, in which every value is said with its unit. */
function table({ bars, unit }: Chart, words: TeamsWords): Table {
  const cell = (text: string, head: boolean): Table['rows'][number]['cells'][number] => ({
    type: 'TableCell',
    items: [rich(run(text, head ? BOLD : {}))],
  });
  const row = (what: string, much: string, head = false): Table['rows'][number] => ({
    type: 'TableRow',
    cells: [cell(what, head), cell(much, head)],
  });
  return {
    type: 'Table',
    columns: [{ width: 2 }, { width: 1 }],
    rows: [
      row(words.chartWhat, words.chartHowMuch, true),
      ...bars.map((bar) => row(bar.label, amount(bar.value, unit))),
    ],
  };
}

function renderBlock(block: Block<Token>, making: Making): Element[] {
  const { words, lean } = making;
  const say = lean ? whole : lines;
  switch (block.kind) {
    case 'heading':
      return [headed(block.text, 'large')];
    case 'paragraph':
      return say(block.text);
    case 'facts':
      if (block.facts.length === 0) return [];
      if (lean) return whole(block.facts.map((fact) => `${fact.label}${after(fact.label)}${fact.value}`).join('\n'));
      return block.facts.flatMap((fact) => led([run(fact.label, BOLD), glue(after(fact.label), BOLD)], fact.value));
    case 'list':
      if (block.items.length === 0) return [];
      if (lean) return whole(block.items.map((item) => `• ${item}`).join('\n'));
      return block.items.flatMap((item) => led([glue('• ')], item));
    case 'chart': {
      const { title, bars, unit } = block.chart;
      if (bars.length === 0) return say(title, BOLD);
      if (!lean) return [...lines(title, BOLD), table(block.chart, words)];
      return whole([title, ...bars.map((bar) => `${bar.label}: ${amount(bar.value, unit)}`)].join('\n'));
    }
    case 'quote': {
      const by = block.by === null ? [] : [{ ...rich(glue('— ', SUBTLE), run(block.by, SUBTLE)) }];
      return [{ type: 'Container', style: 'emphasis', items: [...say(block.text, { italic: true }), ...by] }];
    }
    case 'rule':
      return [];
    case 'buttons':
      return rows(block.buttons.map(pressing));
    case 'form':
      return renderForm(block.form, making);
    case 'link':
      return rows([{ type: 'Action.OpenUrl', title: oneLine(block.label), url: block.url }]);
  }
}

function body(message: Message<Token>, making: Making): readonly Element[] {
  const found: Element[] = [];
  let ruled = false;
  for (const block of message.blocks) {
    const [first, ...more] = renderBlock(block, making);
    if (first === undefined) ruled ||= block.kind === 'rule';
    else {
      // A rule is a line above what follows it.
      found.push(ruled ? { ...first, separator: true, spacing: 'large' } : first, ...more);
      ruled = false;
    }
  }
  return found;
}

/** A message as one card. Throws RangeError when Teams could not show it whole. */
export function renderCard(message: Message<Token>, words: TeamsWords, problems: Problems = {}): AdaptiveCard {
  // Some clients read marks in these two.
  const summary = calm(message.summary);
  const several = message.blocks.filter((block) => block.kind === 'form').length > 1;
  const made = (lean: boolean): AdaptiveCard => ({
    type: 'AdaptiveCard',
    version: '1.5',
    lang: 'nl',
    speak: summary,
    fallbackText: summary,
    body: body(message, { words, problems, lean, several }),
  });
  const card = made(false);
  if (bytesOf(card) <= AIM_BYTES) return card;
  const light = made(true);
  if (bytesOf(light) > MOST_BYTES) throw new RangeError(`A card of ${bytesOf(light)} bytes is over ${MOST_BYTES}`);
  return light;
}

/** A message for a conversation. Throws RangeError when Teams could not show it whole. */
export function renderMessage(message: Message<Token>, words: TeamsWords, problems: Problems = {}): Rendered {
  const content = renderCard(message, words, problems);
  return { type: 'message', summary: oneLine(message.summary), attachments: [{ contentType: CARD, content }] };
}

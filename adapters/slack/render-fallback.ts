import type { Block, Chart, Message, Token } from '../../src/chat/index.ts';
import { escaped } from './literal.ts';

/** Slack keeps 40,000 characters and advises 4,000. */
const MOST = 3900;

/** One bar of a chart as a line that can be read aloud. */
export function barLine(bar: Chart['bars'][number], unit: string): string {
  return `${bar.label}: ${String(bar.value).replace('.', ',')} ${unit}`.trimEnd();
}

/** What stands between a label and its value: a colon, unless the label ends with a mark of its own. */
export const after = (label: string): string => (/[.:!?…]$/.test(label) ? ' ' : ': ');

function linesOf(block: Block<Token>): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'facts':
      return block.facts.map((fact) => `${fact.label}${after(fact.label)}${fact.value}`);
    case 'list':
      return block.items.map((item) => `• ${item}`);
    case 'chart':
      return [block.chart.title, ...block.chart.bars.map((bar) => barLine(bar, block.chart.unit))];
    case 'quote':
      return [block.by === null ? `“${block.text}”` : `“${block.text}” — ${block.by}`];
    case 'rule':
      return [];
    case 'buttons':
      return [];
    case 'form':
      return [block.form.title, ...block.form.intro, ...block.form.fields.map((field) => field.label)];
    case 'link':
      return [`${block.label}: ${block.url}`];
  }
}

/**
 * The message without blocks. A screen reader reads this in the place of the blocks, so it holds everything that is
 * said; a notification shows its beginning, which is the summary.
 */
export function renderFallback(message: Message<Token>): string {
  let text = escaped(message.summary);
  for (const line of message.blocks.flatMap(linesOf)) {
    if (line === message.summary) continue;
    const next = escaped(line);
    if (text.length + next.length + 1 > MOST) return `${text}\n…`;
    text += `\n${next}`;
  }
  return text;
}

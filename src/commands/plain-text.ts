import type { Block, Message } from '../chat/index.ts';

function linesOf(block: Block<unknown>): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return ['', block.text, '-'.repeat(Math.min(60, block.text.length))];
    case 'paragraph':
      return [block.text];
    case 'facts':
      return block.facts.map((fact) => `${fact.label}: ${fact.value}`);
    case 'list':
      return block.items.map((item) => `• ${item}`);
    case 'chart':
      return [block.chart.title, ...block.chart.bars.map((bar) => `${bar.label}: ${bar.value} ${block.chart.unit}`)];
    case 'quote':
      return [block.by === null ? `“${block.text}”` : `“${block.text}” (${block.by})`];
    case 'rule':
      return [''];
    case 'buttons':
      return [block.buttons.map((button) => `[${button.label}]`).join(' ')];
    case 'form':
      return [`[${block.form.title}]`];
    case 'link':
      return [`${block.label}: ${block.url}`];
  }
}

/** A message as lines of plain text, for a terminal. */
export function plainText(message: Message<unknown>): readonly string[] {
  return message.blocks.flatMap(linesOf);
}

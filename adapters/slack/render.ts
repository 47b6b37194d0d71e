import type { KnownBlock, RichTextBlock } from '@slack/types';
import type { Block, Fact, Message, Token } from '../../src/chat/index.ts';
import { after, barLine, renderFallback } from './render-fallback.ts';
import { PRESS, renderInline } from './render-form.ts';
import { oneLine, plain } from './literal.ts';
import { bold, bullets, glue, quoted, richText, section, words } from './rich-text.ts';

/** A message as Slack takes it: `text` for notifications and screen readers, `blocks` for the eye. */
export interface Rendered {
  readonly text: string;
  readonly blocks: KnownBlock[];
}

const HEADER = 150;
/** The most blocks in a message, and in a modal or Home tab. */
export const MESSAGE_BLOCKS = 50;
export const VIEW_BLOCKS = 100;

/** Facts under each other; those that answer a question are longer, and get a point each to tell them apart. */
function renderFacts(facts: readonly Fact[]): RichTextBlock['elements'] {
  const rows = facts.map(({ label, value }) => section(...bold(label), glue(after(label)), ...words(value)));
  const asked = facts.some(({ label }) => after(label) === ' ');
  return asked ? [{ type: 'rich_text_list', style: 'bullet', elements: rows }] : rows;
}

function renderBlock(block: Block<Token>, index: number): KnownBlock[] {
  switch (block.kind) {
    case 'heading':
      return oneLine(block.text).length <= HEADER
        ? [{ type: 'header', text: plain(block.text, HEADER) }]
        : [richText(section(...bold(block.text)))];
    case 'paragraph':
      return [richText(section(...words(block.text)))];
    case 'facts':
      return block.facts.length === 0 ? [] : [richText(...renderFacts(block.facts))];
    case 'list':
      return block.items.length === 0 ? [] : [richText(bullets(block.items))];
    case 'chart': {
      const { title, bars, unit } = block.chart;
      const lines = bars.length === 0 ? [] : [bullets(bars.map((bar) => barLine(bar, unit)))];
      return [richText(section(...bold(title)), ...lines)];
    }
    case 'quote':
      return [richText(quoted(block.text), ...(block.by === null ? [] : [section(glue('— '), ...words(block.by))]))];
    case 'rule':
      return [{ type: 'divider' }];
    case 'buttons':
      return [
        {
          type: 'actions',
          block_id: `b${index}`,
          elements: block.buttons.map((button, place) => ({
            type: 'button',
            action_id: `${PRESS}${place}`,
            text: plain(button.label, 75),
            value: button.act,
            ...(button.emphasis === 'main' ? { style: 'primary' as const } : {}),
          })),
        },
      ];
    case 'form':
      return renderInline(block.form, index);
    case 'link':
      return [richText(section({ type: 'link', url: block.url, text: oneLine(block.label) }))];
  }
}

function asText(block: KnownBlock): KnownBlock {
  return block.type === 'header' ? richText(section(...bold(block.text.text))) : block;
}

function joined(blocks: readonly KnownBlock[]): KnownBlock[] {
  const kept: KnownBlock[] = [];
  for (const block of blocks) {
    const last = kept.at(-1);
    if (last?.type === 'rich_text' && block.type === 'rich_text')
      kept[kept.length - 1] = {
        type: 'rich_text',
        elements: [...last.elements, ...block.elements],
      } satisfies RichTextBlock;
    else kept.push(block);
  }
  return kept;
}

/** Blocks within Slack's number: looks are given up first (rules, headings), words never. Throws when even that is too much. */
export function withinBlocks(blocks: KnownBlock[], max: number): KnownBlock[] {
  if (blocks.length <= max) return blocks;
  const merged = joined(blocks);
  if (merged.length <= max) return merged;
  const bare = joined(blocks.filter((block) => block.type !== 'divider').map(asText));
  if (bare.length > max) throw new RangeError(`A message of ${bare.length} blocks is over Slack's ${max}`);
  return bare;
}

/** Every block of a message, in order, not yet counted. */
export function renderBlocks(message: Message<Token>): KnownBlock[] {
  return message.blocks.flatMap(renderBlock);
}

/** A message for a conversation. Throws RangeError when it cannot be shown whole. */
export function renderMessage(message: Message<Token>): Rendered {
  return { text: renderFallback(message), blocks: withinBlocks(renderBlocks(message), MESSAGE_BLOCKS) };
}

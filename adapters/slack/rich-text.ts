import type { RichTextBlock, RichTextElement, RichTextList, RichTextQuote, RichTextSection } from '@slack/types';
import { literal } from './literal.ts';

/** The longest text in one element; Slack names no limit, so we keep to that of its text objects. */
const ELEMENT = 3000;

function pieces(text: string): readonly string[] {
  const found: string[] = [];
  let piece = '';
  for (const character of text) {
    if (piece.length + character.length > ELEMENT) {
      found.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...found, piece];
}

/** Literal text: in a rich text element Slack reads no markup, mention, link or emoji. */
export function words(text: string): RichTextElement[] {
  return pieces(literal(text)).map((piece) => ({ type: 'text', text: piece }));
}

/** The same in bold. */
export function bold(text: string): RichTextElement[] {
  return pieces(literal(text)).map((piece) => ({ type: 'text', text: piece, style: { bold: true } }));
}

/** Characters of our own between two pieces of text, kept as they are. */
export function glue(text: string): RichTextElement {
  return { type: 'text', text };
}

export function section(...elements: RichTextElement[]): RichTextSection {
  return { type: 'rich_text_section', elements };
}

export function bullets(items: readonly string[]): RichTextList {
  return { type: 'rich_text_list', style: 'bullet', elements: items.map((item) => section(...words(item))) };
}

export function quoted(text: string): RichTextQuote {
  return { type: 'rich_text_quote', elements: words(text) };
}

export function richText(...elements: RichTextBlock['elements']): RichTextBlock {
  return { type: 'rich_text', elements };
}

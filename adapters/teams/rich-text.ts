import type { RichTextBlock, TextBlock, TextRun } from './card.ts';
import { isPlain, literal, oneLine } from './literal.ts';

export type Look = Pick<TextRun, 'weight' | 'italic' | 'isSubtle' | 'color' | 'size'>;

export const BOLD: Look = { weight: 'bolder' };
export const SUBTLE: Look = { isSubtle: true };
export const RED: Look = { color: 'attention', weight: 'bolder' };

/** Literal text: in a text run Teams reads no markdown, mention or link. */
export function run(text: string, look: Look = {}): TextRun {
  return { type: 'TextRun', text: literal(text), ...look };
}

/** Characters of our own between two pieces of text, kept as they are. */
export function glue(text: string, look: Look = {}): TextRun {
  return { type: 'TextRun', text, ...look };
}

export function rich(...inlines: readonly TextRun[]): RichTextBlock {
  return { type: 'RichTextBlock', inlines };
}

/** Text as blocks, one for each line: not every client breaks a line inside a run. White lines become space. */
export function lines(text: string, look: Look = {}): RichTextBlock[] {
  const found: RichTextBlock[] = [];
  let gap = false;
  for (const line of literal(text).split('\n')) {
    if (line.trim() === '') gap = true;
    else {
      const spacing = found.length === 0 ? {} : { spacing: gap ? ('medium' as const) : ('none' as const) };
      found.push({ ...rich(glue(line, look)), ...spacing });
      gap = false;
    }
  }
  return found;
}

/** Text that follows something on its first line: a label or a bullet. */
export function led(lead: readonly TextRun[], text: string): RichTextBlock[] {
  const [first, ...more] = lines(text);
  return first === undefined ? [] : [{ ...rich(...lead, ...first.inlines), spacing: 'small' }, ...more];
}

/** The same in one block, for a message that would otherwise be too heavy. */
export function whole(text: string, look: Look = {}): RichTextBlock[] {
  return [rich(run(text, look))];
}

/**
 * A heading. Only a text block is one for a screen reader, and it reads markdown: a text in which there may be some stands
 * in bold instead, as large as it.
 */
export function headed(text: string, size: TextBlock['size']): TextBlock | RichTextBlock {
  const line = oneLine(text);
  return isPlain(line)
    ? { type: 'TextBlock', text: line, style: 'heading', size, weight: 'bolder', wrap: true }
    : rich(glue(line, { ...BOLD, size }));
}

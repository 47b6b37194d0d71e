import type { Said } from '../../dialogs/said.ts';

/** A message as a person would type it over: for golden texts that are written by hand. */
export function plainText(said: Said): string {
  const lines: string[] = [];
  for (const block of said.blocks) {
    switch (block.kind) {
      case 'heading':
        lines.push(...(lines.length === 0 ? [] : ['']), block.text);
        break;
      case 'paragraph':
        lines.push(block.text);
        break;
      case 'list':
        lines.push(...block.items.map((item) => `• ${item}`));
        break;
      case 'facts':
        lines.push(...block.facts.map(({ label, value }) => `${label}: ${value}`));
        break;
      case 'buttons':
        lines.push(block.buttons.map((one) => `[${one.label}]`).join(' '));
        break;
      case 'rule':
        lines.push('---');
        break;
      case 'quote':
      case 'chart':
      case 'form':
      case 'link':
        throw new Error(`No weekbericht has a ${block.kind}`);
    }
  }
  return lines.join('\n');
}

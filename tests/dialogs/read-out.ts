import type { Asked, Said } from '../../dialogs/said.ts';
import type { Block } from '../../src/chat/index.ts';
import type { Intent } from '../../src/records/intent.ts';

function ofBlock(block: Block<Intent>): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'quote':
      return [block.text];
    case 'facts':
      return block.facts.flatMap(({ label, value }) => [label, value]);
    case 'list':
      return block.items;
    case 'chart':
      return [block.chart.title, ...block.chart.bars.map((bar) => bar.label)];
    case 'rule':
      return [];
    case 'buttons':
      return block.buttons.map((one) => one.label);
    case 'form':
      return textsOfForm(block.form);
    case 'link':
      return [block.label];
  }
}

/** Everything of a message that can be seen. */
export const visibleTexts = (said: Said): readonly string[] => said.blocks.flatMap(ofBlock);

/** Everything of a message, with what a notification says. */
export const textsOf = (said: Said): readonly string[] => [said.summary, ...visibleTexts(said)];

/** Everything of a form that can be read. */
export function textsOfForm(form: Asked): readonly string[] {
  return [
    form.title,
    ...form.intro,
    ...(form.apart?.instead ?? []),
    ...(form.apart?.refused ?? []),
    ...form.fields.flatMap((field) => [
      field.label,
      field.help ?? '',
      ...('options' in field ? field.options.flatMap((option) => [option.label, option.help ?? '']) : []),
    ]),
    form.submit.label,
  ].filter((text) => text !== '');
}

/** Words between white space, over all that can be seen. */
export const visibleWords = (said: Said): number =>
  visibleTexts(said)
    .flatMap((text) => text.split(/\s+/))
    .filter((word) => word !== '').length;

/** The acts behind the buttons of a message. */
export const actsOf = (said: Said): readonly Intent[] =>
  said.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons.map((one) => one.act) : []));

import { type Json, list, record, text } from './shape.ts';

function inside(element: Json): string {
  const own = text(element['text']) || text(record(element['text'])['text']);
  return (
    own +
    list(element['elements'])
      .map(inside)
      .join(element['type'] === 'rich_text_list' ? '\n' : '')
  );
}

/** What a person reads in these blocks, a line for each part. */
export function readable(blocks: unknown): string {
  return list(blocks)
    .flatMap((block) => {
      if (block['type'] === 'input') {
        const element = record(block['element']);
        return [
          text(record(block['label'])['text']),
          ...list(element['options']).map((one) => text(record(one['text'])['text'])),
        ];
      }
      if (block['type'] === 'actions')
        return list(block['elements']).map((one) => `[${text(record(one['text'])['text'])}]`);
      return block['type'] === 'header' ? [inside(block)] : list(block['elements']).map(inside);
    })
    .join('\n');
}

import type { Values } from '../../src/chat/index.ts';
import { list, record } from './json.ts';

function words(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : null;
}

function all(values: readonly unknown[]): readonly string[] {
  return values.map(words).filter((one) => one !== null);
}

/** What one input holds, whatever kind it is; null when it was left empty. */
function valueOf(state: unknown): string | readonly string[] | null {
  const held = record(state);
  const option = record(held['selected_option']);
  if ('value' in option) return words(option['value']);
  if (Array.isArray(held['selected_options'])) return all(held['selected_options'].map((one) => record(one)['value']));
  for (const [key, value] of Object.entries(held)) {
    if (Array.isArray(value) && key.startsWith('selected_')) return all(value);
    if (key === 'value' || key.startsWith('selected_')) return words(value);
  }
  return null;
}

/**
 * The answers in the state of a modal, a Home tab or a message, by field id. Only blocks whose id begins with `prefix`
 * are read; the prefix is not part of the field id. Values are as Slack gave them: nothing is trusted yet.
 * (docs.slack.dev/reference/views, `view.state.values`)
 */
export function readValues(state: unknown, prefix: string): Values {
  const found: [string, string | readonly string[]][] = [];
  for (const [block, inputs] of Object.entries(record(record(state)['values']))) {
    if (!block.startsWith(prefix)) continue;
    const given = Object.values(record(inputs))
      .map(valueOf)
      .find((one) => one !== null);
    if (given !== undefined) found.push([block.slice(prefix.length), given]);
  }
  return Object.fromEntries(found);
}

/** The field ids of the inputs that stand in a view, and the prefix before each of them. */
export function readFields(view: unknown): { readonly prefix: string; readonly fields: readonly string[] } {
  const ids = list(record(view)['blocks'])
    .map(record)
    .filter((block) => block['type'] === 'input')
    .map((block) => words(block['block_id']))
    .filter((id) => id !== null);
  const prefix = (ids[0] ?? '').slice(0, (ids[0] ?? '').indexOf('/') + 1);
  return { prefix, fields: ids.map((id) => id.slice(prefix.length)) };
}

import { type Json, list, record, text } from './shape.ts';

/** What a person fills in, as Slack keeps it per block (docs.slack.dev/reference/views, `state.values`). */
export type State = Record<string, Json>;

export const labelOf = (block: Json): string => text(record(block['label'])['text']);
const optionLabel = (option: Json): string => text(record(option['text'])['text']);

export function inputsOf(blocks: unknown): readonly Json[] {
  return list(blocks).filter((block) => block['type'] === 'input');
}

export function inputWith(blocks: unknown, label: string): Json | null {
  return inputsOf(blocks).find((block) => labelOf(block) === label) ?? null;
}

/** What stands in an input before anybody touched it. */
function initial(element: Json): Json {
  switch (element['type']) {
    case 'plain_text_input':
    case 'number_input':
      return { value: element['initial_value'] ?? null };
    case 'checkboxes':
    case 'multi_static_select':
      return { selected_options: list(element['initial_options']) };
    default:
      return { selected_option: element['initial_option'] ?? null };
  }
}

/** `state.values` of a modal or message, with what was filled in. */
export function valuesOf(blocks: unknown, state: State): Json {
  return Object.fromEntries(
    inputsOf(blocks).map((block) => {
      const element = record(block['element']);
      const held = state[text(block['block_id'])] ?? initial(element);
      return [text(block['block_id']), { [text(element['action_id'])]: { type: element['type'], ...held } }];
    }),
  );
}

export function typeInto(block: Json, state: State, value: string): void {
  const type = text(record(block['element'])['type']);
  if (type !== 'plain_text_input' && type !== 'number_input') throw new Error(`Nobody can type in ${type}`);
  state[text(block['block_id'])] = { value: value === '' ? null : value };
}

export function chooseIn(block: Json, state: State, labels: readonly string[]): void {
  const element = record(block['element']);
  const chosen = labels.map((label) => {
    const option = list(element['options']).find((one) => optionLabel(one) === label);
    if (option === undefined) throw new Error(`"${labelOf(block)}" does not offer "${label}"`);
    return option;
  });
  const several = element['type'] === 'checkboxes' || element['type'] === 'multi_static_select';
  if (!several && chosen.length !== 1) throw new Error(`"${labelOf(block)}" takes one answer`);
  state[text(block['block_id'])] = several ? { selected_options: chosen } : { selected_option: chosen[0] };
}

/** What Slack's own window says before it sends anything; empty when it sends. */
export function objections(blocks: unknown, state: State): readonly string[] {
  return inputsOf(blocks).flatMap((block) => {
    const element = record(block['element']);
    const held = state[text(block['block_id'])] ?? initial(element);
    const value = text(held['value']);
    const several = Array.isArray(held['selected_options']) ? held['selected_options'].length : 0;
    const empty = value === '' && several === 0 && (held['selected_option'] ?? null) === null;
    if (empty) return block['optional'] === true ? [] : [`${labelOf(block)}: is required`];
    if (value.length > Number(element['max_length'] ?? 3000)) return [`${labelOf(block)}: is too long`];
    if (element['type'] !== 'number_input') return [];
    const number = Number(value);
    const good =
      Number.isInteger(number) && number >= Number(element['min_value']) && number <= Number(element['max_value']);
    return good ? [] : [`${labelOf(block)}: is not a number that fits`];
  });
}

/** The button with this label, as Slack passes on a press on it. */
export function buttonWith(blocks: unknown, label: string): Json | null {
  for (const block of list(blocks).filter((one) => one['type'] === 'actions'))
    for (const button of list(block['elements']))
      if (optionLabel(button) === label) {
        const { action_id, text: shown, value } = button;
        return { type: 'button', action_id, block_id: block['block_id'], text: shown, value };
      }
  return null;
}

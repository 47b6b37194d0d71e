import { type Json, list, record, text } from './shape.ts';

/**
 * What Slack takes in blocks and views, from the Block Kit reference (docs.slack.dev/reference/block-kit) and the limits
 * in the doc comments of @slack/types. Lengths are counted in UTF-16 units, the stricter of the two ways to count.
 */
type Complain = (problem: string) => void;

function within(complain: Complain, where: string, value: unknown, max: number, min = 1): void {
  const found = text(value);
  if (found.length > max) complain(`${where}: ${found.length} is over ${max}`);
  if (found.length < min) complain(`${where}: must be at least ${min}`);
}

function plainText(complain: Complain, where: string, value: unknown, max: number): void {
  const element = record(value);
  if (element['type'] !== 'plain_text') complain(`${where}: must be plain_text`);
  if (element['emoji'] !== false) complain(`${where}: would turn a shortcode into an emoji`);
  within(complain, where, element['text'], max);
}

function count(complain: Complain, where: string, found: readonly unknown[], max: number, min = 1): void {
  if (found.length > max) complain(`${where}: ${found.length} is over ${max}`);
  if (found.length < min) complain(`${where}: must have at least ${min}`);
}

function optionsOf(complain: Complain, where: string, element: Json, max: number): void {
  const options = list(element['options']);
  count(complain, `${where} options`, options, max);
  for (const option of options) {
    plainText(complain, `${where} option`, option['text'], 75);
    within(complain, `${where} option value`, option['value'], 75);
    if (option['description'] !== undefined) plainText(complain, `${where} description`, option['description'], 75);
  }
  const known = new Set(options.map((option) => JSON.stringify(option)));
  const chosen = [
    ...list(element['initial_options']),
    ...(element['initial_option'] === undefined ? [] : [element['initial_option']]),
  ];
  for (const one of chosen) if (!known.has(JSON.stringify(one))) complain(`${where}: initial option is not an option`);
}

function inputElement(complain: Complain, element: Json): void {
  const type = text(element['type']);
  within(complain, `${type} action_id`, element['action_id'], 255);
  switch (type) {
    case 'plain_text_input': {
      const max = Number(element['max_length'] ?? 3000);
      if (!(max >= 1 && max <= 3000)) complain(`${type}: max_length ${max}`);
      within(complain, `${type} initial_value`, element['initial_value'] ?? '', max, 0);
      return;
    }
    case 'number_input': {
      const value = element['initial_value'];
      const [min, max] = [Number(element['min_value']), Number(element['max_value'])];
      if (typeof element['is_decimal_allowed'] !== 'boolean') complain(`${type}: is_decimal_allowed is required`);
      if (value !== undefined && (Number(value) < min || Number(value) > max)) complain(`${type}: initial value`);
      return;
    }
    case 'radio_buttons':
    case 'checkboxes':
      optionsOf(complain, type, element, 10);
      return;
    case 'static_select':
    case 'multi_static_select':
      optionsOf(complain, type, element, 100);
      return;
    default:
      complain(`input element ${type} is not known`);
  }
}

function button(complain: Complain, element: Json): void {
  if (element['type'] !== 'button') complain(`actions element ${text(element['type'])} is not known`);
  plainText(complain, 'button', element['text'], 75);
  within(complain, 'button action_id', element['action_id'], 255);
  within(complain, 'button value', element['value'] ?? '', 2000, 0);
  if (!['undefined', 'primary', 'danger'].includes(String(element['style']))) complain('button style');
}

function richElement(complain: Complain, element: Json): void {
  const type = text(element['type']);
  if (type === 'text') within(complain, 'rich text', element['text'], 3000);
  else if (type === 'link') within(complain, 'rich text link', element['url'], 3000);
  else complain(`rich text element ${type} is not known`);
}

function richText(complain: Complain, block: Json): void {
  const parts = list(block['elements']);
  count(complain, 'rich_text elements', parts, 1000);
  for (const part of parts) {
    const inner = list(part['elements']);
    count(complain, text(part['type']), inner, 1000);
    if (part['type'] === 'rich_text_list') {
      for (const item of inner) for (const element of list(item['elements'])) richElement(complain, element);
    } else if (part['type'] === 'rich_text_section' || part['type'] === 'rich_text_quote') {
      for (const element of inner) richElement(complain, element);
    } else complain(`rich text ${text(part['type'])} is not known`);
  }
}

function checkBlock(complain: Complain, block: Json): void {
  if (block['block_id'] !== undefined) within(complain, 'block_id', block['block_id'], 255);
  switch (block['type']) {
    case 'header': {
      plainText(complain, 'header', block['text'], 150);
      return;
    }
    case 'divider':
      return undefined;
    case 'rich_text': {
      richText(complain, block);
      return;
    }
    case 'actions': {
      const elements = list(block['elements']);
      count(complain, 'actions', elements, 25);
      if (new Set(elements.map((one) => one['action_id'])).size !== elements.length) complain('action_id stands twice');
      for (const element of elements) button(complain, element);
      return;
    }
    case 'input':
      plainText(complain, 'label', block['label'], 2000);
      if (block['hint'] !== undefined) plainText(complain, 'hint', block['hint'], 2000);
      inputElement(complain, record(block['element']));
      return;
    default:
      complain(`block ${text(block['type'])} is not known`);
  }
}

/** What is wrong with these blocks; empty when Slack takes them. */
export function complaintsOf(blocks: readonly Json[], max: number): readonly string[] {
  const complaints: string[] = [];
  const complain: Complain = (problem) => complaints.push(problem);
  count(complain, 'blocks', blocks, max, 0);
  const ids = blocks.map((block) => block['block_id']).filter((id) => id !== undefined);
  if (new Set(ids).size !== ids.length) complain('block_id stands twice');
  for (const block of blocks) checkBlock(complain, block);
  return complaints;
}

/** What is wrong with a view (docs.slack.dev/reference/views); empty when Slack takes it. */
export function viewComplaints(view: Json): readonly string[] {
  const blocks = list(view['blocks']);
  const complaints = [...complaintsOf(blocks, 100)];
  const complain: Complain = (problem) => complaints.push(problem);
  const known = ['type', 'blocks', 'title', 'submit', 'close', 'callback_id', 'private_metadata', 'notify_on_close'];
  for (const key of Object.keys(view)) if (!known.includes(key)) complain(`view ${key} is not known`);
  if (view['type'] === 'home') return complaints;
  if (view['type'] !== 'modal') complain('view type');
  plainText(complain, 'title', view['title'], 24);
  if (view['submit'] !== undefined) plainText(complain, 'submit', view['submit'], 24);
  else if (blocks.some((block) => block['type'] === 'input')) complain('submit is required with inputs');
  if (view['close'] !== undefined) plainText(complain, 'close', view['close'], 24);
  within(complain, 'callback_id', view['callback_id'] ?? '', 255, 0);
  within(complain, 'private_metadata', view['private_metadata'] ?? '', 3000, 0);
  return complaints;
}

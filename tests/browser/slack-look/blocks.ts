import { type ReactNode, createElement as h } from 'react';
import { type Block, Message } from 'slack-blocks-to-jsx';
import type { State } from '../../fakes/slack/inputs.ts';
import { type Json, list, record, text } from '../../fakes/slack/shape.ts';

/** What was filled in and what is wrong with it, by block id. */
export interface Filled {
  readonly state: State;
  readonly errors: Readonly<Record<string, string>>;
}

const UNTOUCHED: Filled = { state: {}, errors: {} };

/** The blocks that are drawn by the renderer of others; what Slack would refuse never comes this far. */
const THEIRS = ['header', 'rich_text', 'section', 'context', 'divider', 'actions'];

const wordsOf = (block: unknown): string => text(record(block)['text']);
const valueOf = (option: unknown): string => text(record(option)['value']);

function renderOption(option: Json, kind: 'radio' | 'checkbox', chosen: readonly string[]): ReactNode {
  const help = wordsOf(option['description']);
  const mark = `mark ${kind} ${chosen.includes(valueOf(option)) ? 'chosen' : ''}`;
  return h(
    'label',
    { className: 'option', key: valueOf(option) },
    h('span', { className: mark }),
    h('span', null, wordsOf(option['text']), help !== '' && h('small', null, help)),
  );
}

function renderControl(element: Json, held: Json): ReactNode {
  const options = list(element['options']);
  switch (element['type']) {
    case 'radio_buttons': {
      const chosen = [valueOf(held['selected_option'] ?? element['initial_option'])];
      return options.map((one) => renderOption(one, 'radio', chosen));
    }
    case 'checkboxes': {
      const chosen = list(held['selected_options'] ?? element['initial_options']).map(valueOf);
      return options.map((one) => renderOption(one, 'checkbox', chosen));
    }
    case 'static_select': {
      const chosen = wordsOf(record(held['selected_option'] ?? element['initial_option'])['text']);
      return h('div', { className: 'box select' }, chosen || 'Selecteer een optie', h('span', null, '⌄'));
    }
    case 'plain_text_input':
    case 'number_input': {
      const many = element['multiline'] === true;
      return h('div', { className: many ? 'box many' : 'box' }, text(held['value'] ?? element['initial_value']));
    }
    default:
      throw new Error(`No look for ${text(element['type'])}`);
  }
}

/** A field: the renderer of others shows neither what is wrong with it nor that it may stay empty. */
function renderInput(block: Json, { state, errors }: Filled): ReactNode {
  const id = text(block['block_id']);
  const error = errors[id];
  const hint = wordsOf(block['hint']);
  const label = h(
    'p',
    { className: 'label' },
    wordsOf(block['label']),
    block['optional'] === true && h('i', null, ' (optioneel)'),
  );
  return h(
    'div',
    { className: error === undefined ? 'input' : 'input wrong', key: id },
    label,
    renderControl(record(block['element']), state[id] ?? {}),
    error !== undefined && h('p', { className: 'error' }, error),
    hint !== '' && h('p', { className: 'hint' }, hint),
  );
}

/** Blocks that follow each other, as one part: those of the renderer of others, or one field. */
function parts(blocks: readonly Json[]): readonly (readonly Json[])[] {
  const found: Json[][] = [];
  for (const block of blocks) {
    const field = block['type'] === 'input';
    if (!field && !THEIRS.includes(text(block['type']))) throw new Error(`No look for ${text(block['type'])}`);
    const last = found.at(-1);
    if (!field && last !== undefined && last[0]?.['type'] !== 'input') last.push(block);
    else found.push([block]);
  }
  return found;
}

function renderPart(part: readonly Json[], filled: Filled, place: number): ReactNode {
  const [first] = part;
  if (first?.['type'] === 'input') return renderInput(first, filled);
  const blocks = part as unknown as Block[];
  return h(Message, { blocks, withoutWrapper: true, theme: 'light', name: '', logo: '', key: place });
}

/** Blocks of a message, a modal or a Home tab, as Slack shows them; throws on a block that has no look here. */
export const renderBlocks = (blocks: unknown, filled: Filled = UNTOUCHED): ReactNode =>
  parts(list(blocks)).map((part, place) => renderPart(part, filled, place));

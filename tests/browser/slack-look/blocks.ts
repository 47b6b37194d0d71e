import { type Html, html } from '../../../adapters/web/html.ts';
import type { State } from '../../fakes/slack/inputs.ts';
import { type Json, list, record, text } from '../../fakes/slack/shape.ts';
import { renderRichText } from './rich-text.ts';

/** What was filled in and what is wrong with it, by block id. */
export interface Filled {
  readonly state: State;
  readonly errors: Readonly<Record<string, string>>;
}

export const UNTOUCHED: Filled = { state: {}, errors: {} };

const wordsOf = (block: unknown): string => text(record(block)['text']);
const valueOf = (option: unknown): string => text(record(option)['value']);

function renderOption(option: Json, kind: 'radio' | 'checkbox', chosen: readonly string[]): Html {
  const help = record(option['description']);
  return html`<label class="option">
    <span class="mark ${kind} ${chosen.includes(valueOf(option)) && 'chosen'}"></span>
    <span>${wordsOf(option['text'])} ${wordsOf(help) !== '' && html`<small>${wordsOf(help)}</small>`}</span>
  </label>`;
}

function renderControl(element: Json, held: Json): Html {
  const options = list(element['options']);
  switch (element['type']) {
    case 'radio_buttons': {
      const chosen = [valueOf(held['selected_option'] ?? element['initial_option'])];
      return html`${options.map((one) => renderOption(one, 'radio', chosen))}`;
    }
    case 'checkboxes': {
      const chosen = list(held['selected_options'] ?? element['initial_options']).map(valueOf);
      return html`${options.map((one) => renderOption(one, 'checkbox', chosen))}`;
    }
    case 'static_select': {
      const chosen = record(held['selected_option'] ?? element['initial_option']);
      return html`<div class="box select">${wordsOf(chosen['text']) || 'Selecteer een optie'}<span>⌄</span></div>`;
    }
    case 'plain_text_input':
    case 'number_input': {
      const typed = text(held['value'] ?? element['initial_value']);
      const many = element['multiline'] === true;
      return html`<div class="box ${many && 'many'}">${typed}</div>`;
    }
    default:
      throw new Error(`No look for ${text(element['type'])}`);
  }
}

function renderInput(block: Json, { state, errors }: Filled): Html {
  const id = text(block['block_id']);
  const error = errors[id];
  return html`<div class="input ${error !== undefined && 'wrong'}">
    <p class="label">${wordsOf(block['label'])} ${block['optional'] === true && html`<i>(optioneel)</i>`}</p>
    ${renderControl(record(block['element']), state[id] ?? {})}
    ${error !== undefined && html`<p class="error">${error}</p>`}
    ${wordsOf(block['hint']) !== '' && html`<p class="hint">${wordsOf(block['hint'])}</p>`}
  </div>`;
}

function renderBlock(block: Json, filled: Filled): Html {
  switch (block['type']) {
    case 'header':
      return html`<h2>${wordsOf(block['text'])}</h2>`;
    case 'rich_text':
      return renderRichText(block);
    case 'section':
      return html`<p class="section">${wordsOf(block['text'])}</p>`;
    case 'context':
      return html`<p class="context">${list(block['elements']).map((one) => html`<span>${wordsOf(one)}</span>`)}</p>`;
    case 'divider':
      return html`<hr />`;
    case 'actions':
      return html`<div class="actions">
        ${list(block['elements']).map(
          (one) => html`<span class="button ${one['style'] === 'primary' && 'primary'}">${wordsOf(one['text'])}</span>`,
        )}
      </div>`;
    case 'input':
      return renderInput(block, filled);
    default:
      throw new Error(`No look for ${text(block['type'])}`);
  }
}

/** Blocks of a message, a modal or a Home tab, as Slack shows them; throws on a block this look does not know. */
export const renderBlocks = (blocks: unknown, filled: Filled = UNTOUCHED): Html =>
  html`${list(blocks).map((block) => html`<div class="block">${renderBlock(block, filled)}</div>`)}`;

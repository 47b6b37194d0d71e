import type { InputBlock, PlainTextOption } from '@slack/types';
import { type Field, type Option, lengthOf } from '../../src/chat/index.ts';
import { fit, literal, plain } from './literal.ts';

/** The action id of every input: the block id says which field it is. */
export const VALUE = 'value';

const RADIOS = 10;
const TEXT = 3000;

function toOption(option: Option): PlainTextOption {
  return {
    text: plain(option.label, 75),
    value: option.id,
    ...(option.help === null ? {} : { description: plain(option.help, 75) }),
  };
}

function oneOf(options: readonly Option[], initial: string | null, asRadios: boolean): InputBlock['element'] {
  const chosen = options.find((option) => option.id === initial);
  const start = chosen === undefined ? {} : { initial_option: toOption(chosen) };
  const common = { action_id: VALUE, options: options.map(toOption), ...start };
  return asRadios ? { type: 'radio_buttons', ...common } : { type: 'static_select', ...common };
}

function someOf(options: readonly Option[], initial: readonly string[]): InputBlock['element'] {
  const chosen = options.filter((option) => initial.includes(option.id)).map(toOption);
  const start = chosen.length === 0 ? {} : { initial_options: chosen };
  const common = { action_id: VALUE, options: options.map(toOption), ...start };
  return options.length <= RADIOS ? { type: 'checkboxes', ...common } : { type: 'multi_static_select', ...common };
}

function elementOf(field: Field): InputBlock['element'] {
  switch (field.kind) {
    case 'choice':
      return oneOf(field.options, field.initial, field.options.length <= 5);
    case 'scale': {
      const all = [...field.options, ...field.aside];
      return oneOf(all, field.initial, all.length <= RADIOS);
    }
    case 'multi-choice':
      return someOf(field.options, field.initial);
    case 'short-text':
    case 'long-text': {
      const typed = field.initial === '' ? '' : fit(literal(field.initial), TEXT);
      // Slack refuses a form whose own first value is over its limit.
      const max = lengthOf(typed) > field.max || typed.length > field.max ? TEXT : Math.max(1, field.max);
      return {
        type: 'plain_text_input',
        action_id: VALUE,
        multiline: field.kind === 'long-text',
        max_length: max,
        ...(typed === '' ? {} : { initial_value: typed }),
      };
    }
    case 'number':
      return {
        type: 'number_input',
        action_id: VALUE,
        is_decimal_allowed: false,
        min_value: String(field.min),
        max_value: String(field.max),
        ...(field.initial === null ? {} : { initial_value: String(field.initial) }),
      };
  }
}

/** One question as an input block; `blockId` is how its answer is found again. */
export function renderField(field: Field, blockId: string): InputBlock {
  return {
    type: 'input',
    block_id: blockId,
    label: plain(field.label, 2000),
    element: elementOf(field),
    optional: !field.required,
    ...(field.help === null ? {} : { hint: plain(field.help, 2000) }),
  };
}

import type { Field } from '../../src/chat/index.ts';
import type { FieldState } from './field-notes.ts';
import type { Html } from './html.ts';
import { isLongList, renderChoosing } from './render-choosing.ts';
import { renderTyping } from './render-typing.ts';

/** The first thing in this field that can take the focus. */
export function firstControl(field: Field, id: string): string {
  return 'options' in field && !isLongList(field) ? `${id}-0` : id;
}

/** One question as a labelled control, or as a group of them. */
export function renderField(field: Field, state: FieldState): Html {
  switch (field.kind) {
    case 'choice':
    case 'multi-choice':
    case 'scale':
      return renderChoosing(field, state);
    case 'short-text':
    case 'long-text':
    case 'number':
      return renderTyping(field, state);
  }
}

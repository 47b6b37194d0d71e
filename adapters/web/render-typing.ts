import { type Field, fill, lengthOf } from '../../src/chat/index.ts';
import { counted } from './count.ts';
import { type FieldState, INVALID, describedBy, need, notes } from './field-notes.ts';
import { type Html, html } from './html.ts';
import { ONE } from './read.ts';

/** A question that is answered by typing. */
export type Typing = Extract<Field, { readonly kind: 'short-text' | 'long-text' | 'number' }>;

/** Up to this many characters a text stands on one line. */
const ONE_LINE = 60;

/** A text or a number, with its limit told in words. */
export function renderTyping(field: Typing, state: FieldState): Html {
  const { id, words } = state;
  const before = state.typed ?? (field.initial === null ? '' : String(field.initial));
  const value = typeof before === 'string' ? before : before.join('\n');
  const limit = fill(field.kind === 'number' ? words.form.number : words.form.limit, {
    ...(field.kind === 'number' ? { min: field.min } : {}),
    max: field.max,
  });
  const { markup, ids } = notes(field, state, limit);
  const name = ONE + field.id;
  const wrong = state.problem !== null && INVALID;
  const number = field.kind === 'number';
  const control =
    !number && (field.kind === 'long-text' || field.max > ONE_LINE)
      ? html`<textarea
          class="utrecht-textarea utrecht-textarea--html-textarea"
          id="${id}"
          name="${name}"
          rows="${field.kind === 'long-text' ? 5 : 2}"
          data-max="${field.max}"
          ${describedBy(ids)}
          ${wrong}
        >
${value}</textarea>`
      : html`<input
          class="utrecht-textbox utrecht-textbox--html-input ${number && 'kb-number'}"
          type="text"
          ${number ? html`inputmode="numeric"` : html`data-max="${field.max}"`}
          id="${id}"
          name="${name}"
          value="${value}"
          ${describedBy(ids)}
          ${wrong}
        />`;
  const left = html`<p
    class="utrecht-form-field-description kb-count"
    data-count-for="${id}"
    data-one="${words.form.left.one}"
    data-many="${words.form.left.many}"
    data-over-one="${words.form.over.one}"
    data-over-many="${words.form.over.many}"
    aria-live="polite"
    hidden
  >
    ${number ? null : counted(words.form.left, Math.max(0, field.max - lengthOf(value)))}
  </p>`;
  return html`<div class="utrecht-form-field kb-field ${state.problem !== null && 'utrecht-form-field--invalid'}">
    <label class="utrecht-form-label" for="${id}">${field.label} ${need(field, words)}</label>
    ${markup} ${control} ${!number && left}
  </div>`;
}

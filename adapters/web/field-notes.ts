import type { Field } from '../../src/chat/index.ts';
import { lines } from './frame.ts';
import { type Html, html } from './html.ts';
import type { WebWords } from './words.ts';

/** How one field stands on the page. */
export interface FieldState {
  readonly id: string;
  readonly words: WebWords;
  /** What was typed before; null when the form just opened. */
  readonly typed: string | readonly string[] | null;
  readonly problem: string | null;
}

/** Whether an answer is needed, in words. */
export function need(field: Field, words: WebWords): Html {
  return html`<span class="kb-need">(${field.required ? words.form.required : words.form.optional})</span>`;
}

interface Notes {
  readonly markup: Html;
  /** The ids for aria-describedby; empty when there is nothing to point at. */
  readonly ids: string;
}

/** Help, limit and problem, and the ids under which a control points at them. */
export function notes(field: Field, state: FieldState, limit: string | null): Notes {
  const { id, problem, words } = state;
  const ids = [
    field.help === null ? null : `${id}-help`,
    limit === null ? null : `${id}-grens`,
    problem === null ? null : `${id}-fout`,
  ];
  const description = 'utrecht-form-field-description';
  return {
    ids: ids.filter((one) => one !== null).join(' '),
    markup: html`${field.help !== null && html`<p class="${description}" id="${id}-help">${lines(field.help)}</p>`}
    ${limit !== null && html`<p class="${description}" id="${id}-grens">${limit}</p>`}
    ${
      problem !== null &&
      html`<p class="utrecht-form-field-error-message" id="${id}-fout">
        <span class="kb-unseen">${words.form.problem} </span>${problem}
      </p>`
    }`,
  };
}

/** Points a control at its notes. */
export const describedBy = (ids: string): Html | null => (ids === '' ? null : html`aria-describedby="${ids}"`);

/** Marks a control with a problem. */
export const INVALID = html`aria-invalid="true"`;

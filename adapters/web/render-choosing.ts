import type { Field, Option } from '../../src/chat/index.ts';
import { type FieldState, INVALID, describedBy, need, notes } from './field-notes.ts';
import { type Html, html } from './html.ts';
import { MANY, ONE } from './read.ts';

/** A question that is answered by choosing. */
export type Choosing = Extract<Field, { readonly options: readonly Option[] }>;

/** Up to this many options stand as buttons to choose from; more become one list to open. */
const MOST_SHOWN = 10;

const CHECKED = html`checked`;
const SELECTED = html`selected`;

/** Whether there are so many options that they become one list to open. */
export const isLongList = (field: Choosing): boolean => field.kind === 'choice' && field.options.length > MOST_SHOWN;

function renderOption(option: Option, at: { id: string; name: string; many: boolean; checked: boolean }): Html {
  const { id, name, many } = at;
  const look = many
    ? 'utrecht-checkbox utrecht-checkbox--html-input utrecht-checkbox--custom utrecht-custom-checkbox utrecht-custom-checkbox--html-input'
    : 'utrecht-radio-button utrecht-radio-button--html-input';
  return html`<div class="kb-option">
    <label class="utrecht-form-label utrecht-form-label--${many ? 'checkbox' : 'radio'}" for="${id}">
      <input
        class="${look}"
        type="${many ? 'checkbox' : 'radio'}"
        id="${id}"
        name="${name}"
        value="${option.id}"
        ${option.help !== null && html`aria-describedby="${id}-help"`}
        ${at.checked && CHECKED}
      />
      <span>${option.label}</span>
    </label>
    ${option.help !== null && html`<p class="utrecht-form-field-description" id="${id}-help">${option.help}</p>`}
  </div>`;
}

/** A group of options of which one or more can be chosen. */
export function renderChoosing(field: Choosing, state: FieldState): Html {
  const { id, words } = state;
  const many = field.kind === 'multi-choice';
  const before = state.typed ?? field.initial ?? [];
  const chosen = typeof before === 'string' ? [before] : before;
  const { markup, ids } = notes(field, state, null);
  const name = (many ? MANY : ONE) + field.id;
  if (isLongList(field))
    return html`<div class="utrecht-form-field kb-field ${state.problem !== null && 'utrecht-form-field--invalid'}">
      <label class="utrecht-form-label" for="${id}">${field.label} ${need(field, words)}</label>
      ${markup}
      <select
        class="utrecht-select utrecht-select--html-select"
        id="${id}"
        name="${name}"
        ${describedBy(ids)}
        ${state.problem !== null && INVALID}
      >
        <option value="">${words.form.choose}</option>
        ${field.options.map(
          (one) => html`<option value="${one.id}" ${chosen.includes(one.id) && SELECTED}>${one.label}</option>`,
        )}
      </select>
    </div>`;
  // A radio button that was chosen cannot be let go again, so a question that may stay open says so as an option.
  const none: readonly Option[] = many || field.required ? [] : [{ id: '', label: words.form.noAnswer, help: null }];
  const aside = field.kind === 'scale' ? [...field.aside, ...none] : [];
  const own = field.kind === 'scale' ? field.options : [...field.options, ...none];
  const option = (one: Option, index: number): Html =>
    renderOption(one, { id: `${id}-${index}`, name, many, checked: chosen.includes(one.id) });
  return html`<fieldset
    class="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset kb-field ${
      state.problem !== null && 'utrecht-form-fieldset--invalid'
    }"
    ${!many && html`role="radiogroup"`}
    ${describedBy(ids)}
    ${!many && state.problem !== null && INVALID}
  >
    <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
      ${field.label} ${need(field, words)}
    </legend>
    ${markup}
    <div class="${field.kind === 'scale' ? 'kb-scale' : 'kb-options'}">${own.map(option)}</div>
    ${
      aside.length > 0 &&
      html`<p class="kb-aside">${words.form.aside}</p>
        <div class="kb-options">${aside.map((one, index) => option(one, own.length + index))}</div>`
    }
  </fieldset>`;
}

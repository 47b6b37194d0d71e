import type { Field, Form, Token, Values } from '../../src/chat/index.ts';
import { ANCHOR } from './anchor.ts';
import { counted } from './count.ts';
import { type Frame, hiddenSeat, lines } from './frame.ts';
import { type Html, domId, html } from './html.ts';
import { firstControl, renderField } from './render-field.ts';

/** What was typed in a form before, what is wrong with it, and what broke while it was sent. */
export interface Filled {
  /** Null: nothing was sent yet, the form shows what it opens with. */
  readonly values: Values | null;
  readonly problems: Readonly<Record<string, string>>;
  readonly trouble: string | null;
}

/** A form as it opens. */
export const UNTOUCHED: Filled = { values: null, problems: {}, trouble: null };

export interface FormPlace {
  /** The entry whose button or form block opened it; null when no message did. */
  readonly entry: string | null;
  readonly id: string;
  readonly filled: Filled;
  /** Whether it can be closed without sending: not when it is part of a message. */
  readonly close: boolean;
}

const fieldId = (form: string, index: number): string => `${form}-${index}`;

function renderProblems({ fields, calm }: Form<Token>, place: FormPlace, frame: Frame): Html | null {
  const { problems, trouble } = place.filled;
  const entries = Object.entries(problems);
  if (entries.length === 0 && trouble === null) return null;
  const line = (id: string, problem: string): Html => {
    const index = fields.findIndex((field) => field.id === id);
    const field = fields[index];
    if (field === undefined) return html`<li>${problem}</li>`;
    const target = firstControl(field, fieldId(place.id, index));
    return html`<li>
      <a class="utrecht-link utrecht-link--html-a" href="#${target}">${field.label}</a>
      <span class="kb-block">${problem}</span>
    </li>`;
  };
  const order = (id: string): number => {
    const index = fields.findIndex((field) => field.id === id);
    return index === -1 ? fields.length : index;
  };
  entries.sort(([one], [other]) => order(one) - order(other));
  const { form: words } = frame.words;
  const look = calm === true && trouble === null ? 'info' : 'error';
  return html`<div class="utrecht-alert utrecht-alert--${look}" id="${ANCHOR.problems}" role="alert" tabindex="-1">
    <div class="utrecht-alert__content">
      ${
        trouble === null
          ? html`<p class="utrecht-paragraph kb-strong">
              ${calm === true ? words.calm : counted(words.problems, entries.length)}
            </p>`
          : html`<p class="utrecht-paragraph kb-strong">${trouble}</p>`
      }
      ${
        entries.length > 0 &&
        html`<ul class="kb-problems">
          ${entries.map(([id, problem]) => line(id, problem))}
        </ul>`
      }
    </div>
  </div>`;
}

/** A form as markup, with what was typed before and what is wrong with it. */
export function renderForm(form: Form<Token>, frame: Frame, place: FormPlace): Html {
  const { words } = frame;
  const title = domId(place.id, 'titel');
  return html`<form
    method="post"
    action="/stuur"
    class="kb-form"
    id="${place.id}"
    aria-labelledby="${title}"
    autocomplete="off"
    novalidate
  >
    ${hiddenSeat(frame, place.entry)}
    <input type="hidden" name="token" value="${form.submit.act}" />
    <h3 class="utrecht-heading-3" id="${title}">${form.title}</h3>
    ${form.intro.map((line) => html`<p class="utrecht-paragraph">${lines(line)}</p>`)}
    ${renderProblems(form, place, frame)}
    ${form.fields.map((field, index) =>
      renderField(field, { id: fieldId(place.id, index), words, ...stateOf(field, place.filled) }),
    )}
    <div class="utrecht-button-group">
      <button type="submit" class="utrecht-button utrecht-button--primary-action utrecht-button--submit">
        ${form.submit.label}
      </button>
      ${
        place.close &&
        html`<button type="submit" formaction="/sluit" class="utrecht-button utrecht-button--subtle">
          ${words.form.close}
        </button>`
      }
    </div>
  </form>`;
}

function stateOf(field: Field, filled: Filled): { typed: string | readonly string[] | null; problem: string | null } {
  const problem = Object.hasOwn(filled.problems, field.id) ? (filled.problems[field.id] ?? null) : null;
  if (filled.values === null) return { typed: null, problem };
  const typed = Object.hasOwn(filled.values, field.id) ? filled.values[field.id] : undefined;
  return { typed: typed ?? ('options' in field ? [] : ''), problem };
}

import { type Html, html } from './html.ts';
import type { Seat } from './place.ts';
import type { WebWords } from './words.ts';

/** Where something is shown: who looks, the nonce of this page, and the page's own words. */
export interface Frame extends Seat {
  readonly nonce: string;
  readonly words: WebWords;
}

/** What every post of ours carries: who sits where, under which nonce, and the entry it answers. */
export function hiddenSeat(frame: Frame, entry: string | null): Html {
  const { user, conversation, nonce } = frame;
  return html`<input type="hidden" name="als" value="${user}" />
    <input type="hidden" name="in" value="${conversation}" />
    <input type="hidden" name="nonce" value="${nonce}" />
    <input type="hidden" name="entry" value="${entry ?? ''}" />`;
}

/** Text whose line ends are shown. A span of its own, for the white space of a template around it would show too. */
export const lines = (text: string): Html => html`<span class="kb-lines">${text}</span>`;

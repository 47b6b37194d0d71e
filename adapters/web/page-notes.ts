import { fill } from '../../src/chat/index.ts';
import { entryAnchor } from './anchor.ts';
import type { Note } from './desk.ts';
import { hiddenSeat } from './frame.ts';
import { type Html, html } from './html.ts';
import type { PageModel } from './page-model.ts';
import { renderMessage } from './render.ts';

/** What only this person sees, with a button to put it away. */
function renderNote(note: Note, model: PageModel): Html {
  const { frame, person, desk, title } = model;
  const words = frame.words.talk;
  const anchor = entryAnchor(note.id);
  return html`<article
    class="kb-entry kb-note"
    id="${anchor}"
    aria-label="${fill(words.said, { author: title, summary: note.message.summary })}"
    aria-describedby="${anchor}-wie"
    tabindex="-1"
  >
    <p class="kb-entry__head">
      <img src="/web/icon.svg" alt="" width="28" height="28" />
      <span class="kb-strong">${title}</span>
      <span id="${anchor}-wie">${fill(words.alone, { name: person.name })}</span>
    </p>
    <div class="kb-bubble">${renderMessage(note.message, frame, note.id, desk.form(frame))}</div>
    <form method="post" action="/gezien">
      ${hiddenSeat(frame, note.id)}
      <button type="submit" class="utrecht-button utrecht-button--subtle">${words.dismiss}</button>
    </form>
  </article>`;
}

/** Whether something was said under this entry to this person alone. */
export const hasNotes = (entry: string, { desk, frame }: PageModel): boolean =>
  desk.notes(frame).some((note) => note.under === entry);

/** What was said under this entry to this person alone. */
export function notesUnder(entry: string, model: PageModel): readonly Html[] {
  const under = model.desk.notes(model.frame).filter((note) => note.under === entry);
  return under.map((note) => renderNote(note, model));
}

/** What was said to this person alone and stands under none of these entries. */
export function strayNotes(shown: ReadonlySet<string>, model: PageModel): readonly Html[] {
  const stray = model.desk.notes(model.frame).filter(({ under }) => under === null || !shown.has(under));
  return stray.map((note) => renderNote(note, model));
}

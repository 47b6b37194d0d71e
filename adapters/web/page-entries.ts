import { fill } from '../../src/chat/index.ts';
import { entryAnchor } from './anchor.ts';
import { counted } from './count.ts';
import { type Html, html } from './html.ts';
import { clockTime, dayName, machineMoment } from './moment.ts';
import { type PageModel, pageAddress } from './page-model.ts';
import { hasNotes, notesUnder } from './page-notes.ts';
import { renderFace } from './page-people.ts';
import { scopeOf } from './place.ts';
import type { Entry } from './ports.ts';
import { renderMessage } from './render.ts';

/** So many of the newest entries are shown at first. */
const NEWEST = 30;

/** A thread of so few is open at once. */
const FEW = 2;

/** In a channel the page does not know whose words an entry holds: the mailbox keeps no more than "a person". */
function authorOf(entry: Entry, model: PageModel): string {
  if (entry.author === 'bot') return model.title;
  return scopeOf(model.frame.conversation) === 'personal' ? model.person.name : model.frame.words.talk.somebody;
}

function renderEntry(entry: Entry, model: PageModel, thread: readonly Entry[]): Html {
  const { frame, desk } = model;
  const words = frame.words.talk;
  const author = authorOf(entry, model);
  const label = fill(words.said, { author, summary: entry.message.summary });
  const opened = thread.length <= FEW || thread.some((one) => hasNotes(one.id, model));
  return html`<li class="kb-turn kb-turn--${entry.author}">
    <article class="kb-entry" id="${entryAnchor(entry.id)}" aria-label="${label}" tabindex="-1">
      <p class="kb-entry__head">
        ${entry.author === 'bot' ? html`<img src="/web/icon.svg" alt="" width="28" height="28" />` : renderFace(author)}
        <span class="kb-strong">${author}</span>
        <time datetime="${machineMoment(entry.at)}">${clockTime(entry.at)}</time>
        ${entry.changed && html`<span>${words.changed}</span>`}
      </p>
      <div class="kb-bubble">${renderMessage(entry.message, frame, entry.id, desk.form(frame))}</div>
    </article>
    ${notesUnder(entry.id, model)}
    ${
      thread.length > 0 &&
      html`<details class="kb-thread" ${opened && html`open`}>
        <summary>${counted(words.thread, thread.length)}</summary>
        <ol class="kb-turns">
          ${thread.map((one) => renderEntry(one, model, []))}
        </ol>
      </details>`
    }
  </li>`;
}

/** The entries that stand on the page, threads apart from what they stand under. */
export interface Shown {
  readonly roots: readonly Entry[];
  readonly hidden: number;
  readonly threadOf: (root: Entry) => readonly Entry[];
}

/** Which entries are shown: the newest, or all of them. */
export function shownEntries({ entries, all }: Pick<PageModel, 'entries' | 'all'>): Shown {
  const ids = new Set(entries.map((entry) => entry.id));
  const roots = entries.filter((entry) => entry.under === null || !ids.has(entry.under));
  const newest = all ? roots : roots.slice(-NEWEST);
  return {
    roots: newest,
    hidden: roots.length - newest.length,
    threadOf: (root) => entries.filter((entry) => entry.under === root.id),
  };
}

/** The conversation so far: newest last, with a line for each day, and threads under what they answer. */
export function renderEntries(model: PageModel): Html {
  const { frame, person } = model;
  const { roots, hidden, threadOf } = shownEntries(model);
  const older = pageAddress({ user: person.user, conversation: frame.conversation, all: true });
  const turn = (entry: Entry, before: Entry | undefined): Html => {
    const day = dayName(entry.at);
    const isNewDay = before === undefined || dayName(before.at) !== day;
    return html`${isNewDay && html`<li class="kb-day">${day}</li>`}${renderEntry(entry, model, threadOf(entry))}`;
  };
  return html`${
      hidden > 0 &&
      html`<p class="kb-older">
        <a class="utrecht-link utrecht-link--html-a" href="${older}">${counted(frame.words.talk.older, hidden)}</a>
      </p>`
    }
    <ol class="kb-turns">
      ${roots.map((entry, index) => turn(entry, roots[index - 1]))}
    </ol>`;
}

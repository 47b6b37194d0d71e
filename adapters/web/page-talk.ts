import { fill } from '../../src/chat/index.ts';
import { ANCHOR } from './anchor.ts';
import type { OpenForm } from './desk.ts';
import { hiddenSeat } from './frame.ts';
import { type Html, html } from './html.ts';
import { renderEntries, shownEntries } from './page-entries.ts';
import { type PageModel, pageAddress } from './page-model.ts';
import { strayNotes } from './page-notes.ts';
import { renderNew } from './page-people.ts';
import { homeOf, scopeOf } from './place.ts';
import type { Entry } from './ports.ts';
import { renderForm } from './render-form.ts';

function renderIntro(model: PageModel): Html {
  const { intro } = model.frame.words;
  return html`<section class="kb-intro" aria-labelledby="intro-titel">
    <h3 class="utrecht-heading-3" id="intro-titel">${intro.title}</h3>
    <p class="utrecht-paragraph">${intro.lead}</p>
    <ol class="kb-intro__steps">
      ${intro.steps.map((step) => html`<li><strong>${step.title}</strong> <span>${step.text}</span></li>`)}
    </ol>
  </section>`;
}

function renderSay(model: PageModel): Html {
  const { frame, desk, person } = model;
  const words = frame.words.talk;
  const draft = desk.draft(frame);
  const problem = draft?.problem ?? null;
  return html`<form method="post" action="/zeg" class="kb-say" autocomplete="off">
    ${hiddenSeat(frame, null)}
    <div class="kb-say__about">
      <label class="utrecht-form-label" for="${ANCHOR.say}">${fill(words.say, { name: person.name })}</label>
      <p class="utrecht-form-field-description" id="zeg-help">${words.sayHelp}</p>
    </div>
    ${
      problem !== null &&
      html`<p class="utrecht-form-field-error-message" id="zeg-fout">
        <span class="kb-unseen">${frame.words.form.problem} </span>${problem}
      </p>`
    }
    <div class="kb-say__row">
      <textarea
        class="utrecht-textarea utrecht-textarea--html-textarea"
        id="${ANCHOR.say}"
        name="tekst"
        rows="1"
        aria-describedby="zeg-help${problem !== null && ' zeg-fout'}"
        ${problem !== null && html`aria-invalid="true"`}
      >
${draft?.text ?? ''}</textarea>
      <button type="submit" class="utrecht-button utrecht-button--primary-action" data-keep="zeg">
        ${words.sayButton}
      </button>
    </div>
  </form>`;
}

function renderPlaces(model: PageModel): Html {
  const { frame, channels, desk } = model;
  const words = frame.words;
  const own = homeOf(frame.user);
  const tab = (conversation: string, label: string): Html =>
    html`<li>
      <a
        class="kb-tab"
        href="${pageAddress({ user: frame.user, conversation })}"
        ${conversation === frame.conversation && html`aria-current="page"`}
        >${label} ${desk.unread(conversation) > 0 && renderNew(words.people.isNew)}</a
      >
    </li>`;
  return html`<nav class="kb-places" aria-label="${words.talk.places}">
    <ul>
      ${tab(own, words.talk.ownTab)}
      ${channels.map((one) => tab(one.conversation, fill(words.talk.channelTab, { name: one.name })))}
    </ul>
  </nav>`;
}

function onThePage(model: PageModel): readonly Entry[] {
  const { roots, threadOf } = shownEntries(model);
  return roots.flatMap((root) => [root, ...threadOf(root)]);
}

/** Whether a form that came back with problems still has a message to stand in. */
function standsInMessage(open: OpenForm, model: PageModel): boolean {
  if (open.inPlaceOf === null) return false;
  return [...onThePage(model), ...model.desk.notes(model.frame)].some(({ message }) =>
    message.blocks.some((block) => block.kind === 'form' && block.form.submit.act === open.inPlaceOf),
  );
}

function renderOpenForm(model: PageModel): Html | null {
  const { frame, desk } = model;
  const open = desk.form(frame);
  if (open === null || standsInMessage(open, model)) return null;
  return html`<div class="kb-bubble kb-bubble--form">
    ${renderForm(open.form, frame, { entry: open.entry, id: ANCHOR.form, filled: open.filled, close: true })}
  </div>`;
}

/**
 * The conversation: who is played, where, what was said, and the form that waits or else a box to say something. Never
 * both: what somebody typed in a form would be lost by sending the other.
 */
export function renderTalk(model: PageModel): Html {
  const { frame, person, channels, entries, welcome } = model;
  const words = frame.words.talk;
  const personal = scopeOf(frame.conversation) === 'personal';
  const channel = channels.find((one) => one.conversation === frame.conversation);
  const title =
    channel === undefined ? fill(words.own, { name: person.name }) : fill(words.channel, { name: channel.name });
  const form = renderOpenForm(model);
  return html`<section class="kb-talk kb-pane" id="${ANCHOR.talk}" aria-labelledby="gesprek-titel" tabindex="-1">
    <div class="kb-talk__top">
      <div class="kb-talk__who">
        <h2 class="utrecht-heading-2" id="gesprek-titel">${title}</h2>
        <p class="kb-small">${personal ? person.role : fill(words.as, { name: person.name, role: person.role })}</p>
      </div>
      ${renderPlaces(model)}
    </div>
    <div
      class="kb-talk__body"
      role="group"
      aria-label="${words.messages}"
      tabindex="0"
      data-scroll="${welcome ? 'first' : 'newest'}"
    >
      ${welcome && renderIntro(model)}
      ${
        entries.length > 0
          ? renderEntries(model)
          : !welcome && html`<p class="kb-empty">${personal ? words.emptyOwn : words.emptyChannel}</p>`
      }
      ${strayNotes(new Set(onThePage(model).map(({ id }) => id)), model)} ${form}
    </div>
    ${form === null && renderSay(model)}
  </section>`;
}

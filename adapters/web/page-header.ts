import { fill } from '../../src/chat/index.ts';
import { hiddenSeat } from './frame.ts';
import { type Html, html } from './html.ts';
import { clockTime, longMoment, machineMoment, nearMoment } from './moment.ts';
import { type PageModel, pageAddress } from './page-model.ts';
import { renderNews } from './page-news.ts';

/** How far the clock can be moved at once. */
export const STEPS = ['volgende', 'uur', 'dag'] as const;
export type Step = (typeof STEPS)[number];

const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

function stepForm(model: PageModel, step: Step, label: string, note: string | null): Html {
  const main = step === 'volgende';
  return html`<form method="post" action="/klok" class="${main ? 'kb-clock__main' : 'kb-clock__step'}">
    ${hiddenSeat(model.frame, null)}
    <input type="hidden" name="toon" value="${model.part}" />
    <input type="hidden" name="stap" value="${step}" />
    <button
      type="submit"
      class="utrecht-button ${main ? 'utrecht-button--primary-action' : 'utrecht-button--secondary-action'}"
      data-keep="klok-${step}"
    >
      <span class="kb-block">${label}</span>
      ${note !== null && html`<span class="kb-block kb-small">${note}</span>`}
    </button>
  </form>`;
}

function renderClock(model: PageModel): Html {
  const { now, next, frame } = model;
  const words = frame.words.clock;
  const note =
    next === null ? null : fill(words.nextIs, { what: lowerFirst(next.what), when: nearMoment(next.at, now) });
  return html`<section class="kb-clock" aria-labelledby="klok-titel">
    <div class="kb-clock__now">
      <h2 id="klok-titel">${words.title}</h2>
      <p><time datetime="${machineMoment(now)}">${fill(words.now, { moment: longMoment(now) })}</time></p>
    </div>
    <div class="kb-clock__steps">
      ${next === null ? html`<p class="kb-small">${words.nothing}</p>` : stepForm(model, 'volgende', words.next, note)}
      ${stepForm(model, 'uur', words.hour, null)} ${stepForm(model, 'dag', words.day, null)}
    </div>
  </section>`;
}

/** The top of the page: what this is, what time it is, and how to move the time. */
export function renderHeader(model: PageModel): Html {
  const { words } = model.frame;
  return html`<header class="kb-header">
    <div class="kb-brand">
      <img src="/web/icon.svg" alt="" width="44" height="44" />
      <div>
        <h1 class="kb-brand__name">
          <a href="/">${model.title}</a> <span class="kb-brand__place">${words.page.place}</span>
        </h1>
        <p class="kb-brand__about">${words.page.about}</p>
      </div>
    </div>
    ${renderClock(model)} ${renderNews(model)}
  </header>`;
}

/** The tabs of a small screen, on which one part is shown at a time. */
export function renderTabs(model: PageModel): Html {
  const { frame, part } = model;
  const { user, conversation, words } = frame;
  const tab = (one: PageModel['part'], label: string): Html =>
    html`<li>
      <a
        class="kb-tab"
        href="${pageAddress({ user, conversation, part: one })}"
        ${one === part && html`aria-current="page"`}
        >${label}</a
      >
    </li>`;
  return html`<nav class="kb-tabs" aria-label="${words.page.parts}">
    <ul>
      ${tab('mensen', words.page.people)} ${tab('gesprek', words.page.talk)} ${tab('plan', words.page.plan)}
    </ul>
  </nav>`;
}

/** The name of the page as a browser shows it: what is wrong, who is played, what time it is. */
export function pageTitle(model: PageModel): string {
  const { desk, frame, person, now, title } = model;
  const form = desk.form(frame);
  const wrong =
    desk.trouble(frame) !== null ||
    (desk.draft(frame)?.problem ?? null) !== null ||
    (form !== null &&
      (form.filled.trouble !== null || (form.form.calm !== true && Object.keys(form.filled.problems).length > 0)));
  return `${wrong ? frame.words.page.wrong : ''}${person.name}, ${clockTime(now)} – ${title}`;
}

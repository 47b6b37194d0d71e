import { fill } from '../../src/chat/index.ts';
import { type Html, html } from './html.ts';
import { type PageModel, pageAddress, withNews } from './page-model.ts';
import { homeOf } from './place.ts';
import type { PlaygroundPerson } from './ports.ts';

const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();

/** How somebody stands in the list to choose from. */
const entryFor = (person: PlaygroundPerson): string => `${person.name} (${person.role})`;

/** The people whose name or role holds what was typed; a whole name or list entry gives that person alone. */
export function findPeople(people: readonly PlaygroundPerson[], typed: string): readonly PlaygroundPerson[] {
  const sought = plain(typed);
  if (sought === '') return [];
  const exact = people.filter((one) => plain(one.name) === sought || plain(entryFor(one)) === sought);
  return exact.length > 0 ? exact : people.filter((one) => plain(entryFor(one)).includes(sought));
}

/** The first letters of a name, as decoration. */
function initials(name: string): string {
  const parts = name.split(/\s+/).filter((part) => /^\p{Lu}/u.test(part));
  const ends = parts.length > 1 ? [parts[0], parts.at(-1)] : parts;
  return ends.map((part) => /^./u.exec(part ?? '')?.[0] ?? '').join('');
}

/** A round sign with somebody's initials; not read aloud, for the name stands beside it. */
export const renderFace = (name: string): Html =>
  html`<span class="kb-face" aria-hidden="true">${initials(name)}</span>`;

/** Says that there is something new. */
export const renderNew = (label: string): Html => html`<span class="kb-new">${label}</span>`;

function renderPerson(person: PlaygroundPerson, model: PageModel): Html {
  const { frame, desk } = model;
  const current = person.user === frame.user;
  return html`<li>
    <a
      class="kb-person"
      href="${pageAddress({ user: person.user })}"
      data-keep="mens-${person.user}"
      ${current && html`aria-current="true"`}
    >
      ${renderFace(person.name)}
      <span class="kb-person__who">
        <span class="kb-person__name">
          ${person.name} ${desk.unread(homeOf(person.user)) > 0 && renderNew(frame.words.people.isNew)}
        </span>
        <span class="kb-person__role">${person.role}</span>
      </span>
    </a>
  </li>`;
}

function renderSearch(model: PageModel): Html {
  const { frame, sought, people } = model;
  const words = frame.words.people;
  const found = sought === null ? [] : findPeople(people, sought);
  return html`<form method="get" action="/" role="search" class="kb-search">
      <input type="hidden" name="als" value="${frame.user}" />
      <label class="utrecht-form-label" for="zoek">${words.search}</label>
      <div class="kb-search__row">
        <input
          class="utrecht-textbox utrecht-textbox--html-input"
          type="text"
          id="zoek"
          name="zoek"
          value="${sought ?? ''}"
          list="iedereen"
          autocomplete="off"
        />
        <button type="submit" class="utrecht-button utrecht-button--secondary-action">${words.searchButton}</button>
      </div>
      <datalist id="iedereen">${people.map((person) => html`<option value="${entryFor(person)}"></option>`)}</datalist>
    </form>
    ${
      sought !== null &&
      html`<p class="kb-small" role="status">
          ${fill(found.length === 0 ? words.nobody : words.several, { name: sought })}
        </p>
        <ul class="kb-people__list">
          ${found.map((person) => renderPerson(person, model))}
        </ul>`
    }`;
}

/** Who can be played: those at hand, those with something new, and a way to find everybody else. */
export function renderPeople(model: PageModel): Html {
  const { people, frame } = model;
  const words = frame.words.people;
  const fresh = withNews(model);
  const shown = people.filter(
    (person) => person.atHand || person.user === frame.user || fresh.some((one) => one.user === person.user),
  );
  return html`<nav class="kb-people kb-pane" id="mensen" aria-labelledby="mensen-titel">
    <h2 class="utrecht-heading-2" id="mensen-titel">${words.title}</h2>
    <p class="kb-small">${words.help}</p>
    <ul class="kb-people__list">
      ${shown.map((person) => renderPerson(person, model))}
    </ul>
    ${renderSearch(model)}
  </nav>`;
}

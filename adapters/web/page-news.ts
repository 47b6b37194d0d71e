import { fill } from '../../src/chat/index.ts';
import { ANCHOR } from './anchor.ts';
import { counted } from './count.ts';
import { lines } from './frame.ts';
import { type Html, html } from './html.ts';
import { clockTime, dayName } from './moment.ts';
import { type PageModel, pageAddress, withNews } from './page-model.ts';

/** So many names are given; of the rest the number. */
const NAMED = 6;

/** What the last move of the clock brought, with links to where something new stands. */
function renderMoved(model: PageModel, brought: number): Html {
  const { frame, now, channels, desk } = model;
  const words = frame.words.clock;
  const people = withNews(model).map((person) => ({ name: person.name, address: pageAddress({ user: person.user }) }));
  const places = channels
    .filter((channel) => desk.unread(channel.conversation) > 0)
    .map(({ name, conversation }) => ({
      name: fill(frame.words.talk.channel, { name }),
      address: pageAddress({ user: frame.user, conversation }),
    }));
  const more = people.length - NAMED;
  const moment = `${dayName(now)}, ${clockTime(now)}`;
  return html`<div class="kb-news" id="${ANCHOR.news}" role="status" tabindex="-1">
    <p>
      <strong>${fill(words.moved, { moment })}</strong>
      ${brought === 0 ? words.noNews : people.length + places.length > 0 && words.news}
    </p>
    <ul>
      ${[...places, ...people.slice(0, NAMED)].map((one) => html`<li><a href="${one.address}">${one.name}</a></li>`)}
      ${
        more > 0 &&
        html`<li><a href="${pageAddress({ user: frame.user, part: 'mensen' })}">${counted(words.others, more)}</a></li>`
      }
    </ul>
  </div>`;
}

/** What is to be known before anything else: that something broke, or what the clock brought. */
export function renderNews(model: PageModel): Html | null {
  const { desk, frame } = model;
  const trouble = desk.trouble(frame);
  const brought = desk.moved();
  if (trouble === null) return brought === null ? null : renderMoved(model, brought);
  return html`<div class="kb-news kb-news--trouble" id="${ANCHOR.news}" role="alert" tabindex="-1">
    <p><strong>${trouble.sentence}</strong> ${trouble.typed.length > 0 && frame.words.talk.typed}</p>
    ${trouble.typed.map((text) => html`<blockquote class="kb-quote">${lines(text)}</blockquote>`)}
  </div>`;
}

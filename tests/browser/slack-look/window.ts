import { readFileSync } from 'node:fs';
import { type Html, html } from '../../../adapters/web/html.ts';
import { list, record, text } from '../../fakes/slack/shape.ts';
import type { FakeMessage, FakeView } from '../../fakes/slack/workspace.ts';
import { renderBlocks } from './blocks.ts';

const STYLE = readFileSync(new URL('./slack.css', import.meta.url), 'utf8');

/** A document in the look of Slack; the styles are our own, and so is everything in it. */
function document(body: Html, kind: string): string {
  const page = html`<!doctype html>
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <title>Slack</title>
        [style]
      </head>
      <body class="${kind}">
        ${body}
      </body>
    </html>`;
  return page.toString().replace('[style]', `<style>${STYLE}</style>`);
}

function renderMessage(message: FakeMessage, at: string): Html {
  const ours = message.by === 'bot';
  return html`<article class="message">
    <span class="face">${ours ? 'K' : 'J'}</span>
    <div class="said">
      ${message.only !== null && html`<p class="alone">Alleen zichtbaar voor jou</p>`}
      <p class="head">
        <b>${ours ? 'krachtbot' : 'Jij'}</b> ${ours && html`<span class="app">APP</span>`} <time>${at}</time>
      </p>
      ${message.blocks.length === 0 && html`<p class="section">${message.text}</p>`} ${renderBlocks(message.blocks)}
      ${message.edits > 0 && html`<span class="edited">(bewerkt)</span>`}
    </div>
  </article>`;
}

/** Messages under each other in one place, those of a thread set in; `at` stands for the time of the programme. */
export function messagesPage(place: string, messages: readonly FakeMessage[], at: string): string {
  const roots = messages.filter((one) => one.thread === null || !messages.some(({ ts }) => ts === one.thread));
  const under = (root: FakeMessage): readonly FakeMessage[] => messages.filter((one) => one.thread === root.ts);
  return document(
    html`<h1>${place}</h1>
      ${roots.map(
        (root) =>
          html`${renderMessage(root, at)}
          ${
            under(root).length > 0 &&
            html`<section class="thread">${under(root).map((one) => renderMessage(one, at))}</section>`
          }`,
      )}`,
    'messages',
  );
}

/** A modal with what was filled in and what Slack says is wrong. */
export function modalPage({ view, state, errors }: FakeView): string {
  const word = (name: string): string => text(record(view[name])['text']);
  return document(
    html`<section class="modal">
      <header>
        <span class="face">K</span>
        <h1>${word('title')}</h1>
        <span class="cross">×</span>
      </header>
      <div class="fields">${renderBlocks(view['blocks'], { state, errors })}</div>
      <footer>
        <span class="button">${word('close')}</span>
        ${word('submit') !== '' && html`<span class="button primary">${word('submit')}</span>`}
      </footer>
    </section>`,
    'behind',
  );
}

/** The Home tab of the bot. */
export function homePage(view: unknown): string {
  const tabs = html`<nav><b>Home</b> <span>Berichten</span> <span>Info</span></nav>`;
  return document(
    html`<h1>krachtbot</h1>
      ${tabs}
      <main>${renderBlocks(list(record(view)['blocks']))}</main>`,
    'home',
  );
}

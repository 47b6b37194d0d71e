import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ReactNode, createElement as h } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { list, record, text } from '../../fakes/slack/shape.ts';
import type { FakeMessage, FakeView } from '../../fakes/slack/workspace.ts';
import { renderBlocks } from './blocks.ts';

const pathOf = (file: string): string => fileURLToPath(import.meta.resolve(file));

/** Slack's letter, so that a picture is the same on every machine. */
const LETTER = [400, 700, 900].flatMap((weight) =>
  ['latin', 'latin-ext'].map((part) => {
    const file = readFileSync(pathOf(`@fontsource/lato/files/lato-${part}-${String(weight)}-normal.woff2`), 'base64');
    const range = part === 'latin' ? '' : 'unicode-range: U+0100-024F, U+1E00-1EFF;';
    return `@font-face { font-family: Lato; font-weight: ${String(weight)}; ${range} src: url(data:font/woff2;base64,${file}); }`;
  }),
);
const BLOCKS_STYLE = readFileSync(pathOf('slack-blocks-to-jsx/dist/style.css'), 'utf8');
const STYLE = readFileSync(new URL('./slack.css', import.meta.url), 'utf8');

/** A document in the look of Slack: blocks by the renderer of others, and a window of our own around them. */
function document(kind: string, ...body: readonly ReactNode[]): string {
  const head = h(
    'head',
    null,
    h('meta', { charSet: 'utf-8' }),
    h('title', null, 'Slack'),
    h('style', { dangerouslySetInnerHTML: { __html: [...LETTER, BLOCKS_STYLE, STYLE].join('\n') } }),
  );
  return `<!doctype html>${renderToStaticMarkup(h('html', { lang: 'nl' }, head, h('body', { className: kind }, ...body)))}`;
}

const face = (letter: string): ReactNode => h('span', { className: 'face' }, letter);

function renderMessage(message: FakeMessage, at: string): ReactNode {
  const ours = message.by === 'bot';
  const who = [h('b', { key: 'name' }, ours ? 'krachtbot' : 'Jij')];
  if (ours) who.push(h('span', { key: 'app', className: 'app' }, 'APP'));
  return h(
    'article',
    { className: 'message', key: message.ts },
    face(ours ? 'K' : 'J'),
    h(
      'div',
      { className: 'said' },
      message.only !== null && h('p', { className: 'alone' }, 'Alleen zichtbaar voor jou'),
      h('p', { className: 'head' }, who, h('time', null, at)),
      message.blocks.length === 0 ? h('p', { className: 'plain' }, message.text) : renderBlocks(message.blocks),
      message.edits > 0 && h('span', { className: 'edited' }, '(bewerkt)'),
    ),
  );
}

/** Messages under each other in one place, those of a thread set in; `at` stands for the time of the programme. */
export function messagesPage(place: string, messages: readonly FakeMessage[], at: string): string {
  const roots = messages.filter((one) => one.thread === null || !messages.some(({ ts }) => ts === one.thread));
  const under = (root: FakeMessage): readonly FakeMessage[] => messages.filter((one) => one.thread === root.ts);
  const threadOf = (root: FakeMessage): ReactNode => {
    const replies = under(root).map((one) => renderMessage(one, at));
    return replies.length > 0 && h('section', { className: 'thread', key: `under ${root.ts}` }, replies);
  };
  return document(
    'messages',
    h('h1', null, place),
    roots.map((root) => [renderMessage(root, at), threadOf(root)]),
  );
}

/** A modal with what was filled in and what Slack says is wrong. */
export function modalPage({ view, state, errors }: FakeView): string {
  const word = (name: string): string => text(record(view[name])['text']);
  const submit = word('submit');
  return document(
    'behind',
    h(
      'section',
      { className: 'modal' },
      h('header', null, face('K'), h('h1', null, word('title')), h('span', { className: 'cross' }, '×')),
      h('div', { className: 'fields' }, renderBlocks(view['blocks'], { state, errors })),
      h(
        'footer',
        null,
        h('span', { className: 'button' }, word('close')),
        submit !== '' && h('span', { className: 'button primary' }, submit),
      ),
    ),
  );
}

/** The Home tab of the bot. */
export function homePage(view: unknown): string {
  const tabs = h('nav', null, h('b', null, 'Home'), h('span', null, 'Berichten'), h('span', null, 'Info'));
  const blocks = renderBlocks(list(record(view)['blocks']));
  return document('home', h('h1', null, 'krachtbot'), tabs, h('main', null, blocks));
}

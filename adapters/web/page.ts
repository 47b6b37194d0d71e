import { type Html, html } from './html.ts';
import { pageTitle, renderHeader, renderTabs } from './page-header.ts';
import type { PageModel } from './page-model.ts';
import { renderPeople } from './page-people.ts';
import { renderPlan } from './page-plan.ts';
import { renderTalk } from './page-talk.ts';
import type { Refusal, WebWords } from './words.ts';

/** A whole document around this body. */
function renderDocument(title: string, body: Html): string {
  const page = html`<!doctype html>
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="/web/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/web/utrecht.css" />
        <link rel="stylesheet" href="/web/tokens.css" />
        <link rel="stylesheet" href="/web/layout.css" />
        <script type="module" src="/web/page.mjs"></script>
      </head>
      ${body}
    </html>`;
  return page.toString().trim();
}

/** The playground as a document. */
export function renderPage(model: PageModel): string {
  return renderDocument(
    pageTitle(model),
    html`<body class="utrecht-document kb-page kb-page--${model.part}">
      <a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#${model.part}"
        >${model.frame.words.page.skip}</a
      >
      ${renderHeader(model)} ${renderTabs(model)}
      <main class="kb-columns">${renderPeople(model)} ${renderTalk(model)} ${renderPlan(model)}</main>
    </body>`,
  );
}

/** A document that says no, kindly, and leads back. */
export function renderRefusal(refusal: Refusal, title: string, words: WebWords): string {
  return renderDocument(
    `${refusal.title} – ${title}`,
    html`<body class="utrecht-document kb-page kb-page--refusal">
      <main class="kb-refusal">
        <img src="/web/icon.svg" alt="" width="44" height="44" />
        <h1 class="utrecht-heading-1">${refusal.title}</h1>
        <p class="utrecht-paragraph">${refusal.text}</p>
        <p class="utrecht-paragraph">
          <a class="utrecht-link utrecht-link--html-a" href="/">${words.refusal.back}</a>
        </p>
      </main>
    </body>`,
  );
}

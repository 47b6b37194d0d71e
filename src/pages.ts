import { createHash } from 'node:crypto';
import { type Page, type PageName, more, pages } from '../dialogs/paginas/index.ts';
import type { Store } from './store/index.ts';

/** A page as it is sent. */
export interface Served {
  readonly html: string;
  /** What a browser may do with it: nothing but show it in its own style. */
  readonly policy: string;
}

const STYLE = `:root{color-scheme:light dark}
body{font:1.125rem/1.6 system-ui,sans-serif;max-width:40rem;margin:0 auto;padding:1.5rem}
h1,h2{line-height:1.25}
nav ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:0.5rem 1.5rem}
a{color:inherit}
nav a{display:inline-block;padding:0.6rem 0}`;

const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;

/** Known beforehand: every request that comes in is held against them. */
const NAMES: readonly string[] = Object.keys(pages(null, null));

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function partHtml({ heading, lines }: Page['parts'][number]): string {
  const head = heading === null ? '' : `<h2>${escaped(heading)}</h2>\n`;
  const [only, ...more] = lines.map(escaped);
  return more.length === 0
    ? `${head}<p>${only ?? ''}</p>`
    : `${head}<ul>\n${[only, ...more].map((line) => `<li>${line ?? ''}</li>`).join('\n')}\n</ul>`;
}

function pageHtml(name: string, all: Readonly<Record<PageName, Page>>): string {
  const links = Object.entries(all).map(([other, { title }]) =>
    other === name
      ? `<li><a href="/${other}" aria-current="page">${escaped(title)}</a></li>`
      : `<li><a href="/${other}">${escaped(title)}</a></li>`,
  );
  const { title, parts } = all[name as PageName];
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${parts.map(partHtml).join('\n')}
</main>
<nav aria-label="${escaped(more)}">
<ul>
${links.join('\n')}
</ul>
</nav>
</body>
</html>
`;
}

/** The page at this path, as the settings are now; null when there is none. Anybody may read it. */
export function pageAt(path: string, { settings }: Pick<Store, 'settings'>): Served | null {
  const name = path.slice(1);
  if (!NAMES.includes(name)) return null;
  const all = pages(settings.get('controller'), settings.get('privacy-contact'));
  return { html: pageHtml(name, all), policy: POLICY };
}

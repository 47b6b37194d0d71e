import { fileURLToPath } from 'node:url';

interface StaticFile {
  readonly path: string;
  readonly type: string;
}

const own = (name: string): string => fileURLToPath(new URL(`./theme/${name}`, import.meta.url));

/** Every file the page loads, under `/web/`; nothing else on the disk can be asked for. */
export const FILES: ReadonlyMap<string, StaticFile> = new Map([
  // The components of NL Design System by the municipality of Utrecht, licence EUPL-1.2; the colours are ours.
  [
    'utrecht.css',
    { path: fileURLToPath(import.meta.resolve('@utrecht/component-library-css')), type: 'text/css; charset=utf-8' },
  ],
  ['tokens.css', { path: own('tokens.css'), type: 'text/css; charset=utf-8' }],
  ['layout.css', { path: own('layout.css'), type: 'text/css; charset=utf-8' }],
  ['page.mjs', { path: own('page.mjs'), type: 'text/javascript; charset=utf-8' }],
  ['icon.svg', { path: own('icon.svg'), type: 'image/svg+xml' }],
]);

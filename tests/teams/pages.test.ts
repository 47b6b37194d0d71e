import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillManifest } from '../../adapters/teams/package.ts';
import { makeLog } from '../../src/log.ts';
import { type Running, open } from '../../src/main.ts';
import { bornFile, configured } from '../support/world.ts';

const APP = 'aaaaaaaa-1111-4222-8333-bbbbbbbbbbbb';
const PAGES = ['/over', '/privacy', '/voorwaarden'];

let running: Running;
let url: string;
beforeAll(async () => {
  running = await open(configured(bornFile(), { KRACHTBOT_PORT: '0' }), { log: makeLog('silent') });
  url = `http://127.0.0.1:${running.port}`;
});
afterAll(() => running.stop());

const read = async (path: string): Promise<string> => (await fetch(`${url}${path}`)).text();

describe('The pages that Teams shows beside the bot', () => {
  test('every address in the package is one that the bot serves', async () => {
    const { developer } = fillManifest({ appId: APP, publicUrl: 'https://kracht.voorbeeld.nl' });
    const paths = [developer.websiteUrl, developer.privacyUrl, developer.termsOfUseUrl].map(
      (address) => new URL(address).pathname,
    );
    expect(paths).toEqual(PAGES);
    for (const path of paths) {
      const answer = await fetch(`${url}${path}`);
      expect([path, answer.status, answer.headers.get('content-type')]).toEqual([
        path,
        200,
        'text/html; charset=utf-8',
      ]);
    }
  });

  test.each(PAGES)('%s is Dutch, has one heading above all, and leads to the others', async (path) => {
    const html = await read(path);
    expect(html).toContain('<html lang="nl">');
    expect(html.match(/<h1>/g)).toHaveLength(1);
    const title = /<title>(.*)<\/title>/.exec(html)?.[1];
    expect(html).toContain(`<h1>${title ?? '-'}</h1>`);
    for (const other of PAGES) expect(html).toContain(`href="${other}"`);
    expect(html.match(/aria-current="page"/g)).toHaveLength(1);
  });

  test('a browser may show it in its own style and nothing more', async () => {
    const answer = await fetch(`${url}/privacy`);
    const style = /<style>([^]*)<\/style>/.exec(await answer.text())?.[1] ?? '';
    const digest = createHash('sha256').update(style).digest('base64');
    expect(answer.headers.get('content-security-policy')).toContain(`default-src 'none'; style-src 'sha256-${digest}'`);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('it says who is responsible and whom to ask, as the settings are, without reading them as markup', async () => {
    const { store } = running.house;
    store.settings.set('controller', 'Stichting <b>Voorbeeld</b> & co');
    store.settings.set('privacy-contact', 'vragen@voorbeeld.nl');
    const html = await read('/privacy');
    expect(html).toContain('Stichting &lt;b&gt;Voorbeeld&lt;/b&gt; &amp; co');
    expect(html).toContain('vragen@voorbeeld.nl');
  });

  test('a look at it has no body, a post is refused, and a path beside it is no page', async () => {
    const head = await fetch(`${url}/privacy`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect((await fetch(`${url}/privacy`, { method: 'POST' })).status).toBe(405);
    for (const path of ['/privacy/', '/Privacy', '/constructor', '/over/x'])
      expect([path, (await fetch(`${url}${path}`)).status]).toEqual([path, 404]);
  });
});

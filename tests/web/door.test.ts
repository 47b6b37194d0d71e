import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SECURITY_HEADERS } from '../../adapters/web/guard.ts';
import { ask, open, post, use } from './ask.ts';
import { type Harness, startHarness } from './harness.ts';
import { type Element, byTag, fillIn, findAll, formWithButton } from './parse-html.ts';

let harness: Harness;
beforeEach(async () => {
  harness = await startHarness();
});
afterEach(() => harness.close());

const SEND = 'Zeg het';
const LABEL = 'Zeg iets als Sanne Turfkamp';
const say = (page: Element, text: string) => use(harness, page, SEND, { [LABEL]: text });

describe('the door', () => {
  test('is open to this machine and its own pages only', async () => {
    const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const refused = await Promise.all([
      ask(harness.url, { headers: { Host: 'voorbeeld.nl' } }),
      ask(harness.url, { headers: { 'X-Forwarded-For': '10.0.0.1' } }),
      ask(`${harness.url}/web/tokens.css`, { headers: { Forwarded: 'for=10.0.0.1' } }),
      ask(`${harness.url}/klok`, { method: 'POST', headers: { ...form, Origin: 'https://voorbeeld.nl' } }),
      ask(`${harness.url}/klok`, { method: 'POST', headers: form }),
    ]);
    expect(refused.map((answered) => answered.status)).toEqual([403, 403, 403, 403, 403]);
    for (const answered of refused) expect(answered.headers['content-security-policy']).toBeDefined();
    expect(harness.moves).toEqual([]);
  });

  test('says on every answer what a browser may do with it, and keeps pages out of every cache', async () => {
    for (const path of ['/', '/elders', '/web/page.mjs', '/web/utrecht.css', '/web/icon.svg']) {
      const answered = await ask(harness.url + path);
      for (const [name, value] of Object.entries(SECURITY_HEADERS))
        expect(answered.headers[name.toLowerCase()]).toBe(value);
      expect(answered.headers['cache-control']).toBe(path.startsWith('/web/') ? 'no-cache' : 'no-store');
    }
  });

  test('gives pages without inline script or style, and only files that exist', async () => {
    await say(await open(harness, '/?als=w1'), 'alles');
    const page = await open(harness, '/?als=w1');
    expect(byTag(page, 'style')).toEqual([]);
    expect(
      findAll(page, (one) => Object.keys(one.attributes).some((name) => name === 'style' || name.startsWith('on'))),
    ).toEqual([]);
    const files = [...byTag(page, 'link'), ...byTag(page, 'script'), ...byTag(page, 'img')].map(
      (one) => one.attributes['href'] ?? one.attributes['src']!,
    );
    for (const file of new Set(files)) expect((await ask(harness.url + file)).status).toBe(200);
  });

  test('refuses a post that is too large, of another kind, or without what a page of ours sends', async () => {
    const fields = fillIn(formWithButton(await open(harness, '/?als=w1'), SEND), { [LABEL]: 'x'.repeat(270_000) });
    const large = await post(harness, '/zeg', fields);
    expect([large.status, large.body.includes('Dat is te veel tekst')]).toEqual([413, true]);
    const headers = { 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/json' };
    expect((await ask(`${harness.url}/zeg`, { method: 'POST', headers, body: '{}' })).status).toBe(415);
    expect((await post(harness, '/zeg', new URLSearchParams({ tekst: 'hoi' }))).status).toBe(400);
    expect(
      (await post(harness, '/druk', new URLSearchParams({ als: 'w1', in: 'dm:w1', nonce: 'abcdefgh' }))).status,
    ).toBe(400);
    expect(
      (await post(harness, '/zeg', new URLSearchParams({ als: 'w1', in: 'dm:w2', nonce: 'abcdefgh', tekst: 'x' })))
        .status,
    ).toBe(404);
    expect((await post(harness, '/elders', new URLSearchParams())).status).toBe(404);
    expect(harness.inbounds).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { type Objection, SECURITY_HEADERS, objection } from '../../adapters/web/guard.ts';

const HOST = '127.0.0.1:3000';

describe('the guard', () => {
  test.each<[string, string, Record<string, string>, Objection | null]>([
    ['a page on 127.0.0.1', 'GET', { host: HOST }, null],
    ['a page on localhost', 'GET', { host: 'localhost:8080' }, null],
    ['a page on localhost in capitals', 'GET', { host: 'LOCALHOST' }, null],
    ['a page on ::1', 'GET', { host: '[::1]:3000' }, null],
    ['a page without a host', 'GET', {}, 'host'],
    ['a page on a name that only points here', 'GET', { host: 'krachtbot.voorbeeld.nl' }, 'host'],
    ['a page on a name that begins like ours', 'GET', { host: '127.0.0.1.voorbeeld.nl' }, 'host'],
    ['a page on a name that ends like ours', 'GET', { host: 'x.localhost' }, 'host'],
    ['a page on another loopback address', 'GET', { host: '127.0.0.2:3000' }, 'host'],
    ['a page with a name before the host', 'GET', { host: 'voorbeeld.nl@127.0.0.1' }, 'host'],
    ['a page through a proxy', 'GET', { host: HOST, 'x-forwarded-for': '10.0.0.1' }, 'forwarded'],
    ['a page through a proxy that names the host', 'GET', { host: HOST, 'x-forwarded-host': HOST }, 'forwarded'],
    [
      'a page through a proxy that keeps to the standard',
      'GET',
      { host: HOST, forwarded: 'for=10.0.0.1' },
      'forwarded',
    ],
    [
      'a post from our own page',
      'POST',
      { host: HOST, 'sec-fetch-site': 'same-origin', origin: `http://${HOST}` },
      null,
    ],
    ['a post from an old browser', 'POST', { host: HOST, origin: `http://${HOST}` }, null],
    ['a post on the port that goes without saying', 'POST', { host: 'localhost:80', origin: 'http://localhost' }, null],
    [
      'a post from a browser that hides its origin',
      'POST',
      { host: HOST, 'sec-fetch-site': 'same-origin', origin: 'null' },
      null,
    ],
    [
      'a post from another site',
      'POST',
      { host: HOST, 'sec-fetch-site': 'cross-site', origin: 'https://voorbeeld.nl' },
      'origin',
    ],
    [
      'a post from another site that claims our origin',
      'POST',
      { host: HOST, 'sec-fetch-site': 'cross-site', origin: `http://${HOST}` },
      'origin',
    ],
    ['a post from another port', 'POST', { host: HOST, origin: 'http://127.0.0.1:4000' }, 'origin'],
    ['a post from the same site but another origin', 'POST', { host: HOST, 'sec-fetch-site': 'same-site' }, 'origin'],
    ['a post from a sandboxed frame', 'POST', { host: HOST, origin: 'null' }, 'origin'],
    ['a post that says nothing', 'POST', { host: HOST }, 'origin'],
    ['a delete that says nothing', 'DELETE', { host: HOST }, 'origin'],
  ])('judges %s', (_what, method, headers, expected) => {
    expect(objection(method, headers)).toBe(expected);
  });

  test('lets no inline script or style run and no other site show the page', () => {
    const policy = SECURITY_HEADERS['Content-Security-Policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    // With "no-referrer" a browser hides the origin of our own posts, and the guard would refuse them.
    expect(SECURITY_HEADERS['Referrer-Policy']).toBe('same-origin');
  });
});

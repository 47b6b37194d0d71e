import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { domId, escapeText, html, webAddress } from '../../adapters/web/html.ts';
import { nasty, shown } from './nasty.ts';
import { byTag, findAll, parseHtml, textOf } from './parse-html.ts';

describe('markup', () => {
  test('shows any text literally between tags and in attributes, and adds no element for it', () => {
    fc.assert(
      fc.property(nasty, nasty, (text, value) => {
        const root = parseHtml(html`<p title="${value}">${text}</p>`.toString());
        const all = findAll(root, () => true);
        expect(all).toHaveLength(1);
        expect(textOf(all[0]!)).toBe(shown(text));
        expect(all[0]!.attributes).toEqual({ title: shown(value) });
      }),
    );
  });

  test('keeps markup inside markup, so that pieces can be put together', () => {
    const items = ['een', '<twee>'].map((item) => html`<li>${item}</li>`);
    const root = parseHtml(
      html`<ul>
        ${items}${null}${false}
      </ul>`.toString(),
    );
    expect(byTag(root, 'li').map(textOf)).toEqual(['een', '<twee>']);
  });

  test('cannot be forged by text or by an object that looks like markup', () => {
    const forged = { toString: () => '<b>vet</b>', map: (write: (piece: string) => string) => [write('<b>')] };
    expect(html`${forged as unknown as string}`.toString()).toBe('&lt;b&gt;');
  });

  test('refuses a value that stands in an attribute without quotes', () => {
    expect(() => html`<p title=${'x'}></p>`).toThrow('without quotes');
    expect(() => html`<p>${'a='}${'b'}</p>`).not.toThrow();
  });

  test('writes every sign that could end a text or an attribute as an entity', () => {
    expect(escapeText('&<>"\'`')).toBe('&amp;&lt;&gt;&quot;&#39;&#96;');
  });
});

describe('addresses', () => {
  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'ftp://voorbeeld.nl',
    '//voorbeeld.nl',
    'geen',
    '',
  ])('never link to %j', (url) => {
    expect(webAddress(url)).toBeNull();
  });

  test('link to the web', () => {
    expect(webAddress('https://voorbeeld.nl/a?b=c&d=e')).toBe('https://voorbeeld.nl/a?b=c&d=e');
    expect(webAddress('http://voorbeeld.nl/')).toBe('http://voorbeeld.nl/');
  });
});

test('identifiers of the page are plain, whatever ours look like, and differ when ours differ', () => {
  fc.assert(
    fc.property(nasty, nasty, (one, other) => {
      expect(domId('b', one)).toMatch(/^b-[A-Za-z0-9_-]*$/);
      if (!one.includes('_') && !other.includes('_')) expect(domId('b', one) === domId('b', other)).toBe(one === other);
    }),
  );
});

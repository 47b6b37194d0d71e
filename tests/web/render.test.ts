import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { speeltuinWords } from '../../dialogs/speeltuin/words.ts';
import type { Frame } from '../../adapters/web/frame.ts';
import { readPost } from '../../adapters/web/read.ts';
import { renderMessage } from '../../adapters/web/render.ts';
import type { Block, Message, Token } from '../../src/chat/index.ts';
import { nasty, shown as literal } from './nasty.ts';
import {
  type Element,
  byClass,
  byTag,
  fillIn,
  findAll,
  formWithButton,
  parseHtml,
  readText,
  textOf,
} from './parse-html.ts';
import { EVERYTHING, WITH_FORM } from './story.ts';

const FRAME: Frame = { user: 'w1', conversation: 'dm:w1', nonce: 'abcdefgh-1', words: speeltuinWords };

const shown = (...blocks: readonly Block<Token>[]): Element => {
  const message: Message<Token> = { summary: 's', blocks };
  return parseHtml(renderMessage(message, FRAME, '7').toString());
};

/** What the machine gets when this form is filled in like this and sent. */
function sent(form: Element, filling: Parameters<typeof fillIn>[1]) {
  const post = readPost('submit', fillIn(byTag(form, 'form')[0]!, filling));
  if (post?.inbound.kind !== 'submitted') throw new Error('Not a form that was sent.');
  return post.inbound;
}

describe('a block', () => {
  const page = parseHtml(renderMessage(EVERYTHING, FRAME, '7').toString());

  test('that is a heading stands as one, below the headings of the page', () => {
    expect(byTag(page, 'h3').map(readText)).toEqual(['Weekbericht week 11']);
    expect(findAll(page, (one) => /^h[124-6]$/.test(one.tag))).toEqual([]);
  });

  test('that is a paragraph keeps its line ends', () => {
    expect(textOf(byClass(page, 'utrecht-paragraph')[0]!).trim()).toBe(
      'Nieuws uit 5 van de 6 werkgroepen.\nEn 2 hulpvragen.',
    );
  });

  test('of facts is a list of terms with what they are', () => {
    const [list] = byTag(page, 'dl');
    expect(byTag(list!, 'dt').map(readText)).toEqual(['Gelukt', 'Volgende stap']);
    expect(byTag(list!, 'dd').map(readText)[0]).toBe('De podcast staat online.');
  });

  test('that is a list stands as one', () => {
    expect(byTag(byTag(page, 'ul')[0]!, 'li').map(readText)).toEqual([
      'Koffie op het schoolplein werkt.',
      'De folder werkt niet.',
    ]);
  });

  test('that is a chart is a table with every value in words, and bars that only decorate', () => {
    const [table] = byTag(page, 'table');
    expect(readText(byTag(table!, 'caption')[0]!)).toBe('Nieuwsbrieven en bijeenkomsten');
    expect(byClass(table!, 'kb-chart__value').map(readText)).toEqual(['1 keer', '1,5 keer', '3 keer']);
    expect(byTag(table!, 'svg').every((svg) => svg.attributes['aria-hidden'] === 'true')).toBe(true);
    expect(byClass(table!, 'kb-chart__fill').map((bar) => bar.attributes['width'])).toEqual(['33.3%', '50%', '100%']);
  });

  test.each([
    [
      [0, 0],
      ['0%', '0%'],
    ],
    [
      [-3, 0],
      ['0%', '0%'],
    ],
    [
      [-3, 6],
      ['0%', '100%'],
    ],
  ])('that is a chart of %j has bars that can be drawn', (values, expected) => {
    const bars = values.map((value) => ({ label: String(value), value }));
    const chart = shown({ kind: 'chart', chart: { title: 't', bars, unit: 'keer' } });
    expect(byClass(chart, 'kb-chart__fill').map((bar) => bar.attributes['width'])).toEqual(expected);
  });

  test('that is a quote names whose words they are, when that is known', () => {
    expect(readText(byTag(page, 'blockquote')[0]!)).toBe('We leerden meer van wat niet lukte.');
    expect(readText(byTag(page, 'figcaption')[0]!)).toBe('een kartrekker');
    expect(byTag(shown({ kind: 'quote', text: 'q', by: null }), 'figcaption')).toEqual([]);
  });

  test('that is a rule separates', () => {
    expect(byTag(page, 'hr')).toHaveLength(1);
  });

  test('of buttons presses the token of the button that was used', () => {
    const post = readPost('press', fillIn(formWithButton(page, 'Klopt er iets niet?'), {}));
    expect(post).toMatchObject({
      entry: '7',
      inbound: { kind: 'pressed', token: 't-formulier', conversation: 'dm:w1', from: { user: 'w1' } },
    });
  });

  test('that is a link leads to the web, and to nowhere when the address is no web address', () => {
    const [link] = byTag(page, 'a');
    expect(link?.attributes['href']).toBe('https://voorbeeld.nl/lerend-evalueren?les=1&jaar=2026');
    const bad = shown({ kind: 'link', label: 'Klik hier', url: 'javascript:alert(1)' });
    expect(byTag(bad, 'a')).toEqual([]);
    expect(readText(bad)).toBe('Klik hier: javascript:alert(1)');
  });

  test('that is a form can be filled in where it stands', () => {
    const form = shown(...WITH_FORM.blocks);
    expect(sent(form, { Nieuwsbrieven: '2' })).toMatchObject({ token: 't-tussenstand', values: { stand: '2' } });
  });

  test('shows any text literally and never becomes other markup', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const blocks: readonly Block<Token>[] = [
          { kind: 'heading', text },
          { kind: 'paragraph', text },
          { kind: 'facts', facts: [{ label: text, value: text }] },
          { kind: 'list', items: [text] },
          { kind: 'chart', chart: { title: text, bars: [{ label: text, value: 1 }], unit: text } },
          { kind: 'quote', text, by: text },
          { kind: 'buttons', buttons: [{ label: text, act: text, emphasis: 'plain' }] },
          { kind: 'link', label: text, url: text },
        ];
        const tags = (root: Element): readonly string[] => findAll(root, () => true).map((one) => one.tag);
        const harmless = blocks.map(
          (block) => JSON.parse(JSON.stringify(block).replaceAll(JSON.stringify(text), '"x"')) as Block<Token>,
        );
        const page = shown(...blocks);
        expect(tags(page)).toEqual(tags(shown(...harmless)));
        expect(textOf(byClass(page, 'kb-lines')[0]!)).toBe(literal(text));
        expect(byTag(page, 'input').find((one) => one.attributes['name'] === 'token')?.attributes['value']).toBe(
          literal(text),
        );
      }),
      { numRuns: 60 },
    );
  });
});

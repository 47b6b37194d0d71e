import { describe, expect, test } from 'vitest';
import { renderCard } from '../../adapters/teams/render.ts';
import { type Block, type Token } from '../../src/chat/index.ts';
import { actionsOf, readable } from '../fakes/teams/card.ts';
import { cardObjections } from '../fakes/teams/objections.ts';
import { type Json, list } from '../fakes/teams/shape.ts';
import { against, card, of, schema, words } from './against.ts';

test.skipIf(schema === null)('the schema says no to what is no card of 1.5', () => {
  const good = renderCard(of({ kind: 'paragraph', text: 'x' }), words);
  expect(schema!(good)).toEqual([]);
  expect(schema!({ ...good, body: [{ type: 'RichTextBlock', text: 'x' }] })).not.toEqual([]);
  expect(schema!({ ...good, onbekend: true })).not.toEqual([]);
});

test('where that schema is not at hand a card is still held against the parts we know', () => {
  const good = renderCard(of({ kind: 'paragraph', text: 'x' }), words) as unknown as Json;
  expect(cardObjections(good)).toEqual([]);
  expect(cardObjections({ ...good, body: [{ type: 'Media' }] })).toEqual(['Media is not known']);
  expect(cardObjections({ ...good, onbekend: true })).toEqual(['AdaptiveCard.onbekend is not known']);
  expect(cardObjections({ ...good, speak: '' })).toEqual(['nothing is said instead of the card']);
  const input = { type: 'Input.Text', id: 'a', isRequired: true };
  expect(cardObjections({ ...good, body: [input] })).toEqual([
    'an input has no label',
    'an input does not say what is missing',
  ]);
});

describe('each block', () => {
  test.each<[string, Block<Token>, string]>([
    ['a heading', { kind: 'heading', text: 'Kop\nop twee regels' }, 'Kop op twee regels'],
    ['a paragraph', { kind: 'paragraph', text: 'Eén.\n\nTwee.' }, 'Eén.\nTwee.'],
    [
      'facts',
      {
        kind: 'facts',
        facts: [
          { label: 'Wie', value: 'Anna' },
          { label: 'Wat', value: 'niets\nen niemand' },
        ],
      },
      'Wie: Anna\nWat: niets\nen niemand',
    ],
    ['no facts', { kind: 'facts', facts: [] }, ''],
    ['a list', { kind: 'list', items: ['een', 'twee'] }, '• een\n• twee'],
    ['an empty list', { kind: 'list', items: [] }, ''],
    [
      'a chart',
      {
        kind: 'chart',
        chart: {
          title: 'Per week',
          unit: 'taken',
          bars: [
            { label: 'week 11', value: 2.5 },
            { label: 'week 12', value: 4 },
          ],
        },
      },
      'Per week\nWat | Hoeveel\nweek 11 | 2,5 taken\nweek 12 | 4 taken',
    ],
    ['a chart without bars', { kind: 'chart', chart: { title: 'Niets', unit: '', bars: [] } }, 'Niets'],
    ['a quote', { kind: 'quote', text: 'Het lukt.', by: 'een kartrekker' }, 'Het lukt.\n— een kartrekker'],
    ['a rule', { kind: 'rule' }, ''],
    [
      'buttons',
      {
        kind: 'buttons',
        buttons: [
          { label: 'Ja', act: 't1', emphasis: 'main' },
          { label: 'Nee', act: 't2', emphasis: 'plain' },
        ],
      },
      '[Ja]\n[Nee]',
    ],
    ['a link', { kind: 'link', label: 'Het weekbericht', url: 'https://voorbeeld.nl/d/1' }, '[Het weekbericht]'],
  ])('%s reads as it was said', (_, block, reads) => {
    expect(readable(card(block))).toBe(reads);
    expect(against(renderCard(of(block), words))).toEqual([]);
  });

  test('a button asks the bot and carries its token and nothing else; an old client sends the same', () => {
    const [yes, no] = actionsOf(
      card({
        kind: 'buttons',
        buttons: [
          { label: 'Ja', act: 't1', emphasis: 'main' },
          { label: 'Nee', act: 't2', emphasis: 'plain' },
        ],
      }),
    );
    expect(yes).toMatchObject({
      type: 'Action.Execute',
      verb: 'press',
      data: { token: 't1' },
      style: 'positive',
      associatedInputs: 'none',
      fallback: { type: 'Action.Submit', title: 'Ja', data: { token: 't1', verb: 'press' }, associatedInputs: 'none' },
    });
    expect(no!['style']).toBeUndefined();
  });

  test('a link goes where it says', () => {
    const [open] = actionsOf(card({ kind: 'link', label: 'Hier', url: 'https://voorbeeld.nl/d/1' }));
    expect(open).toEqual({ type: 'Action.OpenUrl', title: 'Hier', url: 'https://voorbeeld.nl/d/1' });
  });

  test('a heading is one for a screen reader, unless it holds what markdown would read', () => {
    const typeOf = (said: string): unknown => list(card({ kind: 'heading', text: said })['body'])[0]!['type'];
    for (const plain of ['Week 11', 'Wat werkt (en wat niet)?', '‘De Brug’', 'Week 11 (9 t/m 15 maart)'])
      expect(typeOf(plain)).toBe('TextBlock');
    for (const risky of [
      'Zie https://kwaad.nl',
      '[x](http://kwaad.nl)',
      '**vet**',
      '# kop',
      '1. lijst',
      '- lijst',
      '<at>x</at>',
      '{{DATE(x)}}',
    ])
      expect(typeOf(risky)).toBe('RichTextBlock');
  });

  test('a heading that is none for a screen reader is as large as one', () => {
    const [first] = list(card({ kind: 'heading', text: '**vet**' })['body']);
    expect(list(first!['inlines'])[0]).toMatchObject({ weight: 'bolder', size: 'large' });
  });

  test('a label that is a question gets no colon after its mark, in a light card neither', () => {
    const asked = { label: 'Is er gevaar?', value: 'Bel 112.' };
    expect(JSON.stringify(card({ kind: 'facts', facts: [asked] }))).not.toContain('?:');
    expect(readable(card({ kind: 'facts', facts: [asked] }))).toBe('Is er gevaar? Bel 112.');
    const many = Array.from({ length: 60 }, () => ({ ...asked, value: 'x'.repeat(240) }));
    expect(JSON.stringify(card({ kind: 'facts', facts: many }))).not.toContain('?:');
  });

  test('a rule stands above what follows it', () => {
    const [first, second] = list(
      card({ kind: 'paragraph', text: 'een' }, { kind: 'rule' }, { kind: 'paragraph', text: 'twee' })['body'],
    );
    expect([first!['separator'], second!['separator']]).toEqual([undefined, true]);
  });
});

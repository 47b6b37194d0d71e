import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderForm } from '../../adapters/slack/render-form.ts';
import { readFields, readValues } from '../../adapters/slack/read-values.ts';
import { renderMessage } from '../../adapters/slack/render.ts';
import type { SlackWords } from '../../adapters/slack/words.ts';
import { slackWords } from '../../dialogs/slack/words.ts';
import type { Block, Message, Token } from '../../src/chat/index.ts';
import { type State, chooseIn, inputsOf, objections, typeInto, valuesOf } from '../fakes/slack/inputs.ts';
import { complaintsOf, viewComplaints } from '../fakes/slack/limits.ts';
import { readable } from '../fakes/slack/readable.ts';
import { type Json, list, record, text as textOf } from '../fakes/slack/shape.ts';
import { form } from './arbitrary.ts';
import { everyField } from './room.ts';

const of = (...blocks: readonly Block<Token>[]): Message<Token> => ({ summary: 'Samenvatting', blocks });
const shown = (block: Block<Token>): readonly Json[] => list(renderMessage(of(block)).blocks);

describe('each block', () => {
  test.each<[string, Block<Token>, string]>([
    ['a heading', { kind: 'heading', text: 'Kop\nop twee regels' }, 'Kop op twee regels'],
    ['a paragraph', { kind: 'paragraph', text: 'Eén.\nTwee.' }, 'Eén.\nTwee.'],
    [
      'facts',
      {
        kind: 'facts',
        facts: [
          { label: 'Wie', value: 'Anna' },
          { label: 'Wat', value: 'niets' },
        ],
      },
      'Wie: Anna\nWat: niets',
    ],
    [
      'facts that answer a question',
      {
        kind: 'facts',
        facts: [
          { label: 'Is er nu gevaar?', value: 'Bel 112.' },
          { label: 'Liever praten', value: 'Bel 113.' },
        ],
      },
      'Is er nu gevaar? Bel 112.\nLiever praten: Bel 113.',
    ],
    ['a list', { kind: 'list', items: ['een', 'twee'] }, 'een\ntwee'],
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
      'Per week\nweek 11: 2,5 taken\nweek 12: 4 taken',
    ],
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
    ['a link', { kind: 'link', label: 'Het weekbericht', url: 'https://voorbeeld.nl/d/1' }, 'Het weekbericht'],
  ])('%s reads as it was said', (_, block, reads) => {
    expect(readable(shown(block)).replace(/\n+/g, '\n')).toBe(reads);
    expect(complaintsOf(shown(block), 50)).toEqual([]);
  });

  test('a button carries its token and nothing else, the main one stands out', () => {
    const [row] = shown({
      kind: 'buttons',
      buttons: [
        { label: 'Ja', act: 't1', emphasis: 'main' },
        { label: 'Nee', act: 't2', emphasis: 'plain' },
      ],
    });
    expect(list(row!['elements']).map((one) => [one['value'], one['style']])).toEqual([
      ['t1', 'primary'],
      ['t2', undefined],
    ]);
  });

  test('a link goes where it says', () => {
    const [line] = shown({ kind: 'link', label: 'Hier', url: 'https://voorbeeld.nl/d/1' });
    expect(JSON.stringify(line)).toContain('{"type":"link","url":"https://voorbeeld.nl/d/1","text":"Hier"}');
  });

  test('the text beside the blocks holds all that is said, the summary first', () => {
    const { text: said } = renderMessage(
      of(
        { kind: 'heading', text: 'Kop' },
        { kind: 'facts', facts: [{ label: 'Wie', value: 'A & B' }] },
        { kind: 'paragraph', text: 'Samenvatting' },
      ),
    );
    expect(said).toBe('Samenvatting\nKop\nWie: A &amp; B');
  });
});

describe('a form', () => {
  test('is a modal that carries nothing but its token, with a label on every way out', () => {
    const view = renderForm(everyField('token-1'), slackWords satisfies SlackWords);
    expect(view).toMatchObject({
      private_metadata: 'token-1',
      title: { text: 'Weekcheck' },
      submit: { text: 'Versturen' },
      close: { text: 'Sluiten' },
    });
    expect(viewComplaints(view as unknown as Json)).toEqual([]);
    expect(
      inputsOf(view.blocks).map((block) => [
        textOf(block['block_id']).slice(readFields(view).prefix.length),
        record(block['element'])['type'],
        block['optional'],
      ]),
    ).toEqual([
      ['stand', 'radio_buttons', false],
      ['wie', 'static_select', false],
      ['waar', 'checkboxes', false],
      ['cijfer', 'radio_buttons', false],
      ['kort', 'plain_text_input', false],
      ['lang', 'plain_text_input', true],
      ['aantal', 'number_input', false],
    ]);
  });

  test('opens with what was answered before, and sends that when nothing is touched', () => {
    const view = renderForm(everyField('t'), slackWords);
    expect(readValues({ values: valuesOf(view.blocks, {}) }, readFields(view).prefix)).toEqual({
      wie: 'p2',
      waar: ['c'],
      kort: 'al begonnen',
      aantal: '3',
    });
  });

  test('comes back as it was filled in, whatever stands in it', () => {
    fc.assert(
      fc.property(form(6), fc.infiniteStream(fc.nat(4)), (any, picks) => {
        const view = renderForm(any, slackWords);
        const { blocks } = view;
        const { prefix } = readFields(view);
        const state: State = {};
        const expected: Record<string, string | readonly string[]> = {};
        for (const field of any.fields) {
          const block = inputsOf(blocks).find((one) => one['block_id'] === prefix + field.id)!;
          const pick = Number(picks.next().value);
          if (field.kind === 'short-text' || field.kind === 'long-text') {
            const said = 'geschreven'.slice(0, field.max);
            typeInto(block, state, said);
            expected[field.id] = said;
          } else if (field.kind === 'number') {
            typeInto(block, state, String(pick));
            expected[field.id] = String(pick);
          } else {
            const offered = list(record(block['element'])['options']);
            const chosen = offered[pick % offered.length]!;
            const label = textOf(record(chosen['text'])['text']);
            const first = offered.find((one) => textOf(record(one['text'])['text']) === label)!;
            chooseIn(block, state, [label]);
            expected[field.id] = field.kind === 'multi-choice' ? [textOf(first['value'])] : textOf(first['value']);
          }
        }
        expect(objections(blocks, state)).toEqual([]);
        expect(readValues({ values: valuesOf(blocks, state) }, prefix)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });
});

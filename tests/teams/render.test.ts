import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AdaptiveCard } from '../../adapters/teams/card.ts';
import { readCard } from '../../adapters/teams/read-card.ts';
import { AIM_BYTES, MOST_BYTES, bytesOf, renderCard, renderMessage } from '../../adapters/teams/render.ts';
import type { TeamsWords } from '../../adapters/teams/words.ts';
import { teamsWords } from '../../dialogs/teams/words.ts';
import { type Block, type Field, type Message, type Token, checkMessage, cleanText } from '../../src/chat/index.ts';
import {
  type Filled,
  actionsOf,
  chooseIn,
  elementsOf,
  inputsOf,
  objectionsOf,
  readable,
  typeInto,
  valuesOf,
} from '../fakes/teams/card.ts';
import { cardObjections, everything } from '../fakes/teams/objections.ts';
import { type Json, list, record, text as textOf } from '../fakes/teams/shape.ts';
import { form, message, plainBlock, text } from '../slack/arbitrary.ts';
import { everyField, oneQuestion } from './samples.ts';

const SCHEMA = new URL('../../../shared/schemas/adaptive-card-1.5.schema.json', import.meta.url);
const words: TeamsWords = teamsWords;
const of = (...blocks: readonly Block<Token>[]): Message<Token> => ({ summary: 'Samenvatting', blocks });
const card = (...blocks: readonly Block<Token>[]): Json => renderCard(of(...blocks), words) as unknown as Json;

/** The official schema, or null where it is not on this machine. */
const schema = ((): ((card: unknown) => readonly object[]) | null => {
  if (!existsSync(SCHEMA)) {
    console.log('The official schema is not at ../shared/schemas on this machine: cards are not held against it');
    return null;
  }
  const { id: _, $schema: __, ...rest } = JSON.parse(readFileSync(SCHEMA, 'utf8')) as Json;
  const validate = new Ajv({ strict: false, allErrors: true, formats: { uri: true, 'uri-reference': true } }).compile(
    rest,
  );
  return (value) => (validate(value) ? [] : (validate.errors ?? []));
})();

/** What Teams has against a card: by its schema, and besides. */
function against(made: AdaptiveCard): readonly unknown[] {
  return [...(schema?.(made) ?? []), ...cardObjections(made as unknown as Json)];
}

test.skipIf(schema === null)('the schema says no to what is no card of 1.5', () => {
  const good = renderCard(of({ kind: 'paragraph', text: 'x' }), words);
  expect(schema!(good)).toEqual([]);
  expect(schema!({ ...good, body: [{ type: 'RichTextBlock', text: 'x' }] })).not.toEqual([]);
  expect(schema!({ ...good, onbekend: true })).not.toEqual([]);
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
    for (const plain of ['Week 11', 'Wat werkt (en wat niet)?', 'Iedereen: één vraag', '‘De Brug’'])
      expect(typeOf(plain)).toBe('TextBlock');
    for (const risky of [
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

  test('a rule stands above what follows it', () => {
    const [first, second] = list(
      card({ kind: 'paragraph', text: 'een' }, { kind: 'rule' }, { kind: 'paragraph', text: 'twee' })['body'],
    );
    expect([first!['separator'], second!['separator']]).toEqual([undefined, true]);
  });
});

describe('a form', () => {
  test('has an input for each kind of field, with its label and what is missing beside it, and nothing in grey', () => {
    const made = card({ kind: 'form', form: everyField('t') });
    expect(against(made as unknown as AdaptiveCard)).toEqual([]);
    expect(
      inputsOf(made).map((one) => [
        one['type'],
        one['label'],
        one['style'] ?? one['isMultiline'] ?? one['max'] ?? one['maxLength'],
        one['isRequired'],
        one['errorMessage'],
        one['value'],
      ]),
    ).toEqual([
      ['Input.ChoiceSet', 'Hoe staat het?', 'expanded', true, words.missing, undefined],
      ['Input.ChoiceSet', 'Wie?', 'compact', true, words.missing, 'p2'],
      ['Input.ChoiceSet', 'Waar?', 'expanded', true, words.missing, 'c'],
      ['Input.ChoiceSet', 'Hoeveel leer je?', 'expanded', true, words.missing, undefined],
      ['Input.Text', 'In één zin', 20, true, words.missing, 'al begonnen'],
      ['Input.Text', 'Vertel', true, undefined, undefined, undefined],
      ['Input.Number', 'Met hoeveel?', 99, true, 'Vul een heel getal in, van 0 tot en met 99.', 3],
    ]);
    expect(JSON.stringify(made)).not.toContain('placeholder');
    expect(readable(made)).toContain('Vertel\nMag leeg blijven.');
    expect(readable(made)).toContain('Goed – alles loopt');
    const [send] = actionsOf(made);
    expect(send).toMatchObject({ verb: 'send', data: { token: 't' } });
    expect(send).not.toHaveProperty('associatedInputs');
  });

  test('what stands there already is shown whole, also when it is too long', () => {
    const typed = 'x'.repeat(30);
    const fields = everyField('t').fields.map((field): Field =>
      field.id === 'kort' ? { ...field, kind: 'short-text', max: 20, initial: typed } : field,
    );
    const made = card({ kind: 'form', form: { ...everyField('t'), fields } });
    const input = inputsOf(made).find((one) => one['label'] === 'In één zin');
    expect([input!['value'], input!['maxLength']]).toEqual([typed, undefined]);
  });

  test('a choice that markdown would dress up is shown in a closed list, where it is plain', () => {
    const option = (label: string) => ({ id: label, label, help: null });
    const styleOf = (label: string): unknown => {
      const field = {
        ...everyField('t').fields[0]!,
        options: [option(label), option('Anders, met nog wat tekst erbij')],
      };
      return inputsOf(card({ kind: 'form', form: { ...everyField('t'), fields: [field] } }))[0]?.['style'];
    };
    expect(styleOf('Gewoon, met nog wat tekst erbij hier')).toBe('expanded');
    expect(styleOf('Niet *gewoon*, met nog wat tekst erbij')).toBe('compact');
  });

  test('two forms in one card have inputs of their own, and neither holds the other back', () => {
    const made = card({ kind: 'form', form: everyField('a') }, { kind: 'form', form: everyField('b') });
    expect(against(made as unknown as AdaptiveCard)).toEqual([]);
    expect(objectionsOf(made, {})).toEqual([]);
  });

  test('answers that are buttons stand in rows that Teams shows whole', () => {
    const made = card({ kind: 'form', form: oneQuestion('t') });
    expect(
      list(made['body'])
        .filter((one) => one['type'] === 'ActionSet')
        .map((one) => list(one['actions']).length),
    ).toEqual([5, 1]);
    expect(inputsOf(made)).toEqual([]);
  });

  test('comes back as it was filled in, whatever stands in it', () => {
    fc.assert(
      fc.property(form(6), fc.infiniteStream(fc.nat(4)), (any, picks) => {
        const made = card({ kind: 'form', form: any });
        const inputs = inputsOf(made);
        if (inputs.length === 0) return;
        const filled: Filled = {};
        const expected: Record<string, string | readonly string[]> = {};
        for (const [index, field] of any.fields.entries()) {
          const input = inputs[index]!;
          const pick = Number(picks.next().value);
          const choices = list(input['choices']).map((one) => textOf(one['value']));
          if (field.kind === 'multi-choice') {
            const chosen = choices.slice(0, pick + 1);
            filled[textOf(input['id'])] = chosen.join(',');
            expected[field.id] = chosen;
          } else if (field.kind === 'choice' || field.kind === 'scale') {
            const one = choices[pick % choices.length]!;
            filled[textOf(input['id'])] = one;
            expected[field.id] = one;
          } else {
            const typed = field.kind === 'number' ? String(pick) : `a,b*${pick}/`.slice(0, field.max);
            typeInto(input, filled, typed);
            expected[field.id] = typed;
          }
        }
        const sent = { ...record(actionsOf(made)[0]!['data']), ...valuesOf(made, filled) };
        const base = {
          from: { platform: 'teams', registration: 'r', tenant: 't', user: 'u' },
          conversation: 'c',
          scope: 'personal',
        } as const;
        expect(readCard(sent, 'send', 'id', base)!.inbound).toMatchObject({
          kind: 'submitted',
          token: any.submit.act,
          values: expected,
        });
      }),
      { numRuns: 150 },
    );
  });

  test('a field that is left as it stood sends what stood there, and an empty one nothing', () => {
    const made = card({ kind: 'form', form: everyField('t') });
    const base = {
      from: { platform: 'teams', registration: 'r', tenant: 't', user: 'u' },
      conversation: 'c',
      scope: 'personal',
    } as const;
    const sent = { token: 't', ...valuesOf(made, {}) };
    expect(readCard(sent, 'send', 'id', base)!.values).toEqual({
      wie: 'p2',
      waar: ['c'],
      kort: 'al begonnen',
      aantal: '3',
    });
    const filled: Filled = {};
    chooseIn(inputsOf(made)[2]!, filled, ['Hier', 'Ginds']);
    expect(readCard({ token: 't', ...valuesOf(made, filled) }, 'send', 'id', base)!.values).toMatchObject({
      waar: ['a', 'c'],
    });
  });
});

describe('any message that our own limits take', () => {
  /** Everything that is said, as a person reads it: without what we hold apart. */
  const heard = (made: Json): string =>
    everything(made)
      .flatMap((one) => Object.values(one))
      .filter((one) => typeof one === 'string')
      .join('\n')
      .replaceAll('\u2060', '');

  test('is a card that Teams takes, and never cut', () => {
    fc.assert(
      fc.property(message, (any) => {
        const made = renderCard(any, words);
        expect(against(made)).toEqual([]);
        expect(bytesOf(made)).toBeLessThanOrEqual(MOST_BYTES);
      }),
      { numRuns: 150 },
    );
  });

  test('is literal: what was typed stands only where Teams reads no markdown, mention, link or date', () => {
    fc.assert(
      fc.property(fc.array(plainBlock, { minLength: 1, maxLength: 6 }), (blocks) => {
        const made = card(...blocks);
        for (const element of everything(made['body'])) {
          if (element['type'] === 'TextBlock') expect(textOf(element['text'])).toMatch(/^[^*_[\]<>`#~{}\\&/@|]+$/);
          for (const key of ['text', 'title', 'label']) {
            const said = textOf(element[key]);
            expect(said).not.toContain('{{');
            expect(said).not.toMatch(/[\u0000-\u0008\u202a-\u202e\u2066-\u2069]/);
          }
          expect(['Fact', 'FactSet', 'Media', 'Image']).not.toContain(element['type']);
          expect(element).not.toHaveProperty('msteams');
        }
      }),
      { numRuns: 150 },
    );
  });

  test('turns nothing that was typed into a date', () => {
    const typed = 'Op {{DATE(2026-03-12T13:00:00Z,SHORT)}} om {{TIME(2026-03-12T13:00:00Z)}}';
    const field = { ...everyField('t').fields[0]!, label: typed } as Field;
    const made = card(
      { kind: 'heading', text: typed },
      { kind: 'paragraph', text: typed },
      { kind: 'quote', text: typed, by: typed },
      { kind: 'form', form: { ...everyField('t'), fields: [field, ...everyField('t').fields.slice(1)] } },
    );
    expect(JSON.stringify(made)).not.toContain('{{');
    expect(readable(made).split(typed)).toHaveLength(6);
  });

  test('says all of it', () => {
    fc.assert(
      fc.property(text(300), text(300), text(60), (one, two, three) => {
        const lines = (said: string): readonly string[] =>
          cleanText(said)
            .split('\n')
            .filter((line) => line.trim() !== '');
        const made = card(
          { kind: 'paragraph', text: one },
          { kind: 'list', items: [two] },
          { kind: 'quote', text: two, by: three },
          { kind: 'facts', facts: [{ label: three, value: one }] },
        );
        const all = heard(made);
        for (const line of [...lines(one), ...lines(two), ...lines(three)]) expect(all).toContain(line);
      }),
      { numRuns: 150 },
    );
  });

  test('is under 28 KB when it is full of ordinary text', () => {
    const line = 'Wij hebben deze week veel geleerd over samenwerken. ';
    const full = line.repeat(40).slice(0, 1900);
    const heavy: readonly Block<Token>[][] = [
      Array.from({ length: 4 }, () => ({ kind: 'paragraph' as const, text: full })),
      Array.from({ length: 44 }, () => ({ kind: 'paragraph' as const, text: line.repeat(3) })),
      [1, 2, 3, 4].map(() => ({
        kind: 'facts' as const,
        facts: Array.from({ length: 10 }, () => ({ label: 'Wat', value: line.repeat(4) })),
      })),
      [1, 2, 3, 4, 5].map(() => ({ kind: 'list' as const, items: Array.from({ length: 30 }, () => line) })),
      Array.from({ length: 20 }, () => ({
        kind: 'chart' as const,
        chart: {
          title: 'Per week',
          unit: 'taken',
          bars: Array.from({ length: 12 }, (_, bar) => ({ label: `week ${bar}`, value: bar })),
        },
      })),
      Array.from({ length: 40 }, () => ({ kind: 'paragraph' as const, text: 'regel\n'.repeat(30) })),
    ];
    for (const blocks of heavy) {
      const any = checkMessage(of(...blocks));
      expect(bytesOf(renderCard(any, words))).toBeLessThan(AIM_BYTES);
      expect(against(renderCard(any, words))).toEqual([]);
    }
  });

  test('a heavy card is made lighter without losing a word', () => {
    const items = Array.from({ length: 30 }, (_, at) => `punt ${at} van velen`);
    const made = card(...Array.from({ length: 12 }, (): Block<Token> => ({ kind: 'list', items })));
    expect(elementsOf(made)).toHaveLength(12);
    for (const item of items) expect(readable(made)).toContain(`• ${item}`);
  });

  test('the same message gives the same card', () => {
    fc.assert(
      fc.property(message, (any) => {
        expect(renderMessage(any, words)).toEqual(renderMessage(any, words));
      }),
      { numRuns: 20 },
    );
  });
});

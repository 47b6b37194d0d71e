import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AIM_BYTES, MOST_BYTES, bytesOf, renderCard, renderMessage } from '../../adapters/teams/render.ts';
import { type Block, type Field, type Token, checkMessage, cleanText } from '../../src/chat/index.ts';
import { elementsOf, readable } from '../fakes/teams/card.ts';
import { everything } from '../fakes/teams/objections.ts';
import { type Json, text as textOf } from '../fakes/teams/shape.ts';
import { message, plainBlock, text } from '../slack/arbitrary.ts';
import { against, card, of, words } from './against.ts';
import { everyField } from './samples.ts';

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

  test('is literal in what is said instead of the card, or read aloud', () => {
    const typed = '- [klik](https://kwaad.nl) <at>Bert</at> &lt; {{DATE(2026-03-12T13:00:00Z)}}';
    const made = renderCard({ ...of({ kind: 'paragraph', text: 'x' }), summary: typed }, words);
    for (const said of [made.speak, made.fallbackText]) {
      expect(said.replaceAll('\u2060', '')).toBe(typed);
      expect(said).not.toMatch(/\]\(|<\w|<\/|&\w|\{\{|^- /);
    }
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

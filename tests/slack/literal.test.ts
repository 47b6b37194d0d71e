import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderForm } from '../../adapters/slack/render-form.ts';
import { renderHome } from '../../adapters/slack/render-home.ts';
import { renderMessage } from '../../adapters/slack/render.ts';
import { slackWords } from '../../dialogs/slack/words.ts';
import { type Block, type Message, type Token, cleanText, lengthOf } from '../../src/chat/index.ts';
import { complaintsOf, viewComplaints } from '../fakes/slack/limits.ts';
import { readable } from '../fakes/slack/readable.ts';
import { type Json, list, record, text as textOf } from '../fakes/slack/shape.ts';
import { form, message, plainBlock, text } from './arbitrary.ts';
import { everyField } from './room.ts';

const of = (...blocks: readonly Block<Token>[]): Message<Token> => ({ summary: 'Samenvatting', blocks });
const shown = (block: Block<Token>): readonly Json[] => list(renderMessage(of(block)).blocks);

const FORBIDDEN = new Set(['mrkdwn', 'markdown', 'user', 'usergroup', 'channel', 'broadcast', 'emoji', 'date', 'team']);

/** Everything in these blocks that Slack would not take as text. */
function alive(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(alive);
  if (typeof value !== 'object' || value === null) return [];
  const held = value as Json;
  const type = textOf(held['type']);
  const found = FORBIDDEN.has(type) ? [type] : [];
  if (type === 'plain_text' && held['emoji'] !== false) found.push('emoji in plain_text');
  if (type === 'link' && held['url'] !== 'https://voorbeeld.nl/d/1') found.push('link');
  return [...found, ...Object.values(held).flatMap(alive)];
}

const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/;

describe('whatever somebody typed', () => {
  test('stays text: no mention, link, emoji or control character arises from it', () => {
    fc.assert(
      fc.property(message, (any) => {
        const { text: said, blocks } = renderMessage(any);
        expect(alive(blocks)).toEqual([]);
        expect(said).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
        expect(said).not.toMatch(/:[^\s:\u2060]+:/);
        expect(said).not.toMatch(/@[^\s\u2060]/);
        expect(said + readable(blocks)).not.toMatch(UNSEEN);
        expect(said.isWellFormed() && readable(blocks).isWellFormed()).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('is all there, letter for letter', () => {
    fc.assert(
      fc.property(text(2000), (said) => {
        const clean = cleanText(said) || '\ufffd';
        for (const block of [
          { kind: 'paragraph', text: said },
          { kind: 'quote', text: said, by: null },
          { kind: 'list', items: [said] },
        ] as const)
          expect(readable(shown(block))).toBe(clean);
        expect(readable(shown({ kind: 'facts', facts: [{ label: 'x', value: said }] }))).toBe(`x: ${clean}`);
      }),
      { numRuns: 200 },
    );
  });
});

describe('within what Slack takes', () => {
  test('stays every message that our own limits take', () => {
    fc.assert(
      fc.property(message, (any) => {
        const { text: said, blocks } = renderMessage(any);
        expect(complaintsOf(list(blocks), 50)).toEqual([]);
        expect(said.length).toBeLessThanOrEqual(4000);
        expect(viewComplaints(renderHome(any) as unknown as Json)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('stays every form that our own limits take, in a modal, with problems or without', () => {
    fc.assert(
      fc.property(form(30), fc.boolean(), (any, wrong) => {
        const problems: Record<string, string> = wrong
          ? Object.fromEntries(
              ['', ...any.fields.map((one) => one.id)].map((id): [string, string] => [id, 'Kijk hier nog eens naar.']),
            )
          : {};
        expect(viewComplaints(renderForm(any, slackWords, problems) as unknown as Json)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('stays the fullest message: looks are given up, words are not', () => {
    const full = Array.from({ length: 45 }, (_, n): Block<Token> =>
      n % 3 === 0 ? { kind: 'rule' } : { kind: n % 3 === 1 ? 'heading' : 'paragraph', text: `deel ${n}` },
    );
    const inline: Block<Token> = { kind: 'form', form: { ...everyField('t'), fields: everyField('t').fields } };
    const { blocks } = renderMessage(of(...full.slice(1), inline));
    expect(complaintsOf(list(blocks), 50)).toEqual([]);
    for (const block of full) if ('text' in block) expect(readable(blocks)).toContain(block.text);
    expect(() => renderMessage(of(inline, inline, inline, inline, inline, inline, inline))).toThrow(RangeError);
  });

  test('a label that is too long for Slack alone is cut where everybody can see it, between two characters', () => {
    fc.assert(
      fc.property(plainBlock, (block) => {
        if (block.kind !== 'buttons') return;
        const [row] = shown(block);
        list(row!['elements']).forEach((element, place) => {
          const label = textOf(record(element['text'])['text']);
          const clean = cleanText(block.buttons[place]!.label).replace(/\s+/g, ' ') || '\ufffd';
          expect(label === clean || (label.endsWith('…') && clean.startsWith(label.slice(0, -1)))).toBe(true);
          expect(label.isWellFormed()).toBe(true);
        });
      }),
    );
  });

  test('our own words fit', () => {
    expect(lengthOf(slackWords.close)).toBeLessThanOrEqual(24);
    for (const sentence of Object.values(slackWords)) expect(sentence.length).toBeGreaterThan(3);
  });
});

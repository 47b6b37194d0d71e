import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { voice } from '../../dialogs/index.ts';
import { plainText } from './plain-text.ts';
import { visibleWords } from './read-out.ts';
import { type Week, weken } from './weken/weken.ts';

const FOLDER = new URL('./weken/', import.meta.url);

/** The weekbericht of a week as text, with the parts of its thread that were written out by hand. */
function written({ facts, parts }: Week): string {
  const thread = parts.map((part) => `== ${part}\n${plainText(voice.outbox['weekbericht.thread']({ facts, part }))}`);
  return `${[plainText(voice.outbox['weekbericht.post'](facts)), ...thread].join('\n\n')}\n`;
}

describe('these weekberichten read as a person wrote them', () => {
  test.each(weken.map((week) => [week.name, week] as const))('%s', (name, week) => {
    expect(written(week)).toBe(readFileSync(new URL(`${name}.txt`, FOLDER), 'utf8'));
    expect(visibleWords(voice.outbox['weekbericht.post'](week.facts))).toBeLessThanOrEqual(200);
  });

  test('every text that was written by hand has a week', () => {
    const texts = readdirSync(FOLDER).filter((file) => file.endsWith('.txt'));
    expect(texts.sort()).toEqual(weken.map((week) => `${week.name}.txt`).sort());
  });
});

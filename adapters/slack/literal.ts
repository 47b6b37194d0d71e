import { hash } from 'node:crypto';
import type { PlainTextElement } from '@slack/types';
import { cleanText } from '../../src/chat/index.ts';

/** Text as it may leave for Slack: whole code points, no control characters or direction switches, never empty. */
export function literal(text: string): string {
  return cleanText(text) || '\ufffd';
}

/** The same on one line: for headings, labels and buttons. */
export function oneLine(text: string): string {
  return literal(text).replace(/\s+/g, ' ');
}

/**
 * Within `max` as Slack may count it (UTF-16 units). Our own limits are in code points, so this only ever shortens a
 * label that is full of emoji; the cut is whole and shows as an ellipsis.
 */
export function fit(text: string, max: number): string {
  if (text.length <= max) return text;
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > max - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

/** A text object in which nothing is read as markup, mention or emoji. */
export function plain(text: string, max: number): PlainTextElement {
  return { type: 'plain_text', text: fit(oneLine(text), max), emoji: false };
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Text for the one place where Slack reads markup: the fallback of a message. Control characters become entities, and a
 * word joiner keeps `:smile:` and its like from turning into a picture.
 */
export function escaped(text: string): string {
  return literal(text)
    .replace(/[&<>]/g, (one) => ENTITIES[one] ?? one)
    .replace(/:(?=[^\s:]+:)/g, ':\u2060')
    .replace(/@(?=\S)/g, '@\u2060');
}

/** A short fingerprint: the same for the same text, and telling nothing of it. */
export function digest(text: string): string {
  return hash('sha256', text, 'hex').slice(0, 32);
}

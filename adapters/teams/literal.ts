import { createHash } from 'node:crypto';
import { cleanText } from '../../src/chat/index.ts';

/** Holds two characters apart that together would mean something; it is not seen and never breaks a line. */
const JOINER = '\u2060';

/**
 * Text as it may leave for Teams: whole code points, no control characters or direction switches, never empty. A card
 * turns `{{DATE(…)}}` into a date, also in a text run, so two braces are held apart.
 */
export function literal(text: string): string {
  return (cleanText(text) || '\ufffd').replace(/\{(?=\{)/g, `{${JOINER}`);
}

/** The same on one line: for headings, labels and buttons. */
export function oneLine(text: string): string {
  return literal(text).replace(/\s+/g, ' ');
}

/**
 * One line for a place where some clients read markdown, such as the label of a choice: what would become a link, a
 * list, a heading or an entity stays what was written. Emphasis cannot be held apart; see `hasEmphasis`.
 */
export function calm(text: string): string {
  return oneLine(text)
    .replace(/\](?=[([:])/g, `]${JOINER}`)
    .replace(/<(?=\S)/g, `<${JOINER}`)
    .replace(/&(?=#|\w)/g, `&${JOINER}`)
    .replace(/^(?=[-+*#>=]|\d+[.)])/, JOINER);
}

/** Whether markdown would read emphasis or code in this. */
export function hasEmphasis(text: string): boolean {
  return /[*_`~\\]/.test(text);
}

/** Whether markdown reads this as exactly what it says: letters, figures and plain punctuation. */
export function isPlain(text: string): boolean {
  return /^[\p{L}\p{N}‘“(][\p{L}\p{M}\p{N} .,:!?'’‘“”()%–/-]*$/u.test(text) && !/^\d+[.)]\s|\/\//.test(text);
}

/** A short fingerprint: the same for the same text. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

import { DANGER } from './acute-danger.ts';
import { DEATH } from './acute-death.ts';
import { ORDINARY } from './acute-ordinary.ts';
import type { Sign } from './acute-sign.ts';

/** Every sign of somebody in need. */
export const SIGNS: readonly Sign[] = [...DEATH, ...DANGER];

const GAP = '(?:[a-z]+ ){0,4}';
/** A word longer than this is no word; a bound on it keeps the search linear. */
const LONGEST = 40;

const oneOf = (words: string): string => `(?:${words.replaceAll('*', '[a-z]*')})`;

function pieceOf(word: string): string {
  if (word === '..') return GAP;
  if (word === '$') return '\\. ';
  if (word.startsWith('!')) return `(?!${oneOf(word.slice(1))} )`;
  return `${oneOf(word)} `;
}

const patternOf = (phrase: string): string => phrase.split(' ').map(pieceOf).join('');

const all = (list: readonly Sign[]): readonly string[] => list.flatMap((one) => one.phrases);
const anyOf = (phrases: readonly string[]): string => `(?<= )(?:${phrases.map(patternOf).join('|')})`;

/** The words of a phrase of which one must be there: those of its place that is hardest to meet by chance. */
function telling(phrase: string): readonly string[] {
  const places = phrase
    .split(' ')
    .filter((word) => /^[a-z]/.test(word))
    .map((word) => word.split('|').map((one) => one.replace('*', '')));
  const shortest = (words: readonly string[]): number => Math.min(...words.map((one) => one.length));
  return places.reduce((best, words) => (shortest(words) > shortest(best) ? words : best));
}

const SIGN = new RegExp(anyOf(all(SIGNS)));
const PASSED_OVER = new RegExp(anyOf(all(ORDINARY)), 'g');
/** Nearly every text holds none of these, and then it need not be taken apart. */
const HINT = new RegExp([...new Set(all(SIGNS).flatMap(telling))].join('|'));

const UNUSUAL = /[^ -~\s]/;
const HIDDEN = /[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu;

/** Small letters without accents or invisible signs; no letter more than twice in a row. */
function plainLetters(text: string): string {
  // Marks go before and after, so that no heap of them has to be put in order.
  const folded = UNUSUAL.test(text) ? text.replace(HIDDEN, '').normalize('NFKD').replace(HIDDEN, '') : text;
  return folded.toLowerCase().replace(/([a-z])\1{2,}/g, '$1$1');
}

/** The words with one space round each, and a full stop where a sentence ends. */
function inWords(letters: string): string {
  const words = letters.replace(/(?<=[a-z])['’`-](?=[a-z])/g, '').match(/[a-z]+|[.!?;:]/g) ?? [];
  return ` ${words.map((one) => (/^[a-z]/.test(one) ? one.slice(0, LONGEST) : '.')).join(' ')} . `;
}

/**
 * Whether this may be of somebody in need, so that numbers of people who can help are shown. It says yes in doubt,
 * misses what is said between the lines, and says no more than yes or no: nothing is counted, scored or kept. Pure, and
 * linear in the length of the text.
 */
export function soundsAcute(text: string): boolean {
  const letters = plainLetters(text);
  return HINT.test(letters) && SIGN.test(inWords(letters).replace(PASSED_OVER, '~ '));
}

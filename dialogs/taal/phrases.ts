import { lengthOf } from '../../src/chat/index.ts';

/** "a", "a en b", "a, b en c". */
export function andList(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} en ${last}`;
}

/** "1 hulpvraag", "2 hulpvragen". */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

const letters = (text: string): readonly string[] => Array.from(text);

/** The text with its first letter as a capital. */
export function capital(text: string): string {
  const [first = '', ...rest] = letters(text);
  return first.toLocaleUpperCase('nl-NL') + rest.join('');
}

/** The text with its first letter small, for the middle of a sentence. */
export function small(text: string): string {
  const [first = '', ...rest] = letters(text);
  return first.toLocaleLowerCase('nl-NL') + rest.join('');
}

/** A text as a sentence of its own: a full stop is added where it ends without a mark. What stands there stays as it is. */
export function sentence(text: string): string {
  return /[.!?…]['"’”)]?$/u.test(text) ? text : `${text}.`;
}

/** What somebody typed, within our own sentence. */
export function quoted(text: string): string {
  return `‘${text}’`;
}

/** A name for a narrow place such as an option: when it is too long it ends in "…", so that one sees it goes on. */
export function shortened(text: string, max: number): string {
  return lengthOf(text) <= max
    ? text
    : `${letters(text)
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`;
}

/** Words that say nothing at the end of a name. */
const DANGLING = ['van', 'binnen', 'in', 'bij', 'voor', 'met', 'de', 'het', 'een', 'en', 'of', 'op', 'aan', '-', '–'];

/** A short name for a button: as many whole words as fit, so that nothing is cut in the middle. */
export function briefly(text: string, max: number): string {
  if (lengthOf(text) <= max) return text;
  const words = text.split(' ');
  while (words.length > 1 && (lengthOf(words.join(' ')) > max || DANGLING.includes(words.at(-1) ?? ''))) words.pop();
  return shortened(words.join(' '), max);
}

/** The first of these that fits in so many characters; the last one when none does, shortened. */
export function fitting(max: number, ...choices: readonly [string, ...string[]]): string {
  const last = choices.at(-1) ?? '';
  return choices.find((choice) => lengthOf(choice) <= max) ?? shortened(last, max);
}

/** Words as a reader counts them: what stands between white space. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

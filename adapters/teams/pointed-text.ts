import { record, text } from './json.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};
/** Marks that stand on a line of their own, so that the words around them do not run together. */
const BREAKS = /^<\/?(?:p|div|br|li|ul|ol|h[1-6]|blockquote|tr|table|pre)\b/i;

function entity(whole: string, name: string): string {
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : name.startsWith('#') ? Number(name.slice(1)) : NaN;
  if (Number.isNaN(code)) return ENTITIES[name.toLowerCase()] ?? whole;
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** An emoji is a picture whose other text is the emoji; every other mark is looks. */
function markWords(mark: string): string {
  if (BREAKS.test(mark)) return '\n';
  return /^<(?:img|emoji)\b/i.test(mark)
    ? (/\balt="(\p{Extended_Pictographic}[^"]{0,20})"/u.exec(mark)?.[1] ?? '')
    : '';
}

/**
 * The words of the message that somebody pointed at, as they were read there: Teams hands over its markup. Pictures, cards
 * and files in it are left where they are. (learn.microsoft.com, "Action commands": `messagePayload.body`)
 */
export function pointedText(payload: unknown): string {
  const body = record(record(payload)['body']);
  const content = text(body['content']);
  if (body['contentType'] !== 'html') return content.trim();
  return content
    .replace(/\s+/g, ' ')
    .replace(/<[^<>]*>/g, markWords)
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{1,10});/gi, entity)
    .replace(/[ \u00a0]*\n[ \u00a0]*/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

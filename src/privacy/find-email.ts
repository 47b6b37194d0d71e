import type { Find } from './kinds.ts';
import type { Reading } from './tokens.ts';

// Bounds keep the search linear: no mailbox and no domain is longer than this.
const longestLocal = 64;
const localSign = /[\p{L}\p{N}._%+'-]/u;
const domain = /[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})(?:\.[\p{L}\p{N}-]{1,63}){0,7}/uy;
// After a spelled-out at sign the dots may be spelled out too.
const spelledDomain = / ?[\p{L}\p{N}-]{1,63}(?: ?(?:\.| punt |\(dot\)|\[dot\]| dot ) ?[\p{L}\p{N}-]{1,63}){1,7}/iuy;
const spelledAt = /[([{<] ?at ?[)\]}>]| apenstaartje | apestaartje | at /giu;

const inUse = /\.(nl|com|org|net|eu|be|de|frl|info|amsterdam)$/i;

function localFrom(text: string, at: number): number {
  let from = at;
  while (from > 0 && at - from < longestLocal && localSign.test(text.charAt(from - 1))) from -= 1;
  while (from < at && /[.'%+-]/.test(text.charAt(from))) from += 1;
  return from;
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (match === null) return -1;
  const found = match[0].replace(/[.-]+$/, '');
  const last = /(?:\.|punt |dot |dot[)\]] ?) ?(\p{L}[\p{L}\p{N}-]+)$/iu.exec(found);
  return last === null ? -1 : at + found.length;
}

/** Mail addresses, also with spaces round the at sign or with the sign spelled out. */
export function findEmail({ text }: Reading): readonly Find[] {
  const finds: Find[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const before = text.charAt(at - 1) === ' ' ? at - 1 : at;
    const after = text.charAt(at + 1) === ' ' ? at + 2 : at + 1;
    const [from, to] = [localFrom(text, before), endOf(domain, text, after)];
    if (from >= before || to < 0) continue;
    // "Kan @anna.hulp even" is a mention: with a space the domain must be one that is in use.
    const spaced = before < at || after > at + 1;
    if (!spaced || inUse.test(text.slice(after, to))) finds.push({ from, to, kind: 'email' });
  }
  for (const match of text.matchAll(spelledAt)) {
    const before = text.charAt(match.index - 1) === ' ' ? match.index - 1 : match.index;
    const [from, to] = [localFrom(text, before), endOf(spelledDomain, text, match.index + match[0].length)];
    if (from < before && to > 0) finds.push({ from, to, kind: 'email' });
  }
  return finds;
}

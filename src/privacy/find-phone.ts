import type { Find } from './kinds.ts';
import { hasCueBefore, passesElfproef, type Chain } from './numbers.ts';
import type { Reading } from './tokens.ts';

const cues = new Set([
  'tel',
  'telefoon',
  'telefoonnummer',
  'telnr',
  'mobiel',
  'mobielnummer',
  'whatsapp',
  'gsm',
  'mob',
]);
const weakCues = new Set(['bel', 'bellen', 'app', 'appen', 'sms']);
const mostGroups = 12;

/** The end of the shortest row of groups from `at` that holds `least` to `most` digits, or -1. */
function reach(chain: Chain, at: number, least: number, most: number): number {
  let digits = 0;
  for (let end = at; end < chain.figures.length && end < at + mostGroups; end += 1) {
    digits += chain.figures[end]?.text.length ?? 0;
    if (digits >= least) return digits <= most ? end : -1;
  }
  return -1;
}

/** The end of the longest row of groups from `at` that holds `least` to `most` digits, or -1. */
function furthest(chain: Chain, at: number, least: number, most: number): number {
  let found = -1;
  let digits = 0;
  for (let end = at; end < chain.figures.length && end < at + mostGroups; end += 1) {
    digits += chain.figures[end]?.text.length ?? 0;
    if (digits >= least && digits <= most) found = end;
  }
  return found;
}

/** With the country code: +31, 0031 or 31 after a plus sign, with or without the zero of the area. */
function international(reading: Reading, chain: Chain, at: number): number {
  const figure = chain.figures[at];
  if (figure === undefined) return -1;
  const sign = reading.tokens[figure.at - 1];
  const plus = sign?.text === '+' && figure.from - sign.to <= 1;
  const dutch = plus ? /^31/.test(figure.text) : /^0031/.test(figure.text);
  if (!dutch) return plus ? furthest(chain, at, 9, 15) : -1;
  const code = plus ? 2 : 4;
  const rest = figure.text.slice(code) + (chain.figures[at + 1]?.text ?? '');
  const zero = rest.startsWith('0') && figure.text.length <= code + 1 ? 1 : 0;
  const end = reach(chain, at, code + 9 + zero, code + 10 + zero);
  // Two digits too few or too many is a number somebody mistyped.
  return end >= 0 ? end : reach(chain, at, code + 7 + zero, code + 12 + zero);
}

function national(chain: Chain, at: number): number {
  const figure = chain.figures[at];
  const next = chain.figures[at + 1];
  if (figure === undefined) return -1;
  const head = (figure.text + (next?.text ?? '')).slice(0, 2);
  if (!/^0[1-9]/.test(head)) return -1;
  // A single zero in front is a count or a score, unless the six of a mobile number follows by itself.
  if (figure.text.length === 1 && head !== '06') return -1;
  const glued = at > 0 && /^[-.]$/.test(chain.gaps[at - 1] ?? '');
  if (glued) return -1;
  const end = reach(chain, at, 10, 10);
  if (end >= 0 || head !== '06') return end;
  const long = reach(chain, at, 10, 12);
  if (long >= 0) return long;
  const rest = chain.figures.slice(at, at + mostGroups);
  const digits = rest.map(({ text }) => text).join('');
  // One or two digits short; nine that pass the elfproef are a BSN.
  const mistyped = digits.length >= 8 && digits.length < 10 && !(digits.length === 9 && passesElfproef(digits));
  return mistyped && rest.length < mostGroups ? at + rest.length - 1 : -1;
}

/** A mobile number without its zero: 6 1234 5678. */
function bare(chain: Chain, at: number): number {
  const sizes = chain.figures.slice(at, at + 6).map(({ text }) => text.length);
  const six = chain.figures[at]?.text === '6' && at === 0;
  return six && /^(1,4,4|1,2,2,2,2|1,8)$/.test(sizes.join(',')) ? at + sizes.length - 1 : -1;
}

/** A short local number after "tel." or "bel". */
function announced(reading: Reading, chain: Chain, at: number): number {
  const figure = chain.figures[at];
  if (figure === undefined || at > 0) return -1;
  const strong = hasCueBefore(reading, figure.at, cues, 3);
  if (!strong && !hasCueBefore(reading, figure.at, weakCues, 1)) return -1;
  const end = reach(chain, 0, 6, 10);
  const sole = chain.figures.reduce((total, { text }) => total + text.length, 0) <= 11;
  return sole && end >= 0 ? chain.figures.length - 1 : -1;
}

/** Telephone numbers, Dutch and foreign; `chains` leaves out what was claimed, such as 0800-2000 and dates. */
export function findPhone(reading: Reading, chains: readonly Chain[]): readonly Find[] {
  const finds: Find[] = [];
  for (const chain of chains) {
    for (let at = 0; at < chain.figures.length; at += 1) {
      let end = international(reading, chain, at);
      if (end < 0) end = national(chain, at);
      if (end < 0) end = bare(chain, at);
      if (end < 0) end = announced(reading, chain, at);
      const [first, last] = [chain.figures[at], chain.figures[end]];
      if (first === undefined || last === undefined) continue;
      const opens = /[+(]{1,2} ?$/.exec(reading.text.slice(Math.max(0, first.from - 3), first.from));
      finds.push({ from: first.from - (opens?.[0].length ?? 0), to: last.to, kind: 'phone' });
      at = end;
    }
  }
  return finds;
}

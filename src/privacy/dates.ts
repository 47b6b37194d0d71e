import { gapBetween, type Figure } from './numbers.ts';
import type { Reading, Token } from './tokens.ts';

/** A date in a text, from token `first` up to and including token `last`; `year` is null where none is written. */
export interface DateHit {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

const names = ['januari|jan', 'februari|febr|feb', 'maart|mrt|mar', 'april|apr', 'mei', 'juni|jun', 'juli|jul'].concat(
  ['augustus|aug', 'september|sept|sep', 'oktober|okt|oct', 'november|nov', 'december|dec'], // prettier-ignore
);
const months = new Map(names.flatMap((forms, at) => forms.split('|').map((form) => [form, at + 1] as const)));

/** The number of a month by its Dutch name or short form in lower case, or undefined. */
export function monthOf(word: string): number | undefined {
  return months.get(word);
}

function isDay(day: number, month: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31);
}

const isYear = (text: string): boolean => /^(19|20)\d\d$/.test(text);

/** Two digits are the last such year that is not more than a year ahead. */
function fullYear(twoDigits: string, thisYear: number): number {
  const year = 2000 + Number(twoDigits);
  return year <= thisYear + 1 ? year : year - 100;
}

interface Trio {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function readTrio(a: string, b: string, c: string, short: boolean, thisYear: number): Trio | null {
  if (b.length > 2) return null;
  const month = Number(b);
  if (isYear(a) && c.length <= 2 && isDay(Number(c), month)) return { year: Number(a), month, day: Number(c) };
  if (a.length > 2 || !isDay(Number(a), month)) return null;
  if (isYear(c)) return { year: Number(c), month, day: Number(a) };
  return short && c.length === 2 ? { year: fullYear(c, thisYear), month, day: Number(a) } : null;
}

const dotCues = new Set([
  'op',
  'van',
  'sinds',
  'per',
  'vanaf',
  'tot',
  'datum',
  'geb',
  'geboren',
  'geboortedatum',
  'dd',
]);
const listCues = new Set(['week', 'weken', 'stap', 'stappen', 'groep', 'groepen', 'versie', 'v', 'scores', 'score']);

/** Two-digit years look like versions, lists and steps: with dots they need a word that announces a date. */
function mayBeShort(reading: Reading, first: Figure, separator: string): boolean {
  const before = reading.tokens[first.at - 1];
  if (before !== undefined && listCues.has(before.lower)) return false;
  if (separator !== '.') return separator !== ' ';
  const word = before?.kind === 'sign' ? reading.tokens[first.at - 2] : before;
  return word !== undefined && dotCues.has(word.lower);
}

function numericDate(reading: Reading, figures: readonly Figure[], at: number, thisYear: number): DateHit | null {
  const [a, b, c] = [figures[at], figures[at + 1], figures[at + 2]];
  const [gap, next] = [gapBetween(reading, a, b), gapBetween(reading, b, c)];
  if (a === undefined || b === undefined || c === undefined || gap === null || next === null) return null;
  const separator = gap.trim() === '' ? ' ' : gap.trim();
  if (separator !== (next.trim() === '' ? ' ' : next.trim()) || !/^[-./ ]$/.test(separator)) return null;
  // Part of a longer number, or of a code such as AVK-2-3-2024.
  const ties = (side: string): boolean => side === gap || (separator === ' ' ? side === '' : /^[-./]$/.test(side));
  const before = gapBetween(reading, figures[at - 1], a);
  const after = gapBetween(reading, c, figures[at + 3]);
  const short = c.text.length === 2;
  if ((before !== null && ties(before)) || (after !== null && ties(after))) return null;
  if (short && after !== null && /^[ -]$/.test(after) && separator === '-' && a.text === '06') return null;
  if (/[\p{Lu}v_/-]$/u.test(reading.text.slice(Math.max(0, a.from - 1), a.from))) return null;
  const trio = readTrio(a.text, b.text, c.text, short && mayBeShort(reading, a, separator), thisYear);
  return trio === null ? null : { first: a.at, last: c.at, from: a.from, to: c.to, ...trio };
}

// After these eight digits are the number of a file, whatever date they make.
const fileCues = /(nummer|nr|polis|dossier|kenmerk|zaak|meter|bsn)$/;

/** 20260312, and 03041985 straight after "geb". */
function compactDate(reading: Reading, figure: Figure): DateHit | null {
  const near = [1, 2, 3].map((back) => reading.tokens[figure.at - back]?.lower ?? '');
  if (figure.text.length !== 8 || near.some((word) => word.length < 40 && fileCues.test(word))) return null;
  const swapped = near.some((word) => /^geb/.test(word))
    ? figure.text.slice(4) + figure.text.slice(2, 4) + figure.text.slice(0, 2)
    : '';
  const parts = [figure.text, swapped]
    .map((text) => /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(text))
    .find((found) => found !== null);
  if (parts === undefined) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (!isDay(day, month)) return null;
  return { first: figure.at, last: figure.at, from: figure.from, to: figure.to, year, month, day };
}

const fillers = new Set(['.', 'e', 'ste', 'de', '-', 'van']);

function spelledDate(reading: Reading, figure: Figure, thisYear: number): DateHit | null {
  const { tokens } = reading;
  let at = figure.at + 1;
  for (let skipped = 0; skipped < 2 && fillers.has(tokens[at]?.lower ?? ''); skipped += 1) at += 1;
  const word = tokens[at];
  const month = word === undefined ? undefined : months.get(word.lower);
  if (word === undefined || month === undefined || figure.text.length > 2) return null;
  if (!isDay(Number(figure.text), month) || word.from - figure.to > 5) return null;
  const hit = {
    first: figure.at,
    last: at,
    from: figure.from,
    to: word.to,
    year: null,
    month,
    day: Number(figure.text),
  };
  let next = at + 1;
  while (['.', ',', '-', "'"].includes(tokens[next]?.text ?? '') && next <= at + 2) next += 1;
  const year: Token | undefined = tokens[next];
  if (year?.kind !== 'number' || year.from - word.to > 3) return hit;
  const apostrophe = tokens[next - 1]?.text === "'" && year.text.length === 2;
  if (!isYear(year.text) && !apostrophe) return hit;
  const full = apostrophe ? fullYear(year.text, thisYear) : Number(year.text);
  return { ...hit, last: next, to: year.to, year: full };
}

/** All dates of a text in order, none on top of another. `today` (YYYY-MM-DD) says which century '85 is in. */
export function datesOf(reading: Reading, today: string): readonly DateHit[] {
  const thisYear = Number(today.slice(0, 4));
  const { figures } = reading;
  const hits: DateHit[] = [];
  figures.forEach((figure, at) => {
    if (figure.from < (hits.at(-1)?.to ?? 0)) return;
    const hit =
      numericDate(reading, figures, at, thisYear) ??
      compactDate(reading, figure) ??
      spelledDate(reading, figure, thisYear);
    if (hit !== null) hits.push(hit);
  });
  return hits;
}

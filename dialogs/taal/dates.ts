const ZONE = 'Europe/Amsterdam';

const inAmsterdam = new Intl.DateTimeFormat('nl-NL', {
  timeZone: ZONE,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/** The twelve months, from 1, as they are written in the middle of a sentence. */
export function monthWord(month: number): string {
  const word = MONTHS[month - 1];
  if (word === undefined) throw new RangeError(`There is no month ${month}`);
  return word;
}

/** The number, from 1, of a month written in full or by its first letters; null when it is none. */
export function monthNumber(written: string): number | null {
  const start = written.toLowerCase().replace(/\.$/, '');
  if (start === 'mrt') return 3;
  if (start.length < 3) return null;
  const at = MONTHS.findIndex((month) => month.startsWith(start));
  return at === -1 ? null : at + 1;
}

interface Calendar {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function calendarOf(date: string): Calendar {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(date) ?? [];
  if (year === undefined || month === undefined || day === undefined)
    throw new RangeError(`Not a date written as YYYY-MM-DD: ${date}`);
  return { year: Number(year), month: Number(month), day: Number(day) };
}

const known = new Map<number, Readonly<Record<string, string>>>();

/** The same few moments are said over and over, and each costs a walk through time zones. */
function partsOf(moment: number): Readonly<Record<string, string>> {
  const found = known.get(moment);
  if (found !== undefined) return found;
  if (known.size > 500) known.clear();
  const parts = readParts(moment);
  known.set(moment, parts);
  return parts;
}

function readParts(moment: number): Readonly<Record<string, string>> {
  return Object.fromEntries(inAmsterdam.formatToParts(moment).map((part) => [part.type, part.value]));
}

/** "donderdag 12 maart": the day it is in Amsterdam at this moment. */
export function dayWords(moment: number): string {
  const { weekday = '', day = '', month = '' } = partsOf(moment);
  return `${weekday} ${day} ${month}`;
}

/** "08.30 uur": the clock in Amsterdam at this moment. */
export function timeWords(moment: number): string {
  const { hour = '', minute = '' } = partsOf(moment);
  return `${hour}.${minute} uur`;
}

/** "maandag 16 maart om 08.30 uur". */
export function momentWords(moment: number): string {
  return `${dayWords(moment)} om ${timeWords(moment)}`;
}

/** "9 april", for a date written as YYYY-MM-DD; throws RangeError for anything else. */
export function dateWords(date: string): string {
  const { month, day } = calendarOf(date);
  return `${day} ${monthWord(month)}`;
}

/** "9 april 2026". */
export function dateWithYear(date: string): string {
  return `${dateWords(date)} ${calendarOf(date).year}`;
}

/** "vóór 9 april". */
export function beforeWords(date: string): string {
  return `vóór ${dateWords(date)}`;
}

/** "9 t/m 15 maart", "30 maart t/m 5 april"; one day is said as one day. */
export function rangeWords(from: string, until: string): string {
  const [a, b] = [calendarOf(from), calendarOf(until)];
  if (a.year === b.year && a.month === b.month)
    return a.day === b.day ? dateWords(from) : `${a.day} t/m ${dateWords(until)}`;
  return `${dateWords(from)} t/m ${dateWords(until)}`;
}

/** As rangeWords, with the year at the end, and at both ends when they differ. */
export function rangeWithYear(from: string, until: string): string {
  const [a, b] = [calendarOf(from), calendarOf(until)];
  return a.year === b.year
    ? `${rangeWords(from, until)} ${b.year}`
    : `${dateWithYear(from)} t/m ${dateWithYear(until)}`;
}

/** 11 for `2026-W11`; throws RangeError for anything else. */
export function weekNumber(week: string): number {
  const [, number] = /^\d{4}-W(\d{2})$/.exec(week) ?? [];
  if (number === undefined) throw new RangeError(`Not a week written as YYYY-Www: ${week}`);
  return Number(number);
}

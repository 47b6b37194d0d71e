import { monthOf, type DateHit } from './dates.ts';
import type { Find } from './kinds.ts';
import { gapBetween } from './numbers.ts';
import type { Reading, Token } from './tokens.ts';

const reachBefore = 6;
const reachAfter = 4;

/** Words that say that the date next to them is a day of birth. */
function isBirth(word: string): boolean {
  if (['geb', 'gebdatum', 'gebdat', 'geboren', 'jarig', 'jarige', 'verjaart', 'bday'].includes(word)) return true;
  return /^(geboorte(datum|dag|dd|dat)|verjaardag|verjaring)/.test(word) && word.length < 30;
}

/** "wordt hij 8" or "ze wordt 12 jaar": the cue of a birthday without the word. */
function isTurning(tokens: readonly Token[], at: number): boolean {
  const [a, b, age, next] = tokens.slice(at, at + 4);
  const pair = `${a?.lower ?? ''} ${b?.lower ?? ''}`;
  if (!/^(wordt|werd) (hij|zij|ze)$|^(hij|zij|ze) (wordt|werd)$/.test(pair)) return false;
  if (age?.kind !== 'number' || age.text.length > 3) return false;
  return next === undefined || next.kind !== 'word' || ['jaar', 'en', 'op', 'maar', 'dus'].includes(next.lower);
}

function isCue(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.kind === 'word' && (isBirth(token.lower) || isTurning(tokens, at));
}

/** "wordt op 3 april 8 jaar": the date stands inside the cue. */
function turnsAround(tokens: readonly Token[], date: DateHit): boolean {
  const [age, years] = [tokens[date.last + 1], tokens[date.last + 2]];
  if (age?.kind !== 'number' || years?.lower !== 'jaar') return false;
  return [1, 2].some((back) => /^(wordt|word|werd)$/.test(tokens[date.first - back]?.lower ?? ''));
}

function cueBefore(tokens: readonly Token[], dates: readonly DateHit[], index: number): boolean {
  const date = dates[index];
  const sentence = date === undefined ? undefined : tokens[date.first]?.sentence;
  if (date === undefined) return false;
  const floor = (dates[index - 1]?.last ?? -1) + 1;
  for (let at = date.first - 1; at >= Math.max(floor, date.first - reachBefore); at -= 1) {
    // A label may stand at the end of the line above.
    if (tokens[at]?.sentence !== sentence && date.first - at > 3) return false;
    if (isCue(tokens, at)) return true;
  }
  return false;
}

function cueAfter(tokens: readonly Token[], dates: readonly DateHit[], index: number): boolean {
  const date = dates[index];
  if (date === undefined) return false;
  const next = dates[index + 1]?.first ?? tokens.length;
  for (let at = date.last + 1; at < Math.min(next, date.last + 1 + reachAfter); at += 1) {
    if (tokens[at]?.sentence !== tokens[date.last]?.sentence) return false;
    // A cue that is followed by a date of its own belongs to that one.
    if (isCue(tokens, at)) return next - at > 3 || next === tokens.length;
  }
  return false;
}

/** A day and a month in figures count only straight after the cue: jarig op 3-4. */
function shortBirthdays(reading: Reading, taken: ReadonlySet<number>): readonly Find[] {
  const { figures } = reading;
  return figures.flatMap((figure, index): Find[] => {
    const next = figures[index + 1];
    const gap = gapBetween(reading, figure, next);
    if (next === undefined || gap === null || !/^ ?[-/.] ?$/.test(gap) || taken.has(figure.at)) return [];
    const [day, month] = [Number(figure.text), Number(next.text)];
    if (day < 1 || day > 31 || month < 1 || month > 12 || next.text.length > 2) return [];
    const cued = [1, 2, 3].some((back) => isBirth(reading.tokens[figure.at - back]?.lower ?? ''));
    return cued ? [{ from: figure.from, to: next.to, kind: 'birthdate' }] : [];
  });
}

/** Month and year in words with the cue: geboren in april 2011 says nearly as much as the day. */
function birthMonths({ tokens, figures }: Reading): readonly Find[] {
  return figures.flatMap((year): Find[] => {
    const [month, preposition, cue] = [tokens[year.at - 1], tokens[year.at - 2], tokens[year.at - 3]];
    if (month?.kind !== 'word' || monthOf(month.lower) === undefined || preposition?.lower !== 'in') return [];
    if (!/^(19|20)\d\d$/.test(year.text) || cue?.lower !== 'geboren') return [];
    return [{ from: month.from, to: year.to, kind: 'birthdate' }];
  });
}

/** Dates of birth, and full dates of more than a year before `today` (YYYY-MM-DD); recent and coming dates pass. */
export function findDate(reading: Reading, dates: readonly DateHit[], today: string): readonly Find[] {
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
  const yearAgo = (year - 1) * 10_000 + month * 100 + day;
  const taken = new Set(dates.flatMap(({ first, last }) => [first, last]));
  const { tokens } = reading;
  const finds = dates.flatMap((date, index): Find[] => {
    const { from, to } = date;
    if (cueBefore(tokens, dates, index) || cueAfter(tokens, dates, index) || turnsAround(tokens, date)) {
      return [{ from, to, kind: 'birthdate' }];
    }
    if (date.year === null) return [];
    const old = date.year * 10_000 + date.month * 100 + date.day < yearAgo;
    return old ? [{ from, to, kind: 'old-date' }] : [];
  });
  return [...finds, ...shortBirthdays(reading, taken), ...birthMonths(reading)];
}

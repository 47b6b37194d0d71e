import type { Temporal } from 'temporal-polyfill';
import type { Calendar } from './calendar.ts';
import { type Day, dayFromText, mondayBefore } from './day.ts';
import { instantAt } from './local-time.ts';
import type { Planned } from './planned.ts';
import type { Rhythm } from './settings.ts';

/** The planned moments of one puls round. */
export type PulsRound = {
  readonly opens: Temporal.Instant;
  readonly reminds: Temporal.Instant;
  readonly closes: Temporal.Instant;
};

type RoundDays = { opens: Day; reminds: Day; closes: Day };

/** The key of round n (1 is the first), such as `puls-007`; text order is round order up to 999. */
export function pulsKey(n: number): string {
  return `puls-${String(n).padStart(3, '0')}`;
}

/** A round that was held before the first one, to try the puls out. It has no moments of its own and never opens again. */
export const TRIAL_ROUND = pulsKey(0);

/** The number of the round with this key, or null when the text is no such key. */
export function parsePulsKey(key: string): number | null {
  const n = Number(/^puls-(\d{3,6})$/.exec(key)?.[1]);
  return n >= 1 && pulsKey(n) === key ? n : null;
}

/**
 * The planned moments of round n, counted from 1; throws RangeError when n is no such number. A round opens on the first
 * free opening day at least `everyWeeks` after the one before it, so a moved round pushes the later ones: two rounds never overlap.
 */
export function pulsRound(n: number, rhythm: Rhythm, calendar: Calendar): PulsRound {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`Not a puls round: ${n}`);
  const days = daysOfRound(n, rhythm, calendar);
  return {
    opens: instantAt(days.opens, rhythm.puls.open.time),
    reminds: instantAt(days.reminds, rhythm.puls.remindTime),
    closes: instantAt(days.closes, rhythm.puls.close.time),
  };
}

/** All that is planned about the rounds that can have a moment on one of these days. */
export function planPuls(from: Day, to: Day, calendar: Calendar, rhythm: Rhythm): Planned[] {
  const { open, openWithinDays, remindTime, remindUntil, close } = rhythm.puls;
  const planned: Planned[] = [];
  for (let n = 1; ; n += 1) {
    const { opens, reminds, closes } = daysOfRound(n, rhythm, calendar);
    if (opens > to) return planned;
    if (Math.max(reminds, closes) < from) continue;
    const key = pulsKey(n);
    const openUntil = { day: opens + openWithinDays, time: open.time };
    planned.push(
      { job: 'puls.open', key, day: opens, time: open.time, until: openUntil, note: null },
      {
        job: 'puls.remind',
        key,
        day: reminds,
        time: remindTime,
        until: { day: reminds, time: remindUntil },
        note: null,
      },
      { job: 'puls.close', key, day: closes, time: close.time, until: null, note: null },
    );
  }
}

// Each round hangs on the one before it, and a tick in the twentieth year should not start counting at the first. What is
// kept here only saves work: calendar and rhythm are never changed once made.
const knownRounds = new WeakMap<Calendar, WeakMap<Rhythm, RoundDays[]>>();

function daysOfRound(n: number, rhythm: Rhythm, calendar: Calendar): RoundDays {
  const byRhythm = knownRounds.get(calendar) ?? new WeakMap<Rhythm, RoundDays[]>();
  const rounds = byRhythm.get(rhythm) ?? [];
  knownRounds.set(calendar, byRhythm.set(rhythm, rounds));
  for (;;) {
    const known = rounds[n - 1];
    if (known !== undefined) return known;
    rounds.push(roundAfter(rounds.at(-1), rhythm, calendar));
  }
}

function roundAfter(previous: RoundDays | undefined, rhythm: Rhythm, calendar: Calendar): RoundDays {
  const { anchor, everyWeeks, open, remindAfterWorkingDays } = rhythm.puls;
  if (!Number.isInteger(everyWeeks) || everyWeeks < 1) throw new RangeError(`Not a number of weeks: ${everyWeeks}`);
  const earliest = previous === undefined ? dayFromText(anchor) : previous.opens + 7 * everyWeeks;
  let opens = mondayBefore(earliest) + open.weekday - 1;
  while (opens < earliest || touchesHoliday(opens, rhythm, calendar)) opens += 7;
  const reminds = calendar.days.addWorkingDays(opens, remindAfterWorkingDays);
  return { opens, reminds, closes: closingDay(opens, rhythm) };
}

function closingDay(opens: Day, rhythm: Rhythm): Day {
  return mondayBefore(opens) + 7 + rhythm.puls.close.weekday - 1;
}

function touchesHoliday(opens: Day, rhythm: Rhythm, calendar: Calendar): boolean {
  const { isHoliday, isSchoolHolidayWeek } = calendar.days;
  const closes = closingDay(opens, rhythm);
  for (let day = opens; day <= closes; day += 1) if (isHoliday(day)) return true;
  return isSchoolHolidayWeek(mondayBefore(opens)) || isSchoolHolidayWeek(mondayBefore(closes));
}

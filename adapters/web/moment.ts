const ZONE = 'Europe/Amsterdam';

const formats = {
  day: new Intl.DateTimeFormat('nl-NL', { timeZone: ZONE, weekday: 'long', day: 'numeric', month: 'long' }),
  date: new Intl.DateTimeFormat('nl-NL', {
    timeZone: ZONE,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }),
  short: new Intl.DateTimeFormat('nl-NL', { timeZone: ZONE, weekday: 'short', day: 'numeric', month: 'long' }),
  weekday: new Intl.DateTimeFormat('nl-NL', { timeZone: ZONE, weekday: 'short' }),
  time: new Intl.DateTimeFormat('nl-NL', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
} as const;

const SIX_DAYS = 6 * 24 * 3_600_000;

function parsed(iso: string): Date {
  const date = new Date(iso.replace(/\[[^\]]*\]$/, ''));
  if (Number.isNaN(date.getTime())) throw new Error(`Not a moment: ${iso}`);
  return date;
}

/** The moment as machines read it, for `<time datetime>`. */
export const machineMoment = (iso: string): string => parsed(iso).toISOString();

/** "13:55", in Dutch time. */
export const clockTime = (iso: string): string => formats.time.format(parsed(iso));

/** "donderdag 12 maart", in Dutch time. */
export const dayName = (iso: string): string => formats.day.format(parsed(iso));

/** "donderdag 12 maart 2026, 13:55", in Dutch time. */
export const longMoment = (iso: string): string => `${formats.date.format(parsed(iso))}, ${clockTime(iso)}`;

/** "do 14:00" within six days of `now`, otherwise "di 17 maart 10:00"; in Dutch time. */
export function nearMoment(iso: string, now: string): string {
  const moment = parsed(iso);
  const near = Math.abs(moment.getTime() - parsed(now).getTime()) < SIX_DAYS;
  return `${(near ? formats.weekday : formats.short).format(moment)} ${clockTime(iso)}`;
}

/** Order of moments, earliest first. */
export const byMoment = (one: string, other: string): number => parsed(one).getTime() - parsed(other).getTime();

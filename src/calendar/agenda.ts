import { Temporal } from 'temporal-polyfill';
import type { Calendar } from './calendar.ts';
import { dayOf as dayOfDate } from './day.ts';
import { instantAt, programmeZone } from './local-time.ts';
import type { Rhythm } from './settings.ts';
import { type Week, addWeeks, mondayDayOf, mondayOf, weekNumber, weekOf } from './week.ts';
import { askAt, editableUntil, postAt } from './week-plan.ts';
import { nextWorkingMoment } from './working-hours.ts';

/** The calendar of the programme as the machine asks it. Moments are milliseconds since 1970, days are YYYY-MM-DD. */
export interface Agenda {
  readonly calendar: Calendar;
  readonly rhythm: Rhythm;
  today(now: number): string;
  weekOf(now: number): Week;
  /** Monday and Sunday. */
  days(week: Week): { readonly from: string; readonly until: string };
  number(week: Week): number;
  before(week: Week): Week;
  /** The number of this week since 5 January 1970: for what happens every so many weeks, across years. */
  index(week: Week): number;
  /** When the weekcheck of this week is asked; null in a week without one. */
  askAt(week: Week): number | null;
  editableUntil(week: Week): number | null;
  postAt(week: Week): number;
  /** Now within working hours, else the next morning on which people work. */
  workingMoment(now: number): number;
  /** By when help is needed: "deze week" is the first Friday at least three days off, "deze maand" four weeks. */
  dueOn(urgency: 'deze-week' | 'deze-maand' | 'kan-wachten', today: string): string | null;
  startOf(day: string): number;
  /** The day of the first nightly cleaning after this moment. */
  cleanedOn(moment: number): string;
}

const MINUTE = 60_000;

export function makeAgenda(calendar: Calendar, rhythm: Rhythm): Agenda {
  // Asked many times for the same few weeks, and each answer costs a walk through time zones.
  const remember = <T>(make: (week: Week) => T): ((week: Week) => T) => {
    const known = new Map<Week, T>();
    return (week) => {
      const found = known.get(week);
      if (found !== undefined) return found;
      const made = make(week);
      known.set(week, made);
      return made;
    };
  };
  let minute = { from: 0, today: '', week: '' };
  /** The day and week of a moment: the same for a whole minute. */
  const dayOf = (now: number): { today: string; week: Week } => {
    if (now >= minute.from && now < minute.from + MINUTE && minute.today !== '') return minute;
    const from = Math.floor(now / MINUTE) * MINUTE;
    const date = local(from).toPlainDate();
    minute = { from, today: date.toString(), week: weekOf(date) };
    return minute;
  };
  const local = (now: number) => Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(programmeZone);
  return {
    calendar,
    rhythm,
    today: (now) => dayOf(now).today,
    weekOf: (now) => dayOf(now).week,
    days(week) {
      const monday = mondayOf(week);
      return { from: monday.toString(), until: monday.add({ days: 6 }).toString() };
    },
    number: weekNumber,
    index: (week) => Math.floor(mondayDayOf(week) / 7),
    before: (week) => addWeeks(week, -1),
    askAt: remember((week) => askAt(week, calendar, rhythm)?.epochMilliseconds ?? null),
    editableUntil: remember((week) => editableUntil(week, calendar, rhythm)?.epochMilliseconds ?? null),
    postAt: remember((week) => postAt(week, calendar, rhythm).epochMilliseconds),
    workingMoment: (now) => nextWorkingMoment(Temporal.Instant.fromEpochMilliseconds(now), calendar).epochMilliseconds,
    dueOn(urgency, today) {
      if (urgency === 'kan-wachten') return null;
      const day = Temporal.PlainDate.from(today);
      if (urgency === 'deze-maand') return day.add({ weeks: 4 }).toString();
      const ahead = (5 - day.dayOfWeek + 7) % 7;
      return day.add({ days: ahead < 3 ? ahead + 7 : ahead }).toString();
    },
    startOf: (day) => Temporal.PlainDate.from(day).toZonedDateTime(programmeZone).epochMilliseconds,
    cleanedOn(moment) {
      const day = local(moment).toPlainDate();
      const cleaned = instantAt(dayOfDate(day), rhythm.purge.time).epochMilliseconds;
      return (cleaned > moment ? day : day.add({ days: 1 })).toString();
    },
  };
}

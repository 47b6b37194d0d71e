import type { Temporal } from 'temporal-polyfill';
import type { Calendar } from './calendar.ts';
import { type Day, mondayBefore } from './day.ts';
import { instantAt } from './local-time.ts';
import type { Planned } from './planned.ts';
import { defaultRhythm, type Rhythm, type WeekMoment } from './settings.ts';
import { mondayDayOf, type Week, weekOfDay } from './week.ts';

type WeekDays = { ask: Day | null; remind: Day | null; close: Day | null; preview: Day; post: Day };

/** When kartrekkers are asked about the week; null when the week has no weekcheck. Throws RangeError on a bad week. */
export function askAt(week: Week, calendar: Calendar, rhythm: Rhythm = defaultRhythm): Temporal.Instant | null {
  return momentOf(daysOfWeek(mondayDayOf(week), calendar, rhythm).ask, rhythm.weekcheck.open);
}

/** When they are reminded; null when the week has no reminder. Throws RangeError on a bad week. */
export function remindAt(week: Week, calendar: Calendar, rhythm: Rhythm = defaultRhythm): Temporal.Instant | null {
  return momentOf(daysOfWeek(mondayDayOf(week), calendar, rhythm).remind, rhythm.weekcheck.remind);
}

/** When the weekcheck closes; null when the week has no weekcheck. Throws RangeError on a bad week. */
export function editableUntil(week: Week, calendar: Calendar, rhythm: Rhythm = defaultRhythm): Temporal.Instant | null {
  return momentOf(daysOfWeek(mondayDayOf(week), calendar, rhythm).close, rhythm.weekcheck.close);
}

/** When the weekbericht about the week is posted, in the week after it or later. Throws RangeError on a bad week. */
export function postAt(week: Week, calendar: Calendar, rhythm: Rhythm = defaultRhythm): Temporal.Instant {
  return instantAt(daysOfWeek(mondayDayOf(week), calendar, rhythm).post, rhythm.weekbericht.post.time);
}

/** All that is planned about the weeks that can have a moment on one of these days, and a little around them. */
export function planWeeks(from: Day, to: Day, calendar: Calendar, rhythm: Rhythm): Planned[] {
  let first = mondayBefore(from);
  // Holidays can push the end of an earlier week past its Monday; how far grows with the week, so we can stop at the
  // first week that was over before these days.
  while (lastDayOf(first - 7, calendar, rhythm) >= from) first -= 7;
  const planned: Planned[] = [];
  for (let monday = first; monday <= to; monday += 7) planned.push(...planWeek(monday, calendar, rhythm));
  return planned;
}

function planWeek(monday: Day, calendar: Calendar, rhythm: Rhythm): Planned[] {
  const { weekcheck, weekbericht } = rhythm;
  const { ask, remind, close, preview, post } = daysOfWeek(monday, calendar, rhythm);
  const key = weekOfDay(monday);
  const note = calendar.days.isSchoolHolidayWeek(monday) ? 'school-holiday' : null;
  const planned: Planned[] = [];
  if (ask !== null) {
    const until = { day: dayIn(monday, weekcheck.openUntil), time: weekcheck.openUntil.time };
    planned.push({ job: 'weekcheck.open', key, day: ask, time: weekcheck.open.time, until, note: null });
  }
  if (remind !== null) {
    const until = { day: remind, time: weekcheck.remindUntil };
    planned.push({ job: 'weekcheck.remind', key, day: remind, time: weekcheck.remind.time, until, note: null });
  }
  if (close !== null) {
    planned.push({ job: 'weekcheck.close', key, day: close, time: weekcheck.close.time, until: null, note: null });
  }
  const time = weekbericht.post.time;
  const previewUntil = { day: post, time, plusHours: weekbericht.previewGraceHours };
  const postUntil = { day: post + weekbericht.postWithinDays, time };
  planned.push(
    { job: 'weekbericht.preview', key, day: preview, time: weekbericht.preview.time, until: previewUntil, note },
    { job: 'weekbericht.post', key, day: post, time, until: postUntil, note },
  );
  return planned;
}

function daysOfWeek(monday: Day, calendar: Calendar, rhythm: Rhythm): WeekDays {
  const { isWorkingDay, isSchoolHolidayWeek, workingDayFrom } = calendar.days;
  const preview = workingDayFrom(dayIn(monday + 7, rhythm.weekbericht.preview));
  const post = workingDayFrom(dayIn(monday + 7, rhythm.weekbericht.post));
  const ask = isSchoolHolidayWeek(monday) ? null : askDay(monday, calendar, rhythm);
  if (ask === null) return { ask: null, remind: null, close: null, preview, post };
  const remind = dayIn(monday, rhythm.weekcheck.remind);
  const close = workingDayFrom(dayIn(monday + 7, rhythm.weekcheck.close));
  return { ask, remind: isWorkingDay(remind) ? remind : null, close, preview, post };
}

function askDay(monday: Day, calendar: Calendar, rhythm: Rhythm): Day | null {
  for (let day = dayIn(monday, rhythm.weekcheck.open); day >= monday; day -= 1) {
    if (calendar.days.isWorkingDay(day)) return day;
  }
  return null;
}

function lastDayOf(monday: Day, calendar: Calendar, rhythm: Rhythm): Day {
  const weekdays = [rhythm.weekcheck.close, rhythm.weekbericht.preview, rhythm.weekbericht.post];
  const latest = Math.max(...weekdays.map((moment) => dayIn(monday + 7, moment)));
  return calendar.days.workingDayFrom(latest);
}

function dayIn(monday: Day, moment: WeekMoment): Day {
  return monday + moment.weekday - 1;
}

function momentOf(day: Day | null, moment: WeekMoment): Temporal.Instant | null {
  return day === null ? null : instantAt(day, moment.time);
}

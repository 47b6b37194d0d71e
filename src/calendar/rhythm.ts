import { Temporal } from 'temporal-polyfill';
import type { Calendar } from './calendar.ts';
import { dateOf, type Day } from './day.ts';
import { allJobs, type Job } from './jobs-list.ts';
import { dayAt, instantAt } from './local-time.ts';
import { limitAt, type Planned } from './planned.ts';
import { planPuls } from './puls-plan.ts';
import { defaultRhythm, type Rhythm } from './settings.ts';
import { compareSlots, type Slot } from './slot.ts';
import { planWeeks } from './week-plan.ts';

const WEEK_IN_HOURS = 7 * 24;

// The nightly purge changes nothing anybody can see, so it is no moment to look at.
const visibleJobs = allJobs.filter((job) => job !== 'purge');

/**
 * The slots of a job, or of all, that fall after `last` and not after `now`, in order of time; none when now is not after
 * last. Slots whose catch-up window is over are included: the caller records them as skipped.
 */
export function slotsBetween(
  jobOrAll: Job | 'all',
  last: Temporal.Instant,
  now: Temporal.Instant,
  calendar: Calendar,
  rhythm: Rhythm = defaultRhythm,
): Slot[] {
  return slotsOf(jobOrAll === 'all' ? allJobs : [jobOrAll], last, now, calendar, rhythm);
}

/** The first slot after an instant that people can notice, so any but a purge. */
export function nextMoment(after: Temporal.Instant, calendar: Calendar, rhythm: Rhythm = defaultRhythm): Slot {
  let from = after;
  for (;;) {
    const to = from.add({ hours: WEEK_IN_HOURS });
    const [first] = slotsOf(visibleJobs, from, to, calendar, rhythm);
    if (first !== undefined) return first;
    // Every week has its weekbericht, so this ends as soon as the list of holidays does.
    from = to;
  }
}

function slotsOf(
  jobs: readonly Job[],
  last: Temporal.Instant,
  now: Temporal.Instant,
  calendar: Calendar,
  rhythm: Rhythm,
): Slot[] {
  if (Temporal.Instant.compare(last, now) >= 0) return [];
  const from = dayAt(last);
  const to = dayAt(now);
  const slots: Slot[] = [];
  for (const planned of planDays(from, to, calendar, rhythm)) {
    if (planned.day < from || planned.day > to || !jobs.includes(planned.job)) continue;
    const at = instantAt(planned.day, planned.time);
    if (Temporal.Instant.compare(at, last) <= 0 || Temporal.Instant.compare(at, now) > 0) continue;
    const until = planned.until === null ? null : limitAt(planned.until);
    slots.push({ job: planned.job, key: planned.key, at, until, note: planned.note });
  }
  return slots.sort(compareSlots);
}

function planDays(from: Day, to: Day, calendar: Calendar, rhythm: Rhythm): Planned[] {
  const planned = [...planWeeks(from, to, calendar, rhythm), ...planPuls(from, to, calendar, rhythm)];
  for (let day = from; day <= to; day += 1) {
    const key = dateOf(day).toString();
    planned.push({ job: 'purge', key, day, time: rhythm.purge.time, until: null, note: null });
  }
  return planned;
}

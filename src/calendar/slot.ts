import type { Temporal } from 'temporal-polyfill';
import { allJobs, type Job } from './jobs-list.ts';

/** One moment at which one job is due; job and key together name it once and for all, whatever the calendar does to its moment. */
export type Slot = {
  readonly job: Job;
  /** The ISO week a weekcheck or weekbericht is about, the round of a puls, the date of a purge. */
  readonly key: string;
  readonly at: Temporal.Instant;
  /** The end of the catch-up window: from this instant on the slot is skipped; null means it is never too late. */
  readonly until: Temporal.Instant | null;
  /** On a weekbericht: the week was a school-holiday week, so it goes out only when there is news. */
  readonly note: 'school-holiday' | null;
};

/** Orders slots by time, then by job, then by key. */
export function compareSlots(a: Slot, b: Slot): number {
  return (
    a.at.epochMilliseconds - b.at.epochMilliseconds ||
    allJobs.indexOf(a.job) - allJobs.indexOf(b.job) ||
    (a.key < b.key ? -1 : Number(a.key > b.key))
  );
}

/** Whether a slot that is due may still be done now. */
export function isInTime(slot: Slot, now: Temporal.Instant): boolean {
  return slot.until === null || now.epochNanoseconds < slot.until.epochNanoseconds;
}

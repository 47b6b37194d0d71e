import type { Temporal } from 'temporal-polyfill';
import type { Day } from './day.ts';
import type { Job } from './jobs-list.ts';
import { instantAt, type TimeOfDay } from './local-time.ts';
import type { Slot } from './slot.ts';

/** A local moment, with hours to add on the clock of the world. */
export type Limit = { readonly day: Day; readonly time: TimeOfDay; readonly plusHours?: number };

/** A slot before its instants are worked out; most are dropped for their day alone, which saves the costly part. */
export type Planned = {
  readonly job: Job;
  readonly key: string;
  readonly day: Day;
  readonly time: TimeOfDay;
  readonly until: Limit | null;
  readonly note: Slot['note'];
};

/** The instant of a limit. */
export function limitAt({ day, time, plusHours = 0 }: Limit): Temporal.Instant {
  const at = instantAt(day, time);
  return plusHours === 0 ? at : at.add({ hours: plusHours });
}

import { Temporal } from 'temporal-polyfill';
import { programmeZone } from '../calendar/local-time.ts';
import { UsageError } from './context.ts';

/** A moment as the operator reads it: local date and time in Amsterdam. */
export function localMoment(moment: number): string {
  return Temporal.Instant.fromEpochMilliseconds(moment)
    .toZonedDateTimeISO(programmeZone)
    .toString({ smallestUnit: 'minute', timeZoneName: 'never' })
    .replace('T', ' ')
    .replace(/[+-]\d\d:\d\d$/, '');
}

/** Reads an ISO moment; without a zone it is Amsterdam time. Throws UsageError. */
export function readMoment(written: string): number {
  try {
    if (/(Z|[+-]\d\d:?\d\d)(\[.*\])?$/.test(written)) return Temporal.Instant.from(written).epochMilliseconds;
    return Temporal.PlainDateTime.from(written).toZonedDateTime(programmeZone).epochMilliseconds;
  } catch {
    throw new UsageError(`"${written}" is not a moment; write it as 2026-03-12T14:00 (Amsterdam time) or with a zone.`);
  }
}

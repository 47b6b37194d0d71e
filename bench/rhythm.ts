import { Temporal } from 'temporal-polyfill';
import { readSeeds } from '../seeds/read.ts';
import { calendarOf, rhythmOf } from '../seeds/load.ts';
import { makeCalendar } from '../src/calendar/calendar.ts';
import { slotsBetween } from '../src/calendar/rhythm.ts';
import { type Figure, median } from './measure.ts';

const LOOKS = 2_000;

/** What one look at the timetable costs, since it happens every few seconds for years. */
export function lookAtTimetable(): readonly Figure[] {
  const read = readSeeds('seeds/programma');
  if (!read.ok) throw new Error('The seeds do not load');
  const calendar = makeCalendar(calendarOf(read.programme));
  const rhythm = rhythmOf(read.programme);
  const times: number[] = [];
  let at = Temporal.Instant.from('2026-03-12T13:00:00+01:00');
  for (let look = 0; look < LOOKS; look += 1) {
    const next = at.add({ minutes: 7 });
    const began = performance.now();
    slotsBetween('all', at, next, calendar, rhythm);
    times.push(performance.now() - began);
    at = next;
  }
  return [
    {
      what: 'one look at the timetable',
      figure: median(times),
      unit: 'ms',
      goal: null,
      better: 'less',
      note: `median of ${LOOKS}`,
    },
  ];
}

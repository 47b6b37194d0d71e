import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../src/calendar/calendar.ts';
import { allJobs, type Job } from '../../src/calendar/jobs-list.ts';
import { nextMoment, slotsBetween } from '../../src/calendar/rhythm.ts';
import type { Slot } from '../../src/calendar/slot.ts';
import { defaultRhythm, type Rhythm } from '../../src/calendar/settings.ts';
import { askAt, editableUntil, postAt, remindAt } from '../../src/calendar/week-plan.ts';
import { mondayOf, type Week, weekOf } from '../../src/calendar/week.ts';
import { anyCase, anyWindow, type Case } from './arbitraries.ts';
import { line, noord, shown } from './noord.ts';

const runs = { numRuns: 60 };
const all = ({ last, now, calendar }: Case, rhythm?: Rhythm) => slotsBetween('all', last, now, calendar, rhythm);
const isBefore = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0;
const dateAt = (instant: Temporal.Instant) => instant.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate();

/** What a week must get, worked out date by date and without the code under test. */
function expectedOf(week: Week, calendar: Calendar): string[] {
  const monday = mondayOf(week);
  const isSchool = calendar.isSchoolHolidayWeek(week);
  const works = (date: Temporal.PlainDate) => calendar.isWorkingDay(date);
  const askDay = [3, 2, 1, 0].map((days) => monday.add({ days })).find(works);
  const friday = monday.add({ days: 4 });
  let tellDay = monday.add({ weeks: 1 });
  while (!works(tellDay)) tellDay = tellDay.add({ days: 1 });
  const expected: string[] = [];
  if (!isSchool && askDay !== undefined) {
    expected.push(`weekcheck.open ${askDay.toString()}T14:00`);
    if (works(friday)) expected.push(`weekcheck.remind ${friday.toString()}T10:00`);
    expected.push(`weekcheck.close ${tellDay.toString()}T08:00`);
  }
  const mark = isSchool ? ' school-holiday' : '';
  expected.push(`weekbericht.preview ${tellDay.toString()}T08:00${mark}`);
  expected.push(`weekbericht.post ${tellDay.toString()}T08:30${mark}`);
  return expected;
}

describe('on any calendar, over both clock changes, the slots', () => {
  it('give every week exactly what its days allow, once, and nothing else', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const byWeek = new Map<string, string[]>();
        for (const { job, key, at, note } of all(given)) {
          if (!job.startsWith('week')) continue;
          const text = `${job} ${shown(at)!}${note === null ? '' : ` ${note}`}`;
          byWeek.set(key, [...(byWeek.get(key) ?? []), text]);
        }
        const isInside = (text: string) => {
          const at = text.split(' ')[1]!;
          return at > shown(given.last)! && at <= shown(given.now)!;
        };
        const end = dateAt(given.now);
        // Three months back, for long stretches of free days carry the end of a week far.
        for (let date = dateAt(given.last).subtract({ weeks: 12 }); Temporal.PlainDate.compare(date, end) <= 0;) {
          const week = weekOf(date);
          expect([week, byWeek.get(week) ?? []]).toEqual([week, expectedOf(week, given.calendar).filter(isInside)]);
          byWeek.delete(week);
          date = date.add({ weeks: 1 });
        }
        byWeek.delete(weekOf(end));
        expect([...byWeek]).toEqual([]);
      }),
      runs,
    );
  });

  it('come once each, however the time is cut into ticks', () => {
    fc.assert(
      fc.property(
        anyCase,
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: -1, max: 1 })), { maxLength: 30 }),
        (given, cuts) => {
          const whole = all(given);
          const span = given.now.epochMilliseconds - given.last.epochMilliseconds;
          const ticks = cuts.map(([pick, shift], i) => {
            // Half of the ticks fall on a slot or a millisecond beside it, where a boundary can go wrong.
            const slot = whole[pick % Math.max(whole.length, 1)];
            const ms = i % 2 === 0 && slot !== undefined ? slot.at.epochMilliseconds + shift : null;
            return ms ?? given.last.epochMilliseconds + (pick % span);
          });
          const last = given.last.epochMilliseconds;
          const inside = ticks.filter((ms) => ms >= last && ms <= last + span);
          const edges = [last, ...inside.sort((a, b) => a - b), last + span].map((ms) =>
            Temporal.Instant.fromEpochMilliseconds(ms),
          );
          const pieces = edges.slice(1).flatMap((now, i) => all({ ...given, last: edges[i]!, now }));
          expect(pieces.map(line)).toEqual(whole.map(line));
        },
      ),
      runs,
    );
  });

  it('never carry one job and key twice, lie inside the asked time, and come in order', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const slots = all(given);
        expect(new Set(slots.map(({ job, key }) => `${job} ${key}`)).size).toBe(slots.length);
        expect(slots.filter(({ at }) => !isBefore(given.last, at) || isBefore(given.now, at))).toEqual([]);
        const order = ({ at, job, key }: Slot) => `${at.toString()} ${allJobs.indexOf(job)} ${key}`;
        expect(slots.map(order)).toEqual(slots.map(order).sort());
      }),
      runs,
    );
  });

  it('fall at the local time the rhythm says, and on working days but for the purge', () => {
    const times: Record<Job, string> = {
      'weekcheck.open': '14:00',
      'weekcheck.remind': '10:00',
      'weekcheck.close': '08:00',
      'weekbericht.preview': '08:00',
      'weekbericht.post': '08:30',
      'puls.open': '10:00',
      'puls.remind': '10:00',
      'puls.close': '17:00',
      purge: '03:30',
    };
    fc.assert(
      fc.property(anyCase, (given) => {
        const slots = all(given);
        expect(slots.map(({ at }) => shown(at)?.slice(11))).toEqual(slots.map(({ job }) => times[job]));
        const offDays = slots.filter(({ job, at }) => job !== 'purge' && !given.calendar.isWorkingDay(dateAt(at)));
        expect(offDays.map(line)).toEqual([]);
      }),
      runs,
    );
  });

  it('leave a window that is longer than nothing and as long as the job allows', () => {
    const windows: Record<Job, ((at: Temporal.ZonedDateTime, key: string) => Temporal.ZonedDateTime) | null> = {
      'weekcheck.open': (_, key) =>
        mondayOf(key).add({ days: 4 }).toZonedDateTime({ timeZone: 'Europe/Amsterdam', plainTime: '17:00' }),
      'weekcheck.remind': (at) => at.withPlainTime('17:00'),
      'weekcheck.close': null,
      'weekbericht.preview': (at) => at.withPlainTime('11:30'),
      'weekbericht.post': (at) => at.add({ days: 6 }),
      'puls.open': (at) => at.add({ days: 2 }),
      'puls.remind': (at) => at.withPlainTime('17:00'),
      'puls.close': null,
      purge: null,
    };
    fc.assert(
      fc.property(anyCase, (given) => {
        const slots = all(given);
        const expected = slots.map(({ job, key, at }) => {
          const until = windows[job]?.(at.toZonedDateTimeISO('Europe/Amsterdam'), key) ?? null;
          return `${job} ${key} ${until?.toInstant().toString() ?? 'always'}`;
        });
        expect(slots.map(({ job, key, until }) => `${job} ${key} ${until?.toString() ?? 'always'}`)).toEqual(expected);
        expect(slots.filter(({ at, until }) => until !== null && !isBefore(at, until))).toEqual([]);
      }),
      runs,
    );
  });

  it('of one job are the slots of that job among all', () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom(...allJobs), (given, job) => {
        const own = slotsBetween(job, given.last, given.now, given.calendar);
        expect(own.map(line)).toEqual(
          all(given)
            .filter((slot) => slot.job === job)
            .map(line),
        );
      }),
      runs,
    );
  });

  it('are none when time stands still or goes back', () => {
    fc.assert(
      fc.property(anyCase, ({ last, now, calendar }) => {
        expect(slotsBetween('all', now, last, calendar)).toEqual([]);
        for (const { at } of slotsBetween('all', last, now, calendar).slice(0, 5)) {
          expect(slotsBetween('all', at, at, calendar)).toEqual([]);
        }
      }),
      runs,
    );
  });
});

describe('on any calendar', () => {
  it('the moments of a week are those of its slots', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const slots = all(given);
        const from = dateAt(given.last);
        for (let i = 1; i <= 8; i += 1) {
          const week = weekOf(from.add({ weeks: i }));
          if (!isBefore(postAt(week, given.calendar), given.now)) break;
          const at = (job: Job) => shown(slots.find((slot) => slot.job === job && slot.key === week)?.at ?? null);
          expect(shown(askAt(week, given.calendar))).toBe(at('weekcheck.open'));
          expect(shown(remindAt(week, given.calendar))).toBe(at('weekcheck.remind'));
          expect(shown(editableUntil(week, given.calendar))).toBe(at('weekcheck.close'));
          expect(shown(postAt(week, given.calendar))).toBe(at('weekbericht.post'));
        }
      }),
      runs,
    );
  });

  it('a week is told about after it was closed, and closed after it was asked and reminded', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        for (let i = 0; i < 12; i += 1) {
          const week = weekOf(dateAt(given.last).add({ weeks: i }));
          const moments = [askAt, remindAt, editableUntil, postAt].map((find) => find(week, given.calendar));
          const known = moments.filter((at) => at !== null);
          for (const [j, at] of known.entries()) if (j > 0) expect(isBefore(known[j - 1]!, at)).toBe(true);
        }
      }),
      runs,
    );
  });

  it('the next moment is the first visible slot, with nothing visible before it', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), (given, pick) => {
        const visible = all(given).filter(({ job }) => job !== 'purge');
        const start = visible[pick % Math.max(visible.length, 1)]?.at ?? given.last;
        const next = nextMoment(start, given.calendar);
        expect(isBefore(start, next.at)).toBe(true);
        expect(next.job).not.toBe('purge');
        const until = slotsBetween('all', start, next.at, given.calendar).filter(({ job }) => job !== 'purge');
        expect(until.every(({ at }) => at.equals(next.at))).toBe(true);
        expect(line(until[0]!)).toBe(line(next));
      }),
      runs,
    );
  });
});

describe('the purge', () => {
  it.each(['03:30', '02:00', '02:30'])(
    'at %s comes once on every date, never lost in a gap or doubled in a fold',
    (time) => {
      const rhythm: Rhythm = { ...defaultRhythm, purge: { time } };
      fc.assert(
        fc.property(anyWindow, ({ last, now }) => {
          const slots = slotsBetween('purge', last, now, noord, rhythm);
          const dates = slots.map(({ at }) => dateAt(at).toString());
          expect(slots.map(({ key }) => key)).toEqual(dates);
          const expected: string[] = [];
          for (
            let date = dateAt(last);
            Temporal.PlainDate.compare(date, dateAt(now)) <= 0;
            date = date.add({ days: 1 })
          ) {
            const at = purgeAt(date, time);
            if (isBefore(last, at) && !isBefore(now, at)) expected.push(`${date.toString()} ${at.toString()}`);
          }
          expect(slots.map(({ key, at }) => `${key} ${at.toString()}`)).toEqual(expected);
        }),
        { numRuns: 25 },
      );
    },
  );
});

/** The purge moment by the European rule: both changes happen at 01:00 UTC on the last Sunday of March and October. */
function purgeAt(date: Temporal.PlainDate, time: string): Temporal.Instant {
  const isLastSunday = date.dayOfWeek === 7 && date.day > 24;
  if (isLastSunday && date.month === 3 && time < '03:00') return Temporal.Instant.from(`${date.toString()}T01:00Z`);
  const isFold = isLastSunday && date.month === 10 && time < '03:00';
  const marchEnd = lastSunday(date.year, 3);
  const octoberEnd = lastSunday(date.year, 10);
  const isSummer = date.toString() >= marchEnd && (date.toString() < octoberEnd || isFold);
  return Temporal.Instant.from(`${date.toString()}T${time}${isSummer ? '+02:00' : '+01:00'}`);
}

function lastSunday(year: number, month: number): string {
  const end = Temporal.PlainDate.from({ year, month, day: 31 });
  return end.subtract({ days: end.dayOfWeek % 7 }).toString();
}

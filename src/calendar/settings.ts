import type { Weekday } from './day.ts';
import type { TimeOfDay } from './local-time.ts';

/** A weekday and a wall-clock time in Amsterdam. */
export type WeekMoment = { readonly weekday: Weekday; readonly time: TimeOfDay };

/** When the programme asks, reminds, closes and tells. Windows say how long a missed moment may still be caught up. */
export type Rhythm = {
  readonly weekcheck: {
    /** In the week itself; moved back within the week when it falls on a holiday. */
    readonly open: WeekMoment;
    /** In the week itself: later than this the question is not sent any more. */
    readonly openUntil: WeekMoment;
    /** In the week itself; left out on a holiday. */
    readonly remind: WeekMoment;
    readonly remindUntil: TimeOfDay;
    /** In the week after; moved to the next working day when it falls on a holiday. */
    readonly close: WeekMoment;
  };
  readonly weekbericht: {
    /** Preview and post lie in the week after the one they are about, and move as the closing does. */
    readonly preview: WeekMoment;
    /** Counted from the post. */
    readonly previewGraceHours: number;
    readonly post: WeekMoment;
    readonly postWithinDays: number;
  };
  readonly puls: {
    /** The first round opens on the first free opening weekday on or after this date (`YYYY-MM-DD`). */
    readonly anchor: string;
    /** Weeks from one opening to the earliest next one, at least 1. */
    readonly everyWeeks: number;
    readonly open: WeekMoment;
    readonly openWithinDays: number;
    readonly remindAfterWorkingDays: number;
    readonly remindTime: TimeOfDay;
    readonly remindUntil: TimeOfDay;
    /** In the week after the opening. */
    readonly close: WeekMoment;
  };
  readonly purge: { readonly time: TimeOfDay };
};

/** The rhythm the programme starts with. */
export const defaultRhythm: Rhythm = {
  weekcheck: {
    open: { weekday: 4, time: '14:00' },
    openUntil: { weekday: 5, time: '17:00' },
    remind: { weekday: 5, time: '10:00' },
    remindUntil: '17:00',
    close: { weekday: 1, time: '08:00' },
  },
  weekbericht: {
    preview: { weekday: 1, time: '08:00' },
    previewGraceHours: 3,
    post: { weekday: 1, time: '08:30' },
    postWithinDays: 6,
  },
  puls: {
    anchor: '2026-03-17',
    everyWeeks: 4,
    open: { weekday: 2, time: '10:00' },
    openWithinDays: 2,
    remindAfterWorkingDays: 5,
    remindTime: '10:00',
    remindUntil: '17:00',
    close: { weekday: 4, time: '17:00' },
  },
  purge: { time: '03:30' },
};

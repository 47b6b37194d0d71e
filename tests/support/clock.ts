/** Real time that stands still until it is told to go on. Milliseconds since 1970. */
export interface FakeClock {
  readonly now: () => number;
  readonly advance: (ms: number) => void;
}

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A clock that starts at a moment of its own: it says nothing about product time. */
export function fakeClock(start = Date.UTC(2026, 10, 2, 9)): FakeClock {
  let at = start;
  return {
    now: () => at,
    advance(ms) {
      at += ms;
    },
  };
}

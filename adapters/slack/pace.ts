/** How long to wait before one more call, in milliseconds; nothing when it may go now, and then it counts. */
export type Pace = () => number;

/** At most so many calls in a minute, in a burst or spread, refilled evenly. `now` is real time. */
export function createPace(perMinute: number, now: () => number): Pace {
  const each = 60_000 / perMinute;
  let left = perMinute;
  let at = now();
  return () => {
    const moment = now();
    left = Math.min(perMinute, left + Math.max(0, moment - at) / each);
    at = moment;
    if (left < 1) return Math.ceil((1 - left) * each);
    left -= 1;
    return 0;
  };
}

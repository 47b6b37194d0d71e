/** How long to wait before one more call, in milliseconds; nothing when it may go now, and then it counts. */
export type Pace = () => number;

/** The same, for each by its name. */
export type PaceOf = (name: string) => number;

/** So many a minute, `burst` of them at once, refilled evenly. `now` is real time. */
export function createPace(perMinute: number, now: () => number, burst = perMinute): Pace {
  const each = 60_000 / perMinute;
  let left = burst;
  let at = now();
  return () => {
    const moment = now();
    left = Math.min(burst, left + Math.max(0, moment - at) / each);
    at = moment;
    if (left < 1) return Math.ceil((1 - left) * each);
    left -= 1;
    return 0;
  };
}

const MOST = 1000;

/** A pace for each. Of those that were not asked for longest it is forgotten: they have long been refilled. */
export function createPaceOf(perMinute: number, now: () => number, burst: number): PaceOf {
  const paces = new Map<string, Pace>();
  return (name) => {
    const pace = paces.get(name) ?? createPace(perMinute, now, burst);
    paces.delete(name);
    paces.set(name, pace);
    const [oldest] = paces.keys();
    if (paces.size > MOST && oldest !== undefined) paces.delete(oldest);
    return pace();
  };
}

const FORGOTTEN_MS = 60_000;

/**
 * One pace for all, in which who must wait gets a turn and keeps it: everybody waits once, however many wait with them.
 * A turn that nobody comes for is lost.
 */
export function createTurns(perMinute: number, now: () => number): PaceOf {
  const each = 60_000 / perMinute;
  const burst = (perMinute - 1) * each;
  const turns = new Map<string, number>();
  let at = now();
  let passed = 0;
  let next = 0;
  return (name) => {
    const moment = now();
    passed += Math.max(0, moment - at);
    at = moment;
    for (const [other, turn] of turns) {
      if (turn + FORGOTTEN_MS > passed) break;
      turns.delete(other);
    }
    const kept = turns.get(name);
    const turn = kept ?? next - burst;
    if (kept === undefined) next = Math.max(next, passed) + each;
    if (turn <= passed) {
      turns.delete(name);
      return 0;
    }
    turns.set(name, turn);
    return Math.ceil(turn - passed);
  };
}

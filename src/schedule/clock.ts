import type { Store } from '../store/index.ts';

/** The only place where the time is read. */
export const realNow = (): number => Date.now();

/** Product time: what rhythm and texts follow. */
export interface Clock {
  now(): number;
  /** Writes down how far it is; a proef clock stands there when the process ends. */
  keep(): void;
}

/** A proef database has a clock of its own, that people may move: forward only. */
export interface ProefClock extends Clock {
  /** Lets it run with real time, as long as a server runs. */
  run(): void;
  moveTo(moment: number): void;
}

export const systemClock: Clock = { now: realNow, keep: () => undefined };

/** A clock was asked to go back. */
export class ClockError extends Error {
  override readonly name = 'ClockError';
}

/**
 * The clock of a proef database, kept in it so that a server and the command line share one. It stands still until
 * `run`; then it goes as fast as real time. Throws ClockError when it is asked to go back.
 */
export function proefClock(store: Store, real: () => number = realNow): ProefClock {
  const read = (): number => Date.parse(store.settings.get('clock') ?? '');
  let base = read();
  if (Number.isNaN(base)) throw new ClockError('This database has no clock of its own.');
  let runsFrom: number | null = null;
  const write = (moment: number): void => store.settings.set('clock', new Date(moment).toISOString());
  let written = base;
  const now = (): number => {
    const kept = read();
    if (runsFrom !== null) {
      const at = real();
      // Real time may be set back; product time is not.
      base += Math.max(0, at - runsFrom);
      runsFrom = at;
    }
    // Another process moved it on: go on from there.
    if (kept > base) base = written = kept;
    return base;
  };
  const keep = (): void => {
    const at = now();
    if (at === written) return;
    write(at);
    written = at;
  };
  return {
    now,
    keep,
    run() {
      runsFrom = real();
    },
    moveTo(moment) {
      if (moment < now()) throw new ClockError('The clock of a proef database only goes forward.');
      write(moment);
      base = written = moment;
    },
  };
}

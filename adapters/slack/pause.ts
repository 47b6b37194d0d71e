import type { Pace } from './pace.ts';

/** Waiting for a turn, in the time after Slack's request was answered. */
export interface Pause {
  /** Until the pace lets one more go. */
  until(pace: Pace): Promise<void>;
  /** So many milliseconds. */
  sleep(ms: number): Promise<void>;
  /** From now on nobody waits, and who waited goes on. */
  end(): void;
  begin(): void;
}

export function createPause(): Pause {
  const waiting = new Set<() => void>();
  let ended = false;
  const isEnded = (): boolean => ended;

  function sleep(ms: number): Promise<void> {
    if (ended) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      waiting.add(wake);
    });
  }

  return {
    async until(pace) {
      for (let ms = pace(); ms > 0 && !isEnded(); ms = pace()) await sleep(ms);
    },
    sleep,
    end() {
      ended = true;
      for (const wake of waiting) wake();
    },
    begin: () => (ended = false),
  };
}

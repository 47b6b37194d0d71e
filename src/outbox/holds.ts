/** What must wait for a moment: a conversation or a whole platform, by its key, until so many real milliseconds. */
export interface Holds {
  hold(key: string, until: number): void;
  isHeld(key: string): boolean;
  /** The moments at which something comes free; what came free before is forgotten. */
  coming(): readonly number[];
}

/** They live as long as the process: after a restart the platform says again how long to wait. */
export function makeHolds(realNow: () => number): Holds {
  const until = new Map<string, number>();
  const isHeld = (key: string): boolean => (until.get(key) ?? 0) > realNow();
  return {
    hold: (key, moment) => void until.set(key, Math.max(moment, until.get(key) ?? 0)),
    isHeld,
    coming() {
      for (const key of [...until.keys()]) if (!isHeld(key)) until.delete(key);
      return [...until.values()];
    },
  };
}

/** So many events are remembered to know one by that comes again. */
const MOST = 5_000;

/** Which events about the puls came in before. Kept in memory alone: a row for one would say who answered when. */
export interface Heard {
  /** True for one that was not heard before. */
  first(eventId: string): boolean;
  /** What it did was taken back: sent again, it acts. One that was heard in an earlier batch stays heard. */
  takeBack(eventId: string): void;
  /** The batch is committed: all that was heard in it stays heard. */
  settle(): void;
  /** The batch was taken back whole. */
  takeBackAll(): void;
}

export function makeHeard(): Heard {
  const heard = new Set<string>();
  const now = new Set<string>();
  const takeBack = (eventId: string): void => {
    if (now.delete(eventId)) heard.delete(eventId);
  };
  return {
    first(eventId) {
      if (heard.has(eventId)) return false;
      const [oldest] = heard;
      if (heard.size >= MOST && oldest !== undefined) heard.delete(oldest);
      heard.add(eventId);
      now.add(eventId);
      return true;
    },
    takeBack,
    settle: () => {
      now.clear();
    },
    takeBackAll: () => {
      for (const eventId of [...now]) takeBack(eventId);
    },
  };
}

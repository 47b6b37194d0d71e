/** A seeded source of chance: the same seed gives the same corpus on every machine. */
export interface Chance {
  /** A whole number from `min` up to and including `max`. */
  int(min: number, max: number): number;
  /** One of the list, which may not be empty. */
  pick<T>(list: readonly T[]): T;
  /** True in a share `p` (0 to 1) of the calls. */
  often(p: number): boolean;
  /** A string of `count` digits. */
  digits(count: number): string;
}

/** Makes a chance out of a seed (mulberry32). */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  return {
    int,
    pick: (list) => list[int(0, list.length - 1)]!,
    often: (p) => next() < p,
    digits: (count) => Array.from({ length: count }, () => String(int(0, 9))).join(''),
  };
}

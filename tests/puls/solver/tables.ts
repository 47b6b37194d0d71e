/** How many people of one group gave each answer, in the order of the answers that are tried. */
export type Counts = readonly number[];

/** All ways in which `people` can spread over `answers` answers. */
export function spreads(people: number, answers: number): readonly Counts[] {
  if (answers === 1) return [[people]];
  const all: Counts[] = [];
  for (let first = 0; first <= people; first += 1)
    for (const rest of spreads(people - first, answers - 1)) all.push([first, ...rest]);
  return all;
}

/** All ways to take one from each list, one at a time; the array that is given is used again. */
export function* combinations<T>(lists: readonly (readonly T[])[]): Generator<readonly T[]> {
  const at = lists.map(() => 0);
  for (;;) {
    yield lists.map((list, place) => list[at[place]!]!);
    let place = lists.length - 1;
    while (place >= 0 && at[place]! + 1 === lists[place]!.length) at[place--] = 0;
    if (place < 0) return;
    at[place]! += 1;
  }
}

/** A repeatable stream of numbers under one (mulberry32). */
export function stream(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

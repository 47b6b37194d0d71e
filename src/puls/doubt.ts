import type { Tally } from './tally.ts';
import { wordOf } from './tell.ts';

/** How many in each band of a scale. */
type Spread = readonly [number, number, number];

const MIDDLE = 1;

const spreadOf = ({ parts: [low = 0, middle = 0, high = 0] }: Tally): Spread => [low, middle, high];
const plus = (a: Spread, b: Spread): Spread => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
const minus = (a: Spread, b: Spread): Spread => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];

/** Every way in which a group of this size could have answered, so that the same word is told of it. */
function couldHave({ n, parts }: Tally): readonly Spread[] {
  const word = wordOf(parts);
  const all: Spread[] = [];
  for (let low = 0; low <= n; low += 1)
    for (let middle = 0; low + middle <= n; middle += 1) all.push([low, middle, n - low - middle]);
  return all.filter((spread) => wordOf(spread) === word);
}

/** Every sum of one spread from each list, once. */
function sums(lists: readonly (readonly Spread[])[]): readonly Spread[] {
  let all: readonly Spread[] = [[0, 0, 0]];
  for (const list of lists) {
    const next = new Map<string, Spread>();
    for (const sum of all.flatMap((so) => list.map((one) => plus(so, one)))) next.set(sum.join(' '), sum);
    all = [...next.values()];
  }
  return all;
}

/** Whether the hidden could have answered like this beside a total: nobody less than zero, and not all in one band. */
function hiddenCould(spread: Spread, n: number): boolean {
  return spread.every((count) => count >= 0 && (n === 0 || count < n));
}

/**
 * Whether each group that is told in words keeps its doubt beside a total in figures. Taken for granted is the most that
 * anybody could work out: exactly how all who are not told in figures answered, as one heap. Does that, with the words,
 * still leave `doubters` of every such group who could have answered otherwise than the rest of it? True when nothing is
 * told in words, as with a choice.
 * The answer rests on the heap and the words only, never on who in the heap said what: otherwise it would tell.
 */
export function leavesDoubt(words: readonly Tally[], hidden: Tally, doubters: number): boolean {
  const heap = [...words, hidden].map(spreadOf).reduce(plus);
  const could = words.map(couldHave);
  return words.every((group, at) => {
    const part = wordOf(group.parts) ?? MIDDLE;
    const others = sums(could.filter((_, other) => other !== at));
    return (could[at] ?? [])
      .filter((spread) => group.n - (spread[part] ?? 0) >= doubters)
      .some((spread) => others.some((rest) => hiddenCould(minus(minus(heap, spread), rest), hidden.n)));
  });
}

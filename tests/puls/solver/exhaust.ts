import { type Crowd, type Knowledge, type Leak, makeKnowledge } from './knowledge.ts';
import { type Counts, combinations, spreads } from './tables.ts';

/** Publishes a table: everything anybody can read afterwards, as text. */
export type Publish = (table: readonly Counts[]) => string;

export interface Exhausted {
  readonly tables: number;
  /** How many different texts came out: one each for all rounds that nobody can tell apart. */
  readonly texts: number;
  readonly leaks: readonly (Leak & { readonly text: string })[];
}

/**
 * Publishes every table that is possible for these crowds, and puts together the tables with the same text: that is
 * exactly what somebody knows who reads the text, knows how it was made, and has all the time of the world.
 * `ways` may narrow down how each crowd can have answered.
 */
export function exhaust(
  crowds: readonly Crowd[],
  bands: readonly number[],
  publish: Publish,
  ways: readonly (readonly Counts[])[] = crowds.map(({ people }) => spreads(people, bands.length)),
): Exhausted {
  const known = new Map<string, Knowledge>();
  let tables = 0;
  for (const table of combinations(ways)) {
    const text = publish(table);
    let one = known.get(text);
    if (one === undefined) known.set(text, (one = makeKnowledge(crowds, bands)));
    one.add(table);
    tables += 1;
  }
  const leaks = [...known].flatMap(([text, one]) => one.leaks().map((leak) => ({ ...leak, text })));
  return { tables, texts: known.size, leaks };
}

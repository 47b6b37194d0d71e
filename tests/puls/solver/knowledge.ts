import type { Counts } from './tables.ts';

/** One role in a round: its name, and how many of it answered. An outsider is taken to know both. */
export interface Crowd {
  readonly role: string;
  readonly people: number;
}

/** What somebody could know about one role after reading: the whole of what is still possible. */
interface Possible {
  readonly least: number[];
  readonly most: number[];
  /** The first spread that was seen, and whether there was ever another. */
  readonly first: Counts;
  several: boolean;
  /** For each band of answers: whether the whole role could be outside it, if only for one person. */
  readonly notAllIn: boolean[];
}

/** A thing that became certain. */
export interface Leak {
  readonly role: string;
  readonly what: string;
}

/** All that fits what was read, and what it has in common. */
export type Knowledge = ReturnType<typeof makeKnowledge>;

/** The most people in a group of which nothing may become known at all. */
const SMALL = 4;

/**
 * Gathers every table that fits what was read, and then says what all of them have in common. `bands` puts each answer
 * in a band. Of a small group no count of any answer may be certain, and not its answers as a whole; of no group, however
 * large, may it be certain that everybody is in one band.
 */
export function makeKnowledge(crowds: readonly Crowd[], bands: readonly number[]) {
  const known: (Possible | undefined)[] = crowds.map(() => undefined);
  const bandCount = Math.max(...bands) + 1;
  let tables = 0;

  const add = (table: readonly Counts[]): void => {
    tables += 1;
    for (const [at, counts] of table.entries()) {
      const people = crowds[at]!.people;
      if (people === 0) continue;
      const inBand = new Array<number>(bandCount).fill(0);
      for (const [answer, count] of counts.entries()) inBand[bands[answer]!]! += count;
      const before = known[at];
      if (before === undefined) {
        const notAllIn = inBand.map((count) => count < people);
        known[at] = { least: [...counts], most: [...counts], first: counts, several: false, notAllIn };
        continue;
      }
      for (const [answer, count] of counts.entries()) {
        if (count < before.least[answer]!) before.least[answer] = count;
        if (count > before.most[answer]!) before.most[answer] = count;
        if (count !== before.first[answer]!) before.several = true;
      }
      for (const [band, count] of inBand.entries()) if (count < people) before.notAllIn[band] = true;
    }
  };

  const leaks = (): readonly Leak[] =>
    crowds.flatMap(({ role, people }, at) => {
      const one = known[at];
      if (one === undefined) return [];
      const found: Leak[] = [];
      if (people <= SMALL) {
        if (!one.several) found.push({ role, what: `the answers of all ${people}` });
        for (const [answer, least] of one.least.entries())
          if (least > 0 && least === one.most[answer])
            found.push({ role, what: `that ${least} chose answer ${answer}` });
      }
      for (const [band, may] of one.notAllIn.entries())
        if (!may) found.push({ role, what: `that everybody is in band ${band}` });
      return found;
    });

  return { add, leaks, tables: () => tables };
}

import { type Counts, spreads, stream } from './tables.ts';

const waysFor = (sizes: readonly number[], answers: number): number =>
  sizes.reduce((ways, people) => ways * spreads(people, answers).length, 1);

/** Crowds and answers by chance, the same for the same seed. */
export function chance(seed: number) {
  const random = stream(seed);
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length - 1)]!;

  /** Sizes of the five roles that leave no more than so many rounds, with somebody alone or among a few. */
  function smallSizes(answers: number, most: number): readonly number[] {
    for (;;) {
      const sizes = [upTo(2) * 5 + upTo(5), upTo(1) * upTo(7), upTo(1) * upTo(7), upTo(1) * upTo(4), upTo(1) * upTo(3)];
      const few = sizes.some((people) => people > 0 && people < 5);
      if (few && waysFor(sizes, answers) <= most) return sizes;
    }
  }

  /** Answers of a group that leans one way, now and then so far that all of it agrees. */
  function someAnswers(people: number, answers: number): Counts {
    const counts = new Array<number>(answers).fill(0);
    const lean = upTo(answers - 1);
    const loyal = pick([0, 0.5, 0.8, 1]);
    for (let one = 0; one < people; one += 1) counts[random() < loyal ? lean : upTo(answers - 1)]! += 1;
    return counts;
  }

  return { pick, smallSizes, someAnswers, upTo };
}

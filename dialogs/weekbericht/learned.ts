import type { DigestFacts } from '../../src/records/weekbericht.ts';
import { learnedLine } from './lines.ts';
import { signalLine } from './signals.ts';
import { post } from './words.ts';

/**
 * What we learned, in the order in which there is room for it: the signalen that were chosen, then what the
 * werkgroepen learned, then the other signalen. What is not shown stands in the thread.
 */
export function learnedLines({ signals, learned }: DigestFacts): readonly string[] {
  return [
    ...signals.filter((item) => item.lead).map(signalLine),
    ...learned.map(learnedLine),
    ...signals.filter((item) => !item.lead).map(signalLine),
  ];
}

/** How the block says that there is more. */
export const learnedRest = ({ signals }: DigestFacts): typeof post.learned | typeof post.signals =>
  signals.length === 0 ? post.learned : post.signals;

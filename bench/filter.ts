import { checkText } from '../src/privacy/filter.ts';
import { DULL, over } from '../tests/privacy/corpus/long.ts';
import { type Figure, median } from './measure.ts';

const SIZE = 50_000;
const ROUNDS = 3;
/** The processor's time is told in steps of some milliseconds: a text is looked at again until this many have passed. */
const LEAST_MS = 40;

const cost = (text: string): number => {
  const before = process.threadCpuUsage();
  for (let times = 1; ; times += 1) {
    checkText(text, { today: '2026-03-12' });
    const { user, system } = process.threadCpuUsage(before);
    const ms = (user + system) / 1000;
    if (ms >= LEAST_MS) return ms / times;
  }
};

/** Twice the text may take twice the time, whatever is in it: the worst of all dull texts, side by side. */
export function filterGrowth(): readonly Figure[] {
  const growth = DULL.map((piece) => {
    const [once, twice] = [over(piece, SIZE), over(piece, 2 * SIZE)];
    cost(once);
    return median(Array.from({ length: ROUNDS }, () => cost(twice) / cost(once)));
  });
  const longest = Math.max(...DULL.map((piece) => median([1, 2, 3].map(() => cost(over(piece, 2 * SIZE))))));
  return [
    {
      what: 'the filter on twice the text',
      figure: Math.max(...growth),
      unit: '×',
      goal: 3.5,
      better: 'less',
      note: `the worst of ${DULL.length} dull texts of 50 and 100 KB; 2 is linear`,
    },
    {
      what: 'the filter on 100 KB',
      figure: longest,
      unit: 'ms',
      goal: null,
      better: 'less',
      note: 'processor time, the worst of them',
    },
  ];
}

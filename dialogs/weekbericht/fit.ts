import { fill } from '../../src/chat/index.ts';
import type { DigestFacts } from '../../src/records/weekbericht.ts';
import { pulsLines } from '../puls/block.ts';
import { told } from '../puls/words.ts';
import { wordCount } from '../taal/phrases.ts';
import { helpCost } from './help.ts';
import { learnedLines, learnedRest } from './learned.ts';
import { closedLine, countLines, headingLine, inShortLine } from './lines.ts';
import { post } from './words.ts';

/** All that can be read in the main message, buttons included. */
export const MOST_WORDS = 200;
const MOST_ITEMS = 3;

/** How many items of each block stand in the main message; the rest is announced there. */
export interface Shown {
  readonly help: number;
  readonly learned: number;
  /** 1: the whole tussenstand; it is never shown in part. */
  readonly counts: number;
  readonly closed: number;
}

interface Rest {
  readonly moreOne?: string;
  readonly more?: string;
  readonly onlyOne?: string;
  readonly only: string;
}

/** What a block says of items that are not shown; null when all are. */
export function restLine(words: Rest, shown: number, all: number): string | null {
  const left = all - shown;
  if (left <= 0) return null;
  const one = shown === 0 ? words.onlyOne : words.moreOne;
  const many = shown === 0 ? words.only : (words.more ?? words.only);
  return fill(left === 1 ? (one ?? many) : many, { aantal: left });
}

interface Section {
  readonly key: keyof Shown;
  readonly title: string;
  readonly rest: Rest;
  /** Words of each item, in order. */
  readonly costs: readonly number[];
  readonly most: number;
}

function sectionsOf(facts: DigestFacts): readonly Section[] {
  const counts = countLines(facts).join(' ');
  const words = (lines: readonly string[]): readonly number[] => lines.map(wordCount);
  return [
    {
      key: 'help',
      title: post.help.title,
      rest: post.help,
      costs: facts.help.map(helpCost),
      most: MOST_ITEMS,
    },
    {
      key: 'learned',
      title: post.learned.title,
      rest: learnedRest(facts),
      costs: words(learnedLines(facts)),
      most: MOST_ITEMS,
    },
    {
      key: 'counts',
      title: post.counts.title,
      rest: post.counts,
      costs: counts === '' ? [] : [wordCount(counts)],
      most: 1,
    },
    {
      key: 'closed',
      title: post.closedBlock.title,
      rest: post.closedBlock,
      costs: words(facts.closed.map(closedLine)),
      most: MOST_ITEMS,
    },
  ];
}

function costOf(section: Section, shown: number): number {
  if (section.costs.length === 0) return 0;
  const items = section.costs.slice(0, shown).reduce((sum, cost) => sum + cost, 0);
  return wordCount(section.title) + items + wordCount(restLine(section.rest, shown, section.costs.length) ?? '');
}

/**
 * Chooses what stands in the main message: first the first item of each block, in their fixed order, then more items,
 * in the same order, as long as there are words left. The choice does not depend on who took a request since.
 */
export function fit(facts: DigestFacts): Shown {
  const sections = sectionsOf(facts);
  // A later correction adds a line; it has its place from the start.
  const fixed = [
    headingLine(facts),
    inShortLine(facts),
    fill(post.corrected, { dag: '31 december' }),
    post.correct,
    ...(facts.puls === null ? [] : [told.title, ...pulsLines(facts.puls)]),
    post.share,
  ].map(wordCount);
  const room = MOST_WORDS - fixed.reduce((sum, words) => sum + words, 0);
  const shown = { help: 0, learned: 0, counts: 0, closed: 0 };
  const total = (): number => sections.reduce((sum, section) => sum + costOf(section, shown[section.key]), 0);
  const tryOneMore = (section: Section): boolean => {
    if (shown[section.key] >= Math.min(section.most, section.costs.length)) return false;
    shown[section.key] += 1;
    if (total() <= room) return true;
    shown[section.key] -= 1;
    return false;
  };
  // The first signaal is promised its line, and its length has a bound: however long a request is, it stands there.
  const promised = sections.filter(({ key }) => key === 'learned' && facts.signals.some((item) => item.lead));
  for (const section of [...promised, ...sections.filter((one) => !promised.includes(one))]) tryOneMore(section);
  for (const section of sections) while (shown[section.key] > 0 && tryOneMore(section));
  return shown;
}

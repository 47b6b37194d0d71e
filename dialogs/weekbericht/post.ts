import { type Block, button, buttons, fill, heading, list, paragraph } from '../../src/chat/index.ts';
import type { Intent } from '../../src/records/intent.ts';
import type { DigestFacts } from '../../src/records/weekbericht.ts';
import { pulsBlock } from '../puls/block.ts';
import { type Part, type Said, message } from '../said.ts';
import { weekNumber } from '../taal/dates.ts';
import { fit, restLine } from './fit.ts';
import { helpBlocks } from './help.ts';
import { learnedLines, learnedRest } from './learned.ts';
import { closedLine, correctedLine, countLines, headingLine, inShortLine } from './lines.ts';
import { post } from './words.ts';

type Rest = Parameters<typeof restLine>[0];

function section(title: string, shown: number, all: number, rest: Rest, blocks: readonly Part[]): readonly Part[] {
  if (all === 0) return [];
  const left = restLine(rest, shown, all);
  return [heading(title), ...blocks, ...(left === null ? [] : [paragraph(left)])];
}

const listOf = (lines: readonly string[]): readonly Part[] => (lines.length === 0 ? [] : [list(lines)]);

/** The weekbericht without its last row: help, what was learned, where we are, what is closed. */
export function body(facts: DigestFacts, withButtons: boolean): readonly Part[] {
  const shown = fit(facts);
  const counts = countLines(facts);
  const corrected = correctedLine(facts);
  return [
    heading(headingLine(facts)),
    ...(corrected === null ? [] : [paragraph(corrected)]),
    paragraph(inShortLine(facts)),
    ...section(
      post.help.title,
      shown.help,
      facts.help.length,
      post.help,
      facts.help.slice(0, shown.help).flatMap((item) => helpBlocks(item, withButtons)),
    ),
    ...section(
      post.learned.title,
      shown.learned,
      facts.learned.length + facts.signals.length,
      learnedRest(facts),
      listOf(learnedLines(facts).slice(0, shown.learned)),
    ),
    ...section(
      post.counts.title,
      shown.counts,
      counts.length === 0 ? 0 : 1,
      post.counts,
      shown.counts === 0 ? [] : [paragraph(counts.join(' '))],
    ),
    ...(facts.puls === null ? [] : pulsBlock(facts.puls)),
    ...section(
      post.closedBlock.title,
      shown.closed,
      facts.closed.length,
      post.closedBlock,
      listOf(facts.closed.slice(0, shown.closed).map(closedLine)),
    ),
  ];
}

/** The weekbericht, as it stands in the channel of the programmateam. */
export function postWeekbericht(facts: DigestFacts): Said {
  const last: Block<Intent> = buttons<Intent>(
    button(post.share, { kind: 'signaal.open' }),
    button(post.correct, { kind: 'weekbericht.correct', week: facts.week }),
  );
  return message(fill(post.summary, { week: weekNumber(facts.week) }), body(facts, true), last);
}

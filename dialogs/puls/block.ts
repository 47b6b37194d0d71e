import { heading, list, paragraph } from '../../src/chat/index.ts';
import type { PulsTold } from '../../src/records/puls.ts';
import { type Part, type Said, message } from '../said.ts';
import { itemLines, releaseLines, releaseWithImpression, talkLine, tellsShares } from './told.ts';
import { told } from './words.ts';

/** The lines of the puls in the weekbericht: the release, and one question to talk about. */
export const pulsLines = (facts: PulsTold): readonly string[] => [...releaseWithImpression(facts), talkLine(facts)];

/** The puls in the weekbericht. */
export const pulsBlock = (facts: PulsTold): readonly Part[] => [
  heading(told.title),
  ...pulsLines(facts).map((line) => paragraph(line)),
];

/** What the thread tells of the puls, question by question. */
export const pulsPart = (facts: PulsTold, title: string = told.title): Said =>
  message(
    title,
    heading(title),
    paragraph(releaseLines(facts)[0] ?? told.tooFew),
    facts.response !== null && tellsShares(facts) ? paragraph(told.rounded) : null,
    facts.response === null ? null : facts.items.flatMap((item) => [paragraph(item.text), list(itemLines(item))]),
  );

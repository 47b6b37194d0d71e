import { fill } from '../../src/chat/index.ts';
import type { DigestFacts, HelpItem } from '../../src/records/weekbericht.ts';
import { rangeWords, dateWords, weekNumber } from '../taal/dates.ts';
import { capital, counted, sentence } from '../taal/phrases.ts';
import { askedFor, askerOf } from './help.ts';
import { post } from './words.ts';

/** Nothing heard, nothing asked, nothing closed, nothing told of an experiment. */
export const isQuiet = (facts: DigestFacts): boolean =>
  facts.heard === 0 &&
  facts.help.length === 0 &&
  facts.closed.length === 0 &&
  facts.learned.length === 0 &&
  facts.experiments.length === 0 &&
  facts.signals.length === 0;

/** The title, with the week and its days. */
export const headingLine = (facts: DigestFacts): string =>
  fill(post.heading, { week: weekNumber(facts.week), dagen: rangeWords(facts.from, facts.until) });

/** On which day it was put right; null when it never was. */
export const correctedLine = (facts: DigestFacts): string | null =>
  facts.correctedOn === null ? null : fill(post.corrected, { dag: dateWords(facts.correctedOn) });

function newsWords({ heard, of }: DigestFacts): string | null {
  if (heard === 0) return null;
  if (of === 1) return post.newsOne;
  return heard === of ? fill(post.newsAll, { alle: of }) : fill(post.news, { gehoord: heard, alle: of });
}

/** "In het kort: …", or that it was a quiet week. */
export function inShortLine(facts: DigestFacts): string {
  if (isQuiet(facts)) return post.quiet;
  const open = facts.help.filter((item) => item.status === 'open' || item.status === 'opgepakt').length;
  const news = newsWords(facts);
  const requests = (count: number): string => counted(count, post.one, post.many);
  const parts = [
    ...(news === null ? [] : [fill(post.inShort, { nieuws: news })]),
    ...(facts.signals.length === 0
      ? []
      : [fill(post.signalsShort, { aantal: counted(facts.signals.length, post.signals.one, post.signals.many) })]),
    ...(open === 0 ? [] : [fill(post.open, { aantal: requests(open) })]),
    ...(facts.closed.length === 0 ? [] : [fill(post.closed, { aantal: requests(facts.closed.length) })]),
  ];
  return parts.length === 0 ? post.nothing : parts.join(' ');
}

/** One thing a werkgroep learned, in its own words. */
export const learnedLine = ({ werkgroep, text: tekst }: DigestFacts['learned'][number]): string =>
  fill(post.learned.item, { werkgroep, tekst });

/** What was told about an experiment, in the words of who told it; their name is not said. */
export const experimentLine = ({ name: experiment, text: tekst }: DigestFacts['experiments'][number]): string =>
  fill(post.thread.experiment, { experiment, tekst });

/** Each tussenstand in one short sentence. */
export const countLines = (facts: DigestFacts): readonly string[] =>
  facts.counts.map(({ name, value: waarde, goal: doel }) =>
    fill(post.counts.item, { naam: capital(name), waarde, doel }),
  );

/** One request that is closed, and how. */
export function closedLine(item: HelpItem): string {
  const { solved, cannot, withdrawn } = post.closedBlock;
  const values = { wie: askerOf(item), wat: sentence(askedFor(item)) };
  if (item.status === 'lukt-niet') return fill(cannot, values);
  return fill(item.status === 'ingetrokken' ? withdrawn : solved, values);
}

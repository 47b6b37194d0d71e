import { LIMITS, fill, heading, lengthOf, list, paragraph } from '../../src/chat/index.ts';
import type { DigestFacts, HelpItem, SignalItem, WerkgroepPart } from '../../src/records/weekbericht.ts';
import { pulsPart } from '../puls/block.ts';
import { told } from '../puls/words.ts';
import { type Part, type Said, message } from '../said.ts';
import { fit } from './fit.ts';
import { helpBlocks, helpLine } from './help.ts';
import { closedLine, countLines, experimentLine } from './lines.ts';
import { chairLine, signalBlocks } from './signals.ts';
import { post } from './words.ts';

/** So many requests or lines stand in one message of the thread. */
const PER_PART = 8;
/** So many messages of signalen at most: a channel is no archive. */
const MOST_SIGNAL_PARTS = 12;
/** A signaal takes three blocks, and up to a thousand characters with what was told beside it. */
const SIGNALS_PER_PART = 6;
/** What the requests of one werkgroep may take of its part, in characters. */
const ROOM = 5000;

function chunks<T>(items: readonly T[], size = PER_PART): readonly (readonly T[])[] {
  const all: (readonly T[])[] = [];
  for (let at = 0; at < items.length; at += size) all.push(items.slice(at, at + size));
  return all;
}

type PartKind = 'signals' | 'experiments' | 'puls' | 'help' | 'closed' | 'counts';

/** What stands above each part of the thread that is of no werkgroep. */
export const PART_TITLE: Readonly<Record<PartKind, string>> = {
  signals: post.thread.signalsTitle,
  experiments: post.thread.experimentsTitle,
  puls: told.title,
  help: post.thread.helpTitle,
  closed: post.thread.closedTitle,
  counts: post.thread.countsTitle,
};

const named = (name: PartKind, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => (at === 0 ? name : `${name}-${at + 1}`));

interface Beyond {
  readonly help: readonly (readonly HelpItem[])[];
  readonly closed: readonly (readonly HelpItem[])[];
  readonly counts: readonly (readonly string[])[];
  readonly signals: readonly (readonly SignalItem[])[];
}

/** The lines about experiments: one message, or more where there are many. */
const linesOf = (facts: DigestFacts): readonly (readonly string[])[] => chunks(facts.experiments.map(experimentLine));

/** What did not fit in the main message. */
function beyond(facts: DigestFacts): Beyond {
  const shown = fit(facts);
  return {
    help: chunks(facts.help.slice(shown.help)),
    closed: chunks(facts.closed.slice(shown.closed)),
    counts: shown.counts === 0 ? chunks(countLines(facts)) : [],
    // All of them, also those of the main message: there they stand in full.
    signals: chunks(facts.signals, SIGNALS_PER_PART).slice(0, MOST_SIGNAL_PARTS),
  };
}

/** What the thread tells, in fixed order: each werkgroep, the signalen, the experiments, the puls. */
export function toldParts(facts: DigestFacts): readonly string[] {
  return [
    ...facts.parts.map((part) => part.id),
    ...named('signals', beyond(facts).signals.length),
    ...named('experiments', linesOf(facts).length),
    ...(facts.puls === null ? [] : ['puls']),
  ];
}

/** What did not fit in the main message: it comes last in the thread. */
export function restParts(facts: DigestFacts): readonly string[] {
  const { help, closed, counts } = beyond(facts);
  return [...named('help', help.length), ...named('closed', closed.length), ...named('counts', counts.length)];
}

/** All parts of the thread that are made of these facts. */
export const threadParts = (facts: DigestFacts): readonly string[] => [...toldParts(facts), ...restParts(facts)];

function needed(items: readonly HelpItem[]): readonly Part[] {
  const lines: string[] = [];
  for (const line of items.map(helpLine)) {
    if ([...lines, line].reduce((sum, one) => sum + lengthOf(one), 0) > ROOM) break;
    if (lines.length < LIMITS.listItems) lines.push(line);
  }
  const left = items.length - lines.length;
  return [
    ...(lines.length === 0 ? [] : [paragraph(post.thread.needed), list(lines)]),
    ...(left === 0 ? [] : [paragraph(fill(post.thread.moreNeeded, { aantal: left }))]),
  ];
}

function werkgroepPart(part: WerkgroepPart): Said {
  const rows = [
    ...(part.learned === null || part.learned === '' ? [] : [{ label: post.thread.learned, value: part.learned }]),
    ...(part.next === null || part.next === '' ? [] : [{ label: post.thread.next, value: part.next }]),
  ];
  const told = !part.quiet && rows.length > 0;
  return message(
    part.name,
    heading(part.name),
    told ? { kind: 'facts', facts: rows } : null,
    // The same words for a werkgroep that was silent and for one that had nothing to tell.
    told ? null : paragraph(post.thread.quiet),
    needed(part.help),
  );
}

function extra(title: string, blocks: readonly Part[]): Said {
  return message(title, heading(title), blocks.length === 0 ? paragraph(post.thread.gone) : blocks);
}

function signalsPart(facts: DigestFacts, parts: Beyond['signals'], at: number): readonly Part[] {
  const items = parts[at] ?? [];
  if (items.length === 0) return [];
  const chairs = at === 0 ? chairLine(facts) : null;
  const left = at === parts.length - 1 ? facts.signals.length - parts.flat().length : 0;
  return [
    ...(chairs === null ? [] : [paragraph(chairs), paragraph(post.signals.chairMeans)]),
    ...items.flatMap(signalBlocks),
    ...(left === 0 ? [] : [paragraph(fill(post.signals.beyond, { aantal: left }))]),
  ];
}

/** One message of the thread. A part that has become empty since it was planned says so. */
export function threadPart(facts: DigestFacts, part: string): Said {
  const werkgroep = facts.parts.find((one) => one.id === part);
  if (werkgroep !== undefined) return werkgroepPart(werkgroep);
  const [kind = '', number = '1'] = part.split('-');
  const at = Number(number) - 1;
  const { help, closed, counts, signals } = beyond(facts);
  switch (kind) {
    case 'puls':
      return facts.puls === null ? extra(PART_TITLE.puls, []) : pulsPart(facts.puls);
    case 'help':
      return extra(PART_TITLE.help, help[at]?.flatMap((item) => helpBlocks(item, true)) ?? []);
    case 'closed':
      return extra(PART_TITLE.closed, closed[at] === undefined ? [] : [list(closed[at].map(closedLine))]);
    case 'experiments': {
      const lines = linesOf(facts)[at];
      return extra(PART_TITLE.experiments, lines === undefined ? [] : [list(lines)]);
    }
    case 'counts':
      return extra(PART_TITLE.counts, counts[at] === undefined ? [] : [list(counts[at])]);
    case 'signals':
      return extra(PART_TITLE.signals, signalsPart(facts, signals, at));
    default:
      throw new Error(`A weekbericht has no part ${part}`);
  }
}

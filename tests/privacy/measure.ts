import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { checkText, type Verdict } from '../../src/privacy/filter.ts';
import { kinds, type Kind } from '../../src/privacy/kinds.ts';
import { corpusDay, generatedKinds, negatives, positives, type PositiveCase } from './corpus/generate.ts';

const proseFile = z.object({
  today: z.string(),
  sentences: z.array(
    z.object({ text: z.string(), action: z.enum(['pass', 'warn', 'block']), kinds: z.array(z.enum(kinds)) }),
  ),
});

/** A sentence of the prose with what it should give and what it gave. */
export interface Judged {
  readonly text: string;
  readonly expected: { readonly action: Verdict['action']; readonly kinds: readonly Kind[] };
  readonly found: { readonly action: Verdict['action']; readonly kinds: readonly Kind[] };
}

/** Right, missed and needless finds of one kind or action. */
export interface Score {
  readonly hits: number;
  readonly misses: number;
  readonly falseAlarms: number;
}

/** The share of what should be found that was found, 1 when there was nothing to find. */
export function recall({ hits, misses }: Score): number {
  return hits + misses === 0 ? 1 : hits / (hits + misses);
}

/** The share of what was found that should be found, 1 when nothing was found. */
export function precision({ hits, falseAlarms }: Score): number {
  return hits + falseAlarms === 0 ? 1 : hits / (hits + falseAlarms);
}

function judge(text: string, today: string): Judged['found'] {
  const verdict = checkText(text, { today });
  return { action: verdict.action, kinds: verdict.action === 'pass' ? [] : verdict.kinds };
}

/** Reads one half of the prose and judges each sentence. */
export function judgeProse(half: 'tuning' | 'heldout'): readonly Judged[] {
  const file = new URL(`./corpus/prose-${half}.yaml`, import.meta.url);
  const { today, sentences } = proseFile.parse(parse(readFileSync(file, 'utf8')));
  return sentences.map(({ text, action, kinds: expected }) => ({
    text,
    expected: { action, kinds: expected },
    found: judge(text, today),
  }));
}

function scoreBy(judged: readonly Judged[], has: (side: Judged['found']) => boolean): Score {
  const count = (expected: boolean, found: boolean): number =>
    judged.filter((one) => has(one.expected) === expected && has(one.found) === found).length;
  return { hits: count(true, true), misses: count(true, false), falseAlarms: count(false, true) };
}

/** How one kind did on judged prose, sentence by sentence. */
export function scoreKind(judged: readonly Judged[], kind: Kind): Score {
  return scoreBy(judged, (side) => side.kinds.includes(kind));
}

/** How one action did on judged prose; a sentence that should warn and was blocked counts against both. */
export function scoreAction(judged: readonly Judged[], action: Verdict['action']): Score {
  return scoreBy(judged, (side) => side.action === action);
}

/**
 * True when the text was blocked for this kind and no digit of the value lies outside the finds. Eight digits without
 * a meaning pass the elfproef one time in eleven: those may be called a BSN.
 */
export function isCaught({ kind, text, value, from }: PositiveCase): boolean {
  const verdict = checkText(text, { today: corpusDay });
  if (verdict.action !== 'block') return false;
  if (!verdict.kinds.includes(kind) && !(kind === 'long-number' && verdict.kinds.includes('bsn'))) return false;
  return Array.from(value, (sign, at) => ({ sign, at: from + at })).every(
    ({ sign, at }) => !/\d/.test(sign) || verdict.spans.some((span) => span.from <= at && at < span.to),
  );
}

/** The generated cases and sentences that came out wrong, per kind. */
export interface GeneratedResult {
  readonly kind: Kind;
  readonly cases: number;
  readonly missed: readonly PositiveCase[];
  readonly ordinary: number;
  /** Ordinary sentences near this kind in which this kind was found. */
  readonly mistaken: readonly string[];
  /** Ordinary sentences near this kind that did not pass, for whatever kind. */
  readonly stopped: readonly string[];
}

/** Runs the filter over all generated cases; another seed gives cases it was not tuned on. */
export function judgeGenerated(seed: number, count = 2_000): readonly GeneratedResult[] {
  return generatedKinds.map((kind) => {
    const cases = positives(kind, count, seed);
    const sentences = negatives(kind, count / 4, seed).map(({ text }) => ({ text, found: judge(text, corpusDay) }));
    return {
      kind,
      cases: cases.length,
      missed: cases.filter((one) => !isCaught(one)),
      ordinary: sentences.length,
      mistaken: sentences.filter(({ found }) => found.kinds.includes(kind)).map(({ text }) => text),
      stopped: sentences.filter(({ found }) => found.action !== 'pass').map(({ text }) => text),
    };
  });
}

/** The score of one kind on generated cases. */
export function scoreGenerated({ cases, missed, mistaken }: GeneratedResult): Score {
  return { hits: cases - missed.length, misses: missed.length, falseAlarms: mistaken.length };
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { voice } from '../../dialogs/index.ts';
import { threadParts } from '../../dialogs/weekbericht/index.ts';
import type { SignalItem } from '../../src/records/weekbericht.ts';
import { arbitraryDigest } from './arbitrary-digest.ts';
import { arbitrarySignals } from './arbitrary-signaal.ts';
import { textsOf, visibleWords } from './read-out.ts';
import { sample } from './sample.ts';

const post = voice.outbox['weekbericht.post'];
const thread = voice.outbox['weekbericht.thread'];
const anyDigest = fc.tuple(arbitraryDigest, arbitrarySignals).map(([facts, signals]) => ({ ...facts, signals }));
const signalParts = (facts: typeof sample.digest): readonly string[] =>
  threadParts(facts).filter((part) => part.startsWith('signals'));

describe('A weekbericht with signalen', () => {
  test('is never longer than two hundred words, buttons included', () => {
    fc.assert(
      fc.property(anyDigest, (facts) => {
        expect(visibleWords(post(facts))).toBeLessThanOrEqual(200);
      }),
      { numRuns: 300 },
    );
  });

  test('always has room for the first that was chosen, however much else there is', () => {
    const marked = anyDigest.filter(({ signals }) => signals.some((item) => item.lead));
    fc.assert(
      fc.property(marked, (facts) => {
        const [first, ...rest] = facts.signals;
        const signals: readonly SignalItem[] = [{ ...first!, lead: true, subject: 'Zonnebloem' }, ...rest];
        expect(textsOf(post({ ...facts, signals })).some((text) => text.startsWith('Zonnebloem, '))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('tells each of them in full in the thread, once, and counts the empty chairs', () => {
    fc.assert(
      fc.property(anyDigest, (facts) => {
        const said = signalParts(facts).flatMap((part) => textsOf(thread({ facts, part })));
        for (const { text } of facts.signals) expect(said).toContain(text);
        const empty = facts.signals.filter((item) => item.atTable !== 'ja').length;
        expect(said.some((text) => text.includes('stoel nog leeg'))).toBe(empty > 0);
        if (facts.signals.length > 1 && empty > 0 && empty < facts.signals.length)
          expect(said).toContain(`Bij ${empty} van de ${facts.signals.length} signalen is de stoel nog leeg.`);
      }),
    );
  });

  test('is no archive: of very many it says how many there are besides', () => {
    const [item] = sample.digest.signals;
    const facts = {
      ...sample.digest,
      signals: Array.from({ length: 500 }, (_, at) => ({ ...item!, ref: String(at) })),
    };
    const parts = signalParts(facts);
    expect(parts).toHaveLength(12);
    expect(textsOf(thread({ facts, part: parts.at(-1)! })).at(-1)).toBe('En nog 428 andere signalen.');
  });

  test('ends a text that goes on in a sign that it does, and not in the middle of a word', () => {
    const text = `${'woord '.repeat(40)}slot`;
    const facts = { ...sample.digest, learned: [], signals: [{ ...sample.digest.signals[0]!, text }] };
    const line = textsOf(post(facts)).find((one) => one.includes('woord woord'))!;
    expect(line.endsWith('woord …')).toBe(true);
  });
});

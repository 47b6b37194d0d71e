import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkText, type Verdict } from '../../src/privacy/filter.ts';
import { generatedKinds, positives } from './corpus/generate.ts';

const today = '2026-03-12';
const label = '\ue000';
const personal = generatedKinds.flatMap((kind) => positives(kind, 60, 3).map(({ text }) => text));
const loose = [
  'mevrouw De Vries',
  'Fatima zei: ja.',
  'Ik sprak Sjoerd. Sjoerd knikte.',
  'een moeder van 34 met 3 kinderen',
  'Hij is 16.',
  'op 3-4-2011',
  'geboren op 3-4-2026, gesprek op 3-4-2026',
  '7905 AB',
  'week 11, € 1.250,- voor 14 ouders',
  '@anna',
  'J. Jansen',
  '🙂\u200b',
  '12 maart',
];
const texts = fc
  .array(
    fc.oneof(fc.constantFrom(...personal), fc.constantFrom(...loose), fc.string({ unit: 'grapheme', maxLength: 8 })),
    { minLength: 1, maxLength: 6 },
  )
  .chain((parts) => fc.constantFrom(' ', '\n', ', ', '. ').map((glue) => parts.join(glue)));

const found = (text: string): Exclude<Verdict, { action: 'pass' }> | null => {
  const verdict = checkText(text, { today, label: () => label });
  return verdict.action === 'pass' ? null : verdict;
};

const inWord = /[\p{L}\p{N}\p{M}\p{Cf}]/u;

/** Whether `value` stands in `text` by itself, not as a part of a longer word or number. */
function standsIn(text: string, value: string): boolean {
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
    const [before, after] = [text.slice(0, at), text.slice(at + value.length)];
    const bound = !inWord.test(Array.from(before).at(-1) ?? ' ') && !inWord.test(Array.from(after)[0] ?? ' ');
    if (bound) return true;
  }
  return false;
}

describe('masking', () => {
  test('no found value is left in the masked text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const verdict = found(text);
        for (const { from, to } of verdict?.spans ?? []) {
          expect(standsIn(verdict?.masked ?? '', text.slice(from, to))).toBe(false);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('what lies outside the finds stays as it was, sign for sign', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const verdict = found(text);
        if (verdict === null) return;
        const hidden = new Set(
          verdict.spans.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)),
        );
        const left = text.split('').filter((_, at) => !hidden.has(at));
        expect(verdict.masked.replaceAll(label, '')).toBe(left.join('').replaceAll(label, ''));
      }),
      { numRuns: 400 },
    );
  });

  test('spans lie in order within the text and none is empty', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const spans = found(text)?.spans ?? [];
        spans.forEach(({ from, to }, at) => {
          expect(from).toBeGreaterThanOrEqual(spans[at - 1]?.from ?? 0);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
        });
      }),
      { numRuns: 400 },
    );
  });

  test('a value that stands in the text is found and masked, whatever stands round it', () => {
    fc.assert(
      fc.property(fc.constantFrom('111222333', '06-00123456', 'anna@voorbeeld.nl'), texts, texts, (value, a, b) => {
        const verdict = found(`${a}\n${value}\n${b}`);
        expect(verdict?.action).toBe('block');
        expect(standsIn(verdict?.masked ?? '', value)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  test('the same text always gives the same verdict', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(checkText(text, { today })).toEqual(checkText(text, { today }));
      }),
    );
  });

  test('a name that is known in one place is masked in every place', () => {
    const verdict = checkText('Ze heet Feikje. Later zei Feikje niets meer.', { today });
    expect(verdict).toMatchObject({ masked: 'Ze heet [...]. Later zei [...] niets meer.' });
  });
});

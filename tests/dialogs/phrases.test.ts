import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lengthOf } from '../../src/chat/index.ts';
import { briefly } from '../../dialogs/taal/phrases.ts';

describe('A name for a button', () => {
  test.each([
    ['E1 Tijdige signalering van armoede binnen GGZ en VNN', 'E1 Tijdige signalering van armoede'],
    ['Vertel over Tijdige signalering van armoede binnen GGZ en VNN', 'Vertel over Tijdige signalering'],
    ['E3 Hoogeveen', 'E3 Hoogeveen'],
    ['Eenwoorddatveelelangerisdaneenknopkanlatenzien', 'Eenwoorddatveelelangerisdaneenknopkanla…'],
  ])('%s reads %s', (whole, brief) => {
    expect(briefly(whole, 40)).toBe(brief);
  });

  test('always fits, and is the beginning of the whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 2, max: 40 }), (text, max) => {
        const brief = briefly(text, max);
        expect(lengthOf(brief)).toBeLessThanOrEqual(Math.max(max, 0));
        expect(text.startsWith(brief.replace(/…$/, ''))).toBe(true);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkText } from '../../src/privacy/filter.ts';
import { isPlain, toPlain } from '../../src/privacy/plain.ts';

const today = '2026-03-12';
const kindsOf = (text: string): readonly string[] => {
  const verdict = checkText(text, { today });
  return verdict.action === 'pass' ? [] : verdict.kinds;
};

describe('a disguise does not hide a find', () => {
  test.each([
    ['full-width digits', '１１１２２２３３３', 'bsn'],
    ['Arabic digits', '٠٦٠٠١٢٣٤٥٦', 'phone'],
    ['mathematical digits', '𝟏𝟏𝟏𝟐𝟐𝟐𝟑𝟑𝟑', 'bsn'],
    ['digits in circles', '①①①②②②③③③', 'bsn'],
    ['keycaps', '0️⃣6️⃣0️⃣0️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣', 'phone'],
    ['spaces that do not break', '06\u00a000\u202f12\u200934\u00a056', 'phone'],
    ['zero-width signs', '111\u200b222\u200d3\u206033', 'bsn'],
    ['a soft hyphen', '1112\u00ad22333', 'bsn'],
    ['signs that turn the direction', '111\u202e222\u202c333', 'bsn'],
    ['long dashes', '06–0012–3456', 'phone'],
    ['a minus sign', '06\u2212001234\u221256', 'phone'],
    ['middle dots', '111·222·333', 'bsn'],
    ['a full-width at sign', 'anna＠voorbeeld．nl', 'email'],
    ['a zero-width sign in a mail address', 'an\u200bna@voor\u200bbeeld.nl', 'email'],
    ['full-width letters in an IBAN', 'ＮＬ91 ABNA 0417 1643 00', 'iban'],
    ['accents in two parts', 'Rene\u0301 zei: ik sprak mevrouw Ame\u0301lie\u0308', 'name'],
    ['a zero-width sign in a name', 'mevrouw\u00a0Bak\u200bker', 'name'],
    ['a postcode with a space that does not break', '1234\u00a0AB\u00a05', 'address'],
    ['a month in full-width letters', 'geb. 3 ａｐｒｉｌ 2011', 'birthdate'],
  ])('%s', (_how, text, kind) => {
    expect(kindsOf(text)).toContain(kind);
  });
});

describe('the plain text points back at the original', () => {
  test('spans cover the signs as they were written', () => {
    const text = 'Bel 🙂 ０６-００１２\u200b３４５６ snel';
    const verdict = checkText(text, { today });
    expect(verdict).toMatchObject({ kinds: ['phone'], masked: 'Bel 🙂 [...] snel' });
  });

  test('one sign that becomes two points back at that one', () => {
    const plain = toPlain('ﬁa');
    expect(plain).toEqual({ text: 'fia', starts: [0, 0, 1], ends: [1, 1, 2] });
  });

  test('for any text the places rise and stay within it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const { text: plain, starts, ends } = toPlain(text);
        expect(starts).toHaveLength(plain.length);
        expect(ends).toHaveLength(plain.length);
        starts.forEach((start, at) => {
          expect(start).toBeLessThan(ends[at]!);
          expect(ends[at]!).toBeLessThanOrEqual(text.length);
          if (at > 0) expect(start).toBeGreaterThanOrEqual(starts[at - 1]!);
        });
      }),
    );
  });

  test('printable plain text stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        fc.pre(!text.includes('`'));
        expect(toPlain(text).text).toBe(text);
      }),
    );
  });

  test('a text said to be plain is itself, every sign in its place; with one disguise in it, it is not said to be', () => {
    const plain = fc.string({ unit: fc.constantFrom(...Array.from("\n Az09_-./@+~^'")) });
    fc.assert(
      fc.property(
        plain,
        fc.constantFrom('`', '\t', '\r', '\u00b7', '\u200b', 'é', '１', '’'),
        plain,
        (text, disguise, more) => {
          expect(isPlain(text)).toBe(true);
          expect(isPlain(text + disguise + more)).toBe(false);
          const places = Array.from(text, (_, at) => at);
          expect(toPlain(text)).toEqual({ text, starts: places, ends: places.map((at) => at + 1) });
        },
      ),
    );
  });
});

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ORDINARY } from '../../src/privacy/acute-ordinary.ts';
import { SIGNS, soundsAcute } from '../../src/privacy/acute.ts';
import { DULL, over } from './corpus/long.ts';

interface Sentences {
  readonly shown: readonly string[];
  readonly ordinary: readonly string[];
  readonly missed: readonly string[];
}
const read = (name: string): unknown => parse(readFileSync(new URL(`corpus/${name}`, import.meta.url), 'utf8'));
const { shown, ordinary, missed } = read('acute.yaml') as Sentences;

describe('The card with numbers is shown', () => {
  test.each(shown)('for "%s"', (sentence) => expect(soundsAcute(sentence)).toBe(true));

  test('wherever the words stand in a text, in any letters and with any spaces', () => {
    const around = fc.constantFrom('', 'We spraken met de gemeente. ', 'Het ging goed!\n', '🌱 ', 'Één café; ');
    const change = fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => text.toUpperCase(),
      (text) => text.replaceAll(' ', '  \n'),
      (text) => text.normalize('NFD'),
      (text) => Array.from(text).join('\u200b'),
      (text) => `*${text}*`,
    );
    fc.assert(
      fc.property(around, fc.constantFrom(...shown), change, around, (before, sentence, changed, after) =>
        soundsAcute(`${before}${changed(sentence)}. ${after}`),
      ),
      { numRuns: 500 },
    );
  });

  test('also when ordinary words stand beside it', () => {
    for (const one of ordinary) expect(soundsAcute(`${one} En ik wil niet meer leven.`), one).toBe(true);
  });
});

describe('The card is not shown', () => {
  test.each(ordinary)('for "%s"', (sentence) => expect(soundsAcute(sentence)).toBe(false));

  test('for what people write in a weekcheck, but for those few that may be of somebody in need', () => {
    const prose = ['prose-tuning.yaml', 'prose-heldout.yaml'].flatMap(
      (name) => (read(name) as { readonly sentences: readonly { readonly text: string }[] }).sentences,
    );
    const heard = prose.filter(({ text }) => soundsAcute(text)).map(({ text }) => text);
    expect(prose.length).toBeGreaterThan(300);
    expect(heard).toEqual([
      'Bel in nood altijd 112, en denk je aan zelfdoding dan 113.',
      'Een moeder met twee kinderen is op 17 januari 2021 uit huis gezet.',
      'Die vader heeft een deurwaarder aan de deur gehad en slaapt nu in de auto.',
      'Een alleenstaande vader (41) met twee dochters is uit huis gezet.',
    ]);
  });
});

test.each(missed)('A list of words does not hear "%s", and the docs say that there is such need', (sentence) => {
  expect(soundsAcute(sentence)).toBe(false);
});

describe('The words', () => {
  const lists = [
    ['signs', SIGNS],
    ['ordinary', ORDINARY],
  ] as const;

  test.each(lists)('of the %s each have a reason, and are written as the list says', (_, list) => {
    for (const { why, phrases } of list) {
      expect(why).toMatch(/^[A-Z].{20,}\."?$/);
      for (const phrase of phrases)
        expect(phrase).toMatch(/^[a-z]+\*?(?:\|[a-z]+\*?)*(?: (?:\.\.|\$|!?[a-z]+\*?(?:\|(?:[a-z]+\*?|\$))*))*$/);
    }
  });

  test.each(lists)('of the %s stand there once', (_, list) => {
    const all = list.flatMap(({ phrases }) => phrases);
    expect(all.filter((one, at) => all.indexOf(one) !== at)).toEqual([]);
  });

  // Without its groups of words every phrase is a sentence that must be heard: none is there for nothing.
  test('of every sign are heard', () => {
    for (const phrase of SIGNS.flatMap(({ phrases }) => phrases)) {
      const said = phrase
        .split(' ')
        .filter((word) => word !== '..' && word !== '$' && !word.startsWith('!'))
        .map((word) => (word.split('|')[0] ?? '').replace('*', ''))
        .join(' ');
      expect(soundsAcute(said), phrase).toBe(true);
    }
  });

  test('of every figure of speech are passed over', () => {
    const heard = (phrase: string): string =>
      phrase
        .split(' ')
        .filter((word) => word !== '..' && word !== '$')
        .map((word) => (word.split('|')[0] ?? '').replace('*', ''))
        .join(' ');
    for (const phrase of ORDINARY.flatMap(({ phrases }) => phrases))
      expect(soundsAcute(heard(phrase)), phrase).toBe(false);
  });
});

describe('a text of 100 KB is read to its end, whatever is in it', () => {
  test.each([...DULL, 'wil ', 'er een eind aan ', 'geslagen brug ', 'bang ', 'é\u0301', 'leven niet meer '])(
    '"%s" over and over',
    (piece) => {
      const started = performance.now();
      soundsAcute(`leven ${over(piece, 100_000)}`);
      expect(performance.now() - started).toBeLessThan(2_000);
    },
  );
});

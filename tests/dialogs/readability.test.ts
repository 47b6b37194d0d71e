import { describe, expect, test } from 'vitest';
import * as general from '../../dialogs/beheer/words.ts';
import * as experiment from '../../dialogs/experiment/words.ts';
import * as filter from '../../dialogs/filter/words.ts';
import * as hulp from '../../dialogs/hulp/words.ts';
import * as hulpvraag from '../../dialogs/hulpvraag/words.ts';
import * as puls from '../../dialogs/puls/words.ts';
import * as labels from '../../dialogs/taal/labels.ts';
import * as problems from '../../dialogs/taal/problems.ts';
import * as told from '../../dialogs/taal/told.ts';
import * as pulsTexts from '../../dialogs/puls-texts/words.ts';
import * as tellen from '../../dialogs/tellen/words.ts';
import * as weekbericht from '../../dialogs/weekbericht/words.ts';
import * as weekcheckSentences from '../../dialogs/weekcheck/sentences.ts';
import * as weekcheck from '../../dialogs/weekcheck/words.ts';
import * as welkom from '../../dialogs/welkom/words.ts';
import * as zelf from '../../dialogs/zelf/words.ts';
import { everyForm, everyMessage } from './everything.ts';
import { textsOf, textsOfForm } from './read-out.ts';
import { EXCEPTIONS, FORBIDDEN } from './readability-rules.ts';
import { sample } from './sample.ts';
import { variantsOf } from './variants.ts';

const MODULES = {
  general,
  experiment,
  filter,
  hulp,
  hulpvraag,
  labels,
  problems,
  puls,
  told,
  pulsTexts,
  tellen,
  weekbericht,
  weekcheckSentences,
  weekcheck,
  welkom,
  zelf,
};

/** Every sentence in a module of words. Commands one can type and the data of questions are not sentences. */
function wordsIn(value: unknown, path: string): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => key !== 'commands' && !/questions$/i.test(key))
    .flatMap(([key, one]) => wordsIn(one, `${path}.${key}`));
}

const written = wordsIn(MODULES, 'words');
const said = variantsOf(sample).flatMap((world) => [
  ...everyMessage(world).flatMap(([name, one]) => textsOf(one).map((text) => [name, text] as const)),
  ...everyForm(world).flatMap(([name, one]) => textsOfForm(one).map((text) => [name, text] as const)),
]);
const all = [...new Map([...written, ...said].map(([where, text]) => [text, where] as const))].map(
  ([text, where]) => [where, text] as const,
);

const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[.?!])\s+|\n/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
const wordsOf = (sentence: string): number => sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
const excused = (rule: string, text: string): boolean =>
  EXCEPTIONS.some((one) => one.rule === rule && text.includes(one.text));

describe('what the bot says can be read by nearly everybody', () => {
  test('the gate sees everything: hundreds of texts, written and rendered', () => {
    expect(written.length).toBeGreaterThan(250);
    expect(said.length).toBeGreaterThan(1000);
  });

  test('no sentence has more than fifteen words', () => {
    const long = all.flatMap(([where, text]) =>
      sentencesOf(text)
        .filter((sentence) => wordsOf(sentence) > 15 && !excused('long', sentence))
        .map((sentence) => `${where}: ${sentence}`),
    );
    expect(long).toEqual([]);
  });

  test('a sentence has ten words or fewer on average', () => {
    const lengths = written.flatMap(([, text]) => sentencesOf(text).map(wordsOf)).filter((count) => count >= 4);
    expect(lengths.reduce((sum, count) => sum + count, 0) / lengths.length).toBeLessThanOrEqual(10);
  });

  test.each(FORBIDDEN)('no text says $words: $why', ({ rule, words }) => {
    const found = all.filter(([, text]) => words.test(text) && !excused(rule, text));
    expect(found).toEqual([]);
  });

  test('an emoji never carries the meaning alone', () => {
    const bare = all.filter(([, text]) => !/[\p{L}\d]/u.test(text) && text !== '');
    expect(bare).toEqual([]);
  });

  test('every exception is still needed, and says why', () => {
    for (const { text, why } of EXCEPTIONS) {
      expect(
        all.some(([, one]) => one.includes(text)),
        text,
      ).toBe(true);
      expect(why.length).toBeGreaterThan(20);
    }
  });
});

describe('the gate itself', () => {
  test('notices a long sentence, a formal word and two exclamation marks', () => {
    expect(wordsOf(sentencesOf('Een twee. Drie vier vijf?').at(-1) ?? '')).toBe(3);
    const caught = (text: string): readonly string[] =>
      FORBIDDEN.filter(({ words }) => words.test(text)).map((one) => one.rule);
    expect(caught('Wilt u dit middels een formulier doen?')).toEqual(['formal', 'office']);
    expect(caught('Goed gedaan!!')).toEqual(['shouting']);
    expect(caught('Jij dus, in Utrecht.')).toEqual([]);
  });
});

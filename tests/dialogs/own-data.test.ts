import { describe, expect, test } from 'vitest';
import { voice } from '../../dialogs/index.ts';
import { checkMessage } from '../../src/chat/index.ts';
import type { OwnData } from '../../src/voice/index.ts';
import { textsOf } from './read-out.ts';
import { sample } from './sample.ts';
import { sampleSignaal } from './sample-signaal.ts';

const [weekcheck] = sample.own.weekchecks;
const [line] = sample.own.lines;
const [stage] = sample.own.stages;
if (weekcheck === undefined || line === undefined || stage === undefined)
  throw new Error('The sample tells too little');

/** Somebody of whom there are so many of everything, each with this text. */
function muchOf(count: number, text: string): OwnData {
  const so = <T>(one: T): readonly T[] => Array.from({ length: count }, () => one);
  const revision = { ...weekcheck!.revision, answers: { V2: 'rustig', V3: text } };
  const signaal = { ...sampleSignaal.signaal, answers: { ...sampleSignaal.signaal.answers, S3: text } };
  return {
    ...sample.own,
    weekchecks: so({ werkgroep: 'Communicatie', revision }),
    hulpvragen: so({ ...sample.hulpvraag, hulpvraag: { ...sample.hulpvraag.hulpvraag, what: text } }),
    lines: so({ ...line!, text }),
    stages: so({ ...stage!, reason: text, lesson: text }),
    signalen: so({ ...sampleSignaal, signaal }),
  };
}

const leftOf = (texts: readonly string[]): readonly number[] =>
  texts.flatMap((text) => {
    const left = /^Ik bewaar ook nog (\d+) van eerder\.$/.exec(text)?.[1];
    return left === undefined ? [] : [Number(left)];
  });

describe('what is kept of somebody', () => {
  test.each([
    ['many short things', 40, 'ja'],
    ['many long things', 40, 'w'.repeat(280)],
    ['a few long things', 4, 'w'.repeat(280)],
  ])('fits in one message, whatever there is: %s', (_, count, text) => {
    const said = voice.self.data(muchOf(count, text));
    expect(() => checkMessage(said)).not.toThrow();
    const texts = textsOf(said);
    for (const title of ['Jouw weekchecks', 'Jouw hulpvragen', 'Jouw signalen met naam'])
      expect(texts).toContain(title);
    expect(texts.filter((one) => one.startsWith('Communicatie, week')).length).toBeGreaterThan(0);
  });

  test('says of each kind how much there is besides what it shows', () => {
    const texts = textsOf(voice.self.data(muchOf(40, 'ja')));
    const weeks = texts.filter((one) => one.startsWith('Communicatie, week')).length;
    expect(leftOf(texts)).toHaveLength(5);
    expect(leftOf(texts)[0]).toBe(40 - weeks);
  });

  test('shows everything of somebody who told little', () => {
    expect(leftOf(textsOf(voice.self.data(sample.own)))).toEqual([]);
  });

  test('leaves the room of what somebody has nothing of to what there is', () => {
    const many = muchOf(40, 'ja');
    const all = textsOf(voice.self.data(many)).filter((one) => one.startsWith('Communicatie, week')).length;
    const alone = textsOf(voice.self.data({ ...many, hulpvragen: [], signalen: [] })).filter((one) =>
      one.startsWith('Communicatie, week'),
    ).length;
    expect(alone).toBeGreaterThan(all);
  });
});

import { expect, test } from 'vitest';
import { pulsPart } from '../../dialogs/puls/block.ts';
import { itemLines, releaseLines } from '../../dialogs/puls/told.ts';
import { textsOfForm } from './read-out.ts';
import type { PulsStatement, PulsTold } from '../../src/records/puls.ts';
import { voice } from '../../dialogs/index.ts';
import { plainText } from './plain-text.ts';
import { samplePuls } from './sample-puls.ts';

const HIDDEN: PulsStatement = { kind: 'hidden' };
const FIGURES: PulsStatement = {
  kind: 'figures',
  n: 23,
  mean: 3.4,
  shares: { kritisch: 40, midden: 30, positief: 40 },
  unsure: 0,
  trend: null,
};
const MIXED: PulsStatement = { kind: 'words', mostly: null };
const [first] = samplePuls.items;

/** The first question with this told of each group, and of all together. */
const telling = (professional: PulsStatement, others: PulsStatement, total: PulsStatement): PulsTold => {
  const groups = { professional, ervaringsdeskundige: others, leidinggevende: HIDDEN, bestuurder: HIDDEN };
  return { ...samplePuls, items: [{ ...first!, anchor: true, theme: 'goede dingen', total, groups }] };
};

test('groups that are kept back stand in one line, with the reason once', () => {
  const lines = itemLines(telling(FIGURES, MIXED, FIGURES).items[0]!);
  const kept = lines.filter((line) => line.includes('laat ik niet zien'));
  expect(kept).toEqual(['Leidinggevenden en bestuurders: laat ik niet zien, om iedereen te beschermen.']);
});

test('percentages that do not add up to a hundred are said to be rounded, and only where there are any', () => {
  const sentence = 'De procenten zijn afgerond op tientallen.';
  expect(plainText(pulsPart(telling(FIGURES, MIXED, MIXED)))).toContain(sentence);
  expect(plainText(pulsPart(telling(MIXED, MIXED, MIXED)))).not.toContain(sentence);
});

test('the two questions of every round are told by the question itself', () => {
  expect(releaseLines(telling(FIGURES, MIXED, FIGURES))[1]).toBe('Doen we de goede dingen? 3,4 van 5.');
  expect(releaseLines(telling(FIGURES, MIXED, MIXED))[1]).toBe('Doen we de goede dingen? Gemengd.');
});

test('whoever is asked hears before they answer who could see it: the chat, and the operator until the close', () => {
  const facts = { givenName: 'Anouk', round: 'puls-001', state: 'open', until: 0, feedback: null } as const;
  for (const said of [voice.outbox['puls.ask'](facts), voice.outbox['puls.remind'](facts)]) {
    expect(plainText(said)).toContain('kan de beheerder van krachtbot jouw antwoord nog wel terugvinden.');
    expect(plainText(said)).toContain('gaat ook langs de computers van dit chatprogramma.');
    expect(plainText(said)).not.toContain('Niemand');
  }
  const welcome = plainText(voice.outbox.welcome({ givenName: 'Anouk', controller: null, contact: null }));
  expect(welcome).toContain('Slack en Microsoft kunnen zien wat je hier tikt en typt, ook bij de puls.');
  expect(welcome).toContain('Zolang een puls open is, kan de beheerder van krachtbot jouw antwoord terugvinden.');
  expect(welcome).toContain('In een kopie uit die tijd kan dat ook later.');
});

test('wherever the impression of families is told, it is said that it is an impression, and nowhere else', () => {
  const sentence = 'Dit is de indruk van deelnemers, niet van gezinnen zelf.';
  const asImpression = (id: string): PulsTold => {
    const told = telling(FIGURES, MIXED, FIGURES);
    return { ...told, items: told.items.map((item) => ({ ...item, id })) };
  };
  const said = (told: PulsTold): readonly string[] => [
    plainText(voice.outbox['puls.feedback']({ givenName: 'Anouk', told, waits: false })),
    textsOfForm(voice.puls.feedbackForm({ told, written: null })).join('\n'),
    plainText(voice.puls.results(told)),
  ];
  for (const text of said(asImpression('P-B1'))) expect(text).toContain(sentence);
  for (const text of said(asImpression('P-A1'))) expect(text).not.toContain(sentence);
});

import type { Question, WordsFor } from '../../src/chat/index.ts';

/** Of the question below. */
export const version = 1;

/** How often something happened so far. */
export const questions = [
  { id: 'X2', kind: 'number', required: true, min: 0, max: 999 },
] as const satisfies readonly Question[];

/** The Dutch of the question. */
export const words: WordsFor<typeof questions> = {
  X2: { text: 'Hoeveel zijn het er nu?', help: '{naam}. Nu staat er: {stand}.', options: {} },
};

/** What is said around a tussenstand. */
export const say = {
  summary: 'Klopt deze tussenstand?',
  hello: 'Hoi {voornaam}. Klopt deze tussenstand?',
  stand: '{naam}: {stand}',
  ofGoal: '{waarde} van {doel}',
  right: 'Klopt',
  change: 'Aanpassen',
  title: 'Tussenstand',
  submit: 'Verstuur',
  intro: 'Zo weten we samen waar we staan.',
  kept: 'Dank je wel. Deze stand heb ik bewaard.',
  answered: 'Dank je wel. Deze stand is binnen.',
} as const;

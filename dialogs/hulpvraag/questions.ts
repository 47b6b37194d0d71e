import type { Question } from '../../src/chat/index.ts';
import { ADDRESSEES, NEEDS, URGENCIES } from '../../src/records/hulpvraag.ts';

/** Of the questions below. */
export const version = 1;

/** Asking for help outside the weekcheck. */
export const questions = [
  { id: 'N0', kind: 'choice', required: true, when: [{ fact: 'several' }], optionsFrom: 'own' },
  { id: 'N1', kind: 'multi-choice', required: true, options: NEEDS },
  { id: 'N2', kind: 'short-text', required: true, max: 140 },
  { id: 'N3', kind: 'choice', required: true, options: ADDRESSEES },
  { id: 'N4', kind: 'choice', required: true, options: URGENCIES },
] as const satisfies readonly Question[];

/** Why it cannot be done. */
export const cannotQuestions = [
  { id: 'C1', kind: 'short-text', required: true, max: 140 },
] as const satisfies readonly Question[];

import type { Question } from '../../src/chat/index.ts';
import { ADDRESSEES, NEEDS, URGENCIES } from '../../src/records/hulpvraag.ts';
import type { WeekcheckStep } from '../../src/voice/index.ts';

/** Of the questions below: raised when a question is added, changed or retired. */
export const version = 1;

const NEEDED = { question: 'V4', answeredOtherThan: ['niets'] } as const;

/** The weekcheck, in the order in which it reads. Ids and option ids are kept for twenty years. */
export const questions = [
  { id: 'H', kind: 'choice', required: false, each: 'hulpvragen', options: ['geregeld', 'nog-nodig', 'niet-meer'] },
  {
    id: 'V1',
    kind: 'choice',
    required: false,
    when: [{ fact: 'plan' }],
    options: ['ja', 'deels', 'nog-niet', 'niet-meer'],
  },
  {
    id: 'V1b',
    kind: 'short-text',
    required: false,
    max: 140,
    when: [{ question: 'V1', is: ['deels', 'nog-niet', 'niet-meer'] }],
  },
  { id: 'V2', kind: 'choice', required: true, options: ['op-weg', 'het-schuurt', 'zit-vast', 'rustig'] },
  {
    id: 'V2b',
    kind: 'choice',
    required: false,
    when: [{ question: 'V2', is: ['zit-vast'] }],
    options: ['ja', 'nee'],
  },
  { id: 'V3', kind: 'long-text', required: false, max: 280 },
  { id: 'V4', kind: 'multi-choice', required: false, options: ['niets', ...NEEDS], alone: 'niets' },
  { id: 'V4b', kind: 'short-text', required: true, max: 140, when: [NEEDED] },
  { id: 'V4c', kind: 'choice', required: true, when: [NEEDED], options: ADDRESSEES },
  {
    id: 'V4e',
    kind: 'choice',
    required: false,
    when: [{ question: 'V4c', is: ['andere-werkgroep'] }, { fact: 'werkgroepen' }],
    optionsFrom: 'werkgroepen',
  },
  {
    id: 'V4f',
    kind: 'choice',
    required: false,
    when: [{ question: 'V4c', is: ['partner'] }, { fact: 'partners' }],
    optionsFrom: 'partners',
  },
  { id: 'V4d', kind: 'choice', required: true, when: [NEEDED], options: URGENCIES },
  { id: 'V5', kind: 'short-text', required: false, max: 140 },
] as const satisfies readonly Question[];

/** Why not this week. */
export const skipQuestions = [
  {
    id: 'S1',
    kind: 'choice',
    required: true,
    options: ['vakantie', 'geen-bijeenkomst', 'geen-tijd', 'vervanger'],
  },
] as const satisfies readonly Question[];

/** The id of a question of the weekcheck. */
export type QuestionId = (typeof questions)[number]['id'];

const BY_ID: ReadonlyMap<string, Question> = new Map(questions.map((question) => [question.id, question]));

/** The question behind a field: `H:12` is the question `H` about request 12. */
export function questionOf(field: string): Question | undefined {
  const end = field.indexOf(':');
  return BY_ID.get(end === -1 ? field : field.slice(0, end));
}

const ASKED: Readonly<Record<WeekcheckStep, readonly QuestionId[]>> = {
  main: ['H', 'V1', 'V2', 'V3', 'V4', 'V5'],
  more: ['V1b', 'V2b', 'V4b', 'V4c', 'V4d'],
  which: ['V4e', 'V4f'],
  learned: ['V3'],
};

/** The steps, and those that may follow each. */
export const FOLLOWING: Readonly<Record<WeekcheckStep, readonly WeekcheckStep[]>> = {
  main: ['more', 'which'],
  more: ['which'],
  which: [],
  learned: [],
};

const asked = (step: WeekcheckStep): readonly Question[] =>
  questions.filter((question) => ASKED[step].includes(question.id));

// One list a step, always the same one: what is made from it can be kept.
const OF: Readonly<Record<WeekcheckStep, readonly Question[]>> = {
  main: asked('main'),
  more: asked('more'),
  which: asked('which'),
  learned: asked('learned'),
};

/** The questions of one step. */
export const questionsOf = (step: WeekcheckStep): readonly Question[] => OF[step];

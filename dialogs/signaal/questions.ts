import type { Question } from '../../src/chat/index.ts';
import {
  ADJUSTMENTS,
  AT_TABLE,
  AUDIENCES,
  CAPITALS,
  EVIDENCE,
  REMOVERS,
  SIGNAAL_KINDS,
  STAGES,
  WHOSE,
} from '../../src/records/signaal.ts';
import type { SignaalStep } from '../../src/voice/index.ts';

/** Of the questions below: raised when a question is added, changed or retired. */
export const version = 1;

const STORY = { question: 'S1', is: ['verhaal'] } as const;

/** Everything that is asked about a signaal. Ids and option ids are kept for twenty years. */
export const questions = [
  { id: 'S15', kind: 'short-text', required: true, max: 40 },
  { id: 'S16', kind: 'choice', required: true, options: ['aanpassen', 'terugtrekken'] },
  { id: 'S1', kind: 'choice', required: true, options: SIGNAAL_KINDS },
  { id: 'S2', kind: 'choice', required: true, optionsFrom: 'subjects' },
  { id: 'S3', kind: 'long-text', required: true, max: 600 },
  { id: 'S4', kind: 'choice', required: true, options: ['met', 'zonder'] },
  { id: 'S10', kind: 'choice', required: true, when: [STORY], options: WHOSE },
  { id: 'S11', kind: 'multi-choice', required: false, when: [STORY], options: AUDIENCES },
  { id: 'S5', kind: 'choice', required: false, options: STAGES },
  { id: 'S6', kind: 'multi-choice', required: false, options: EVIDENCE },
  { id: 'S7', kind: 'multi-choice', required: false, options: CAPITALS, alone: 'weet-niet' },
  { id: 'S8', kind: 'choice', required: false, options: AT_TABLE },
  { id: 'S9', kind: 'choice', required: false, when: [{ question: 'S1', is: ['belemmering'] }], options: REMOVERS },
  { id: 'S12', kind: 'choice', required: false, options: ADJUSTMENTS },
  { id: 'S13', kind: 'short-text', required: false, max: 140 },
  { id: 'S14', kind: 'long-text', required: true, max: 280 },
] as const satisfies readonly Question[];

/** The id of a question of a signaal. */
export type QuestionId = (typeof questions)[number]['id'];

const DETAILS = ['S5', 'S6', 'S7', 'S8', 'S9', 'S12', 'S13'] as const satisfies readonly QuestionId[];

const ASKED: Readonly<Record<SignaalStep, readonly QuestionId[]>> = {
  first: ['S1', 'S2', 'S3', 'S4'],
  story: ['S10', 'S11'],
  'story-by-code': ['S15', 'S10', 'S11'],
  more: DETAILS,
  change: ['S1', 'S2', 'S3', 'S10', 'S11', ...DETAILS],
  outcome: ['S14'],
  code: ['S15'],
  'by-code': ['S15', 'S16', 'S1', 'S2', 'S3', 'S10', 'S11', ...DETAILS],
};

const asked = (step: SignaalStep): readonly Question[] =>
  questions.filter((question) => ASKED[step].includes(question.id));

// One list a step, always the same one: what is made from it can be kept.
const OF: Readonly<Record<SignaalStep, readonly Question[]>> = {
  first: asked('first'),
  story: asked('story'),
  'story-by-code': asked('story-by-code'),
  more: asked('more'),
  change: asked('change'),
  outcome: asked('outcome'),
  code: asked('code'),
  'by-code': asked('by-code'),
};

/** The questions of one step. */
export const questionsOf = (step: SignaalStep): readonly Question[] => OF[step];

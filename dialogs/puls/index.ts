import { type Answers, type Outcome, type Question, type Values, fill, quote } from '../../src/chat/index.ts';
import type { Intent } from '../../src/records/intent.ts';
import type { PulsFeedback, PulsForm, PulsVoice } from '../../src/voice/index.ts';
import { type Asked, short } from '../said.ts';
import { type Screen, fieldsOf, takeScreen } from '../step/screen.ts';
import { momentWords } from '../taal/dates.ts';
import { ask, askOpen, closed, done, noneOpen, notForYou, notThisTime, nothingAsked, role, withdrawn } from './ask.ts';
import { pulsLines, pulsPart } from './block.ts';
import { questions, say, version, words } from './words.ts';

/** All of it stands on one screen, so nothing waits for another answer. */
const standing = ({ when: _when, ...question }: Question): Question => question;

const screen = (facts: PulsForm, answers: Answers): Screen => ({
  questions: facts.questions.map(standing),
  words: facts.words,
  asking: { facts: [], answers, values: {} },
});

const intro = ({ until }: PulsForm): readonly string[] => [fill(say.form.intro, { moment: momentWords(until) })];

/** The form with the open question alone is the same for everybody, until something was written. */
const isBlank = ({ questions: asked }: PulsForm, answers: Answers): boolean =>
  asked.every(({ id }) => answers[id] === undefined);

const writeFilled = (facts: PulsForm, answers: Answers): Asked => ({
  title: say.form.title,
  intro: intro(facts),
  fields: fieldsOf(screen(facts, answers)),
  submit: { label: say.form.submit, act: { kind: 'puls.written', round: facts.round, version } },
  apart: { instead: isBlank(facts, answers) ? null : say.form.instead, refused: say.form.refused },
});

const changeFilled = (facts: PulsForm, answers: Answers): Asked => ({
  ...writeFilled(facts, answers),
  title: say.form.changeTitle,
  submit: {
    label: say.form.submit,
    act: { kind: 'puls.changed', round: facts.round, role: facts.role, version },
  },
  // Also when nothing was answered: sent as it stands, it says so.
  apart: { instead: say.form.instead, refused: say.form.refused },
});

const take = (facts: PulsForm, values: Values, again: (typed: Answers) => Asked): Outcome<Intent> =>
  takeScreen(screen(facts, facts.answers), values, again);

const feedbackScreen = (answers: Answers): Screen => ({
  questions,
  words,
  asking: { facts: [], answers, values: {} },
});

const feedbackFilled = ({ told }: PulsFeedback, answers: Answers): Asked => ({
  title: say.feedback.title,
  intro: pulsLines(told),
  fields: fieldsOf(feedbackScreen(answers)),
  submit: { label: say.feedback.submit, act: { kind: 'puls.feedback-step', round: told.round, version } },
});

/** A short survey about learning together, answered with taps. */
export const puls: PulsVoice = {
  version,
  role,
  ask,
  askOpen,
  writeForm: (facts) => writeFilled(facts, facts.answers),
  takeWritten: (facts, values) => take(facts, values, (typed) => writeFilled(facts, typed)),
  changeForm: (facts) => changeFilled(facts, facts.answers),
  takeChanged: (facts, values) => take(facts, values, (typed) => changeFilled(facts, typed)),
  done,
  nothingAsked,
  withdrawn,
  notThisTime,
  notForYou,
  noneOpen,
  closed,
  feedbackForm: (facts) => feedbackFilled(facts, facts.written === null ? {} : { T1: facts.written }),
  takeFeedback: (facts, values) => takeScreen(feedbackScreen({}), values, (typed) => feedbackFilled(facts, typed)),
  feedbackKept: (text) => short(say.feedback.kept, quote(text), say.feedback.change),
  noFeedbackYet: () => short(say.feedback.none),
  results: (told) => pulsPart(told, say.feedback.results),
};

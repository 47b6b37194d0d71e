import { type Answers, LIMITS, type Outcome, type Values, isAsked } from '../../src/chat/index.ts';
import type { Intent } from '../../src/records/intent.ts';
import type { SignaalContext, SignaalStep } from '../../src/voice/index.ts';
import type { Asked } from '../said.ts';
import { type Screen, fieldsOf, readScreen } from '../step/screen.ts';
import { shortened } from '../taal/phrases.ts';
import { questions, questionsOf } from './questions.ts';
import { say, words } from './words.ts';

const subjectsOf = ({ subjects }: SignaalContext): SignaalContext['subjects'] => [
  ...subjects.map(({ id, label }) => ({ id, label: shortened(label, LIMITS.optionLabel) })),
  { id: 'anders', label: say.elsewhere },
];

const screenOf = (step: SignaalStep, context: SignaalContext, answers: Answers): Screen => ({
  questions: questionsOf(step),
  words,
  asking: { facts: [], answers, values: {}, options: { subjects: subjectsOf(context) } },
});

const titleOf = (step: SignaalStep): string => {
  if (step === 'first' || step === 'code' || step === 'outcome') return say.title[step];
  return say.title.other;
};

/** The form of a step. Who says nothing about their name gives it: an answer is asked, but it stands there already. */
export function form(step: SignaalStep, context: SignaalContext, answers: Answers, act: Intent): Asked {
  const standing = step === 'first' ? { S4: 'met', ...answers } : answers;
  return {
    title: titleOf(step),
    intro: say.intro[step],
    fields: fieldsOf(screenOf(step, context, standing)),
    submit: { label: say.submit, act },
  };
}

/** Without what is not asked about a signaal of this kind. */
function settled(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(([field]) => {
      const question = questions.find((one) => one.id === field);
      return question !== undefined && isAsked(question, { facts: [], answers });
    }),
  );
}

/** What a step makes of the values sent with it. */
export function take(
  step: SignaalStep,
  context: SignaalContext,
  answers: Answers,
  values: Values,
  act: Intent,
): Outcome<Intent> {
  const screen = screenOf(step, context, answers);
  const asked = fieldsOf(screen).map((field) => field.id);
  const rest = Object.fromEntries(Object.entries(answers).filter(([field]) => !asked.includes(field)));
  const read = readScreen(screen, values);
  if (!read.ok)
    return { kind: 'ask again', problems: read.problems, form: form(step, context, { ...rest, ...read.typed }, act) };
  return { kind: 'keep', answers: settled({ ...rest, ...read.answers }) };
}

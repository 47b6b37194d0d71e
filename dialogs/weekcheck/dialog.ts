import {
  type Answers,
  type Asking,
  LIMITS,
  askedFields,
  cleanText,
  fill,
  isAsked,
  lengthOf,
  type Outcome,
  type Values,
} from '../../src/chat/index.ts';
import type { Intent } from '../../src/records/intent.ts';
import type { WeekcheckContext, WeekcheckStep } from '../../src/voice/index.ts';
import type { Asked } from '../said.ts';
import { type Screen, fieldsOf, readScreen, takeScreen } from '../step/screen.ts';
import { weekNumber } from '../taal/dates.ts';
import { sentence, shortened } from '../taal/phrases.ts';
import { askedWords } from './copy.ts';
import { FOLLOWING, questionOf, questionsOf, skipQuestions, version } from './questions.ts';
import { intros, labelsOfForm, skipWords, words } from './words.ts';

/** So many earlier requests are asked about at once: a weekcheck stays short. */
const HULPVRAGEN = 8;
const LEARNED = 280;

type Options = WeekcheckContext['partners'];
// The same lists come with nearly every weekcheck.
const shorter = new WeakMap<Options, Options>();

function named(options: Options): Options {
  const found = shorter.get(options);
  if (found !== undefined) return found;
  const made = options.map((option) => ({ id: option.id, label: shortened(option.label, LIMITS.optionLabel) }));
  shorter.set(options, made);
  return made;
}

type Moment = Omit<Asking, 'answers'>;
// A step looks at its moment several times: at its own screen, at what still holds, and at each step that may follow.
const moments = new WeakMap<WeekcheckContext, Moment>();

function momentOf(context: WeekcheckContext): Moment {
  const found = moments.get(context);
  if (found !== undefined) return found;
  const mine = context.werkgroepen.some((one) => one.id === context.werkgroepId);
  const others = mine ? context.werkgroepen.filter((one) => one.id !== context.werkgroepId) : context.werkgroepen;
  const plan = context.plan ?? '';
  const moment: Moment = {
    facts: [
      ...(plan === '' ? [] : ['plan']),
      ...(others.length === 0 ? [] : ['werkgroepen']),
      ...(context.partners.length === 0 ? [] : ['partners']),
    ],
    values: { plan: plan === '' ? plan : sentence(plan) },
    options: { werkgroepen: named(others), partners: named(context.partners) },
    each: {
      hulpvragen: context.hulpvragen
        .slice(0, HULPVRAGEN)
        .map((one) => ({ key: String(one.id), values: { hulp: askedWords(one) } })),
    },
  };
  moments.set(context, moment);
  return moment;
}

const askingOf = (context: WeekcheckContext, answers: Answers): Asking => ({ ...momentOf(context), answers });

const screenOf = (step: WeekcheckStep, context: WeekcheckContext, answers: Answers): Screen => ({
  questions: questionsOf(step),
  words,
  asking: askingOf(context, answers),
});

const introOf = (which: keyof typeof intros, context: WeekcheckContext): readonly string[] =>
  intros[which].map((line) => fill(line, { werkgroep: context.werkgroep }));

/** The form of a step. */
export function form(step: WeekcheckStep, context: WeekcheckContext, answers: Answers): Asked {
  const { werkgroepId: werkgroep, week, seen } = context;
  return {
    title: fill(labelsOfForm.title, { week: weekNumber(week) }),
    intro: introOf(step, context),
    fields: fieldsOf(screenOf(step, context, answers)),
    submit: { label: labelsOfForm.submit, act: { kind: 'weekcheck.step', werkgroep, week, step, version, seen } },
  };
}

function without(answers: Answers, fields: readonly string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([field]) => !fields.includes(field)));
}

/** Drops what is no longer asked. A condition may rest on an answer that was itself dropped, hence again until it rests. */
function settled(context: WeekcheckContext, answers: Answers): Answers {
  const asking = askingOf(context, answers);
  const gone = Object.keys(answers).filter((field) => {
    const question = questionOf(field);
    return question === undefined || !isAsked(question, asking);
  });
  return gone.length === 0 ? answers : settled(context, without(answers, gone));
}

/** What a step makes of the values sent with it. */
export function take(
  step: WeekcheckStep,
  context: WeekcheckContext,
  answers: Answers,
  values: Values,
): Outcome<Intent> {
  const screen = screenOf(step, context, answers);
  const rest = without(
    answers,
    askedFields(screen.questions, screen.asking).map((field) => field.id),
  );
  const read = readScreen(screen, values);
  if (!read.ok)
    return { kind: 'ask again', problems: read.problems, form: form(step, context, { ...rest, ...read.typed }) };
  const kept = settled(context, { ...rest, ...read.answers });
  const asking = askingOf(context, kept);
  const more = FOLLOWING[step].find((later) => askedFields(questionsOf(later), asking).length > 0);
  return more === undefined
    ? { kind: 'keep', answers: kept }
    : { kind: 'ask more', answers: kept, form: form(more, context, kept) };
}

/** The form of what is still to be asked after these answers; null when every question that follows has one. */
export function next(context: WeekcheckContext, answers: Answers): Asked | null {
  const asking = askingOf(context, answers);
  const open = (later: WeekcheckStep): boolean =>
    askedFields(questionsOf(later), asking).some((field) => answers[field.id] === undefined);
  const step = FOLLOWING.main.find(open);
  return step === undefined ? null : form(step, context, answers);
}

/** What "hetzelfde als vorige week" keeps of the last answers. */
export function same(last: Answers): Answers {
  return Object.fromEntries(Object.entries(last).filter(([field]) => field === 'V2' || field === 'V5'));
}

/** The answers with one plain sentence as what was learned; null when it does not fit with what stands. */
export function withLearned(answers: Answers, sentence: string): Answers | null {
  const standing = typeof answers['V3'] === 'string' ? answers['V3'] : '';
  const learned = [standing, cleanText(sentence)].filter((one) => one !== '').join('\n');
  if (lengthOf(learned) > LEARNED) return null;
  return learned === '' ? answers : { ...answers, V3: learned };
}

const skipScreen = (answers: Answers): Screen => ({
  questions: skipQuestions,
  words: skipWords,
  asking: { facts: [], answers, values: {} },
});

function skipFormWith(context: WeekcheckContext, answers: Answers): Asked {
  const { werkgroepId: werkgroep, week, seen } = context;
  return {
    title: labelsOfForm.skipTitle,
    intro: introOf('skip', context),
    fields: fieldsOf(skipScreen(answers)),
    submit: { label: labelsOfForm.submit, act: { kind: 'weekcheck.skip-why', werkgroep, week, version, seen } },
  };
}

/** Why not this week. */
export const skipForm = (context: WeekcheckContext): Asked => skipFormWith(context, {});

/** Reads why not this week. */
export const takeSkip = (context: WeekcheckContext, values: Values): Outcome<Intent> =>
  takeScreen(skipScreen({}), values, (typed) => skipFormWith(context, typed));

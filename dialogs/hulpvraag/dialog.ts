import { type Answers, type Asking, LIMITS, type Outcome, type Values } from '../../src/chat/index.ts';
import type { Intent } from '../../src/records/intent.ts';
import type { HulpvraagFacts, VraagContext } from '../../src/voice/index.ts';
import type { Asked } from '../said.ts';
import { type Screen, fieldsOf, takeScreen } from '../step/screen.ts';
import { shortened } from '../taal/phrases.ts';
import { cannotQuestions, questions, version } from './questions.ts';
import { cannotWords, say, words } from './words.ts';

const asking = (context: VraagContext, answers: Answers): Asking => ({
  facts: context.own.length > 1 ? ['several'] : [],
  answers,
  values: {},
  options: { own: context.own.map(({ id, label }) => ({ id, label: shortened(label, LIMITS.optionLabel) })) },
});

const screen = (context: VraagContext, answers: Answers): Screen => ({
  questions,
  words,
  asking: asking(context, answers),
});

function filled(context: VraagContext, nonce: string, answers: Answers): Asked {
  return {
    title: say.form.title,
    intro: [say.form.intro, say.form.honest],
    fields: fieldsOf(screen(context, answers)),
    submit: { label: say.form.submit, act: { kind: 'vraag.step', werkgroep: '', version, nonce } },
  };
}

/** Asking for help. The answer N0 says for which werkgroep; it is only asked when there is a choice. */
export const form = (context: VraagContext, nonce: string): Asked => filled(context, nonce, {});

/** Reads a request for help; the one werkgroep somebody has is filled in for them. */
export function take(context: VraagContext, nonce: string, values: Values): Outcome<Intent> {
  const outcome = takeScreen(screen(context, {}), values, (typed) => filled(context, nonce, typed));
  const [only, ...more] = context.own;
  if (outcome.kind !== 'keep' || only === undefined || more.length > 0) return outcome;
  return { kind: 'keep', answers: { N0: only.id, ...outcome.answers } };
}

const cannotScreen = (answers: Answers): Screen => ({
  questions: cannotQuestions,
  words: cannotWords,
  asking: { facts: [], answers, values: {} },
});

function cannotFilled(facts: HulpvraagFacts, answers: Answers): Asked {
  return {
    title: say.cannot.title,
    intro: [say.cannot.intro],
    fields: fieldsOf(cannotScreen(answers)),
    submit: {
      label: say.cannot.submit,
      act: { kind: 'hulpvraag.cannot-why', hulpvraag: facts.hulpvraag.id, version },
    },
  };
}

/** Why it cannot be done. */
export const cannotForm = (facts: HulpvraagFacts): Asked => cannotFilled(facts, {});

/** Reads why it cannot be done. */
export const takeCannot = (facts: HulpvraagFacts, values: Values): Outcome<Intent> =>
  takeScreen(cannotScreen({}), values, (typed) => cannotFilled(facts, typed));

import { type Answers, LIMITS, type Outcome, type Values, fill, lengthOf } from '../../src/chat/index.ts';
import type { Intent } from '../../src/records/intent.ts';
import type { DigestFacts } from '../../src/records/weekbericht.ts';
import type { CorrectableText, CorrectionContext } from '../../src/voice/index.ts';
import type { Asked } from '../said.ts';
import { type Screen, fieldsOf, takeScreen, typedOn } from '../step/screen.ts';
import { weekNumber } from '../taal/dates.ts';
import { shortened } from '../taal/phrases.ts';
import { askedFor, askerOf } from './help.ts';
import { signalLabel } from './signals.ts';
import { questions, say, version, words } from './words.ts';

/** A request is one sentence wherever it is typed. */
const MOST_ASKED = 140;

/** What may be corrected, with words that name it. */
export function correctable(facts: DigestFacts, texts: readonly CorrectableText[] = []): CorrectionContext['items'] {
  return [
    ...facts.parts.flatMap(({ id, name: werkgroep, learned: tekst }) =>
      tekst === null || tekst === ''
        ? []
        : [{ id: `weekcheck:${id}`, label: fill(say.form.learned, { werkgroep, tekst }) }],
    ),
    ...facts.experiments.map(({ id, name: experiment, text: tekst }) => ({
      id: `experiment:${id}`,
      label: fill(say.form.told, { experiment, tekst }),
    })),
    ...[...facts.help, ...facts.closed].map((item) => ({
      id: `hulpvraag:${item.id}`,
      label: fill(say.form.asked, { wie: askerOf(item), wat: askedFor(item) }),
    })),
    ...facts.signals.map((item) => ({ id: `signaal:${item.ref}`, label: signalLabel(item) })),
    ...texts.map(({ id, words: tekst }) => ({ id: `puls:${id}`, label: fill(say.form.pulsText, { tekst }) })),
  ].slice(0, LIMITS.choiceOptions);
}

const screen = (context: CorrectionContext, answers: Answers): Screen => ({
  questions,
  words,
  asking: {
    facts: [],
    answers,
    values: {},
    options: {
      items: context.items.map(({ id, label }) => ({
        id,
        label: shortened(label.replace(/\s+/g, ' '), LIMITS.optionLabel),
      })),
    },
  },
});

function filled(context: CorrectionContext, answers: Answers): Asked {
  const { week, experiment, werkgroep } = context;
  const only = experiment !== undefined ? { experiment } : werkgroep !== undefined ? { werkgroep } : {};
  return {
    title: say.form.title,
    intro: [fill(say.form.intro, { week: weekNumber(context.week) }), say.form.other],
    fields: fieldsOf(screen(context, answers)),
    submit: { label: say.form.submit, act: { kind: 'weekbericht.correction', week, ...only, version } },
  };
}

/** What is not right? */
export const correctForm = (context: CorrectionContext): Asked => filled(context, {});

function problemWith({ K1, K2, K3 }: Answers): Readonly<Record<string, string>> | null {
  if (K2 !== 'aanpassen') return null;
  // Two people agreed on these words: one person does not make others of them.
  if (String(K1).startsWith('puls:')) return { K2: say.form.onlyAway };
  if (typeof K3 !== 'string') return { K3: say.form.missing };
  const tooLong = String(K1).startsWith('hulpvraag:') && lengthOf(K3) > MOST_ASKED;
  return tooLong ? { K3: fill(say.form.tooLong, { max: MOST_ASKED }) } : null;
}

/** Reads what is not right. A new text is only needed when the old one stays away. */
export function takeCorrection(context: CorrectionContext, values: Values): Outcome<Intent> {
  const outcome = takeScreen(screen(context, {}), values, (typed) => filled(context, typed));
  if (outcome.kind !== 'keep') return outcome;
  const problems = problemWith(outcome.answers);
  if (problems === null) return outcome;
  return { kind: 'ask again', problems, form: filled(context, typedOn(screen(context, {}), values)) };
}

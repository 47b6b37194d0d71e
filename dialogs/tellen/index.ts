import { type Answers, type Outcome, type Values, button, buttons, fill, paragraph } from '../../src/chat/index.ts';
import type { Intent } from '../../src/records/intent.ts';
import type { CountFacts, CountVoice } from '../../src/voice/index.ts';
import { type Asked, type Said, message } from '../said.ts';
import { type Screen, fieldsOf, takeScreen } from '../step/screen.ts';
import { questions, say, version, words } from './words.ts';

const standOf = ({ value: waarde, goal }: CountFacts): string =>
  goal === null ? String(waarde) : fill(say.ofGoal, { waarde, doel: goal });

const line = (facts: CountFacts): string => fill(say.stand, { naam: facts.name, stand: standOf(facts) });

const about = (facts: CountFacts): { readonly activity: string; readonly period: string } => ({
  activity: facts.activityId,
  period: facts.period,
});

const screen = (facts: CountFacts, answers: Answers): Screen => ({
  questions,
  words,
  asking: { facts: [], answers, values: { naam: facts.name, stand: standOf(facts) } },
});

function filled(facts: CountFacts, answers: Answers): Asked {
  return {
    title: say.title,
    intro: [say.intro],
    fields: fieldsOf(screen(facts, answers)),
    submit: { label: say.submit, act: { kind: 'count.step', ...about(facts), version } },
  };
}

const take = (facts: CountFacts, values: Values): Outcome<Intent> =>
  takeScreen(screen(facts, {}), values, (typed) => filled(facts, typed));

const changeButton = (facts: CountFacts): ReturnType<typeof button<Intent>> =>
  button<Intent>(say.change, { kind: 'count.change', ...about(facts) });

/** Is this tussenstand right? */
export function askCount(facts: CountFacts): Said {
  const first = facts.state === 'answered' ? say.answered : fill(say.hello, { voornaam: facts.givenName });
  return message(
    facts.state === 'answered' ? say.answered : say.summary,
    paragraph(first),
    paragraph(line(facts)),
    facts.state === 'answered'
      ? buttons(changeButton(facts))
      : buttons<Intent>(button(say.right, { kind: 'count.right', ...about(facts) }, 'main'), changeButton(facts)),
  );
}

/** Counting what is counted anyway: one tap every four weeks. */
export const count: CountVoice = {
  version,
  form: (facts) => filled(facts, facts.value <= questions[0].max ? { X2: facts.value } : {}),
  take,
  kept: (facts) => message(say.kept, paragraph(say.kept), paragraph(line(facts)), buttons(changeButton(facts))),
};

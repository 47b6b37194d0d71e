import {
  type Answers,
  type Block,
  type Outcome,
  type Values,
  button,
  buttons,
  fill,
  paragraph,
  quote,
} from '../../src/chat/index.ts';
import type { Intent } from '../../src/records/intent.ts';
import type { ExperimentAsk } from '../../src/voice/index.ts';
import { type Asked, type Said, message, short } from '../said.ts';
import { type Screen, fieldsOf, takeScreen } from '../step/screen.ts';
import { momentWords } from '../taal/dates.ts';
import { quoted } from '../taal/phrases.ts';
import { questions, say, version, words } from './words.ts';

/** The act that opens the form for one line. */
export const open = (of: { readonly experimentId: string; readonly week: string }): Intent => ({
  kind: 'experiment.open',
  experiment: of.experimentId,
  week: of.week,
});

/** How the line stands, in a sentence. */
export function stateSentence(facts: ExperimentAsk): string {
  const { experiment, text, answeredBy: door } = facts;
  switch (facts.state) {
    case 'open':
      return fill(say.ask.summary, { experiment });
    case 'closed':
      return fill(say.state.closed, { experiment });
    case 'answered':
      if (door === null) return fill(text === null ? say.state.none : say.state.told, { experiment });
      return fill(text === null ? say.state.noneBy : say.state.toldBy, { experiment, door });
  }
}

function choices(facts: ExperimentAsk): Block<Intent> {
  return buttons<Intent>(
    button(say.ask.tell, open(facts), 'main'),
    button(say.ask.none, { kind: 'experiment.none', experiment: facts.experimentId, week: facts.week }),
  );
}

/** The contact is asked for one line, or sees how it stands since. */
export function askLine(facts: ExperimentAsk): Said {
  if (facts.state !== 'open') return now(facts);
  const { experiment, givenName: naam, standsInFor: voor } = facts;
  return message(
    fill(say.ask.summary, { experiment }),
    paragraph(fill(say.ask.hello, { naam, experiment })),
    voor === null ? null : paragraph(fill(say.ask.standsIn, { voor })),
    paragraph(`${say.ask.enough} ${fill(say.ask.until, { tot: momentWords(facts.editableUntil) })}`),
    choices(facts),
  );
}

/** How the line stands now. */
export function now(facts: ExperimentAsk): Said {
  const first = stateSentence(facts);
  if (facts.state === 'closed') return short(first);
  if (facts.state === 'open') return short(first, choices(facts));
  return short(
    first,
    facts.text === null ? null : quote(facts.text),
    fill(say.state.until, { tot: momentWords(facts.editableUntil) }),
    buttons(button(say.state.change, open(facts))),
  );
}

const screen = ({ experiment }: ExperimentAsk, answers: Answers): Screen => ({
  questions,
  words,
  asking: { facts: [], answers, values: { experiment } },
});

function filled(facts: ExperimentAsk, answers: Answers): Asked {
  const { experimentId: experiment, week, seen } = facts;
  return {
    title: say.form.title,
    intro: [say.form.intro, say.form.names],
    fields: fieldsOf(screen(facts, answers)),
    submit: { label: say.form.submit, act: { kind: 'experiment.step', experiment, week, version, seen } },
  };
}

/** One line, with what was told before standing in it. */
export const form = (facts: ExperimentAsk): Asked => filled(facts, facts.text === null ? {} : { L1: facts.text });

/** Reads the line. */
export const take = (facts: ExperimentAsk, values: Values): Outcome<Intent> =>
  takeScreen(screen(facts, {}), values, (typed) => filled(facts, typed));

/** Somebody else told something in between. */
export const inBetween = (door: string, text: string | null): string =>
  text === null ? fill(say.inBetweenNone, { door }) : fill(say.inBetween, { door, tekst: quoted(text) });

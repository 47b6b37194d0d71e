import { type Answers, type Outcome, type Values, button, buttons, fill } from '../../src/chat/index.ts';
import type { Intent } from '../../src/records/intent.ts';
import type { StageContext } from '../../src/voice/index.ts';
import { type Asked, type Said, short } from '../said.ts';
import { type Screen, fieldsOf, takeScreen } from '../step/screen.ts';
import { stageOf } from '../taal/labels.ts';
import { say, stageQuestions, stageWords, stopQuestions, stopWords, version } from './words.ts';

const STOPPED = 'gestopt-met-les';

const screen = (answers: Answers): Screen => ({
  questions: stageQuestions,
  words: stageWords,
  asking: { facts: [], answers, values: {} },
});

function filled({ experimentId, experiment, seen }: StageContext, answers: Answers): Asked {
  return {
    title: say.stage.title,
    intro: [fill(say.stage.about, { experiment }), say.stage.kept],
    fields: fieldsOf(screen(answers)),
    submit: {
      label: say.stage.submit,
      act: { kind: 'experiment.stage-step', experiment: experimentId, version, seen },
    },
  };
}

/** In which stage is it? What stands is chosen already. */
export const stageForm = (context: StageContext): Asked =>
  filled(context, context.stage === null ? {} : { S1: context.stage });

const stopScreen = (answers: Answers): Screen => ({
  questions: stopQuestions,
  words: stopWords,
  asking: { facts: [], answers, values: {} },
});

function stopFilled({ experimentId, experiment, seen }: StageContext, answers: Answers): Asked {
  return {
    title: say.stage.stopTitle,
    intro: [fill(say.stage.about, { experiment }), say.stage.stopIntro],
    fields: fieldsOf(stopScreen(answers)),
    submit: { label: say.stage.submit, act: { kind: 'experiment.stopped', experiment: experimentId, version, seen } },
  };
}

/** Why did it stop, and what is the lesson? */
export const stopForm = (context: StageContext): Asked => stopFilled(context, {});

/** Reads the stage. That it stopped asks for a reason and a lesson first. */
export function takeStage(context: StageContext, values: Values): Outcome<Intent> {
  const outcome = takeScreen(screen({}), values, (typed) => filled(context, typed));
  if (outcome.kind !== 'keep' || outcome.answers['S1'] !== STOPPED) return outcome;
  return { kind: 'ask more', answers: outcome.answers, form: stopForm(context) };
}

/** Reads why it stopped, and the lesson. */
export const takeStop = (context: StageContext, values: Values): Outcome<Intent> =>
  takeScreen(stopScreen({}), values, (typed) => stopFilled(context, typed));

/** Somebody else chose a stage in between. */
export const stageInBetween = (stage: string | null): string => fill(say.stage.inBetween, { stadium: stageOf(stage) });

/** The stage was kept. */
export const stageKept = ({ experimentId, experiment, stage }: StageContext): Said =>
  short(
    fill(say.stage.done, { experiment, stadium: stageOf(stage) }),
    buttons<Intent>(button(say.stage.show, { kind: 'experiment.show', experiment: experimentId, before: null })),
  );

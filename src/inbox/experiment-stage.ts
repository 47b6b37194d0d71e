import type { Form, Values } from '../chat/index.ts';
import { STAGES, STOPPED, type StageChange } from '../records/experiment.ts';
import type { Intent } from '../records/intent.ts';
import type { StageContext } from '../voice/index.ts';
import { lookAtTyped, refuseForm } from './filter.ts';
import type { Answered, Turn } from './machine.ts';
import { needIn } from './need.ts';

type Of<K extends Intent['kind']> = Extract<Intent, { kind: K }>;
type Chosen = Pick<StageChange, 'stage' | 'reason' | 'lesson'>;

function contextOf(turn: Turn, experimentId: string): StageContext | null {
  const { store } = turn.machine;
  const found = store.programme.experiment(experimentId);
  if (found === null) return null;
  const seen = store.experiments.stages(experimentId).at(-1)?.id ?? 0;
  return { experimentId, experiment: found.name, stage: found.stage, seen };
}

const stale = (turn: Turn): Answered => ({ kind: 'message', message: turn.machine.voice.general.stale() });

const same = (a: Chosen, b: Chosen): boolean => a.stage === b.stage && a.reason === b.reason && a.lesson === b.lesson;

/** Keeps what was chosen, or says that it was chosen already. */
function keep(turn: Turn, context: StageContext, chosen: Chosen): Answered {
  const { machine, person, now } = turn;
  const { store, voice } = machine;
  const newest = store.experiments.stages(context.experimentId).at(-1);
  const stands = newest === undefined ? chosen.stage === null : same(newest, chosen);
  if (!stands)
    store.experiments.setStage({ experimentId: context.experimentId, ...chosen, personId: person.id, at: now });
  return { kind: 'message', message: voice.experiment.stageKept({ ...context, stage: chosen.stage }) };
}

/** Whether somebody else changed the stage since the form with this `seen` was made. */
function changedSince(turn: Turn, context: StageContext, seen: number): boolean {
  const newest = turn.machine.store.experiments.stages(context.experimentId).at(-1);
  return newest !== undefined && newest.id !== seen && newest.personId !== turn.person.id;
}

export function openStage(turn: Turn, act: Of<'experiment.stage'>): Answered {
  const context = contextOf(turn, act.experiment);
  return context === null ? stale(turn) : { kind: 'form', form: turn.machine.voice.experiment.stageForm(context) };
}

/** The stage was chosen. That it stopped is only kept with its reason and its lesson. */
export function stepStage(turn: Turn, act: Of<'experiment.stage-step'>, values: Values): Answered {
  const { voice } = turn.machine;
  const context = contextOf(turn, act.experiment);
  if (context === null) return stale(turn);
  if (act.version !== voice.experiment.version) return openStage(turn, { ...act, kind: 'experiment.stage' });
  const outcome = voice.experiment.takeStage({ ...context, seen: act.seen }, values);
  if (outcome.kind === 'ask again') return { kind: 'problems', problems: outcome.problems, form: outcome.form };
  if (changedSince(turn, context, act.seen))
    return refuseForm(voice.experiment.stageForm(context), values, voice.experiment.stageInBetween(context.stage));
  if (outcome.kind === 'ask more') return { kind: 'form', form: outcome.form };
  const stage = STAGES.find((one) => one === outcome.answers['S1']) ?? null;
  return keep(turn, context, { stage, reason: null, lesson: null });
}

/** Why it stopped, and what was learned of it. */
export function stopExperiment(turn: Turn, act: Of<'experiment.stopped'>, values: Values): Answered {
  const { voice } = turn.machine;
  const context = contextOf(turn, act.experiment);
  if (context === null) return needIn(turn, values) ?? stale(turn);
  if (act.version !== voice.experiment.version)
    return needIn(turn, values) ?? openStage(turn, { ...act, kind: 'experiment.stage' });
  const asSent = { ...context, seen: act.seen };
  const form = (): Form<Intent> => voice.experiment.stopForm(asSent);
  const found = lookAtTyped(turn, form, values);
  if (found !== null) return found;
  const outcome = voice.experiment.takeStop(asSent, values);
  if (outcome.kind === 'ask again') return { kind: 'problems', problems: outcome.problems, form: outcome.form };
  if (changedSince(turn, context, act.seen))
    return refuseForm(voice.experiment.stopForm(context), values, voice.experiment.stageInBetween(context.stage));
  const { S2: reason, S3: lesson } = outcome.answers;
  return keep(turn, context, { stage: STOPPED, reason: String(reason), lesson: String(lesson) });
}

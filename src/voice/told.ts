import type { Form, Message, Outcome, Values } from '../chat/index.ts';
import type { Intent } from '../records/intent.ts';
import type { CountFacts, ExperimentAsk, StageContext, Timeline } from './facts.ts';

type Said = Message<Intent>;
type Asked = Form<Intent>;

export interface CountVoice {
  readonly version: number;
  form(facts: CountFacts): Asked;
  take(facts: CountFacts, values: Values): Outcome<Intent>;
  kept(facts: CountFacts): Said;
}

export interface ExperimentVoice {
  readonly version: number;
  form(facts: ExperimentAsk): Asked;
  take(facts: ExperimentAsk, values: Values): Outcome<Intent>;
  /** The line as it stands, after it was kept or when it can no longer be. */
  now(facts: ExperimentAsk): Said;
  closed(experiment: string): string;
  /** Somebody else told something since this form was opened. */
  inBetween(by: string, text: string | null): string;
  list(experiments: readonly { readonly id: string; readonly name: string; readonly stage: string | null }[]): Said;
  timeline(facts: Timeline): Said;
  stageForm(context: StageContext): Asked;
  /** "Ask more": it stopped, and the reason and the lesson are asked. */
  takeStage(context: StageContext, values: Values): Outcome<Intent>;
  stopForm(context: StageContext): Asked;
  takeStop(context: StageContext, values: Values): Outcome<Intent>;
  /** Somebody else chose a stage since this form was opened. */
  stageInBetween(stage: string | null): string;
  stageKept(context: StageContext): Said;
}

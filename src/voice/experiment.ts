import type { Form, Message, Outcome, Values } from '../chat/index.ts';
import type { Intent } from '../records/intent.ts';

type Said = Message<Intent>;
type Asked = Form<Intent>;

/** The one line about an experiment, as it stands when a message about it is made. Moments are milliseconds. */
export interface ExperimentAsk {
  readonly givenName: string;
  readonly experimentId: string;
  readonly experiment: string;
  readonly week: string;
  /** For whom somebody stands in, by given name; null for the contact. */
  readonly standsInFor: string | null;
  readonly state: 'open' | 'answered' | 'closed';
  /** The line that stands; null when there is none, or for "niets nieuws". */
  readonly text: string | null;
  /** Who told it, by given name; null when that is the reader, or nobody yet. */
  readonly answeredBy: string | null;
  readonly editableUntil: number;
  /** The revision that stands when this is made. */
  readonly seen: number;
}

/** Something that happened in an experiment. Days are YYYY-MM-DD; nobody is named. */
export type TimelineMoment =
  | {
      readonly kind: 'stage';
      readonly on: string;
      readonly stage: string | null;
      readonly reason: string | null;
      readonly lesson: string | null;
    }
  | { readonly kind: 'line'; readonly on: string; readonly week: string; readonly text: string }
  | {
      /** A signaal, by name or without: no more of when than its week. `is`: what kind of signaal. */
      readonly kind: 'signaal';
      readonly on: string;
      readonly week: string;
      readonly is: string;
      readonly text: string;
      readonly outcome: string | null;
    };

/** A part of the timeline of an experiment, for one reader. */
export interface Timeline {
  readonly id: string;
  readonly name: string;
  readonly stage: string | null;
  /** Oldest first. */
  readonly moments: readonly TimelineMoment[];
  /** Where the part before this one ends; null when there is none. */
  readonly earlier: string | null;
  /** It is not the newest part. */
  readonly isEarlier: boolean;
  /** The reader may set the stage. */
  readonly maySet: boolean;
  /** The week the reader may tell about now; null when they may not. */
  readonly tellIn: string | null;
}

/** An experiment whose stage is being chosen. */
export interface StageContext {
  readonly experimentId: string;
  readonly experiment: string;
  readonly stage: string | null;
  /** The newest change that stands when the form is made; 0 when there is none. */
  readonly seen: number;
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

import type { Answers, Dialog, Form, Message, Outcome, Values } from '../chat/index.ts';
import type { Intent } from '../records/intent.ts';
import type { WeekcheckAsk, WeekcheckContext, WeekcheckKept } from './facts.ts';

type Said = Message<Intent>;
type Asked = Form<Intent>;

export type WeekcheckStep = 'main' | 'more' | 'which' | 'learned';

export interface WeekcheckVoice extends Dialog<WeekcheckStep, WeekcheckContext, Intent> {
  /** What "hetzelfde als vorige week" keeps of the last answers: never what was learned, so that old news stays old. */
  same(last: Answers): Answers;
  /** The answers with one plain sentence as what was learned; null when it does not fit with what stands. */
  withLearned(answers: Answers, sentence: string): Answers | null;
  /** The form of what is still to be asked after these answers; null when nothing is. */
  next(context: WeekcheckContext, answers: Answers): Asked | null;
  /** A plain sentence could not be kept: why, with a button that opens the weekcheck. */
  spokenProblem(sentence: string, werkgroep: string, week: string): Said;
  /** A plain sentence that asks something is not what was learned: what the bot can do, and the way to the weekcheck. */
  spokenQuestion(werkgroep: string, week: string): Said;
  skipForm(context: WeekcheckContext): Asked;
  takeSkip(context: WeekcheckContext, values: Values): Outcome<Intent>;
  kept(facts: WeekcheckKept): Said;
  /** Somebody else answered since this form was opened. */
  inBetween(by: string, standing: WeekcheckKept, over: number): Said;
  leftStanding(standing: WeekcheckKept): Said;
  closed(werkgroep: string, week: string): string;
  notAskedYet(): Said;
  noDeputy(): string;
  toDeputy(name: string): Said;
  whichWerkgroep(choices: readonly { readonly id: string; readonly name: string; readonly week: string }[]): Said;
  choose(choices: readonly WeekcheckAsk[]): Said;
}

import type { Answers, Form, Message, Outcome, Values } from '../chat/index.ts';
import type { Intent } from '../records/intent.ts';
import type { SignaalContext, SignaalFacts } from './facts.ts';

type Said = Message<Intent>;
type Asked = Form<Intent>;

/** The screens of a signaal. */
export type SignaalStep = 'first' | 'story' | 'story-by-code' | 'more' | 'change' | 'outcome' | 'code' | 'by-code';

/** What just happened to a signaal. */
export type SignaalNews = 'new' | 'more' | 'changed' | 'joins' | 'stays-out' | 'outcome' | 'known';

export interface SignaalVoice {
  readonly version: number;
  /** The form of a step, filled in with what stands; it stands for `act`. */
  form(step: SignaalStep, context: SignaalContext, answers: Answers, act: Intent): Asked;
  /** Reads a step. The answers are all that stands then, without what is no longer asked. */
  take(step: SignaalStep, context: SignaalContext, answers: Answers, values: Values, act: Intent): Outcome<Intent>;
  kept(facts: SignaalFacts, news: SignaalNews): Said;
  keptNameless(code: string, shown: boolean): Said;
  changedNameless(shown: boolean): Said;
  sure(facts: SignaalFacts): Said;
  withdrawn(): Said;
  gone(): Said;
  /** Said beside the code. */
  unknownCode(): string;
}

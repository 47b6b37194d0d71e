import type { Answers, Form, Message, Outcome, Question, QuestionWords, Values } from '../chat/index.ts';
import type { Intent } from '../records/intent.ts';
import type { PulsTold } from '../records/puls.ts';

type Said = Message<Intent>;
type Asked = Form<Intent>;

/** A round as somebody who can answer it meets it. Moments are milliseconds. */
export interface PulsOpen {
  readonly round: string;
  /** Until when answers can be changed. */
  readonly until: number;
}

/** One question, to be answered with one tap. `number` counts from 1. What was answered is never among it. */
export interface PulsQuestion extends PulsOpen {
  readonly question: Question;
  readonly words: QuestionWords;
  readonly number: number;
  readonly of: number;
}

/** Questions that stand in one form, with what stands in it when it opens. */
export interface PulsForm extends PulsOpen {
  readonly role: string;
  readonly questions: readonly Question[];
  readonly words: Readonly<Record<string, QuestionWords>>;
  readonly answers: Answers;
}

/** A round about which the programme tells what it does with it. */
export interface PulsFeedback {
  readonly told: PulsTold;
  /** What was written before; null when nothing was. */
  readonly written: string | null;
}

export interface PulsVoice {
  /** Of the forms. */
  readonly version: number;
  role(facts: PulsQuestion): Said;
  ask(facts: PulsQuestion): Said;
  /** The open question: to be written in a form, or left. */
  askOpen(facts: PulsOpen & { readonly text: string }): Said;
  writeForm(facts: PulsForm): Asked;
  takeWritten(facts: PulsForm, values: Values): Outcome<Intent>;
  changeForm(facts: PulsForm): Asked;
  takeChanged(facts: PulsForm, values: Values): Outcome<Intent>;
  done(facts: PulsOpen): Said;
  /** This role is asked nothing this time. */
  nothingAsked(facts: PulsOpen): Said;
  withdrawn(facts: PulsOpen): Said;
  notThisTime(facts: PulsOpen): Said;
  notForYou(): Said;
  /** There is no open round; `next` is when one opens, as far as that is known. */
  noneOpen(next: number | null): Said;
  closed(): Said;
  feedbackForm(facts: PulsFeedback): Asked;
  takeFeedback(facts: PulsFeedback, values: Values): Outcome<Intent>;
  feedbackKept(text: string): Said;
  noFeedbackYet(): Said;
  /** A release in words, for whoever may read the weekbericht. */
  results(told: PulsTold): Said;
}

import type { Form, Message, Outcome, Values } from '../chat/index.ts';
import type { Intent } from '../records/intent.ts';

type Said = Message<Intent>;
type Asked = Form<Intent>;

/** An approved open answer as it is shown. `question`: its words; null when they are not known any more. */
export interface PulsTextShown {
  readonly question: string | null;
  readonly words: string;
  readonly literal: boolean;
}

/** One open answer as a reader sees it, in a form and nowhere else. */
export interface PulsReview {
  readonly id: string;
  readonly round: string;
  readonly seen: number;
  readonly question: string | null;
  readonly text: string;
  /** Its own words may be shown: the writer said so, and the filter has nothing against it. */
  readonly literal: boolean;
  /** What somebody else made of it; `words` null: good as it was written. */
  readonly proposal: { readonly by: string; readonly words: string | null } | null;
  /** What the filter may see in it, as kinds. */
  readonly doubts: readonly string[];
  /** How many wait after this one. */
  readonly left: number;
}

/** What is kept of it that somebody was asked for a round. `meant`: it is planned, or did not arrive. */
export interface PulsAsking {
  readonly asked: 'sent' | 'meant' | null;
  /** `others`: those who were not heard were reminded, and this person was not. */
  readonly reminded: 'sent' | 'meant' | 'others' | null;
}

/** What is kept of somebody's puls at this moment, as it was just looked up. Never what they answered. */
export interface PulsKeeping {
  /** Null when no round is open. `left`: they are not asked again. All of it nothing: this person did not answer. */
  readonly open:
    | (PulsAsking & {
        readonly role: boolean;
        readonly answers: number;
        readonly texts: number;
        readonly left: boolean;
      })
    | null;
  /** A round was just closed, and its file still stands: answers without anybody's key. */
  readonly counting: boolean;
  /** Rounds that are closed and of which something is still kept, newest first. Days are YYYY-MM-DD. */
  readonly closed: readonly (PulsAsking & { readonly closedOn: string; readonly until: string })[];
  /** Open answers of somebody wait for two people: whose they are is not kept. */
  readonly textsWait: boolean;
  /** Open answers of somebody may be shown; whose they are is not kept either. */
  readonly textsShown: boolean;
}

/** What the reader hears above a form: what became of the answer before it, or of this one while it was open. */
export type PulsNote = 'kept' | 'gone' | 'settled' | 'changed';

/** Reading open answers before they are shown, and telling somebody what is kept of their puls. */
export interface PulsTextsVoice {
  readonly version: number;
  reviewForm(facts: PulsReview, note: PulsNote | null): Asked;
  /** Answers hold `R1`: `zo`, `anders` or `niet`, and with `anders` the other words as `R2`. */
  takeReview(facts: PulsReview, values: Values): Outcome<Intent>;
  /** Nothing waits for this reader. `others`: something waits for somebody else. */
  reviewed(others: boolean, note: PulsNote | null): Said;
  /** How many messages so many approved answers take. */
  textParts(count: number): number;
  keeping(facts: PulsKeeping): Said;
}

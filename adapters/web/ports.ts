import type { Message, Token } from '../../src/chat/index.ts';

/** One thing that stands in a conversation on the page. `under` is the entry it was said under. */
export interface Entry {
  readonly id: string;
  readonly author: 'bot' | 'person';
  readonly message: Message<Token>;
  readonly under: string | null;
  /** ISO moment in product time. */
  readonly at: string;
  readonly changed: boolean;
}

/** Where the page keeps its conversations, as Slack and Teams keep theirs. */
export interface Mailbox {
  append(entry: {
    conversation: string;
    author: 'bot' | 'person';
    message: Message<Token>;
    under: string | null;
    outboxId: string | null;
  }): string;
  replace(conversation: string, id: string, message: Message<Token>): boolean;
  remove(conversation: string, id: string): boolean;
  find(conversation: string, outboxId: string): string | null;
  list(conversation: string): readonly Entry[];
}

export interface PlaygroundPerson {
  /** The user of this person on the web platform; their own conversation is `dm:` and this. */
  readonly user: string;
  readonly name: string;
  /** Such as "kartrekker Communicatie". */
  readonly role: string;
  /** The ten that stand at hand; the others are found by name. */
  readonly atHand: boolean;
}

export type PlanState = 'gepland' | 'bezig' | 'verstuurd' | 'overgeslagen' | 'geparkeerd' | 'onzeker' | 'vervallen';

export interface PlanRow {
  /** ISO moment in product time. */
  readonly at: string;
  readonly state: PlanState;
  /** What it is, in Dutch: "Weekcheck vragen". */
  readonly what: string;
  /** To whom: a name, a channel or "4 mensen"; empty for a job. */
  readonly who: string;
  /** Why it was skipped or parked and what to do, in Dutch; empty otherwise. */
  readonly why: string;
}

/** What main lets the playground see: reads only. */
export interface PlaygroundView {
  people(): readonly PlaygroundPerson[];
  /** By the name they have in a sentence, such as "kanaal programmateam". */
  channels(): readonly { readonly conversation: string; readonly name: string }[];
  /** ISO moment in product time. */
  now(): string;
  next(): { readonly at: string; readonly what: string } | null;
  plan(): readonly PlanRow[];
}

/** The clock of a proef database: forward only. Every move does all that became due on the way, in order. */
export interface PlaygroundClock {
  toNext(): Promise<void>;
  hours(count: number): Promise<void>;
  days(count: number): Promise<void>;
}

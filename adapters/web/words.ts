import type { PlanState } from './ports.ts';

/** A sentence that depends on a number; `many` holds `{count}`. */
export interface Counted {
  readonly one: string;
  readonly many: string;
}

/** A page that says no, kindly. */
export interface Refusal {
  readonly title: string;
  readonly text: string;
}

/** All Dutch that the page itself needs. `{places}` are filled in by the page and named beside each sentence. */
export interface WebWords {
  /** Said when something broke while taking in what somebody sent. */
  readonly broken: string;
  /** Said after it when something was typed. */
  readonly kept: string;
  readonly page: {
    readonly place: string;
    readonly about: string;
    readonly skip: string;
    /** The tabs on a small screen. */
    readonly parts: string;
    readonly people: string;
    readonly talk: string;
    readonly plan: string;
    /** Before the title of a page with problems. */
    readonly wrong: string;
  };
  readonly intro: {
    readonly title: string;
    readonly lead: string;
    readonly steps: readonly { readonly title: string; readonly text: string }[];
  };
  readonly clock: {
    readonly title: string;
    /** `{moment}` */
    readonly now: string;
    readonly next: string;
    /** `{what}`, `{when}` */
    readonly nextIs: string;
    readonly hour: string;
    readonly day: string;
    readonly nothing: string;
    /** `{moment}` */
    readonly moved: string;
    readonly noNews: string;
    readonly news: string;
    readonly others: Counted;
  };
  readonly people: {
    readonly title: string;
    readonly help: string;
    readonly search: string;
    readonly searchButton: string;
    /** `{name}` */
    readonly nobody: string;
    /** `{name}` */
    readonly several: string;
    readonly isNew: string;
    /** In the place of a name: who was forgotten. */
    readonly stranger: string;
  };
  readonly talk: {
    /** `{name}` */
    readonly own: string;
    /** `{name}` */
    readonly channel: string;
    /** `{name}`, `{role}` */
    readonly as: string;
    readonly places: string;
    readonly messages: string;
    readonly ownTab: string;
    /** `{name}` */
    readonly channelTab: string;
    readonly emptyOwn: string;
    readonly emptyChannel: string;
    readonly changed: string;
    /** Whose words these are when the page cannot know. */
    readonly somebody: string;
    /** What the bot says first to somebody who listens: `{author}`, `{summary}`. */
    readonly said: string;
    /** Beside a note in a channel: `{name}`. */
    readonly alone: string;
    readonly dismiss: string;
    readonly thread: Counted;
    readonly older: Counted;
    /** `{name}` */
    readonly say: string;
    readonly sayHelp: string;
    readonly sayButton: string;
    readonly sayEmpty: string;
    /** `{max}`, `{length}` */
    readonly sayLong: string;
    readonly typed: string;
  };
  readonly form: {
    readonly required: string;
    readonly optional: string;
    /** `{max}` */
    readonly limit: string;
    readonly left: Counted;
    readonly over: Counted;
    /** `{min}`, `{max}` */
    readonly number: string;
    readonly noAnswer: string;
    readonly choose: string;
    readonly aside: string;
    readonly problems: Counted;
    /** In its place where nothing is wrong. */
    readonly calm: string;
    readonly problem: string;
    readonly close: string;
  };
  readonly chart: { readonly what: string; readonly value: string };
  readonly plan: {
    readonly title: string;
    readonly help: string;
    readonly coming: string;
    readonly done: string;
    readonly nothingComing: string;
    readonly nothingDone: string;
    readonly when: string;
    readonly what: string;
    /** How many messages went to one place at one moment. */
    readonly times: Counted;
    readonly more: Counted;
    readonly states: Readonly<Record<PlanState, string>>;
  };
  readonly refusal: {
    readonly notFound: Refusal;
    readonly notHere: Refusal;
    readonly tooLarge: Refusal;
    readonly unreadable: Refusal;
    readonly broken: Refusal;
    readonly nobody: Refusal;
    readonly back: string;
  };
}

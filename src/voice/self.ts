import type { Form, Message, Outcome, Values } from '../chat/index.ts';
import type { Intent } from '../records/intent.ts';
import type { Away, Person } from '../records/person.ts';
import type { Revision } from '../records/weekcheck.ts';
import type { ExperimentAsk } from './experiment.ts';
import type { HulpvraagFacts, SignaalFacts, WeekcheckAsk } from './facts.ts';
import type { PulsOpen } from './puls.ts';

type Said = Message<Intent>;
type Asked = Form<Intent>;

/** Everything about somebody that we keep, for "mijn gegevens". */
export interface OwnData {
  readonly person: Person;
  readonly organisation: string | null;
  readonly deputy: string | null;
  readonly places: readonly string[];
  readonly away: readonly Away[];
  readonly weekchecks: readonly { readonly werkgroep: string; readonly revision: Revision }[];
  readonly hulpvragen: readonly HulpvraagFacts[];
  /** What they told about experiments, newest first; null for "niets nieuws". */
  readonly lines: readonly { readonly experiment: string; readonly week: string; readonly text: string | null }[];
  /** The stages of experiments they set, newest first, on days written as YYYY-MM-DD. */
  readonly stages: readonly {
    readonly experiment: string;
    readonly on: string;
    readonly stage: string | null;
    readonly reason: string | null;
    readonly lesson: string | null;
  }[];
  /** Those with their name. */
  readonly signalen: readonly SignaalFacts[];
  readonly controller: string | null;
  readonly contact: string | null;
}

/** What concerns somebody now: the first screen of the bot. */
export interface Overview {
  readonly givenName: string;
  readonly stopped: boolean;
  readonly away: Away | null;
  readonly deputy: string | null;
  /** Weekchecks that can be answered now. */
  readonly asked: readonly WeekcheckAsk[];
  /** Experiments this person is asked about now. */
  readonly experiments: readonly ExperimentAsk[];
  /** The last weeks of each werkgroep this person answers for, newest first. */
  readonly lately: readonly {
    readonly werkgroep: string;
    readonly weeks: readonly { readonly week: string; readonly learned: string | null; readonly next: string | null }[];
  }[];
  /** The puls that this person can answer now. */
  readonly puls: PulsOpen | null;
  /** Open requests this person asked, and those they took. */
  readonly mine: readonly HulpvraagFacts[];
  readonly taken: readonly HulpvraagFacts[];
  /** The newest signalen this person gave with their name. */
  readonly signalen: readonly SignaalFacts[];
}

export interface SelfVoice {
  readonly version: number;
  overview(facts: Overview): Said;
  stopped(): Said;
  started(): Said;
  data(own: OwnData): Said;
  /** What goes and what stays, with a button that does it today. `without`: what then has nobody to ask about it. */
  forget(without: readonly string[], today: string): Said;
  /** The last thing that is said to somebody. */
  forgotten(): Said;
  awayForm(today: string): Asked;
  /** Answers hold `from` and `until` as YYYY-MM-DD. `rest` is what was typed behind the command. */
  takeAway(today: string, values: Values): Outcome<Intent>;
  readAway(today: string, rest: string): Away | null;
  awayKept(days: Away, deputy: string | null): Said;
  awayEnded(): Said;
}

import type { Answers, Dialog, Form, Message, Outcome, Problem, Values } from '../chat/index.ts';
import type { Intent } from '../records/intent.ts';
import type { OutboxKind } from '../records/outbox.ts';
import type { Away, Person } from '../records/person.ts';
import type { Role } from '../records/role.ts';
import type { DigestFacts } from '../records/weekbericht.ts';
import type { Revision } from '../records/weekcheck.ts';
import type {
  CountFacts,
  ExperimentAsk,
  HulpvraagFacts,
  OutboxFacts,
  StageContext,
  Timeline,
  SignaalContext,
  SignaalFacts,
  WeekcheckAsk,
  WeekcheckContext,
  WeekcheckKept,
} from './facts.ts';
import type { PulsOpen, PulsVoice } from './puls.ts';

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

export interface HulpvraagVoice {
  readonly version: number;
  form(context: VraagContext, nonce: string): Asked;
  take(context: VraagContext, nonce: string, values: Values): Outcome<Intent>;
  kept(facts: HulpvraagFacts, toldAt: WeekcheckKept['toldAt']): Said;
  /** What pressing a button on it led to; the sentence fits how it stands now. */
  now(facts: HulpvraagFacts, mine: boolean): Said;
  cannotForm(facts: HulpvraagFacts): Asked;
  takeCannot(facts: HulpvraagFacts, values: Values): Outcome<Intent>;
}

export interface VraagContext {
  readonly own: readonly { readonly id: string; readonly label: string }[];
  readonly werkgroepen: readonly { readonly id: string; readonly label: string }[];
  readonly partners: readonly { readonly id: string; readonly label: string }[];
}

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

export interface CorrectionContext {
  readonly week: string;
  /** Set when only the line of this experiment may be corrected. */
  readonly experiment?: string;
  /** What may be corrected, as `weekcheck:W1` or `hulpvraag:3`, with words that name it. */
  readonly items: readonly { readonly id: string; readonly label: string }[];
}

export interface WeekberichtVoice {
  readonly version: number;
  /** What may be corrected, with words that name it. */
  correctable(facts: DigestFacts): CorrectionContext['items'];
  /** The parts of the thread under it, in fixed order. */
  parts(facts: DigestFacts): readonly string[];
  correctForm(context: CorrectionContext): Asked;
  takeCorrection(context: CorrectionContext, values: Values): Outcome<Intent>;
  corrected(): Said;
  notYours(): Said;
  passedOn(to: string): Said;
  nothingToCorrect(): Said;
  delayed(postAt: number, left: number): Said;
  noMoreDelay(): Said;
  alreadyPosted(): Said;
}

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
  /** Open requests this person asked, and those they took. */
  /** The puls that this person can answer now. */
  readonly puls: PulsOpen | null;
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
  awayForm(today: string): Asked;
  /** Answers hold `from` and `until` as YYYY-MM-DD. `rest` is what was typed behind the command. */
  takeAway(today: string, values: Values): Outcome<Intent>;
  readAway(today: string, rest: string): Away | null;
  awayKept(days: Away, deputy: string | null): Said;
  awayEnded(): Said;
}

export interface EmergencyNumbers {
  readonly checkedOn: string | null;
  readonly lines: readonly { readonly when: string; readonly number: string; readonly note: string | null }[];
  /** Who calls people of the programme back, on working days; absent or null: nobody, and no call is offered. */
  readonly caller?: Caller | null;
}

/** Functions whose holder may be asked to call somebody. */
export type Caller = Extract<Role, 'programmaleider' | 'communicatieleider' | 'programmasecretaris'>;

/** What is said when a text may be of somebody in need. */
export interface NeedVoice {
  /** Above the form that holds the text, in the place of its own lines. */
  intro(emergency: EmergencyNumbers): readonly string[];
  /** Beside the field that holds it. */
  readonly beside: string;
  /** The one extra field of the form: what to do with the text. */
  readonly choice: {
    readonly label: string;
    readonly help: string;
    readonly keep: string;
    readonly discard: string;
    readonly discardAndCall: string;
  };
  discarded(): Said;
  /** After a sentence in the chat that was not kept; with the weekchecks in which it can be written after all. */
  card(
    emergency: EmergencyNumbers,
    again: readonly { readonly id: string; readonly name: string; readonly week: string }[],
  ): Said;
  /** Where others may read along: the numbers, and nothing about who they are for. */
  aloud(emergency: EmergencyNumbers): Said;
}

export type Command =
  | 'hulp'
  | 'weekcheck'
  | 'vraag'
  | 'signaal'
  | 'code'
  | 'weg'
  | 'gegevens'
  | 'stop'
  | 'start'
  | 'pauze'
  | 'verder'
  | 'overzicht'
  | 'experiment'
  | 'puls'
  | 'terugkoppeling';

/** Short answers that fit wherever something cannot be done. */
export interface GeneralVoice {
  /** What may be typed for each command. */
  readonly words: Readonly<Record<Command, readonly string[]>>;
  help(emergency: EmergencyNumbers): Said;
  notUnderstood(): Said;
  lookingUp(): Said;
  stranger(): Said;
  proposed(): Said;
  linked(givenName: string): Said;
  stale(): Said;
  mayNot(): Said;
  broken(): Said;
  busy(): Said;
  notHere(): Said;
  paused(): Said;
  resumed(): Said;
  hello(givenName: string): Said;
  problem(problem: Problem): string;
  /** One sentence as a message. */
  plain(sentence: string): Said;
  tooOften(): Said;
  /** A picture, sound or file is not kept. */
  noFiles(): Said;
  /** Says to one person that messages arrive, when the operator asks for it. */
  testMessage(): Message<never>;
}

/** What is said above a form that was filled with a message somebody pointed at. */
export interface PointedVoice {
  /** That it may be of somebody else, and hold names. */
  readonly others: string;
  /** That it was longer than what fits: so many characters of it were taken. */
  shortened(kept: number): string;
}

/** How the privacy filter talks. Kinds are those of src/privacy. */
export interface FilterVoice {
  label(kind: string): string;
  block(kinds: readonly string[], masked: string): string;
  warn(kinds: readonly string[], masked: string): string;
  /** The one extra field of a form after a warning. */
  confirm: { readonly label: string; readonly option: string };
}

/** What the machine needs said. The dialogs are its only implementation; main hands them over. */
export interface Voice {
  readonly general: GeneralVoice;
  readonly filter: FilterVoice;
  readonly need: NeedVoice;
  readonly pointed: PointedVoice;
  readonly weekcheck: WeekcheckVoice;
  readonly hulpvraag: HulpvraagVoice;
  readonly weekbericht: WeekberichtVoice;
  readonly count: CountVoice;
  readonly experiment: ExperimentVoice;
  readonly self: SelfVoice;
  readonly puls: PulsVoice;
  readonly signaal: SignaalVoice;
  readonly outbox: { readonly [K in OutboxKind]: (facts: OutboxFacts[K]) => Said };
}

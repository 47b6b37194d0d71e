import type { Answers, Dialog, Form, Message, Outcome, Problem, Values } from '../chat/index.ts';
import type { Intent } from '../records/intent.ts';
import type { OutboxKind } from '../records/outbox.ts';
import type { Away, Person } from '../records/person.ts';
import type { DigestFacts } from '../records/weekbericht.ts';
import type { Revision } from '../records/weekcheck.ts';
import type {
  CountFacts,
  HulpvraagFacts,
  OutboxFacts,
  WeekcheckAsk,
  WeekcheckContext,
  WeekcheckKept,
} from './facts.ts';
import type { PulsTextsVoice } from './puls-texts.ts';

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

export interface CorrectionContext {
  readonly week: string;
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

/** Everything about somebody that we keep, for "mijn gegevens". */
export interface OwnData {
  readonly person: Person;
  readonly organisation: string | null;
  readonly deputy: string | null;
  readonly places: readonly string[];
  readonly away: readonly Away[];
  readonly weekchecks: readonly { readonly werkgroep: string; readonly revision: Revision }[];
  readonly hulpvragen: readonly HulpvraagFacts[];
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
  /** The last weeks of each werkgroep this person answers for, newest first. */
  readonly lately: readonly {
    readonly werkgroep: string;
    readonly weeks: readonly { readonly week: string; readonly learned: string | null; readonly next: string | null }[];
  }[];
  /** Open requests this person asked, and those they took. */
  readonly mine: readonly HulpvraagFacts[];
  readonly taken: readonly HulpvraagFacts[];
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
}

export type Command =
  'hulp' | 'weekcheck' | 'vraag' | 'weg' | 'gegevens' | 'stop' | 'start' | 'pauze' | 'verder' | 'overzicht' | 'bewijs';

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
  readonly weekcheck: WeekcheckVoice;
  readonly hulpvraag: HulpvraagVoice;
  readonly weekbericht: WeekberichtVoice;
  readonly count: CountVoice;
  readonly pulsTexts: PulsTextsVoice;
  readonly self: SelfVoice;
  readonly outbox: { readonly [K in OutboxKind]: (facts: OutboxFacts[K]) => Said };
}

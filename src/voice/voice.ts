import type { Message, Platform, Problem } from '../chat/index.ts';
import type { Intent } from '../records/intent.ts';
import type { OutboxKind } from '../records/outbox.ts';
import type { CountVoice } from './count.ts';
import type { ExperimentVoice } from './experiment.ts';
import type { ExportVoice } from './export.ts';
import type { OutboxFacts } from './facts.ts';
import type { HulpvraagVoice } from './hulpvraag.ts';
import type { EmergencyNumbers, NeedVoice } from './need.ts';
import type { PulsTextsVoice } from './puls-texts.ts';
import type { PulsVoice } from './puls.ts';
import type { SelfVoice } from './self.ts';
import type { SignaalVoice } from './signaal.ts';
import type { WeekberichtVoice } from './weekbericht.ts';
import type { WeekcheckVoice } from './weekcheck.ts';

type Said = Message<Intent>;

export type Command =
  | 'hulp'
  | 'weekcheck'
  | 'vraag'
  | 'signaal'
  | 'code'
  | 'weg'
  | 'gegevens'
  | 'wis'
  | 'stop'
  | 'start'
  | 'pauze'
  | 'verder'
  | 'overzicht'
  | 'experiment'
  | 'puls'
  | 'terugkoppeling'
  | 'bewijs';

/** Short answers that fit wherever something cannot be done. */
export interface GeneralVoice {
  /** What may be typed for each command. */
  readonly words: Readonly<Record<Command, readonly string[]>>;
  help(emergency: EmergencyNumbers, platform: Platform): Said;
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
  readonly pulsTexts: PulsTextsVoice;
  readonly self: SelfVoice;
  readonly exported: ExportVoice;
  readonly puls: PulsVoice;
  readonly signaal: SignaalVoice;
  readonly outbox: { readonly [K in OutboxKind]: (facts: OutboxFacts[K]) => Said };
}

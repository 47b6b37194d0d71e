import type { Form, Message, Outcome, Values } from '../chat/index.ts';
import type { Intent } from '../records/intent.ts';
import type { DigestFacts } from '../records/weekbericht.ts';

type Said = Message<Intent>;
type Asked = Form<Intent>;

export interface CorrectionContext {
  readonly week: string;
  /** Set when only the line of this experiment may be corrected. */
  readonly experiment?: string;
  /** Set when only what this werkgroep learned and asked may be corrected. */
  readonly werkgroep?: string;
  /** What may be corrected, as `weekcheck:W1` or `hulpvraag:3`, with words that name it. */
  readonly items: readonly { readonly id: string; readonly label: string }[];
}

/** An open answer of the puls that a weekbericht shows, as it is shown. */
export interface CorrectableText {
  readonly id: string;
  readonly words: string;
}

export interface WeekberichtVoice {
  readonly version: number;
  /** What may be corrected, with words that name it. */
  correctable(facts: DigestFacts, texts?: readonly CorrectableText[]): CorrectionContext['items'];
  /** The parts of the thread under it, in fixed order: what is told, then what did not fit above. */
  parts(facts: DigestFacts): readonly string[];
  toldParts(facts: DigestFacts): readonly string[];
  restParts(facts: DigestFacts): readonly string[];
  correctForm(context: CorrectionContext): Asked;
  takeCorrection(context: CorrectionContext, values: Values): Outcome<Intent>;
  corrected(): Said;
  notYours(): Said;
  /** Only who may read open answers takes one out. */
  notForReaders(): Said;
  passedOn(to: string): Said;
  nothingToCorrect(): Said;
  delayed(postAt: number, left: number): Said;
  noMoreDelay(): Said;
  alreadyPosted(): Said;
}

import type { Form, Message, Outcome, Values } from '../chat/index.ts';
import type { Intent } from '../records/intent.ts';
import type { HulpvraagFacts, WeekcheckKept } from './facts.ts';

type Said = Message<Intent>;
type Asked = Form<Intent>;

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

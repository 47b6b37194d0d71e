import type { Form, Message, Outcome, Values } from '../chat/index.ts';
import type { Intent } from '../records/intent.ts';
import type { CountFacts } from './facts.ts';

type Said = Message<Intent>;
type Asked = Form<Intent>;

export interface CountVoice {
  readonly version: number;
  form(facts: CountFacts): Asked;
  take(facts: CountFacts, values: Values): Outcome<Intent>;
  kept(facts: CountFacts): Said;
}

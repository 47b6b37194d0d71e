import type { Button, Token } from '../../src/chat/index.ts';
import type { ActionSet, ExecuteAction } from './card.ts';
import { oneLine } from './literal.ts';

/** What is done: a press on a button, or the sending of a form. */
export const PRESS = 'press';
export const SEND = 'send';

/** Teams shows no more than six beside each other and drops the rest. */
const ROW = 6;

interface Doing {
  readonly label: string;
  readonly verb: typeof PRESS | typeof SEND;
  readonly token: Token;
  readonly main: boolean;
  /** What is sent besides the token, when no input is: the answer that this button is. */
  readonly answer: Readonly<Record<string, string>>;
  /** Whether what was filled in on the card goes along, and so must be right before anything is sent. */
  readonly withInputs: boolean;
}

function execute({ label, verb, token, main, answer, withInputs }: Doing): ExecuteAction {
  const common = {
    title: oneLine(label),
    ...(main ? { style: 'positive' as const } : {}),
    ...(withInputs ? {} : { associatedInputs: 'none' as const }),
  };
  return {
    type: 'Action.Execute',
    ...common,
    verb,
    data: { token, ...answer },
    fallback: { type: 'Action.Submit', ...common, data: { token, verb, ...answer } },
  };
}

/** Actions in rows that Teams shows whole. */
export function rows(actions: ActionSet['actions']): ActionSet[] {
  const found: ActionSet[] = [];
  for (let at = 0; at < actions.length; at += ROW)
    found.push({ type: 'ActionSet', actions: actions.slice(at, at + ROW) });
  return found;
}

/** A button that works whatever else stands on the card: a field that is required there does not hold it back. */
export function pressing({ label, act, emphasis }: Button<Token>): ExecuteAction {
  return execute({ label, verb: PRESS, token: act, main: emphasis === 'main', answer: {}, withInputs: false });
}

/** The button under a form. */
export function sending(label: string, token: Token): ExecuteAction {
  return execute({ label, verb: SEND, token, main: true, answer: {}, withInputs: true });
}

/** A button that is the whole answer to a form. */
export function answering(label: string, token: Token, id: string, option: string, chosen: boolean): ExecuteAction {
  return execute({ label, verb: SEND, token, main: chosen, answer: { [id]: option }, withInputs: false });
}

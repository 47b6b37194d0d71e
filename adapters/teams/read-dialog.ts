import type { Inbound, Values } from '../../src/chat/index.ts';
import { type Json, record, text } from './json.ts';
import { digest } from './literal.ts';
import { pointedText } from './pointed-text.ts';
import { readCard } from './read-card.ts';

/** The id of the command "Maak er een signaal van", as the manifest names it. */
export const POINTED = 'signaal';

const FETCH = 'composeExtension/fetchTask';
const SUBMIT = 'composeExtension/submitAction';

/** Whether an invoke comes from a dialog of the message extension, or asks for one. */
export function isDialog(activity: Json): boolean {
  return activity['name'] === FETCH || activity['name'] === SUBMIT;
}

type Asked = Extract<Inbound, { kind: 'pointed' | 'pressed' | 'submitted' }>;

/**
 * What a message extension asks: the dialog for a message that was pointed at, or what was sent from it; null when it is
 * none of ours. (learn.microsoft.com, "Create and send the dialog", "Respond to the dialog submit action")
 */
export function readDialog(
  activity: Json,
  delivery: string,
  base: Pick<Asked, 'from' | 'conversation' | 'scope'>,
): { readonly inbound: Asked; readonly values: Values } | null {
  const value = record(activity['value']);
  if (activity['name'] === SUBMIT) return readCard(record(value['data']), '', delivery, base);
  if (text(value['commandId']) !== POINTED || value['messagePayload'] === undefined) return null;
  const said = pointedText(value['messagePayload']);
  const eventId = `${delivery}|${digest(said)}`;
  return { inbound: { ...base, kind: 'pointed', eventId, text: said }, values: {} };
}

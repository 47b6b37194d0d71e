import type { Inbound, Values } from '../../src/chat/index.ts';
import { type Json, text } from './json.ts';
import { digest } from './literal.ts';
import { PRESS, SEND } from './render-action.ts';
import { MANY, ONE, prefixOf } from './render-field.ts';

function asText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

/**
 * The answers in what a card sent, by field id. Only the inputs of this form are read. Several choices come as one text
 * with commas; an input that was left open is absent. Values are as Teams gave them: nothing is trusted yet.
 */
export function readValues(data: Json, token: string): Values {
  const prefix = prefixOf(token);
  const found: [string, string | readonly string[]][] = [];
  for (const [key, value] of Object.entries(data)) {
    const given = key.startsWith(prefix) ? asText(value) : null;
    const mark = key[prefix.length];
    const field = key.slice(prefix.length + 1);
    if (given === null || field === '') continue;
    if (mark === ONE) found.push([field, given]);
    else if (mark === MANY) found.push([field, given.split(',').filter((one) => one !== '')]);
  }
  return Object.fromEntries(found);
}

type Sent = Extract<Inbound, { kind: 'pressed' | 'submitted' }>;

/**
 * What a card of ours sent; null when it is of none we know. The same delivery has the same event id, and the same
 * delivery with other values in it another; the token goes into the fingerprint so that it gives no answer away.
 */
export function readCard(
  data: Json,
  said: string,
  delivery: string,
  base: Pick<Sent, 'from' | 'conversation' | 'scope' | 'turned'>,
): { readonly inbound: Sent; readonly values: Values } | null {
  const token = text(data['token']);
  if (token === '') return null;
  const values = readValues(data, token);
  const verb = said || text(data['verb']) || (Object.keys(values).length > 0 ? SEND : PRESS);
  const eventId = `${delivery}|${digest(`${verb} ${token} ${JSON.stringify(values)}`)}`;
  if (verb === PRESS) return { inbound: { ...base, kind: 'pressed', eventId, token }, values: {} };
  if (verb === SEND) return { inbound: { ...base, kind: 'submitted', eventId, token, values }, values };
  return null;
}

import { createHash } from 'node:crypto';
import type { Inbound, Values } from '../../src/chat/index.ts';
import { type Seat, identityOf, scopeOf } from './place.ts';

/** What somebody did on the page. */
export type Deed = 'press' | 'submit' | 'say';

/** A post from the page, read: the inbound for the machine, and the entry that carried the button or form. */
export interface Post {
  readonly inbound: Inbound;
  readonly entry: string | null;
  /** What was said in the text box; null for a button or a form. */
  readonly typed: string | null;
}

/** Names of form fields that carry answers: one value, or as many as there are. */
export const ONE = 'v.';
export const MANY = 'm.';

const NONCE = /^[A-Za-z0-9-]{8,64}$/;
const COMMAND = /^\s*\/kracht(?:\s+(\S+)(?:\s+([\s\S]*))?)?\s*$/;

const lines = (text: string): string => text.replace(/\r\n?/g, '\n');

/** Who sits where and under which nonce, or null when the post does not say so. */
export function readSeat(fields: URLSearchParams): (Seat & { readonly nonce: string }) | null {
  const user = fields.get('als');
  const conversation = fields.get('in');
  const nonce = fields.get('nonce');
  if (user === null || conversation === null || nonce === null || !NONCE.test(nonce)) return null;
  return { user, conversation, nonce };
}

/** The same for the same nonce and content, another for a changed text: a double click is one event. */
export function eventIdOf(nonce: string, content: readonly unknown[]): string {
  return `${nonce}.${createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22)}`;
}

/** The answers in a post, as typed: `v.` fields as text, `m.` fields as lists. */
export function readValues(fields: URLSearchParams): Values {
  const names = [...new Set(fields.keys())];
  return Object.fromEntries(
    names.flatMap((name): [string, string | readonly string[]][] => {
      if (name.startsWith(ONE)) return [[name.slice(ONE.length), lines(fields.get(name) ?? '')]];
      if (name.startsWith(MANY)) return [[name.slice(MANY.length), fields.getAll(name)]];
      return [];
    }),
  );
}

/** Turns what the page posted into an inbound; null when a part is missing that every page of ours sends. */
export function readPost(deed: Deed, fields: URLSearchParams): Post | null {
  const seat = readSeat(fields);
  if (seat === null) return null;
  const { user, conversation, nonce } = seat;
  const carried = fields.get('entry');
  const entry = carried === null || carried === '' ? null : carried;
  const base = (content: readonly unknown[]) => ({
    eventId: eventIdOf(nonce, [deed, user, conversation, entry, ...content]),
    from: identityOf(user),
    conversation,
    scope: scopeOf(conversation),
  });
  switch (deed) {
    case 'press':
    case 'submit': {
      const token = fields.get('token');
      if (token === null || token === '') return null;
      if (deed === 'press') return { entry, typed: null, inbound: { ...base([token]), kind: 'pressed', token } };
      const values = readValues(fields);
      const content = Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1));
      return { entry, typed: null, inbound: { ...base([token, content]), kind: 'submitted', token, values } };
    }
    case 'say': {
      const text = lines(fields.get('tekst') ?? '').trim();
      if (text === '') return null;
      const command = COMMAND.exec(text);
      if (command === null) return { entry, typed: text, inbound: { ...base([text]), kind: 'spoke', text } };
      const [, first = '', rest = ''] = command;
      return { entry, typed: text, inbound: { ...base([text]), kind: 'commanded', command: first, rest: rest.trim() } };
    }
  }
}

import type { Identity, Inbound, Values } from '../../src/chat/index.ts';
import type { TeamsReference } from './ports.ts';

/** Where an activity came from. */
export interface Place {
  readonly serviceUrl: string;
  /** Every tenant that the activity names. */
  readonly tenants: readonly string[];
  /** Ourselves, as this conversation knows us. */
  readonly bot: string;
  readonly user: string;
  /** As it came: a thread in a channel has an id of its own. */
  readonly conversation: string;
  readonly scope: TeamsReference['scope'];
  /** The team in which this happened; empty outside teams. */
  readonly team: string;
}

/** How something came in and so where its reply can go. */
export interface Source {
  /** `card`: Teams waits for a card to show. `submit`: the same from a client that does not. `dialog`: a dialog waits. `event`: nobody waits. */
  readonly via: 'card' | 'submit' | 'dialog' | 'spoken' | 'event';
  readonly from: Identity;
  readonly conversation: string;
  readonly personal: boolean;
  /** The message in which the card stands. */
  readonly card: string | null;
  readonly values: Values;
}

/** What an activity of Teams means to us. */
export type Read =
  | { readonly kind: 'inbound'; readonly inbound: Inbound; readonly source: Source }
  /** From something we no longer know how to read. */
  | { readonly kind: 'stale'; readonly source: Source }
  /** Teams waits for an answer that we do not have. */
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'ignored' };

/** The channel, group or chat that a conversation is in: without the thread. */
export function withoutThread(conversation: string): string {
  return conversation.split(';messageid=', 1)[0] ?? conversation;
}

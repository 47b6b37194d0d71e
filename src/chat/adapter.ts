import type { Address, Identity, Platform } from './address.ts';
import type { Inbound, Profile } from './inbound.ts';
import type { Message, Token } from './message.ts';
import type { Reply } from './reply.ts';

/** What a platform gave back for a message that stands: enough to replace, remove or reply under it. Opaque to us. */
export interface Receipt {
  readonly conversation: string;
  readonly message: string;
}

/** Why a platform will not take a message, now or ever; for each the outbox says what a person can do about it. */
export type Refusal =
  | 'person-unknown'
  | 'person-left'
  | 'bot-blocked'
  | 'channel-unknown'
  | 'channel-archived'
  | 'not-in-channel'
  | 'no-reference'
  | 'credentials'
  | 'message-refused'
  | 'message-gone'
  | 'other';

/** How a delivery ended. `unknown`: the platform may or may not have it; only `find` or a person can tell. */
export type Delivery =
  | { readonly kind: 'sent'; readonly receipt: Receipt }
  | { readonly kind: 'later'; readonly afterMs: number; readonly whole: boolean }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'unknown' };

export interface SendOptions {
  /** Our own key for this message: opaque, and the same for every attempt. */
  readonly outboxId: string;
  /** Say it under this message. */
  readonly under: Receipt | null;
}

export type Found =
  | { readonly kind: 'stands'; readonly receipt: Receipt }
  | { readonly kind: 'absent' }
  | { readonly kind: 'cannot-tell' };

export interface Finding {
  readonly name: string;
  readonly ok: boolean;
  /** One English sentence for the operator: what is wrong and what to do. */
  readonly note: string;
}

export type Receive = (inbound: Inbound) => Promise<Reply>;

/** What this platform can do; what it cannot, the machine does not ask of it. */
export interface Can {
  readonly replace: boolean;
  readonly remove: boolean;
  /** A message whose answer was lost can be looked for. */
  readonly find: boolean;
  /** How long after a lost answer a message is certain to be found if it stands, in real milliseconds. */
  readonly settleMs: number;
  /** Least time between two messages in one conversation, in milliseconds. */
  readonly paceMs: number;
}

/** A room in which the bot can talk. Nothing here throws for what a platform may answer: outcomes are values. */
export interface Adapter {
  readonly platform: Platform;
  readonly can: Can;
  start(receive: Receive): Promise<void>;
  stop(): Promise<void>;
  send(to: Address, message: Message<Token>, options: SendOptions): Promise<Delivery>;
  replace(to: Address, receipt: Receipt, message: Message<Token>): Promise<Delivery>;
  remove(to: Address, receipt: Receipt): Promise<Delivery>;
  /** Looks for a message of ours, by the key it was sent with. */
  find(to: Address, outboxId: string): Promise<Found>;
  /** The conversation in which this person can be spoken to alone, opened where needed. */
  home(person: Identity): Promise<{ kind: 'at'; conversation: string } | Exclude<Delivery, { kind: 'sent' }>>;
  profile(person: Identity): Promise<Profile | null>;
  /** What the operator should know: credentials, rights, channels. */
  check(): Promise<readonly Finding[]>;
}

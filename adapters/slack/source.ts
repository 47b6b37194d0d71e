import type { Inbound } from '../../src/chat/index.ts';

/** Where a form was opened from, so that what follows its sending is shown there. */
export interface Origin {
  readonly channel: string;
  readonly message: string | null;
  readonly thread: string | null;
  readonly ephemeral: boolean;
  readonly responseUrl: string | null;
  readonly home: boolean;
}

/** How something came in and so where its reply can go. */
export interface Source extends Origin {
  /** `inline` is a form that stands in a message; `event` is something nobody waits for. */
  readonly via: 'command' | 'shortcut' | 'button' | 'inline' | 'modal' | 'home' | 'spoken' | 'event';
  readonly user: string;
  readonly personal: boolean;
  /** Good for opening one modal, for three seconds. */
  readonly trigger: string | null;
  /** The fields of the modal that was sent, as they stand in it. */
  readonly fields: readonly string[];
  /** What stands before the id of each field in that modal. */
  readonly prefix: string;
  readonly view: string | null;
}

/** What a payload of Slack means to us. */
export type Read =
  | { readonly kind: 'inbound'; readonly inbound: Inbound; readonly source: Source }
  /** From somebody of another workspace. */
  | { readonly kind: 'stranger'; readonly source: Source }
  /** From something we no longer know how to read. */
  | { readonly kind: 'stale'; readonly source: Source }
  /** Our rights in this workspace are gone. */
  | { readonly kind: 'revoked' }
  | { readonly kind: 'closed'; readonly view: string }
  | { readonly kind: 'ignored' };

/** A conversation that only one person and we see. */
export function isPersonal(channel: string): boolean {
  return /^[DUW]/.test(channel);
}

/** A source with everything that is unknown left empty. */
export function sourceOf(known: Partial<Source> & Pick<Source, 'via' | 'user' | 'channel'>): Source {
  return {
    message: null,
    thread: null,
    ephemeral: false,
    responseUrl: null,
    home: false,
    personal: isPersonal(known.channel),
    trigger: null,
    fields: [],
    prefix: '',
    view: null,
    ...known,
  };
}

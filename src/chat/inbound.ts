import type { Identity } from './address.ts';
import type { Values } from './form.ts';
import type { Token } from './message.ts';

/** What a platform knows of a person. An e-mail address only proposes who somebody is. */
export interface Profile {
  readonly name: string;
  readonly email: string | null;
  /** Not a member of the programme's own workspace or tenant: a guest, or somebody of another organisation. */
  readonly outsider: boolean;
}

interface Base {
  /** The same for every delivery of the same event by the platform. */
  readonly eventId: string;
  readonly from: Identity;
  /** Where the reply is shown; in a channel nothing personal is ever said. */
  readonly conversation: string;
  readonly scope: 'personal' | 'channel';
  /** The message that turns into the reply by itself, where a platform works so: it need not be shown anew for it. */
  readonly turned?: string;
}

/** Everything that can come in from a platform. `found` is the result of a look-up that a reply asked for. */
export type Inbound = Base &
  (
    | { readonly kind: 'commanded'; readonly command: string; readonly rest: string }
    | { readonly kind: 'pressed'; readonly token: Token }
    | { readonly kind: 'submitted'; readonly token: Token; readonly values: Values }
    /** `attached`: a picture, sound or file came with it, which no adapter fetches or passes on. */
    | { readonly kind: 'spoke'; readonly text: string; readonly attached?: true }
    /** Somebody pointed at a message, perhaps of another person, to make something of it; `text` is what it says. */
    | { readonly kind: 'pointed'; readonly text: string }
    | { readonly kind: 'joined' }
    | { readonly kind: 'left' }
    | { readonly kind: 'found'; readonly profile: Profile | null; readonly cause: Inbound }
  );

import type { Identity, Place } from '../../src/chat/index.ts';

/** The web as a place: one registration and one tenant, so that its keys look like those of the other platforms. */
export const WEB_PLACE: Place = { platform: 'web', registration: 'playground', tenant: 'web' };

const OWN = 'dm:';

/** The conversation in which this user and the bot are alone. */
export const homeOf = (user: string): string => OWN + user;

/** The user whose own conversation this is, or null for a channel. */
export const userOf = (conversation: string): string | null =>
  conversation.startsWith(OWN) ? conversation.slice(OWN.length) : null;

/** Whether something said here is between two or before everybody. */
export const scopeOf = (conversation: string): 'personal' | 'channel' =>
  userOf(conversation) === null ? 'channel' : 'personal';

/** A user of the page as an identity. */
export const identityOf = (user: string): Identity => ({ ...WEB_PLACE, user });

/** Who sits at the page, and in which conversation. */
export interface Seat {
  readonly user: string;
  readonly conversation: string;
}

import { type Pace, type PaceOf, createPace, createPaceOf, createTurns } from './pace.ts';

/**
 * What Slack takes of a method in a minute, of one app in one workspace (docs.slack.dev/apis/web-api/rate-limits; the
 * tier stands under each method).
 */
const TIER_3 = 50;
const TIER_4 = 100;

/**
 * Of chat.postMessage Slack takes one a second in one conversation, and short bursts. It has a ceiling for a workspace
 * too, but does not say how high: of that a 429 tells.
 */
const POSTS = 60;
const BURST = 10;

/** The pace of each method with which something is said. Whoever asks may go, or must wait so many milliseconds. */
export interface Paces {
  /** chat.postMessage, by the conversation. */
  readonly post: PaceOf;
  /** chat.postEphemeral */
  readonly whisper: Pace;
  /** chat.update */
  readonly update: Pace;
  /** chat.delete */
  readonly remove: Pace;
  /** views.publish */
  readonly publish: Pace;
  /** conversations.open, by the person: of a whole programme that is new, each waits once. */
  readonly open: PaceOf;
}

/** `now` is real time. */
export function createPaces(now: () => number): Paces {
  return {
    post: createPaceOf(POSTS, now, BURST),
    whisper: createPace(TIER_4, now),
    update: createPace(TIER_3, now),
    remove: createPace(TIER_3, now),
    publish: createPace(TIER_4, now),
    open: createTurns(TIER_3, now),
  };
}

/** Resolves when one more call may leave. */
export type Pace = () => Promise<void>;

/**
 * What Teams takes of one app in one tenant is 50 calls in a second, and was 30 (learn.microsoft.com, "Optimize your bot
 * with rate limiting"). What we say of our own accord keeps under the older number, so that there is room for answers.
 */
const PER_SECOND = 20;
const AT_ONCE = 10;

/** A pace over all conversations: a few at once, then evenly, in the order in which they were asked for. */
export function createPace(now: () => number): Pace {
  let left = AT_ONCE;
  let at = now();
  return async () => {
    const moment = now();
    left = Math.min(AT_ONCE, left + (Math.max(0, moment - at) * PER_SECOND) / 1000) - 1;
    at = moment;
    if (left >= 0) return;
    const wait = Math.ceil((-left * 1000) / PER_SECOND);
    await new Promise((resolve) => setTimeout(resolve, wait));
  };
}

import type { AuthenticateRequestResult } from 'botframework-connector';

/**
 * How long a token that was checked is believed, in milliseconds. Microsoft sends the same one for an hour or more; a key
 * that is taken back is noticed this much later at most, and the SDK looks for other keys once a day.
 */
const BELIEVED_MS = 5 * 60_000;

/** Far more than are in use at once: Microsoft has one for each of its service addresses. */
const MOST = 64;

/** What the verdict on a token hung on, beside the time. */
interface Asked {
  readonly authorization: string;
  readonly channel: string;
  readonly serviceUrl: string;
}

interface Verdict extends Asked {
  readonly found: AuthenticateRequestResult;
  readonly from: number;
  readonly until: number;
}

/** The tokens that were found good a moment ago, letter for letter. Only good ones are remembered. */
export interface KnownTokens {
  find(asked: Asked): AuthenticateRequestResult | null;
  keep(asked: Asked, found: AuthenticateRequestResult): void;
}

/** `now`: the real time in milliseconds since 1970. */
export function createKnownTokens(now: () => number): KnownTokens {
  const known = new Map<string, Verdict>();
  return {
    find({ authorization, channel, serviceUrl }) {
      const verdict = known.get(authorization);
      if (verdict === undefined || verdict.channel !== channel || verdict.serviceUrl !== serviceUrl) return null;
      const at = now();
      // A clock that was set back would stretch the time in which it is believed.
      if (at >= verdict.from && at < verdict.until) return verdict.found;
      known.delete(authorization);
      return null;
    },
    keep(asked, found) {
      const from = now();
      const expires = Number(found.claimsIdentity.getClaimValue('exp')) * 1000;
      if (!(expires > from)) return;
      if (known.size >= MOST) known.clear();
      known.set(asked.authorization, { ...asked, found, from, until: Math.min(expires, from + BELIEVED_MS) });
    },
  };
}

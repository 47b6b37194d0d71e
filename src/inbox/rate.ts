import { type Identity } from '../chat/index.ts';

/** Says whether this person may send one more thing now. `nowMs` is real time. */
export type Rate = (who: Identity, nowMs: number) => boolean;

/** A bucket a person: `perMinute` in a burst, refilled evenly. Forgets people whose bucket is full again. */
export function makeRate(perMinute: number): Rate {
  const buckets = new Map<string, { left: number; at: number }>();
  return (who, nowMs) => {
    const key = `${who.platform}|${who.tenant}|${who.user}`;
    const bucket = buckets.get(key) ?? { left: perMinute, at: nowMs };
    const left = Math.min(perMinute, bucket.left + ((nowMs - bucket.at) / 60_000) * perMinute);
    if (buckets.size > 5000) for (const [other, { at }] of buckets) if (nowMs - at > 60_000) buckets.delete(other);
    buckets.set(key, { left: Math.max(0, left - 1), at: nowMs });
    return left >= 1;
  };
}

import { createHmac, timingSafeEqual } from 'node:crypto';

const SKEW_SECONDS = 300;

export interface Signed {
  readonly secret: string;
  readonly timestamp: string | undefined;
  readonly signature: string | undefined;
  readonly body: Buffer;
  /** Real time in milliseconds since 1970. */
  readonly now: number;
}

/**
 * Whether Slack signed these very bytes within five minutes of now, before or after
 * (docs.slack.dev/authentication/verifying-requests-from-slack). Takes the same time for every wrong signature.
 */
export function isSigned({ secret, timestamp, signature, body, now }: Signed): boolean {
  if (timestamp === undefined || !/^\d{1,12}$/.test(timestamp) || signature === undefined) return false;
  if (Math.abs(now / 1000 - Number(timestamp)) > SKEW_SECONDS) return false;
  const right = Buffer.from(`v0=${createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest('hex')}`);
  const given = Buffer.from(signature);
  return given.length === right.length && timingSafeEqual(given, right);
}

import type { Delivery, Refusal } from '../../src/chat/index.ts';
import { record, text } from './json.ts';

/** How a call ended when it did not end well. */
export type Failure = Exclude<Delivery, { kind: 'sent' }>;

/** What a call was about: it decides what "not found" and "forbidden" mean. */
export type About = 'person' | 'channel' | 'message' | 'home';

interface Circumstances {
  readonly about: About;
  /** The request left us. Before that, nothing can have been done with it. */
  readonly left: boolean;
  /** Real time in milliseconds since 1970. */
  readonly now: number;
}

/** A call that took too long. */
export class TimeoutError extends Error {
  override readonly name = 'TimeoutError';
}

/**
 * The names Teams gives to a refusal (learn.microsoft.com, "Messages in bot conversations", status codes), in the code or
 * in the sentence: which of the two differs by data centre.
 */
const FORBIDDEN: readonly (readonly [name: RegExp, refusal: Refusal])[] = [
  [/MessageWritesBlocked|BlockedByUser|blocked the conversation/i, 'bot-blocked'],
  [/DisabledByAdmin|BlockedByAdmin|AppNotInstalled|app is not installed|ForbiddenOperation/i, 'bot-blocked'],
  // Another cloud of Microsoft's: where it is to be called we know as soon as something comes from there.
  [/InvalidBotApiHost|Invalid bot api host/i, 'no-reference'],
  [/UserNotFound|MemberNotFound|UserAccountDisabled|user (?:was|is) not found|AadUserNotFound/i, 'person-left'],
  [/ConversationArchived|TeamArchived|ReadOnly/i, 'channel-archived'],
];

/** The connection was never made, so nothing was written. */
const NOT_CONNECTED = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'ENOTFOUND',
]);

const THROTTLED_MS = 30_000;
const CONFLICT_MS = 2_000;
const OUTAGE_MS = 30_000;

/** What a header Retry-After asks for, in milliseconds from now: seconds or a date; null when it says neither. */
export function retryAfterMs(header: string | undefined, now: number): number | null {
  if (header === undefined || header.trim() === '') return null;
  const seconds = Number(header);
  const ms = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1000;
  return Number.isNaN(ms) ? null : Math.max(0, ms);
}

function headerOf(error: unknown, name: string): string | undefined {
  const headers = record(record(error)['response'])['headers'];
  const get = typeof headers === 'object' && headers !== null && 'get' in headers ? headers.get : null;
  const value: unknown = typeof get === 'function' ? get.call(headers, name) : undefined;
  return typeof value === 'string' ? value : undefined;
}

const statusOf = (error: unknown): number | null => {
  const status = record(error)['statusCode'];
  return typeof status === 'number' ? status : null;
};

/** The name of what went wrong, for logs and decisions: never a sentence, which could hold what somebody typed. */
export function errorName(error: unknown): string {
  const status = statusOf(error);
  const code = text(record(error)['code']);
  const name = /^[A-Za-z_]{1,60}$/.test(code) ? code : error instanceof Error ? error.name : 'unknown';
  return status === null ? name : `${status} ${name}`;
}

function forbidden(error: unknown, about: About): Refusal {
  const said = `${text(record(error)['code'])} ${error instanceof Error ? error.message : ''}`;
  const known = FORBIDDEN.find(([name]) => name.test(said))?.[1] ?? 'bot-blocked';
  // In a channel there is nobody to be asked to allow it.
  return known === 'bot-blocked' && about !== 'person' && about !== 'home' ? 'not-in-channel' : known;
}

const MISSING: Readonly<Record<About, Refusal>> = {
  person: 'person-unknown',
  channel: 'channel-unknown',
  message: 'message-gone',
  home: 'person-unknown',
};

/** Microsoft did not give us a token: it says that our secret is wrong, or it could not be reached. */
function withoutToken(error: unknown): Failure {
  const said = error instanceof Error ? `${errorName(error)} ${error.message}` : '';
  return /invalid_client|unauthorized_client|AADSTS7\d{3}/i.test(said)
    ? { kind: 'refused', refusal: 'credentials' }
    : { kind: 'later', afterMs: OUTAGE_MS, whole: true };
}

/** What a failed call means for what was to be said. Only `unknown` may have reached Teams. */
export function failureOf(error: unknown, { about, left, now }: Circumstances): Failure {
  if (error instanceof RangeError) return { kind: 'refused', refusal: 'message-refused' };
  if (!left) return withoutToken(error);
  const status = statusOf(error);
  const later = (standard: number): Failure => ({
    kind: 'later',
    afterMs: retryAfterMs(headerOf(error, 'retry-after'), now) ?? standard,
    whole: false,
  });
  if (status === null)
    return NOT_CONNECTED.has(text(record(error)['code']))
      ? { kind: 'later', afterMs: OUTAGE_MS, whole: true }
      : { kind: 'unknown' };
  switch (status) {
    case 400:
      return { kind: 'refused', refusal: about === 'home' ? 'person-unknown' : 'message-refused' };
    case 401:
      return { kind: 'refused', refusal: 'credentials' };
    case 403:
      return { kind: 'refused', refusal: forbidden(error, about) };
    case 404:
    case 410:
      return { kind: 'refused', refusal: MISSING[about] };
    case 412:
      return later(CONFLICT_MS);
    case 413:
      return { kind: 'refused', refusal: 'message-refused' };
    case 429:
      return later(THROTTLED_MS);
    // Teams asks for these to be tried again: they are given before a message is taken on.
    case 502:
    case 503:
    case 504:
      return later(OUTAGE_MS);
    default:
      // Below 300 it stands, but its answer could not be read; above 499 something broke in the middle.
      return status < 300 || status === 408 || status >= 500
        ? { kind: 'unknown' }
        : { kind: 'refused', refusal: 'other' };
  }
}

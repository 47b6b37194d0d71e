import type { Delivery, Refusal } from '../../src/chat/index.ts';
import { callErrorOf } from './call-error.ts';
import { RespondError } from './respond.ts';

/** How a call ended when it did not end well. */
export type Failure = Exclude<Delivery, { kind: 'sent' }>;

/** Slack's error names (docs.slack.dev/reference/methods, under each method) and what they come down to. */
const REFUSALS: Readonly<Record<Refusal, readonly string[]>> = {
  'person-unknown': [
    'user_not_found',
    'users_not_found',
    'user_not_visible',
    'invalid_user_combination',
    'cannot_dm_bot',
  ],
  'person-left': ['user_disabled', 'user_is_deactivated'],
  'bot-blocked': ['messages_tab_disabled', 'cannot_dm_user', 'user_blocked'],
  'channel-unknown': ['channel_not_found', 'channel_type_not_supported', 'method_not_supported_for_channel_type'],
  'channel-archived': ['is_archived', 'channel_is_archived'],
  'not-in-channel': [
    'not_in_channel',
    'restricted_action',
    'restricted_action_read_only_channel',
    'user_not_in_channel',
  ],
  'no-reference': [],
  credentials: [
    'account_inactive',
    'invalid_auth',
    'not_authed',
    'token_expired',
    'token_revoked',
    'missing_scope',
    'no_permission',
    'not_allowed_token_type',
    'access_denied',
    'ekm_access_denied',
    'enterprise_is_restricted',
    'org_login_required',
    'team_access_not_granted',
    'two_factor_setup_required',
    'accesslimited',
  ],
  'message-refused': [
    'invalid_blocks',
    'invalid_blocks_format',
    'invalid_arguments',
    'invalid_metadata_format',
    'invalid_metadata_schema',
    'metadata_must_be_sent_from_app',
    'metadata_too_large',
    'msg_blocks_too_long',
    'msg_too_long',
    'no_text',
    'too_many_attachments',
    'view_too_large',
  ],
  'message-gone': [
    'cannot_reply_to_message',
    'cant_delete_message',
    'cant_update_message',
    'edit_window_closed',
    'message_not_found',
    'thread_locked',
    'thread_not_found',
  ],
  other: [],
};

const REFUSAL_OF: ReadonlyMap<string, Refusal> = new Map(
  (Object.entries(REFUSALS) as [Refusal, readonly string[]][]).flatMap(([refusal, names]) =>
    names.map((name): [string, Refusal] => [name, refusal]),
  ),
);

/** Slack says these when something broke in the middle: part of it may have been done. */
const PERHAPS = new Set([
  'fatal_error',
  'internal_error',
  'request_timeout',
  'service_unavailable',
  'team_added_to_org',
]);
const SLOW_DOWN = new Set(['ratelimited', 'rate_limited', 'message_limit_exceeded']);
/** The connection was never made, so nothing was written. */
const NOT_CONNECTED = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'ENOTFOUND',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const SLOW_MS = 30_000;
const OUTAGE_MS = 5_000;

function causes(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [];
  const code: unknown = 'code' in error ? error.code : undefined;
  return [...(typeof code === 'string' ? [code] : []), ...causes(error.cause)];
}

/** The name Slack gave an error, or a name of our own for what is not an answer of Slack. For logs and decisions. */
export function errorName(error: unknown): string {
  const call = callErrorOf(error);
  switch (call?.kind) {
    case 'platform':
      return /^[a-z_]{1,60}$/.test(call.name) ? call.name : 'not_an_answer';
    case 'rate-limited':
      return 'ratelimited';
    case 'http':
      return `http_${call.status}`;
    case 'request':
      return causes(call.original)[0] ?? call.original.name;
    case undefined:
      return error instanceof Error ? error.name : 'unknown';
  }
}

/** What the name that Slack gave an error means for what was to be said. */
function meaningOf(name: string): Failure {
  if (name === 'not_an_answer' || PERHAPS.has(name)) return { kind: 'unknown' };
  if (SLOW_DOWN.has(name)) return { kind: 'later', afterMs: SLOW_MS, whole: false };
  return { kind: 'refused', refusal: REFUSAL_OF.get(name) ?? 'other' };
}

/** What a failed call means for what was to be said. Only `unknown` may have reached Slack. */
export function failureOf(error: unknown): Failure {
  if (error instanceof RangeError) return { kind: 'refused', refusal: 'message-refused' };
  if (error instanceof RespondError) return { kind: 'refused', refusal: 'other' };
  const call = callErrorOf(error);
  switch (call?.kind) {
    case 'platform':
      return meaningOf(errorName(error));
    case 'rate-limited':
      return { kind: 'later', afterMs: call.afterMs, whole: false };
    case 'http':
      return { kind: 'unknown' };
    case 'request': {
      const early = causes(call.original).some((code) => NOT_CONNECTED.has(code));
      return early ? { kind: 'later', afterMs: OUTAGE_MS, whole: true } : { kind: 'unknown' };
    }
    case undefined: {
      const slow = error instanceof Error && error.message.startsWith('Retry header did not contain');
      return slow ? { kind: 'later', afterMs: SLOW_MS, whole: false } : { kind: 'unknown' };
    }
  }
}

/** The same where it was said to one person: there is no channel to be let into, so it is they who cannot be reached. */
export function inPerson(failure: Failure): Failure {
  const shut = failure.kind === 'refused' && failure.refusal === 'not-in-channel';
  return shut ? { kind: 'refused', refusal: 'bot-blocked' } : failure;
}

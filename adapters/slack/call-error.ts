import type { webApi } from '@slack/bolt';
import { record, text } from './json.ts';

/**
 * An error of Slack's package, by what it tells. `platform`: Slack's own name for what it refuses; `http`: an answer of
 * something that is not the Web API; `request`: no answer at all.
 */
export type CallError =
  | { readonly kind: 'platform'; readonly name: string }
  | { readonly kind: 'rate-limited'; readonly afterMs: number }
  | { readonly kind: 'http'; readonly status: number }
  | { readonly kind: 'request'; readonly original: Error };

/** The code that each of these errors carries; one that the package adds does not compile until it has a reader. */
const READERS: Readonly<Record<`${webApi.WebAPICallError['code']}`, (error: object) => CallError>> = {
  slack_webapi_platform_error: (error) => ({ kind: 'platform', name: text(record(record(error)['data'])['error']) }),
  slack_webapi_rate_limited_error: (error) => ({
    kind: 'rate-limited',
    afterMs: Number(record(error)['retryAfter']) * 1000,
  }),
  slack_webapi_http_error: (error) => ({ kind: 'http', status: Number(record(error)['statusCode']) }),
  slack_webapi_request_error: (error) => {
    const { original } = record(error);
    return { kind: 'request', original: original instanceof Error ? original : new Error('unknown') };
  },
};

/** What an error of Slack's package tells, recognised by its code; null for any other error. */
export function callErrorOf(error: unknown): CallError | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const code = text(error.code);
  return Object.hasOwn(READERS, code) ? READERS[code as keyof typeof READERS](error) : null;
}

import { webApi } from '@slack/bolt';
import { expect, test } from 'vitest';
import { type CallError, callErrorOf } from '../../adapters/slack/call-error.ts';

const refused = new TypeError('fetch failed', { cause: Object.assign(new Error('dicht'), { code: 'ECONNREFUSED' }) });

/** Every error that a call of Slack's package can end in, made by the package itself. */
const ERRORS: Readonly<Record<`${webApi.WebAPICallError['code']}`, readonly [webApi.WebAPICallError, CallError]>> = {
  slack_webapi_platform_error: [
    new webApi.WebAPIPlatformError({ ok: false, error: 'is_archived', response_metadata: {} }),
    { kind: 'platform', name: 'is_archived' },
  ],
  slack_webapi_rate_limited_error: [new webApi.WebAPIRateLimitedError(7), { kind: 'rate-limited', afterMs: 7000 }],
  slack_webapi_http_error: [
    new webApi.WebAPIHTTPError(503, 'Service Unavailable', {}, '<html>'),
    { kind: 'http', status: 503 },
  ],
  slack_webapi_request_error: [new webApi.WebAPIRequestError(refused), { kind: 'request', original: refused }],
};

test.each(Object.entries(ERRORS))('%s is read from what it carries, as the package makes it', (code, [error, read]) => {
  expect(error.code).toBe(code);
  expect(callErrorOf(error)).toEqual(read);
});

test('any other error is not one of these, whatever it carries', () => {
  const others = [
    new Error('Retry header did not contain a valid timeout'),
    Object.assign(new Error('weg'), { code: 'ECONNRESET' }),
    Object.assign(new Error('weg'), { code: 'toString' }),
    Object.assign(new Error('weg'), { code: 7 }),
    { code: 'slack_webapi_platform_error', data: { error: 'is_archived' } },
    null,
    'slack_webapi_platform_error',
  ];
  expect(others.map(callErrorOf)).toEqual(others.map(() => null));
});

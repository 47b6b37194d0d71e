import {
  type AuthenticateRequestResult,
  type BotFrameworkAuthentication,
  ClaimsIdentity,
} from 'botframework-connector';
import { describe, expect, test } from 'vitest';
import { createAdmit } from '../../adapters/teams/admit.ts';
import { createKnownTokens } from '../../adapters/teams/known-tokens.ts';

const APP = 'aaaaaaaa-1111-4222-8333-bbbbbbbbbbbb';
const TENANT = 'cccccccc-1111-4222-8333-dddddddddddd';
const URL = 'https://smba.trafficmanager.net/emea/';
const OTHER_URL = 'https://smba.trafficmanager.net/amer/';
const BORN = Date.parse('2026-03-12T12:55:00Z');
const MINUTE = 60_000;
const HEADER = Buffer.from(JSON.stringify({ alg: 'RS256' })).toString('base64url');
const token = (rest: string): string => `Bearer ${HEADER}.${rest}`;

/** A door, a clock that is set by hand, and which tokens the SDK was asked about. It believes all but `broken`. */
function open({ endsIn = 60 * MINUTE, from = URL } = {}) {
  let now = BORN;
  const asked: string[] = [];
  const authenticateRequest = (_: unknown, authorization: string): Promise<AuthenticateRequestResult> => {
    asked.push(authorization);
    if (authorization.endsWith('broken')) return Promise.reject(new Error('not this one'));
    const claims = { aud: APP, serviceurl: from, exp: (BORN + endsIn) / 1000 };
    const claimsIdentity = new ClaimsIdentity(
      Object.entries(claims).map(([type, value]) => ({ type, value: value as string })),
      true,
    );
    return Promise.resolve({ claimsIdentity } as unknown as AuthenticateRequestResult);
  };
  const admit = createAdmit({
    authentication: { authenticateRequest } as unknown as BotFrameworkAuthentication,
    appId: APP,
    local: false,
    tenants: [TENANT],
    isTrusted: () => true,
    known: createKnownTokens(() => now),
  });
  return {
    asked,
    at: (ms: number) => (now = BORN + ms),
    come: async (authorization = token('good'), { tenant = TENANT, serviceUrl = URL } = {}): Promise<number> => {
      const conversation = { id: 'a:1', conversationType: 'personal', tenantId: tenant };
      const bot = { id: `28:${APP}` };
      const activity = { type: 'message', channelId: 'msteams', serviceUrl, conversation, recipient: bot };
      const admission = await admit(activity, authorization);
      return admission.kind === 'in' ? 200 : admission.status;
    },
  };
}

describe('a token that was found good', () => {
  test('is not checked a second time', async () => {
    const { come, at, asked } = open();
    expect(await come()).toBe(200);
    at(4 * MINUTE);
    expect(await come()).toBe(200);
    expect(asked).toHaveLength(1);
  });

  test.each<[when: string, ms: number, endsIn: number]>([
    ['after five minutes', 5 * MINUTE, 60 * MINUTE],
    ['when it is past its own end', 2 * MINUTE, 2 * MINUTE],
    ['when the clock was set back', -1, 60 * MINUTE],
  ])('is checked again %s', async (_, ms, endsIn) => {
    const { come, at, asked } = open({ endsIn });
    await come();
    at(ms);
    await come();
    expect(asked).toHaveLength(2);
  });

  test('says nothing of another one, however alike', async () => {
    const { come, asked } = open();
    await come(token('good'));
    expect(await come(token('good.broken'))).toBe(401);
    expect(asked).toEqual([token('good'), token('good.broken')]);
  });

  test('says nothing of another service address', async () => {
    const { come, asked } = open();
    await come();
    expect(await come(token('good'), { serviceUrl: OTHER_URL })).toBe(401);
    expect(asked).toHaveLength(2);
  });

  test('lets no other tenant in', async () => {
    const { come } = open();
    await come();
    expect(await come(token('good'), { tenant: 'eeeeeeee-1111-4222-8333-ffffffffffff' })).toBe(403);
  });

  test('is forgotten when there are very many, and then checked once more', async () => {
    const { come, asked } = open();
    await come();
    for (let count = 0; count < 64; count += 1) await come(token(`number-${count}`));
    await come();
    expect(asked.filter((one) => one === token('good'))).toHaveLength(2);
  });
});

describe('a token that is not good', () => {
  test.each<[what: string, written: string, from: string]>([
    ['was refused by the SDK', 'broken', URL],
    ['was made for another service address', 'good', OTHER_URL],
  ])('is checked every time when it %s', async (_, written, from) => {
    const { come, asked } = open({ from });
    expect(await come(token(written))).toBe(401);
    expect(await come(token(written))).toBe(401);
    expect(asked).toHaveLength(2);
  });

  test('is checked every time when it does not say until when it lasts', async () => {
    const { come, asked } = open({ endsIn: Number.NaN });
    await come();
    await come();
    expect(asked).toHaveLength(2);
  });
});

import type { Activity } from 'botbuilder';
import type { AuthenticateRequestResult, BotFrameworkAuthentication } from 'botframework-connector';
import { type Json, record, text } from './json.ts';
import { readPlace } from './read-place.ts';
import { plainId } from './ids.ts';
import type { KnownTokens } from './known-tokens.ts';
import type { Place } from './source.ts';

/** Whether an activity may come in. `why` is for the log: the name of a rule, nothing of what came. */
export type Admission =
  | { readonly kind: 'in'; readonly who: AuthenticateRequestResult; readonly place: Place; readonly tenant: string }
  | { readonly kind: 'out'; readonly status: 400 | 401 | 403 | 503; readonly why: string };

interface Parts {
  readonly authentication: BotFrameworkAuthentication;
  readonly appId: string;
  readonly local: boolean;
  /** Null: any, which only a local client may have. */
  readonly tenants: readonly string[] | null;
  readonly isTrusted: (serviceUrl: string) => boolean;
  readonly known: KnownTokens;
}

const out = (status: 400 | 401 | 403 | 503, why: string): Admission => ({ kind: 'out', status, why });

/** The algorithm a token says it is signed with; empty when there is no token. */
function algorithmOf(authorization: string): string {
  const [scheme, token = ''] = authorization.split(' ');
  if (scheme !== 'Bearer') return '';
  try {
    const header = Buffer.from(token.split('.', 1)[0] ?? '', 'base64url').toString('utf8');
    return text(record(JSON.parse(header))['alg']);
  } catch {
    return '';
  }
}

/**
 * Microsoft's keys could not be fetched: that says nothing about who is asking. What the SDK refuses by itself has the
 * status it would answer with (its `IStatusCodeError`).
 */
function isOurTrouble(error: unknown): boolean {
  const { statusCode } = record(error);
  if (typeof statusCode === 'number') return statusCode >= 500;
  return error instanceof Error && ['FetchError', 'AbortError'].includes(error.name);
}

/**
 * Who may speak to us. The SDK checks the token: signature, issuer, audience, time, and that it was made for this service
 * address. It does not check the tenant or where the address leads, and lets everybody in when it was given no app id;
 * so those are checked here, the audience once more. A token that was just found good is not checked a second time.
 */
export function createAdmit({ authentication, appId, local, tenants, isTrusted, known }: Parts) {
  async function who(activity: Json, authorization: string): Promise<AuthenticateRequestResult | Admission> {
    const asked = { authorization, channel: text(activity['channelId']), serviceUrl: text(activity['serviceUrl']) };
    const before = local ? null : known.find(asked);
    if (before !== null) return before;
    if (!local && algorithmOf(authorization) !== 'RS256') return out(401, 'token');
    try {
      const found = await authentication.authenticateRequest(
        activity as unknown as Activity,
        local ? '' : authorization,
      );
      const claim = (name: string): string => text(found.claimsIdentity.getClaimValue(name));
      if (local) return found;
      if (!found.claimsIdentity.isAuthenticated || claim('aud') !== appId) return out(401, 'audience');
      if (claim('serviceurl') !== asked.serviceUrl) return out(401, 'service address of the token');
      known.keep(asked, found);
      return found;
    } catch (error) {
      return isOurTrouble(error) ? out(503, 'keys') : out(401, 'token');
    }
  }

  return async (activity: Json, authorization: string): Promise<Admission> => {
    const channel = text(activity['channelId']);
    const ours = channel === 'msteams' || (local && channel === 'emulator');
    const place = readPlace(activity);
    if (text(activity['type']) === '') return out(400, 'no activity');
    // Before the token: for another channel the SDK has other rules.
    if (!ours) return out(authorization === '' ? 401 : 403, 'channel');
    const found = await who(activity, authorization);
    if ('kind' in found) return found;
    if (place === null) return out(400, 'no place');
    if (!isTrusted(place.serviceUrl)) return out(403, 'service address');
    const [tenant = local ? 'local' : ''] = place.tenants;
    if (tenant === '') return out(403, 'no tenant');
    if (tenants !== null && !place.tenants.every((one) => tenants.includes(plainId(one)))) return out(403, 'tenant');
    return { kind: 'in', who: found, place, tenant: plainId(tenant) };
  };
}

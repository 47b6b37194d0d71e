import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import type { Json } from './shape.ts';

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export const ISSUER = 'https://api.botframework.com';

/** Keys as Microsoft publishes them, and tokens made with them (learn.microsoft.com, "Authentication with the Bot Connector API"). */
export interface Keys {
  /** What stands at the address of the keys. */
  readonly jwks: Json;
  /** A signed token. `header` and `claims` replace what would stand there. */
  token(claims: Json, header?: Json): string;
  /** A token with another algorithm than Microsoft uses. */
  forged(kind: 'none' | 'HS256' | 'other-key', claims: Json): string;
}

const RSA = { modulusLength: 2048 } as const;

/** Making keys takes long, and one pair serves every fake. */
const pair = generateKeyPairSync('rsa', RSA);

export function createKeys(channel = 'msteams'): Keys {
  const { publicKey, privateKey } = pair;
  const kid = 'key-1';
  const { n, e } = publicKey.export({ format: 'jwk' });
  const body = (header: Json, claims: Json): string => `${part({ typ: 'JWT', kid, ...header })}.${part(claims)}`;
  const signed = (what: string, key = privateKey): string =>
    `${what}.${sign('sha256', Buffer.from(what), key).toString('base64url')}`;
  return {
    jwks: { keys: [{ kty: 'RSA', use: 'sig', kid, alg: 'RS256', n, e, endorsements: [channel] }] },
    token: (claims, header = {}) => signed(body({ alg: 'RS256', ...header }, claims)),
    forged(kind, claims) {
      if (kind === 'none') return `${body({ alg: 'none' }, claims)}.`;
      if (kind === 'other-key')
        return signed(body({ alg: 'RS256' }, claims), generateKeyPairSync('rsa', RSA).privateKey);
      // The public key used as if it were a shared secret.
      const what = body({ alg: 'HS256' }, claims);
      const secret = publicKey.export({ type: 'spki', format: 'pem' });
      return `${what}.${createHmac('sha256', secret).update(what).digest('base64url')}`;
    },
  };
}

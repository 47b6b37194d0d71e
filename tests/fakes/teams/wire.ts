import { type Keys, ISSUER } from './keys.ts';
import { type Json, record } from './shape.ts';

export interface Answer {
  readonly status: number;
  readonly body: Json;
}

/** How Teams reaches the bot: over HTTP, each request with a token made for it. */
export interface Wire {
  /** Where the bot listens, such as http://127.0.0.1:3000/api/messages. */
  url: string | null;
  /** Every activity that was sent, as it was sent. */
  readonly sent: Json[];
  send(activity: Json, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** What Microsoft's token says; `more` replaces what would stand there. */
  claims(activity: Json, more?: Json): Json;
}

interface Parts {
  readonly appId: string;
  readonly keys: Keys;
  readonly now: () => number;
  /** A local client sends no token. */
  readonly local: boolean;
}

export function createWire({ appId, keys, now, local }: Parts): Wire {
  const sent: Json[] = [];
  const wire: Wire = {
    url: null,
    sent,
    claims(activity, more = {}) {
      const seconds = Math.floor(now() / 1000);
      const times = { nbf: seconds - 300, exp: seconds + 3600 };
      return { iss: ISSUER, aud: appId, serviceurl: activity['serviceUrl'], ...times, ...more };
    },
    async send(activity, headers = {}) {
      if (wire.url === null) throw new Error('The bot has no address');
      sent.push(activity);
      const token: Record<string, string> = local
        ? {}
        : { authorization: `Bearer ${keys.token(wire.claims(activity))}` };
      const answer = await fetch(wire.url, {
        method: 'POST',
        body: JSON.stringify(activity),
        headers: { 'content-type': 'application/json; charset=utf-8', ...token, ...headers },
      });
      const said = await answer.text();
      return { status: answer.status, body: said === '' ? {} : record(JSON.parse(said)) };
    },
  };
  return wire;
}

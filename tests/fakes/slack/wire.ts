import { createHmac } from 'node:crypto';
import { type Json, record } from './shape.ts';
import type { FakeSocket } from './socket.ts';

export interface Answer {
  readonly status: number;
  readonly body: Json;
}

/** How Slack's requests reach the bot: signed over HTTP, or in envelopes once the bot opened a socket. */
export interface Wire {
  /** Where the bot listens, such as http://127.0.0.1:3000/slack/events. */
  url: string | null;
  interaction(payload: Json): Promise<Answer>;
  command(form: Readonly<Record<string, string>>): Promise<Answer>;
  /** Sent again, with the same event id, until it was taken or three more attempts were made. */
  event(envelope: Json): Promise<readonly Answer[]>;
}

interface Parts {
  readonly secret: string;
  readonly now: () => number;
  readonly socket: FakeSocket;
  /** How long Slack waits before the first, second and third repetition; in the world at once, 1 and 5 minutes. */
  readonly retryAfterMs: readonly number[];
}

/** The headers with which Slack vouches for a body (docs.slack.dev/authentication/verifying-requests-from-slack). */
export function sign(secret: string, seconds: number, body: string): Record<string, string> {
  const hash = createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': String(seconds), 'x-slack-signature': `v0=${hash}` };
}

export function createWire({ secret, now, socket, retryAfterMs }: Parts): Wire {
  const wire: Wire = { url: null, interaction, command, event };

  async function post(body: string, type: string, more: Record<string, string> = {}): Promise<Answer> {
    if (wire.url === null) throw new Error('The bot has no address');
    const signed = sign(secret, Math.floor(now() / 1000), body);
    const answer = await fetch(wire.url, {
      method: 'POST',
      body,
      headers: { 'content-type': type, ...signed, ...more },
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? {} : record(JSON.parse(text)) };
  }

  async function envelope(type: string, payload: Json, retry = 0): Promise<Answer> {
    return { status: 200, body: await socket.send(type, payload, retry) };
  }

  function interaction(payload: Json): Promise<Answer> {
    if (wire.url === null) return envelope('interactive', payload);
    const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
    return post(body, 'application/x-www-form-urlencoded');
  }

  function command(form: Readonly<Record<string, string>>): Promise<Answer> {
    if (wire.url === null) return envelope('slash_commands', form);
    return post(new URLSearchParams(form).toString(), 'application/x-www-form-urlencoded');
  }

  async function event(payload: Json): Promise<readonly Answer[]> {
    const answers: Answer[] = [];
    for (let retry = 0; retry <= retryAfterMs.length; retry += 1) {
      const wait = retryAfterMs[retry - 1];
      if (wait !== undefined) await new Promise((resolve) => setTimeout(resolve, wait));
      if (wire.url === null) await socket.greeted();
      const repeated: Record<string, string> =
        retry === 0 ? {} : { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': 'http_error' };
      const answer = await (
        wire.url === null
          ? envelope('events_api', payload, retry)
          : post(JSON.stringify(payload), 'application/json', repeated)
      ).catch((): Answer => ({ status: 0, body: {} }));
      answers.push(answer);
      if (answer.status === 200) break;
    }
    return answers;
  }

  return wire;
}

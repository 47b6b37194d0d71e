import type { IncomingMessage, ServerResponse } from 'node:http';
import type { App, Receiver } from '@slack/bolt';
import { createUnderWay, handle } from './exchange.ts';
import { onlyField } from './form-body.ts';
import type { Json } from './json.ts';
import type { SlackLog } from './ports.ts';
import { isSigned } from './signature.ts';

const MOST_BYTES = 256 * 1024;
const PATH = '/slack/events';

export interface HttpReceiver extends Receiver {
  /** Answers every request, whatever its method, path or body; never throws. */
  handle(request: IncomingMessage, response: ServerResponse): void;
}

interface Options {
  readonly signingSecret: string;
  readonly now: () => number;
  readonly log: SlackLog;
}

/** Answers with the length said beforehand: without it every answer would leave in three pieces. */
function end(response: ServerResponse, status: number, body: Json | null = null): void {
  if (response.headersSent || response.destroyed) return;
  if (body === null) {
    response.writeHead(status, { 'content-length': 0 }).end();
    return;
  }
  // As text it leaves in one piece with its head; as bytes it would be a second one.
  const said = JSON.stringify(body);
  const size = Buffer.byteLength(said);
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': size }).end(said);
}

/**
 * The raw body, or null as soon as it is over the limit. What follows is still taken in, up to a point, so that the
 * sender hears why. Rejects when the sender hangs up.
 */
function read(request: IncomingMessage): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) resolve(null);
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MOST_BYTES) chunks.push(chunk);
      else resolve(null);
      if (size > 16 * MOST_BYTES) request.destroy();
    });
    request.on('end', () => {
      const [only] = chunks;
      // Most come in one piece, of which no copy need be made.
      resolve(only !== undefined && chunks.length === 1 ? only : Buffer.concat(chunks));
    });
    request.on('error', reject);
    // Closed is what every request becomes in the end, and an error costs the time of writing down where it was made.
    request.on('close', () => {
      if (!request.complete) reject(new Error('closed'));
    });
  });
}

/** A form as an object. One that holds only a payload, as each press and each form does, is read the short way. */
function fromForm(body: Buffer): unknown {
  const alone = onlyField('payload', body);
  if (alone !== null) return JSON.parse(alone);
  const form = new URLSearchParams(body.toString('utf8'));
  const payload = form.get('payload');
  return payload === null ? Object.fromEntries(form) : JSON.parse(payload);
}

/** The payload in a body: JSON, a form with JSON in `payload`, or a plain form. Null when it is none of these. */
function parse(body: Buffer, type: string): Json | null {
  try {
    const form = type.startsWith('application/x-www-form-urlencoded');
    const payload: unknown = form ? fromForm(body) : JSON.parse(body.toString('utf8'));
    return typeof payload === 'object' && payload !== null && !Array.isArray(payload) ? (payload as Json) : null;
  } catch {
    return null;
  }
}

function first(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? undefined : header;
}

/**
 * Slack over HTTP. Bolt's own receiver ends the process on a foreign path, takes signatures from the future and answers
 * events before they are stored; this one hands Bolt only what Slack signed, and answers last.
 */
export function createHttpReceiver({ signingSecret, now, log }: Options): HttpReceiver {
  let app: App | null = null;
  let open = false;
  const underWay = createUnderWay();

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url?.split('?', 1)[0] !== PATH) {
      end(response, 404);
      return;
    }
    if (request.method !== 'POST') {
      end(response, 405);
      return;
    }
    if ((request.headers['content-encoding'] ?? 'identity') !== 'identity') {
      end(response, 415);
      return;
    }
    const body = await read(request);
    if (body === null) {
      response.setHeader('connection', 'close');
      end(response, 413);
      return;
    }
    const type = request.headers['content-type'] ?? '';
    const headers = request.headers;
    const signature = first(headers['x-slack-signature']);
    const timestamp = first(headers['x-slack-request-timestamp']);
    if (!isSigned({ secret: signingSecret, timestamp, signature, body, now: now() })) {
      log.warn({ bytes: body.length, stamped: timestamp !== undefined }, 'Refused a request that Slack did not sign');
      end(response, 401);
      return;
    }
    if (!/^application\/(json|x-www-form-urlencoded)\b/.test(type)) {
      end(response, 415);
      return;
    }
    const payload = parse(body, type);
    if (payload === null) {
      end(response, 400);
      return;
    }
    if (payload['ssl_check'] === '1') {
      end(response, 200);
      return;
    }
    if (payload['type'] === 'url_verification') {
      end(response, 200, { challenge: payload['challenge'] });
      return;
    }
    if (app === null || !open) {
      end(response, 503);
      return;
    }

    const num = Number(first(headers['x-slack-retry-num']));
    const reason = first(headers['x-slack-retry-reason']);
    const settled = await handle(app, payload, {
      ...(Number.isInteger(num) && num > 0 ? { num } : {}),
      ...(reason === undefined ? {} : { reason }),
    });
    if (settled.kind === 'failed') {
      log.error({ error: settled.error.name }, 'Could not take a request of Slack; it may send it again');
      end(response, 500);
      return;
    }
    end(response, 200, settled.body);
    await settled.after();
  }

  return {
    init: (bolt) => (app = bolt),
    start: () => Promise.resolve((open = true)),
    async stop() {
      open = false;
      await underWay.done();
    },
    handle(request, response) {
      const work = take(request, response).catch((error: unknown) => {
        log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'A request of Slack broke off');
        end(response, 400);
      });
      underWay.add(work);
    },
  };
}

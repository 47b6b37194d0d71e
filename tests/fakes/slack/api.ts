import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { complaintsOf } from './limits.ts';
import type { Faults } from './faults.ts';
import type { Method } from './method.ts';
import { type Json, list, record, text } from './shape.ts';
import type { Workspace } from './workspace.ts';

export interface Call {
  readonly method: string;
  readonly args: Json;
}

interface Parts {
  readonly space: Workspace;
  readonly methods: Readonly<Record<string, Method>>;
  readonly faults: Faults;
  readonly calls: Call[];
  readonly scopes: () => readonly string[];
  readonly allowed: (method: string, bearer: string) => boolean;
}

export interface Api {
  readonly server: Server;
  readonly url: () => string;
  readonly listen: (port?: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

const FLAGS = ['link_names', 'mrkdwn', 'unfurl_links', 'unfurl_media', 'include_all_metadata'];

/** Arguments as the Web API takes them: a form in which whatever is not text is JSON. */
function argsOf(body: string): Json {
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([key, value]): [string, unknown] => {
      if (FLAGS.includes(key)) return [key, value === 'true'];
      return [key, /^[[{]/.test(value) && ['blocks', 'view', 'metadata'].includes(key) ? JSON.parse(value) : value];
    }),
  );
}

/** Slack's side of HTTP: `/api/METHOD` and the response addresses that come with interactions. */
export function createApi({ space, methods, faults, calls, scopes, allowed }: Parts): Api {
  function json(response: ServerResponse, body: Json, status = 200, headers: Record<string, string> = {}): void {
    const all = { 'content-type': 'application/json', 'x-oauth-scopes': scopes().join(','), ...headers };
    response.writeHead(status, all).end(JSON.stringify(body));
  }

  function run(method: string, args: Json, bearer: string): Json {
    const known = methods[method];
    if (known === undefined) return { ok: false, error: 'unknown_method' };
    if (!allowed(method, bearer)) return { ok: false, error: 'invalid_auth' };
    const strange = Object.keys(args).filter((name) => !known.args.includes(name));
    return strange.length > 0 ? { ok: false, error: `unknown_argument_${strange.join('_')}` } : known.run(args);
  }

  function respond(url: string, body: Json): Json {
    const [, channel = '', user = '', ts = ''] = /^\/hooks\/([^/]+)\/([^/]+)\/([^/]*)$/.exec(url) ?? [];
    const complaints = complaintsOf(list(body['blocks']), 50);
    if (complaints.length > 0) return { ok: false, error: 'invalid_blocks' };
    const found = body['replace_original'] === true ? space.find(channel, ts) : null;
    if (found !== null) {
      Object.assign(found, { text: text(body['text']), blocks: list(body['blocks']), edits: found.edits + 1 });
      space.everything.push({ ...found });
      return { ok: true };
    }
    const said = {
      channel,
      by: 'bot',
      text: text(body['text']),
      blocks: list(body['blocks']),
      metadata: null,
    } as const;
    space.say({ ...said, thread: null, only: user, responseUrl: url });
    return { ok: true };
  }

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    const url = request.url ?? '';
    if (url.startsWith('/hooks/')) {
      json(response, respond(url, record(JSON.parse(body))));
      return;
    }
    const method = url.replace('/api/', '');
    const args = argsOf(body);
    calls.push({ method, args });
    const fault = faults.take(method);
    const bearer = (request.headers.authorization ?? '').replace('Bearer ', '');
    if (fault !== null && 'after' in fault && fault.after) run(method, args, bearer);
    switch (fault?.kind) {
      case undefined: {
        json(response, run(method, args, bearer));
        return;
      }
      case 'error': {
        json(response, { ok: false, error: fault.name });
        return;
      }
      case 'rate-limited': {
        const header: Record<string, string> =
          fault.retryAfter === null ? {} : { 'retry-after': String(fault.retryAfter) };
        json(response, { ok: false, error: 'ratelimited' }, 429, header);
        return;
      }
      case 'status': {
        json(response, {}, fault.status);
        return;
      }
      case 'page':
        response.writeHead(200, { 'content-type': 'text/html' }).end(fault.html);
        return undefined;
      case 'reset':
        request.socket.resetAndDestroy();
        return undefined;
      case 'hang':
        return undefined;
    }
  }

  const server = createServer((request, response) => {
    take(request, response).catch(() => json(response, { ok: false, error: 'fatal_error' }, 500));
  });
  return {
    server,
    url: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    listen: (port = 0) => new Promise((resolve) => server.listen(port, '127.0.0.1', resolve)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

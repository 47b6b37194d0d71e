import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Fault, Faults, Route } from './faults.ts';
import { ISSUER } from './keys.ts';
import type { Office } from './office.ts';
import { serve } from './routes.ts';
import { type Json, record } from './shape.ts';

/** A call of the bot, as it came in. */
export interface Call {
  readonly route: Route | 'unknown';
  readonly method: string;
  readonly path: string;
  readonly body: Json;
  readonly authorization: string;
}

export interface Connector {
  readonly calls: readonly Call[];
  /** Calls of one route. */
  of(route: Call['route']): readonly Call[];
  /** Such as http://127.0.0.1:4000; once it is started. */
  origin(): string;
  start(): Promise<void>;
  stop(): Promise<void>;
}

interface Parts {
  readonly office: Office;
  readonly jwks: Json;
  readonly bearer: string;
  readonly faults: Faults;
}

async function bodyOf(request: IncomingMessage): Promise<Json> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const said = Buffer.concat(chunks).toString('utf8');
  return said === '' ? {} : record(JSON.parse(said));
}

function end(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

/** Answers a call as a fault says; `done` is what Teams would have answered. */
function fail(request: IncomingMessage, response: ServerResponse, fault: Fault): void {
  switch (fault.kind) {
    case 'status': {
      const { status, code = 'ServiceError', message = code, retryAfter, location } = fault;
      end(
        response,
        status,
        { error: { code, message } },
        {
          ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }),
          ...(location === undefined ? {} : { location }),
        },
      );
      return;
    }
    case 'reset':
      request.socket.destroy();
      return;
    case 'hang':
      return;
    case 'garbage':
      response.writeHead(200, { 'content-type': 'application/json' }).end('<html>');
  }
}

/**
 * The Bot Connector as Teams offers it (learn.microsoft.com, "Bot Framework Connector API reference"), over HTTP. It
 * refuses every route and field it does not know, and whoever has not the bot's token.
 */
export function createConnector({ office, jwks, bearer, faults }: Parts): Connector {
  const calls: Call[] = [];
  let server: Server | null = null;
  const origin = (): string => `http://127.0.0.1:${(server!.address() as AddressInfo).port}`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://x');
    if (pathname === '/.well-known/openid-configuration') {
      end(response, 200, { issuer: ISSUER, jwks_uri: `${origin()}/keys` });
      return;
    }
    if (pathname === '/keys') {
      end(response, 200, jwks);
      return;
    }
    const body = await bodyOf(request);
    const served = serve(office, request.method ?? '', pathname, searchParams, body);
    const { authorization = '' } = request.headers;
    calls.push({ route: served.route, method: request.method ?? '', path: pathname, body, authorization });
    if (authorization !== bearer) {
      end(response, 401, { error: { code: 'Unauthorized', message: 'no token of this bot' } });
      return;
    }
    const fault = served.route === 'unknown' ? null : faults.take(served.route);
    if (fault !== null && (fault.kind === 'garbage' || fault.after === true)) served.act();
    if (fault !== null) fail(request, response, fault);
    else {
      const { status, body: said } = served.act();
      end(response, status, said);
    }
  }

  return {
    calls,
    of: (route) => calls.filter((call) => call.route === route),
    origin,
    async start() {
      server = createServer((request, response) => void answer(request, response));
      await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
    },
    async stop() {
      await new Promise<void>((resolve) => {
        server!.close(() => resolve());
        server!.closeAllConnections();
      });
    },
  };
}

import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { Served } from './pages.ts';

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

export interface Doors {
  readonly slack: Handle | null;
  readonly teams: Handle | null;
  /** Everything else: the playground, or a plain "not found". */
  readonly rest: Handle;
  /** A page about the bot, for anybody; null when there is none at this path. */
  readonly page: (path: string) => Served | null;
  readonly health: () => Readonly<Record<string, string | number | boolean | null>>;
}

function plain(response: ServerResponse, status: number, body: string, type = 'text/plain; charset=utf-8'): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

export const notFound: Handle = (_request, response) => plain(response, 404, 'Not found\n');

/** Leads each request to its door: exact paths only, so that nothing reaches an SDK that it does not expect. */
export function makeServer(doors: Doors): Server {
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0] ?? '';
    if (path === '/healthz') {
      if (request.method !== 'GET' && request.method !== 'HEAD') plain(response, 405, 'Method not allowed\n');
      else plain(response, 200, `${JSON.stringify(doors.health())}\n`, 'application/json');
      return;
    }
    const page = doors.page(path);
    if (page !== null) {
      if (request.method !== 'GET' && request.method !== 'HEAD') plain(response, 405, 'Method not allowed\n');
      else {
        response.setHeader('content-security-policy', page.policy);
        response.setHeader('referrer-policy', 'no-referrer');
        plain(response, 200, page.html, 'text/html; charset=utf-8');
      }
      return;
    }
    if (path === '/slack/events' && doors.slack !== null) {
      if (request.method === 'POST') doors.slack(request, response);
      else plain(response, 405, 'Method not allowed\n');
      return;
    }
    if (path === '/api/messages' && doors.teams !== null) {
      if (request.method === 'POST') doors.teams(request, response);
      else plain(response, 405, 'Method not allowed\n');
      return;
    }
    doors.rest(request, response);
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 20_000;
  return server;
}

import type { IncomingMessage } from 'node:http';
import type { Json } from './json.ts';
import { isLoopback } from './trust.ts';

/** Far more than any activity; a card of ours with everything filled in stays under 80 KB. */
export const MOST_BYTES = 256 * 1024;
export const PATH = '/api/messages';

const FORWARDING = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'];

/** Why a request is not even read: its status; null when it may be. */
export function refusal(request: IncomingMessage, local: boolean): number | null {
  const { headers } = request;
  if (request.url?.split('?', 1)[0] !== PATH) return 404;
  if (request.method !== 'POST') return 405;
  if (local && !isFromHere(request)) return 403;
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') return 415;
  if (!/^application\/json\b/i.test(headers['content-type'] ?? '')) return 415;
  return Number(headers['content-length'] ?? 0) > MOST_BYTES ? 413 : null;
}

/** From this machine, asked for by a name of this machine, and not passed on by something else. */
function isFromHere({ socket, headers }: IncomingMessage): boolean {
  const remote = socket.remoteAddress ?? '';
  const near = remote === '::1' || /^(::ffff:)?127\./.test(remote);
  const host = headers.host ?? '';
  const named = URL.canParse(`http://${host}`) && isLoopback(new URL(`http://${host}`).hostname);
  return near && named && FORWARDING.every((name) => headers[name] === undefined);
}

/**
 * The raw body, or null as soon as it is over the limit. What follows is still taken in, up to a point, so that the
 * sender hears why. Rejects when the sender hangs up.
 */
export function readBody(request: IncomingMessage): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
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

/** The object in a body; null when it holds none. */
export function parse(body: Buffer): Json | null {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
  } catch {
    return null;
  }
}

import { Agent, request } from 'node:http';

/** One request as Slack would send it, with everything that costs the sender time done before. */
export interface Shot {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface Hit {
  readonly status: number;
  readonly body: string;
}

/** Sends one request over connections that stay open. */
export type Fire = (shot: Shot) => Promise<Hit>;

/** A sender to one address with at most so many connections. */
export function makeFire(url: string, connections: number): { readonly fire: Fire; readonly stop: () => void } {
  // Let go before the server does, which is after five seconds of rest.
  const agent = new Agent({ keepAlive: true, maxSockets: connections, timeout: 2_000 });
  const fire: Fire = ({ headers, body }) =>
    new Promise((resolve, reject) => {
      const sent = request(url, { method: 'POST', agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }),
        );
        response.on('error', reject);
      });
      sent.on('error', reject);
      sent.end(body);
    });
  return { fire, stop: () => agent.destroy() };
}

/** Waits for all of them, also when one fails, so that nothing is still under way afterwards. */
async function all<T>(works: readonly Promise<T>[]): Promise<readonly T[]> {
  await Promise.allSettled(works);
  return Promise.all(works);
}

/** All of them as fast as they are answered, so many at a time. Gives requests a second. */
export async function closedLoop(
  shots: readonly Shot[],
  together: number,
  fire: Fire,
  look: (hit: Hit) => void,
): Promise<number> {
  const began = performance.now();
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let shot = shots[next++]; shot !== undefined; shot = shots[next++]) look(await fire(shot));
  };
  await all(Array.from({ length: together }, worker));
  return (shots.length / (performance.now() - began)) * 1000;
}

/** Numbers between 0 and 1 that are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Moments, in milliseconds, at which independent people send something, on average so many a second. */
function arrivals(count: number, perSecond: number, seed: number): readonly number[] {
  const random = seeded(seed);
  let at = 0;
  return Array.from({ length: count }, () => (at += (-Math.log(1 - random()) / perSecond) * 1000));
}

/**
 * Sends each at its own moment, whether or not the one before was answered, and gives how long each took from the
 * moment it was due: who is kept waiting by a queue is counted too.
 */
export async function openLoop(
  shots: readonly Shot[],
  perSecond: number,
  seed: number,
  fire: Fire,
  look: (hit: Hit) => void,
): Promise<readonly number[]> {
  const due = arrivals(shots.length, perSecond, seed);
  const began = performance.now();
  return all(
    shots.map(async (shot, index) => {
      const at = due[index] ?? 0;
      await new Promise((resolve) => setTimeout(resolve, at));
      // A timer may be a little early or late; what is due is not.
      const scheduled = Math.min(at, performance.now() - began);
      look(await fire(shot));
      return performance.now() - began - scheduled;
    }),
  );
}

import type { ConnectorClient } from 'botframework-connector';
import { type About, type Failure, TimeoutError, errorName, failureOf } from './outcome.ts';
import type { TeamsLog } from './ports.ts';

/** A request as it leaves; after `timeout` milliseconds without an answer it is given up. */
interface Sent {
  timeout: number;
}

interface Pipeline {
  removePolicy(which: { readonly name: string } | { readonly phase: 'Retry' }): unknown;
  addPolicy(
    policy: { readonly name: string; sendRequest(request: Sent, next: (request: Sent) => unknown): unknown },
    where: { readonly phase: 'Sign' },
  ): void;
}

interface Parts {
  /** Opens a client that speaks as we do. The token of ours that it needs is fetched by its first request. */
  readonly open: (serviceUrl: string) => Promise<ConnectorClient>;
  readonly isTrusted: (serviceUrl: string) => boolean;
  readonly now: () => number;
  readonly log: TeamsLog;
}

/** One call of Teams: what it gave, or how it failed. Never more than one request, and never to a stranger. */
export type Outgoing = <T>(
  serviceUrl: string,
  about: About,
  work: (client: ConnectorClient) => Promise<T>,
) => Promise<{ readonly kind: 'done'; readonly value: T } | Failure>;

const ANSWER_MS = 5_000;
const TOGETHER_MS = 9_000;

function pipelineOf(client: ConnectorClient): Pipeline {
  const inner: unknown = Reflect.get(client, 'client');
  const pipeline: unknown = typeof inner === 'object' && inner !== null ? Reflect.get(inner, 'pipeline') : undefined;
  if (typeof pipeline !== 'object' || pipeline === null || !('removePolicy' in pipeline) || !('addPolicy' in pipeline))
    throw new TypeError('The connector has another make; its retries cannot be switched off');
  return pipeline as unknown as Pipeline;
}

/**
 * Calls of the connector. By itself it repeats a request up to three times, also when only the answer was lost, and
 * follows redirects with our token in hand: both are taken out, so that the outbox alone decides what is said twice.
 */
export function createOutgoing({ open, isTrusted, now, log }: Parts): Outgoing {
  return async (serviceUrl, about, work) => {
    if (!isTrusted(serviceUrl)) {
      log.error({ about }, 'A kept service address is not one of Teams: nothing was sent there');
      return { kind: 'refused', refusal: 'no-reference' };
    }
    let left = false;
    let over = false;
    let timer: NodeJS.Timeout | undefined;
    try {
      const client = await open(serviceUrl);
      const pipeline = pipelineOf(client);
      pipeline.removePolicy({ phase: 'Retry' });
      pipeline.removePolicy({ name: 'redirectPolicy' });
      pipeline.addPolicy(
        {
          name: 'krachtbotLeft',
          sendRequest(request, next) {
            // What was given up is not said after all.
            if (over) throw new TimeoutError('Too late to be sent');
            left = true;
            request.timeout = ANSWER_MS;
            return next(request);
          },
        },
        { phase: 'Sign' },
      );
      // The limit of a request does not hold for fetching our own token, which comes before it.
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => {
          over = true;
          reject(new TimeoutError('Teams took too long'));
        }, TOGETHER_MS);
      });
      const value = await Promise.race([work(client), late]);
      return { kind: 'done', value };
    } catch (error) {
      const failure = failureOf(error, { about, left, now: now() });
      log.warn({ about, error: errorName(error), outcome: failure.kind }, 'A call of Teams failed');
      return failure;
    } finally {
      clearTimeout(timer);
    }
  };
}

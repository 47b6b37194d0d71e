import type { App, Receiver, SocketModeReceiver } from '@slack/bolt';
import { createUnderWay, handle } from './exchange.ts';
import { type Json, record, text } from './json.ts';
import type { SlackLog } from './ports.ts';

export interface SocketReceiver extends Receiver {
  /** Whether Slack has greeted us on the connection that stands now. */
  connected(): boolean;
}

/** The package's socket: it must not reconnect of its own accord. */
export type Socket = SocketModeReceiver['client'];

/** How long Slack may take to greet us, and between two attempts: half a second, doubling, at most half a minute. */
const GREETING_MS = 15_000;
const backOff = (failures: number): number => Math.min(30_000, 250 * 2 ** failures);

/**
 * Slack over a socket that we open. An envelope is acknowledged after all about it was stored; one that is not
 * acknowledged comes again. The connection is kept up by this loop and not by the package, which after an outage either
 * waits for hours or ends the process.
 */
export function createSocketReceiver(client: Socket, log: SlackLog): SocketReceiver {
  const underWay = createUnderWay();
  let app: App | null = null;
  let stopped = true;
  let up = false;
  let loop: Promise<void> = Promise.resolve();
  let wake = (): void => undefined;

  async function take(envelope: Json): Promise<void> {
    if (app === null) return;
    const num = envelope['retry_num'];
    const reason = text(envelope['retry_reason']);
    const settled = await handle(app, record(envelope['body']), {
      ...(typeof num === 'number' && num > 0 ? { num } : {}),
      ...(reason === '' ? {} : { reason }),
    });
    if (settled.kind === 'failed') {
      log.error({ error: settled.error.name }, 'Could not take an envelope of Slack; it may send it again');
      return;
    }
    const ack = envelope['ack'] as (body?: Json) => Promise<void>;
    await ack(settled.body ?? undefined).catch(() => {
      log.warn(
        { type: text(envelope['type']) },
        'The connection went before Slack heard that we have it; it may send it again',
      );
    });
    await settled.after();
  }

  // The package listens too, but without an app of its own it has nobody to hand anything to, and acknowledges nothing.
  client.on('slack_event', (envelope: Json) => {
    underWay.add(take(envelope));
  });
  client.on('connected', () => (up = true));
  client.on('disconnected', () => {
    up = false;
    wake();
  });

  const isStopped = (): boolean => stopped;

  function pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** One attempt: true when Slack greeted us. */
  async function connect(): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('no greeting')), GREETING_MS);
    });
    try {
      await Promise.race([client.start(), late]);
      return true;
    } catch (error) {
      log.warn({ error: error instanceof Error ? error.name : 'closed' }, 'Could not connect to Slack; trying again');
      await client.disconnect();
      return false;
    } finally {
      clearTimeout(timer);
    }
  }

  async function keepUp(first: () => void): Promise<void> {
    let failures = 0;
    while (!stopped) {
      failures = (await connect()) ? 0 : failures + 1;
      first();
      if (isStopped()) return;
      if (failures > 0) await pause(backOff(failures));
      else if (up) await new Promise<void>((resolve) => (wake = resolve));
    }
  }

  return {
    connected: () => up,
    init: (bolt) => (app = bolt),
    start() {
      stopped = false;
      return new Promise<void>((resolve) => {
        loop = keepUp(resolve);
      });
    },
    async stop() {
      if (stopped) return;
      stopped = true;
      wake();
      // What is under way is still acknowledged on the connection that stands.
      await underWay.done();
      await client.disconnect();
      wake();
      await loop;
      if (up) await client.disconnect();
    },
  };
}

import { createMailbox } from './mailbox.ts';
import { scripted } from './script.ts';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { createWebAdapter } from '../../adapters/web/connect.ts';
import { homeOf } from '../../adapters/web/place.ts';
import type { Mailbox, PlanRow, PlaygroundClock, PlaygroundView } from '../../adapters/web/ports.ts';
import { speeltuinWords } from '../../dialogs/speeltuin/words.ts';
import { type Adapter, type Inbound, type Receive } from '../../src/chat/index.ts';
import { ASK, CHANNEL, PEOPLE, PLAN } from './story.ts';

/** A page that runs, on a loopback port of its own. */
export interface Harness {
  readonly url: string;
  readonly adapter: Adapter;
  readonly mailbox: Mailbox;
  /** Everything that came in, in order. */
  readonly inbounds: readonly Inbound[];
  /** Everything that broke. */
  readonly reported: readonly unknown[];
  /** How often the clock was moved, by step. */
  readonly moves: readonly string[];
  close(): Promise<void>;
}

const HOUR = 3_600_000;

/** Starts the page over a mailbox in memory. `receive` answers; each thing of `view` can be given. */
export async function startHarness(
  given: {
    receive?: Receive;
    people?: PlaygroundView['people'];
    plan?: readonly PlanRow[];
    days?: PlaygroundClock['days'];
  } = {},
): Promise<Harness> {
  let millis = Date.UTC(2026, 2, 12, 12, 55);
  const now = (): string => new Date(millis).toISOString();
  const mailbox = createMailbox(now);
  const inbounds: Inbound[] = [];
  const reported: unknown[] = [];
  const moves: string[] = [];
  let asked = false;
  const view: PlaygroundView = {
    people: given.people ?? (() => PEOPLE),
    channels: () => [CHANNEL],
    now,
    next: () =>
      asked
        ? { at: '2026-03-13T09:00:00Z', what: 'Herinnering weekcheck' }
        : { at: '2026-03-12T13:00:00Z', what: 'Weekcheck vragen' },
    plan: () =>
      (given.plan ?? PLAN).map((row) =>
        asked && row.at === '2026-03-12T13:00:00Z' ? { ...row, state: 'verstuurd' } : row,
      ),
  };
  const clock: PlaygroundClock = {
    toNext: async () => {
      moves.push('next');
      millis = Date.UTC(2026, 2, 12, 13, 0);
      asked = true;
      for (const user of ['w1', 'w2', 'w3'])
        await adapter.send(address(user), ASK, { outboxId: `ask-${user}`, under: null });
    },
    hours: async (count) => {
      await Promise.resolve();
      moves.push(`${count} hours`);
      millis += count * HOUR;
    },
    days:
      given.days ??
      (async (count) => {
        await Promise.resolve();
        moves.push(`${count} days`);
        millis += count * 24 * HOUR;
      }),
  };
  const { adapter, router } = createWebAdapter({
    mailbox,
    view,
    clock,
    words: speeltuinWords,
    title: 'krachtbot',
    report: (error) => reported.push(error),
  });
  await adapter.start(async (inbound) => {
    inbounds.push(inbound);
    return (given.receive ?? scripted)(inbound);
  });
  const app = express();
  app.disable('x-powered-by');
  app.use('/', router);
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    adapter,
    mailbox,
    inbounds,
    reported,
    moves,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Where this user can be spoken to. */
export const address = (user: string) => ({
  platform: 'web' as const,
  registration: 'playground',
  tenant: 'web',
  user,
  conversation: homeOf(user),
});

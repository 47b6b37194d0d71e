import type { IncomingMessage, ServerResponse } from 'node:http';
import { App, LogLevel, SocketModeReceiver, webApi } from '@slack/bolt';
import type { Adapter, Receive } from '../../src/chat/index.ts';
import { createBoltLog } from './bolt-log.ts';
import { check } from './check.ts';
import { createConversation } from './conversation.ts';
import { createDeliver } from './deliver.ts';
import { exchangeOf } from './exchange.ts';
import { createFind } from './find.ts';
import { createOurselves } from './identity.ts';
import { createHomeTabs } from './home-tabs.ts';
import { createOrigins } from './origins.ts';
import { createPaces } from './paces.ts';
import { createPause } from './pause.ts';
import { createPeople } from './people.ts';
import { createPerform } from './perform.ts';
import type { SlackOptions } from './ports.ts';
import { createHttpReceiver } from './receiver-http.ts';
import { type Socket, createSocketReceiver } from './receiver-socket.ts';
import { createResponder } from './respond.ts';
import { clientOptions } from './web-client.ts';

export interface Slack {
  readonly adapter: Adapter;
  /** Answers `POST /slack/events`; anything else is refused, and nothing that comes in ends the process. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
}

/** Least time between two messages in one conversation: Slack allows one a second. */
const PACE_MS = 1_100;
const AGAIN_MS = 2_000;
/** History may lag behind what was said; a minute is far more than anybody has seen. */
const SETTLE_MS = 60_000;

/** Slack as a room in which the bot can talk. Throws when there is neither a signing secret nor an app token. */
export function createSlackAdapter(options: SlackOptions): Slack {
  const { botToken, signingSecret, appToken, apiUrl, words, now, log } = options;
  const logger = createBoltLog(log, LogLevel.WARN);
  const calls = clientOptions(apiUrl, logger);
  const web = new webApi.WebClient(botToken, calls);
  const ourselves = createOurselves(web, options.registration ?? 'krachtbot', options.team, log);
  const paces = createPaces(now);
  const pause = createPause();
  const people = createPeople(web, ourselves.me, paces.open, log);
  const origins = createOrigins();
  const tabs = createHomeTabs(web, () => pause.until(paces.publish));
  const respond = createResponder(apiUrl);
  const perform = createPerform({ web, respond, tabs, paces, pause, words, log, opened: origins.keep });

  let receive: Receive | null = null;
  let revoked = false;
  const conversation = createConversation({
    receive: () => receive,
    me: ourselves.me,
    look: people.look,
    perform,
    origins,
    words,
    log,
    revoked() {
      revoked = true;
      log.error({}, 'The app was removed from the workspace, or its token was revoked');
    },
  });

  function openSocket(token: string): Socket {
    const installerOptions = { clientOptions: calls };
    return new SocketModeReceiver({ appToken: token, logger, autoReconnectEnabled: false, installerOptions }).client;
  }
  const socket = appToken === undefined ? null : createSocketReceiver(openSocket(appToken), log);
  const http = socket === null && signingSecret ? createHttpReceiver({ signingSecret, now, log }) : null;
  const receiver = socket ?? http;
  if (receiver === null) throw new Error('Slack needs a signing secret or an app token');

  const app = new App({
    receiver,
    authorize: () => Promise.resolve({ botToken, ...ourselves.me() }),
    deferInitialization: true,
    extendedErrorHandler: true,
    convoStore: false,
    clientOptions: calls,
    logger,
  });
  app.use(({ body, context }) => conversation(body, exchangeOf(context)));
  // Whatever was not foreseen must reach the receiver, so that Slack is not told that we have it. Bolt wraps it first.
  app.error(({ error }: { error: Error & { original?: Error } }) => Promise.reject(error.original ?? error));

  let stopped = false;
  let again: NodeJS.Timeout | undefined;
  async function open(): Promise<void> {
    if (await ourselves.learn()) {
      if (stopped) return;
      await app.init();
      await app.start();
    } else if (!stopped) again = setTimeout(() => void open(), AGAIN_MS);
  }

  const adapter: Adapter = {
    platform: 'slack',
    can: { replace: true, remove: true, find: true, settleMs: SETTLE_MS, paceMs: PACE_MS },
    async start(take) {
      receive = take;
      stopped = false;
      pause.begin();
      await open();
    },
    async stop() {
      stopped = true;
      clearTimeout(again);
      pause.end();
      await app.stop();
    },
    ...createDeliver(web, paces),
    find: createFind(web, people, log),
    home: people.home,
    profile: people.profile,
    check() {
      // The command line only looks: it opens no socket of its own, and so cannot say whether the server's stands.
      const connected = receive === null || (socket?.connected() ?? true);
      const by = socket === null ? 'Slack reaches us at POST /slack/events.' : 'Slack reaches us by Socket Mode.';
      const note = connected ? by : 'There is no connection with Slack: look at SLACK_APP_TOKEN and at the network.';
      const door = { name: 'slack door', ok: connected, note };
      return check({ web, team: options.team ?? null, channels: options.channels?.() ?? [], door, revoked });
    },
  };

  return {
    adapter,
    handle(request, response) {
      if (http !== null) http.handle(request, response);
      else response.writeHead(404).end();
    },
  };
}

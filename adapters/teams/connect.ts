import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationAccount,
  TeamsInfo,
  TurnContext,
} from 'botbuilder';
import {
  AppCredentials,
  type AuthenticateRequestResult,
  type BotFrameworkAuthentication,
  ClaimsIdentity,
  type ConnectorClient,
  type ConnectorFactory,
} from 'botframework-connector';
import type { Adapter, Receive } from '../../src/chat/index.ts';
import { createAdmit } from './admit.ts';
import { check } from './check.ts';
import { createConversation } from './conversation.ts';
import { createDeliver } from './deliver.ts';
import { type Turn, createDoor } from './door.ts';
import { plainId } from './ids.ts';
import { createKnownTokens } from './known-tokens.ts';
import { createMemory } from './memory.ts';
import { createOutgoing } from './outgoing.ts';
import { createPace } from './pace.ts';
import { type Roster, createPeople } from './people.ts';
import { createPerform } from './perform.ts';
import type { TeamsOptions } from './ports.ts';
import { demand, tenantsOf } from './registration.ts';
import { createSaying } from './saying.ts';
import { MICROSOFT, isTrusted as trusts } from './trust.ts';

export interface Teams {
  readonly adapter: Adapter;
  /** Answers `POST /api/messages`; anything else is refused, and nothing that comes in ends the process. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
}

/** Least time between two messages in one conversation: Teams allows 60 in 30 seconds, and 1,800 in an hour. */
const PACE_MS = 2_000;

/** What stands in the place of a client in a turn. */
const NOTHING: object = {};

/** Gives a turn nothing to speak with. */
const MUTE = { create: () => Promise.resolve(NOTHING) } as unknown as ConnectorFactory;

/** The same authentication, but for the tokens of users. */
function withoutUsers(authentication: BotFrameworkAuthentication): BotFrameworkAuthentication {
  const createUserTokenClient = { value: () => Promise.resolve(NOTHING) };
  return Object.create(authentication, { createUserTokenClient }) as BotFrameworkAuthentication;
}

/**
 * The SDK's adapter, of which one turn can be run for somebody who was checked before. Its own way in answers errors
 * with their text and writes them to the console. And for every turn it makes a client that holds our token, and one for
 * the tokens of users, which takes as long as checking who speaks: all we say goes through `outgoing.ts`, so a turn has
 * neither.
 */
class Cloud extends CloudAdapter {
  constructor(authentication: BotFrameworkAuthentication) {
    super(withoutUsers(authentication));
  }

  turn(who: AuthenticateRequestResult, activity: Activity, logic: (context: TurnContext) => Promise<void>) {
    return this.processActivity({ ...who, connectorFactory: MUTE }, activity, logic);
  }
}

/**
 * The roster as the SDK asks for it. It wants a turn, of which it reads the place and takes the client: ours, which waits
 * for nobody and has none of its retries. So this can be asked after the answer, when no turn runs any more.
 */
function rosterOf(cloud: CloudAdapter): Roster {
  return (client, { serviceUrl, conversation }, user) => {
    const place = { channelId: 'msteams', serviceUrl, conversation: { id: conversation } as ConversationAccount };
    const context = new TurnContext(cloud, place);
    context.turnState.set(cloud.ConnectorClientKey, client);
    return TeamsInfo.getMember(context, user);
  };
}

/** How the SDK checks who speaks and proves who we are. Local: not at all. */
function authenticationOf(options: TeamsOptions): BotFrameworkAuthentication {
  const { local, authentication, appId, appType, appPassword, tenantId } = options;
  if (local === true) return new ConfigurationBotFrameworkAuthentication({ MicrosoftAppId: '' });
  return (
    authentication ??
    new ConfigurationBotFrameworkAuthentication({
      MicrosoftAppId: appId,
      MicrosoftAppType: appType,
      ...(appPassword === undefined ? {} : { MicrosoftAppPassword: appPassword }),
      ...(tenantId === undefined ? {} : { MicrosoftAppTenantId: tenantId }),
    })
  );
}

/** Opens a client for a service address that speaks as we do. */
function openerOf(
  authentication: BotFrameworkAuthentication,
  appId: string,
): (serviceUrl: string) => Promise<ConnectorClient> {
  const ourselves = new ClaimsIdentity([
    { type: 'aud', value: appId },
    { type: 'appid', value: appId },
  ]);
  return (serviceUrl) => authentication.createConnectorFactory(ourselves).create(serviceUrl);
}

/** Teams as a room in which the bot can talk. Throws with one sentence when the registration is not safe or whole. */
export function createTeamsAdapter(options: TeamsOptions): Teams {
  demand(options);
  const appId = plainId(options.appId);
  const { words, now, log, local = false, registration = 'krachtbot', origins = MICROSOFT } = options;
  const tenants = tenantsOf(options);
  const authentication = authenticationOf({ ...options, appId });
  const isTrusted = (serviceUrl: string): boolean => trusts(serviceUrl, origins, local);

  const memory = createMemory(options.references, registration);
  const open = openerOf(authentication, local ? '' : appId);
  const outgoing = createOutgoing({ open, isTrusted, now, log });
  const saying = createSaying(outgoing, words);
  /** For what we say of our own accord; who waits for an answer is not kept waiting. */
  const pace = createPace(now);
  const cloud = new Cloud(authentication);
  const people = createPeople(outgoing, memory, rosterOf(cloud));
  const stopping = new AbortController();
  const perform = createPerform(memory, saying, stopping.signal, log);

  let receive: Receive | null = null;
  const conversation = createConversation({ receive: () => receive, memory, people, perform, words, log });
  const admit = createAdmit({ authentication, appId, local, tenants, isTrusted, known: createKnownTokens(now) });
  const turn: Turn = (who, activity, logic) => cloud.turn(who, activity, logic);
  const door = createDoor({ local, registration, admit, turn, conversation, isOpen: () => receive !== null, log });

  /** Asks Microsoft for a token of ours, also when there still is one. */
  async function token(): Promise<void> {
    const { credentials } = await open(`${MICROSOFT[0] ?? ''}/teams`);
    if (credentials instanceof AppCredentials) await credentials.getToken(true);
  }

  const adapter: Adapter = {
    platform: 'teams',
    can: { replace: true, remove: true, find: false, settleMs: 0, paceMs: PACE_MS },
    start(take) {
      receive = take;
      return Promise.resolve();
    },
    async stop() {
      receive = null;
      stopping.abort();
      await door.settled();
    },
    ...createDeliver(memory, saying, pace),
    // Teams gives no key back and lists no messages to a bot.
    find: () => Promise.resolve({ kind: 'cannot-tell' }),
    ...people,
    async home(person) {
      await pace();
      return people.home(person);
    },
    check() {
      const channels = options.channels?.() ?? [];
      return check({ token, local, tenants, outgoing, memory, channels });
    },
  };
  return { adapter, handle: (request, response) => door.handle(request, response) };
}

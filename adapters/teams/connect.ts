import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Adapter, Receive } from '../../src/chat/index.ts';
import { createAdmit } from './admit.ts';
import { check } from './check.ts';
import { Cloud } from './cloud.ts';
import { createConversation } from './conversation.ts';
import { createDeliver } from './deliver.ts';
import { createDoor } from './door.ts';
import { plainId } from './ids.ts';
import { createMemory } from './memory.ts';
import { createOutgoing } from './outgoing.ts';
import { createPeople } from './people.ts';
import { createPerform } from './perform.ts';
import type { TeamsOptions } from './ports.ts';
import { authenticationOf, demand, tenantsOf } from './registration.ts';
import { createSaying } from './saying.ts';
import { MICROSOFT, isTrusted as trusts } from './trust.ts';

export interface Teams {
  readonly adapter: Adapter;
  /** Answers `POST /api/messages`; anything else is refused, and nothing that comes in ends the process. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
}

/** Least time between two messages in one conversation: Teams allows 60 in 30 seconds, and 1,800 in an hour. */
const PACE_MS = 1_000;

/** Teams as a room in which the bot can talk. Throws with one sentence when the registration is not safe or whole. */
export function createTeamsAdapter(options: TeamsOptions): Teams {
  demand(options);
  const appId = plainId(options.appId);
  const { words, now, log, local = false, registration = 'krachtbot', origins = MICROSOFT } = options;
  const tenants = tenantsOf(options);
  const authentication = authenticationOf({ ...options, appId });
  const isTrusted = (serviceUrl: string): boolean => trusts(serviceUrl, origins, local);

  const memory = createMemory(options.references, registration);
  const outgoing = createOutgoing({ authentication, appId: local ? '' : appId, isTrusted, now, log });
  const saying = createSaying(outgoing, words);
  const people = createPeople(outgoing, memory);
  const perform = createPerform(memory, saying, log);

  let receive: Receive | null = null;
  const conversation = createConversation({ receive: () => receive, memory, people, perform, words, log });
  const admit = createAdmit({ authentication, appId, local, tenants, isTrusted });
  const cloud = new Cloud(authentication);
  const door = createDoor({ local, registration, admit, cloud, conversation, isOpen: () => receive !== null, log });

  const adapter: Adapter = {
    platform: 'teams',
    can: { replace: true, remove: true, find: false, settleMs: 0, paceMs: PACE_MS },
    start(take) {
      receive = take;
      return Promise.resolve();
    },
    async stop() {
      receive = null;
      await door.settled();
    },
    ...createDeliver(memory, saying),
    // Teams gives no key back and lists no messages to a bot.
    find: () => Promise.resolve({ kind: 'cannot-tell' }),
    ...people,
    check() {
      const channels = options.channels?.() ?? [];
      return check({ authentication, appId, local, tenants, outgoing, memory, channels });
    },
  };
  return { adapter, handle: (request, response) => door.handle(request, response) };
}

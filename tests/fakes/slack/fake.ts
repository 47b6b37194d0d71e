import { type Call, createApi } from './api.ts';
import { type Faults, createFaults } from './faults.ts';
import { no } from './method.ts';
import { createMethods } from './methods.ts';
import { createPayloads, type Payloads } from './payloads.ts';
import { type FakePerson, createPerson } from './person.ts';
import { createSocket, type FakeSocket } from './socket.ts';
import { createTriggers } from './triggers.ts';
import { createWire, type Wire } from './wire.ts';
import { type FakeUser, type Workspace, createWorkspace } from './workspace.ts';

export interface FakeSlackOptions {
  readonly now: () => number;
  readonly team?: string;
  readonly scopes?: readonly string[];
  /** How long Slack waits before it repeats an event that was not taken. */
  readonly retryAfterMs?: readonly number[];
}

/** A workspace of Slack on this machine: it knows only the methods and arguments that the bot uses, and refuses others. */
export interface FakeSlack {
  readonly space: Workspace;
  readonly wire: Wire;
  readonly socket: FakeSocket;
  readonly faults: Faults;
  readonly payloads: Payloads;
  readonly calls: Call[];
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  /** The Web API base for the bot. */
  apiUrl(): string;
  person(id: string, more?: Partial<FakeUser>): FakePerson;
  callsTo(method: string): readonly Call[];
  start(port?: number): Promise<void>;
  stop(): Promise<void>;
}

const ALL_SCOPES = [
  ['app_mentions:read', 'channels:history', 'channels:read', 'chat:write', 'commands', 'groups:history'],
  ['groups:read', 'im:history', 'im:write', 'users:read', 'users:read.email'],
].flat();

export function createFakeSlack({
  now,
  team = 'T0KRACHT',
  scopes,
  retryAfterMs = [0, 5, 5],
}: FakeSlackOptions): FakeSlack {
  const [botToken, appToken, signingSecret] = ['xoxb-proef', 'xapp-proef', 'geheim-van-de-proef'];
  const space = createWorkspace(team, now);
  const triggers = createTriggers(now);
  const faults = createFaults();
  const calls: Call[] = [];
  const methods = createMethods(space, triggers);
  const link = {
    args: [],
    run: () =>
      api.server.listening ? { ok: true, url: `${api.url().replace('http', 'ws')}/link` } : no('internal_error'),
  };
  const api = createApi({
    space,
    methods: { ...methods, 'apps.connections.open': link },
    faults,
    calls,
    scopes: () => scopes ?? ALL_SCOPES,
    allowed: (method, bearer) => bearer === (method === 'apps.connections.open' ? appToken : botToken),
  });
  const socket = createSocket(api.server);
  const wire = createWire({ secret: signingSecret, now, socket, retryAfterMs });
  const payloads = createPayloads(space, now);
  const people = new Map<string, FakePerson>();

  return {
    space,
    wire,
    socket,
    faults,
    payloads,
    calls,
    botToken,
    appToken,
    signingSecret,
    apiUrl: () => `${api.url()}/api/`,
    person(id, more = {}) {
      const known = people.get(id);
      if (known !== undefined) return known;
      space.addUser(id, more);
      const person = createPerson(id, { space, wire, payloads, triggers, api: api.url });
      people.set(id, person);
      return person;
    },
    callsTo: (method) => calls.filter((call) => call.method === method),
    start: api.listen,
    async stop() {
      socket.close();
      await api.close();
    },
  };
}

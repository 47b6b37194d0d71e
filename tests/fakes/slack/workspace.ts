import { type Json } from './shape.ts';

export interface FakeUser {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly team: string;
  readonly deleted: boolean;
  readonly guest: boolean;
  readonly bot: boolean;
}

export interface FakeChannel {
  readonly id: string;
  readonly name: string;
  /** The person whose direct conversation with the bot this is. */
  readonly person: string | null;
  archived: boolean;
  member: boolean;
}

export interface FakeMessage {
  readonly channel: string;
  readonly ts: string;
  /** The id of a person, or `bot`. */
  readonly by: string;
  text: string;
  blocks: readonly Json[];
  readonly metadata: Json | null;
  readonly thread: string | null;
  /** Seen by this person only. */
  readonly only: string | null;
  readonly responseUrl: string | null;
  edits: number;
  deleted: boolean;
}

export interface FakeView {
  readonly id: string;
  readonly user: string;
  hash: string;
  view: Json;
  /** What was filled in, by block id. */
  state: Record<string, Json>;
  errors: Record<string, string>;
}

/** The state of one workspace, as Slack keeps it. `everything` holds all that was ever shown, edits included. */
export interface Workspace {
  readonly team: string;
  readonly users: Map<string, FakeUser>;
  readonly channels: Map<string, FakeChannel>;
  readonly messages: FakeMessage[];
  readonly modals: Map<string, FakeView>;
  readonly homes: Map<string, Json>;
  readonly everything: unknown[];
  addUser(id: string, more?: Partial<FakeUser>): FakeUser;
  addChannel(id: string, more?: Partial<FakeChannel>): FakeChannel;
  /** The direct conversation of the bot with this person. */
  dm(user: string): FakeChannel;
  say(message: Omit<FakeMessage, 'ts' | 'edits' | 'deleted'>): FakeMessage;
  find(channel: string, ts: string): FakeMessage | null;
  id(prefix: string): string;
}

export function createWorkspace(team: string, now: () => number): Workspace {
  const users = new Map<string, FakeUser>();
  const channels = new Map<string, FakeChannel>();
  const messages: FakeMessage[] = [];
  const everything: unknown[] = [];
  let counter = 0;
  const next = (): number => (counter += 1);

  function addChannel(id: string, more: Partial<FakeChannel> = {}): FakeChannel {
    const channel: FakeChannel = { id, name: id.toLowerCase(), person: null, archived: false, member: true, ...more };
    channels.set(id, channel);
    return channel;
  }

  return {
    team,
    users,
    channels,
    messages,
    modals: new Map(),
    homes: new Map(),
    everything,
    addUser(id, more = {}) {
      const base = { name: `Persoon ${id}`, email: `${id.toLowerCase()}@example.nl` };
      const user = { id, ...base, team, deleted: false, guest: false, bot: false, ...more };
      users.set(id, user);
      return user;
    },
    addChannel,
    dm(user) {
      const found = [...channels.values()].find((channel) => channel.person === user);
      return found ?? addChannel(`D0${user}`, { name: 'directmessage', person: user });
    },
    say(message) {
      const ts = `${Math.floor(now() / 1000)}.${String(next()).padStart(6, '0')}`;
      const said: FakeMessage = { ...message, ts, edits: 0, deleted: false };
      messages.push(said);
      everything.push({ ...said });
      return said;
    },
    find: (channel, ts) => messages.find((one) => one.channel === channel && one.ts === ts && !one.deleted) ?? null,
    id: (prefix) => `${prefix}${String(next()).padStart(8, '0')}`,
  };
}

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTeamsAdapter } from '../../adapters/teams/connect.ts';
import type { References, TeamsOptions, TeamsReference } from '../../adapters/teams/ports.ts';
import { teamsWords } from '../../dialogs/teams/words.ts';
import type { Adapter, Inbound, Receive } from '../../src/chat/index.ts';
import { type FakeTeams, type FakeTeamsOptions, createFakeTeams } from '../fakes/teams/fake.ts';

/** A bot that listens to a fake Teams, and what it heard. */
export interface Room {
  readonly fake: FakeTeams;
  readonly adapter: Adapter;
  readonly heard: Inbound[];
  readonly logged: string[];
  readonly url: string;
  readonly kept: Map<string, TeamsReference>;
  /** What the machine answers from here on. */
  answers(receive: Receive): void;
  /** Waits until something is so; throws with what it waited for after two seconds. */
  until(what: string, so: () => boolean): Promise<void>;
}

interface Options extends Partial<FakeTeamsOptions> {
  readonly adapter?: Partial<TeamsOptions>;
  readonly bearer?: () => Promise<string>;
  readonly started?: boolean;
}

const open: (() => Promise<void>)[] = [];

/** Stops every room of this test. */
export async function closeRooms(): Promise<void> {
  for (const close of open.splice(0)) await close();
}

export const realTime = (): number => Date.now();

/** Keeps references as the store will: what was set is copied. */
export function references(kept = new Map<string, TeamsReference>()): References {
  return { get: (key) => kept.get(key) ?? null, set: (key, one) => void kept.set(key, { ...one }) };
}

export async function openRoom({ adapter: more = {}, bearer, started = true, ...of }: Options = {}): Promise<Room> {
  const now = of.now ?? realTime;
  const fake = createFakeTeams({ now, ...of });
  await fake.start();
  const logged: string[] = [];
  const write = (fields: object, message: string): void => void logged.push(`${message} ${JSON.stringify(fields)}`);
  const kept = new Map<string, TeamsReference>();
  const teams = createTeamsAdapter({
    appId: fake.appId,
    appType: 'SingleTenant',
    tenantId: fake.office.tenant,
    authentication: fake.authentication(bearer),
    origins: [fake.connector.origin()],
    references: references(kept),
    words: teamsWords,
    now,
    log: { info: write, warn: write, error: write },
    ...more,
  });
  const server = createServer(teams.handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;
  fake.wire.url = url;
  const heard: Inbound[] = [];
  let answer: Receive = () => Promise.resolve({ kind: 'nothing' });
  const receive: Receive = (inbound) => {
    heard.push(inbound);
    return answer(inbound);
  };
  if (started) await teams.adapter.start(receive);
  open.push(async () => {
    await teams.adapter.stop();
    await fake.stop();
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  });
  return {
    fake,
    adapter: teams.adapter,
    heard,
    logged,
    url,
    kept,
    answers: (next) => (answer = next),
    async until(what, so) {
      const end = performance.now() + 2000;
      while (!so()) {
        if (performance.now() > end) throw new Error(`Waited in vain until ${what}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
  };
}

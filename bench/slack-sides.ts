import { fork } from 'node:child_process';
import { join } from 'node:path';
import { readConfig } from '../src/config.ts';
import { openHouse } from '../src/house.ts';
import { realNow } from '../src/schedule/clock.ts';
import { type FakeSlack, createFakeSlack } from '../tests/fakes/slack/fake.ts';
import { freePort, startServer } from './server.ts';
import { fieldsOf } from './slack-submissions.ts';

/** Enough people that each of them stays within what one person may send in a minute. */
const PEOPLE = 480;

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A server that takes what Slack sends. */
export interface Side {
  readonly url: string;
  stop(): Promise<void>;
}

/** Bolt with an empty view handler, in a process of its own. */
export async function startBolt(secret: string): Promise<Side> {
  const port = await freePort();
  const child = fork(join(import.meta.dirname, 'bolt-empty.ts'), [String(port), secret], { stdio: 'ignore' });
  await new Promise<void>((listening, failed) => {
    child.once('message', () => listening());
    child.once('exit', () => failed(new Error('Bolt ended before it listened')));
  });
  return {
    url: `http://127.0.0.1:${port}/slack/events`,
    async stop() {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** The whole bot as `npm start` runs it, on this database and with this workspace as its Slack. */
export async function startOurs(
  database: string,
  fake: FakeSlack,
  more: Readonly<Record<string, string>> = {},
): Promise<Side> {
  const served = await startServer(database, {
    SLACK_BOT_TOKEN: fake.botToken,
    SLACK_SIGNING_SECRET: fake.signingSecret,
    SLACK_API_URL: fake.apiUrl(),
    ...more,
  });
  return { url: `${served.url}/slack/events`, stop: () => served.stop() };
}

export interface Workplace {
  readonly fake: FakeSlack;
  readonly users: readonly string[];
}

/** A workspace with many users, each of them known to the bot as one of the kartrekkers, and the weekchecks open. */
export async function furnish(database: string): Promise<Workplace> {
  const fake = createFakeSlack({ now: realNow });
  await fake.start();
  const house = openHouse(readConfig({ KRACHTBOT_DB: database }), { log: silent });
  const { machine, store } = house;
  const werkgroepen = store.programme.werkgroepen();
  const week = machine.agenda.weekOf(machine.now());
  const users = Array.from({ length: PEOPLE }, (_, index) => `U0BENCH${index}`);
  store.write(() => {
    for (const { id } of werkgroepen) store.weekchecks.open(id, week, machine.now());
    for (const [index, user] of users.entries()) {
      const { id } = werkgroepen[index % werkgroepen.length]!;
      const [kartrekker] = store.people.withRole('kartrekker', id);
      const identity = { platform: 'slack', registration: 'krachtbot', tenant: fake.space.team, user } as const;
      store.people.link(identity, kartrekker!.id, 'operator');
    }
  });
  house.close();
  return { fake, users };
}

/** Everybody opens their weekcheck, as people do: with the command. */
export async function openModals({ fake, users }: Workplace, url: string): Promise<void> {
  fake.wire.url = url;
  const opened = async (user: string): Promise<void> => {
    await fake.person(user).command('weekcheck');
    for (let tries = 0; fieldsOf(fake, user).length < 3; tries += 1) {
      if (tries > 1000) throw new Error(`No weekcheck was opened for ${user}`);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  };
  for (let at = 0; at < users.length; at += 16) await Promise.all(users.slice(at, at + 16).map(opened));
}

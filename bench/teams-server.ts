import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CloudAdapter } from 'botbuilder';
import type { BotFrameworkAuthentication } from 'botframework-connector';
import { parse, readBody } from '../adapters/teams/request.ts';
import { readConfig } from '../src/config.ts';
import { makeLog } from '../src/log.ts';
import { open } from '../src/main.ts';
import { fakeAuthentication } from '../tests/fakes/teams/authentication.ts';

/** What the process that measures says to one that is measured. */
export interface Order {
  readonly what: 'ours' | 'theirs';
  readonly database: string;
  readonly appId: string;
  readonly tenant: string;
  /** Where the fake Microsoft listens: its keys, and its connector. */
  readonly origin: string;
  /** So many accounts of each kartrekker, for one account may only send so much in a minute. */
  readonly accounts: number;
}

/** What a measured process answers once it listens. */
export interface Ready {
  readonly port: number;
  /** Ours: a form of a weekcheck for each kartrekker. */
  readonly forms: readonly { readonly user: string; readonly token: string }[];
}

/** The account number so many of somebody. */
export const accountOf = (personId: string, number: number): string => `29:${personId}-${number}`;

/** The bot as it is served: an echt database, with a kartrekker in Teams for each werkgroep, who is asked. */
async function serveOurs(order: Order, authentication: BotFrameworkAuthentication): Promise<Ready> {
  const { appId, tenant, origin } = order;
  const config = readConfig({
    KRACHTBOT_DB: order.database,
    KRACHTBOT_PORT: '0',
    MicrosoftAppId: appId,
    MicrosoftAppPassword: 'unused',
    MicrosoftAppTenantId: tenant,
  });
  const running = await open(config, { log: makeLog('silent'), teams: { authentication, origins: [origin] } });
  const { machine, store } = running.house;
  const now = machine.now();
  const week = machine.agenda.weekOf(now);
  const lastWeek = machine.agenda.before(week);
  const { version } = machine.voice.weekcheck;
  const forms = store.write(() =>
    store.programme.werkgroepen().map(({ id: werkgroep }) => {
      const id = `p-${werkgroep}`;
      const plain = { email: null, organisationId: null, platform: 'teams', deputyId: null, memberOf: [] } as const;
      store.people.put({ id, givenName: id, name: id, ...plain, roles: [{ role: 'kartrekker', scope: werkgroep }] });
      store.people.welcomed(id, now);
      for (let number = 0; number < order.accounts; number += 1) {
        const account = { platform: 'teams', registration: 'krachtbot', tenant, user: accountOf(id, number) } as const;
        store.people.link(account, id, 'operator');
      }
      const about = { werkgroepId: werkgroep, week: lastWeek, version, personId: id, onBehalfOf: null, at: now };
      store.weekchecks.open(werkgroep, lastWeek, now);
      store.weekchecks.add({
        ...about,
        kind: 'answered',
        answers: { V2: 'op-weg', V4: ['niets'], V5: 'We gaan door.' },
      });
      store.weekchecks.open(werkgroep, week, now);
      const act = { kind: 'weekcheck.step', werkgroep, week, step: 'main', version, seen: 0 } as const;
      return { user: id, token: store.tokens.issue(act, id, now) };
    }),
  );
  return { port: running.port, forms };
}

/** CloudAdapter as its samples use it, behind the same server, with an invoke that does nothing. */
async function serveTheirs(authentication: BotFrameworkAuthentication): Promise<Ready> {
  const adapter = new CloudAdapter(authentication);
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request);
    const asked = { body: parse(body!) as Record<string, unknown>, headers: request.headers, method: 'POST' };
    const answered = {
      socket: request.socket,
      header: (name: string, value: unknown) => response.setHeader(name, String(value)),
      status: (code: number) => void (response.statusCode = code),
      send: (said: unknown) => void response.end(JSON.stringify(said)),
      end: () => void response.end(),
    };
    await adapter.process(asked, answered, async (context) => {
      await context.sendActivity({ type: 'invokeResponse', value: { status: 200 } });
    });
    if (!response.writableEnded) response.end();
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { port: (server.address() as AddressInfo).port, forms: [] };
}

process.once('message', (order: Order) => {
  const authentication = fakeAuthentication(order.appId, order.tenant, order.origin, () =>
    Promise.resolve('our-own-token'),
  );
  const ready = order.what === 'ours' ? serveOurs(order, authentication) : serveTheirs(authentication);
  void ready.then((said) => process.send?.(said));
});
process.once('disconnect', () => process.exit(0));

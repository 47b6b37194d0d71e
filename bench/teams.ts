import { type ChildProcess, fork } from 'node:child_process';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { MANY, ONE, prefixOf } from '../adapters/teams/render-field.ts';
import { type FakeTeams, createFakeTeams } from '../tests/fakes/teams/fake.ts';
import { type Figure, median } from './measure.ts';
import { newFolder } from './server.ts';
import { type Order, type Ready, accountOf } from './teams-server.ts';

const ROUNDS = 15;
const PER_ROUND = 400;
const WARM_UP = 1_000;
const TOGETHER = 32;
/** Of each kartrekker: with these nobody sends more in a minute than a person may. */
const ACCOUNTS = 100;

/** One request after another, and what must stand in its answer. */
interface Load {
  readonly next: () => string;
  readonly expects: string;
}

interface Measured {
  readonly child: ChildProcess;
  readonly ready: Ready;
}

function start(order: Order): Promise<Measured> {
  const child = fork(join(import.meta.dirname, 'teams-server.ts'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  child.send(order);
  return new Promise((resolve, reject) => {
    child.once('message', (ready: Ready) => resolve({ child, ready }));
    child.once('exit', () => reject(new Error('A server ended before it listened')));
  });
}

async function end({ child }: Measured): Promise<void> {
  const ended = new Promise((done) => child.once('exit', done));
  child.disconnect();
  await ended;
}

/** A weekcheck sent by a kartrekker, every time with other words; `state` decides whether more is asked after it. */
function weekchecks(fake: FakeTeams, forms: Ready['forms'], state: string, expects: string): Load {
  let count = 0;
  return {
    expects,
    next() {
      count += 1;
      const { user, token } = forms[count % forms.length]!;
      const account = accountOf(user, Math.floor(count / forms.length) % ACCOUNTS);
      fake.person(account);
      const member = fake.office.members.get(account)!;
      const id = (mark: string, question: string): string => `${prefixOf(token)}${mark}${question}`;
      const data = {
        token,
        [id(ONE, 'V1')]: 'ja',
        [id(ONE, 'V2')]: state,
        [id(ONE, 'V3')]: `We leerden dat korte stukken beter werken, poging ${count}.`,
        [id(MANY, 'V4')]: 'niets',
      };
      const at = { conversation: `a:${account}` };
      return JSON.stringify(fake.activities.execute(member, at, `m-${account}`, { verb: 'send', data }));
    },
  };
}

/** Answers a second, so many at a time, of requests that are made beforehand. */
async function perSecond(port: number, authorization: string, { next, expects }: Load, count: number): Promise<number> {
  const bodies = Array.from({ length: count }, next);
  const agent = new Agent({ keepAlive: true, maxSockets: TOGETHER });
  const headers = { 'content-type': 'application/json', authorization };
  const ask = (body: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const size = { 'content-length': Buffer.byteLength(body) };
      request({
        port,
        host: '127.0.0.1',
        path: '/api/messages',
        method: 'POST',
        agent,
        headers: { ...headers, ...size },
      })
        .on('response', (response) => {
          let said = '';
          response.setEncoding('utf8');
          response.on('data', (part: string) => (said += part));
          response.on('end', () => {
            if (response.statusCode === 200 && said.includes(expects)) resolve();
            else reject(new Error(`Answered ${response.statusCode ?? 0} without “${expects}”: ${said.slice(0, 300)}`));
          });
        })
        .on('error', reject)
        .end(body);
    });
  const began = performance.now();
  const worker = async (): Promise<void> => {
    for (let body = bodies.pop(); body !== undefined; body = bodies.pop()) await ask(body);
  };
  await Promise.all(Array.from({ length: TOGETHER }, worker));
  const speed = (count / (performance.now() - began)) * 1000;
  agent.destroy();
  return speed;
}

/** A submitted card through the whole bot, beside an invoke through CloudAdapter that does nothing. Both check the token. */
export async function teamsBesideCloudAdapter(): Promise<readonly Figure[]> {
  const folder = newFolder();
  const fake = createFakeTeams({ now: () => Date.now() });
  await fake.start();
  const { appId, office } = fake;
  const order = {
    database: folder.database,
    appId,
    tenant: office.tenant,
    origin: fake.connector.origin(),
    accounts: ACCOUNTS,
  };
  const ours = await start({ ...order, what: 'ours' });
  const theirs = await start({ ...order, what: 'theirs' });
  const authorization = `Bearer ${fake.keys.token(fake.wire.claims({ serviceUrl: fake.serviceUrl() }))}`;
  const { forms } = ours.ready;
  const asked = weekchecks(fake, forms, 'zit-vast', 'programmaleider jou belt');
  const done = weekchecks(fake, forms, 'op-weg', 'is binnen');
  const empty = { ...weekchecks(fake, forms, 'rustig', ''), expects: '' };
  const run = {
    asked: (count = PER_ROUND) => perSecond(ours.ready.port, authorization, asked, count),
    done: (count = PER_ROUND) => perSecond(ours.ready.port, authorization, done, count),
    empty: (count = PER_ROUND) => perSecond(theirs.ready.port, authorization, empty, count),
  };
  try {
    await run.asked(WARM_UP);
    await run.empty(WARM_UP);
    const ratios = { asked: [] as number[], done: [] as number[] };
    const speeds: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const mine = await run.asked();
      const base = await run.empty();
      speeds.push(mine);
      ratios.asked.push(mine / base);
    }
    // Apart from the others: changing the messages goes on after the answers, and would be counted with what comes next.
    for (let round = 0; round < ROUNDS; round += 1) {
      const mine = await run.done();
      ratios.done.push(mine / (await run.empty()));
    }
    return [
      {
        what: 'Teams: submitted cards / empty invokes of CloudAdapter',
        figure: median(ratios.asked),
        unit: '×',
        goal: 0.8,
        better: 'more',
        note: `${TOGETHER} at a time, ${ROUNDS} rounds side by side, tokens checked on both sides; the next form is the answer`,
      },
      {
        what: 'Teams: the same, where the message is changed too',
        figure: median(ratios.done),
        unit: '×',
        goal: null,
        better: 'more',
        note: 'one more request to Teams for each card, after its answer',
      },
      {
        what: 'Teams: submitted cards a second',
        figure: median(speeds),
        unit: '/s',
        goal: null,
        better: 'more',
        note: 'a whole weekcheck each: token of Microsoft, rights, filter, dialog, commit, card',
      },
    ];
  } finally {
    await end(ours);
    await end(theirs);
    await fake.stop();
    folder.remove();
  }
}

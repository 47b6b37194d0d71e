import { createHash } from 'node:crypto';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readConfig } from '../src/config.ts';
import { digestFacts } from '../src/digest/facts.ts';
import { freeze } from '../src/digest/freeze.ts';
import { type House, openHouse } from '../src/house.ts';
import { makeReceive } from '../src/inbox/receive.ts';
import { makePump } from '../src/pump.ts';
import { openRooms } from '../src/rooms.ts';
import { type Figure, median } from './measure.ts';
import { newFolder } from './server.ts';
import { signalenThroughSlack } from './signaal-slack.ts';

const ROUNDS = 5;
const PER_ROUND = 400;
const TOGETHER = 16;
const MANY = 50_000;

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Posts signalen to the page as a browser does, half of them without a name; gives how many a second were kept. */
async function overHttp(house: House, port: number, round: number): Promise<number> {
  const { store, machine } = house;
  const agent = new Agent({ keepAlive: true, maxSockets: TOGETHER });
  const people = store.people.all();
  const token = store.tokens.issue({ kind: 'signaal.step', version: machine.voice.signaal.version }, null, 0);
  const send = (at: number): Promise<void> =>
    new Promise((done, failed) => {
      const user = people[at % people.length]?.id ?? '';
      const body = new URLSearchParams({
        als: user,
        in: `dm:${user}`,
        nonce: `bench-${String(round)}-${String(at)}`,
        token,
        'v.S1': 'werkt',
        'v.S2': 'E3',
        'v.S3': `Koffie op het plein trok meer ouders, keer ${String(at)} van ronde ${String(round)}.`,
        'v.S4': at % 2 === 0 ? 'met' : 'zonder',
      }).toString();
      const origin = `http://127.0.0.1:${String(port)}`;
      const headers = {
        'Content-Type': 'application/x-www-form-urlencoded',
        'Content-Length': Buffer.byteLength(body),
        'Sec-Fetch-Site': 'same-origin',
        Origin: origin,
      };
      const sent = request(`${origin}/stuur`, { method: 'POST', agent, headers }, (response) => {
        response.resume();
        response.on('end', () => {
          if (response.statusCode === 303) done();
          else failed(new Error(`The page answered ${String(response.statusCode)}`));
        });
      });
      sent.on('error', failed);
      sent.end(body);
    });
  const began = performance.now();
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < PER_ROUND) {
      next += 1;
      await send(next);
    }
  };
  await Promise.all(Array.from({ length: TOGETHER }, worker));
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  return PER_ROUND / seconds;
}

async function throughThePage(): Promise<Figure> {
  const folder = newFolder();
  const config = readConfig({ KRACHTBOT_DB: folder.database });
  const house = openHouse(config, { log: silent });
  const pump = makePump(house, {});
  const rooms = await openRooms(config, house, () => pump);
  const receive = makeReceive(
    house.machine,
    () => true,
    () => undefined,
  );
  for (const room of Object.values(rooms.adapters)) await room.start(receive);
  const server = createServer(rooms.rest);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const counted = (): number => house.store.signalen.ofWeek(house.machine.agenda.weekOf(house.machine.now())).length;
  const before = counted();
  await overHttp(house, port, 0);
  const speeds: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) speeds.push(await overHttp(house, port, round));
  const kept = counted() - before;
  if (kept !== PER_ROUND * (ROUNDS + 1)) throw new Error(`${String(kept)} signalen were kept`);
  await new Promise((closed) => {
    server.close(closed);
    server.closeAllConnections();
  });
  await pump.stop();
  house.close();
  folder.remove();
  return {
    what: 'signalen a second through the page',
    figure: median(speeds),
    unit: '/s',
    goal: 30,
    better: 'more',
    note: `HTTP, page, inbox, filter, commit, reply; ${String(TOGETHER)} at a time, half without a name; ${String(kept)} kept`,
  };
}

/** Twenty years of signalen, forty-eight a week; the weekbericht of the last week is made and weighed. */
function overMany(): readonly Figure[] {
  const folder = newFolder();
  const house = openHouse(readConfig({ KRACHTBOT_DB: folder.database }), { log: silent });
  const { store, machine } = house;
  const { agenda, voice } = machine;
  const [person] = store.people.all();
  const week = agenda.weekOf(machine.now());
  const about = store.programme.experiments().map(({ id }) => id);
  const kinds = ['werkt', 'werkt-niet', 'geleerd', 'belemmering', 'kans'];
  let past = week;
  store.write(() => {
    for (let at = 0; at < MANY; at += 1) {
      if (at % 48 === 47) past = agenda.before(past);
      const answers = {
        S1: kinds[at % kinds.length] ?? '',
        S2: about[at % about.length] ?? '',
        S3: `Wat we leerden, nummer ${String(at)}, is dat langsgaan beter werkt dan een brief sturen.`,
      };
      const base = { week: past, about: answers.S2, shown: true, version: 1, answers };
      if (at % 2 === 0)
        store.signalen.add({ ...base, origin: `b${String(at)}`, personId: person?.id ?? '', askOn: null }, 0);
      else
        store.nameless.put({
          ...base,
          key: `x${createHash('sha256').update(String(at)).digest('hex').slice(0, 32)}`,
          revision: 1,
        });
    }
  });
  const make = (): number => {
    const facts = digestFacts(store, agenda, week, freeze(store, agenda, week, machine.now()), null);
    const parts = voice.weekbericht.parts(facts).map((part) => voice.outbox['weekbericht.thread']({ facts, part }));
    return voice.outbox['weekbericht.post'](facts).blocks.length + parts.length;
  };
  const before = process.memoryUsage().rss;
  make();
  const times: number[] = [];
  for (let round = 0; round < 15; round += 1) {
    const began = performance.now();
    make();
    times.push(performance.now() - began);
  }
  const grown = (process.memoryUsage().rss - before) / 1024 / 1024;
  house.close();
  folder.remove();
  const note = `${String(MANY)} signalen in the store, 47 of them in this week`;
  return [
    { what: 'a weekbericht over many signalen', figure: median(times), unit: 'ms', goal: 100, better: 'less', note },
    {
      what: 'memory it takes',
      figure: Math.max(0, grown),
      unit: 'MB',
      goal: 32,
      better: 'less',
      note: 'grown over the first and fifteen more, message and thread',
    },
  ];
}

/** How fast signalen come in, and what a weekbericht costs when there are many. */
export const signalen = async (): Promise<readonly Figure[]> => [
  await throughThePage(),
  await signalenThroughSlack(),
  ...overMany(),
];

import Sqlite from 'better-sqlite3';
import type { Adapter, Inbound, Message, Reply, Token } from '../src/chat/index.ts';
import { readConfig } from '../src/config.ts';
import { type House, openHouse } from '../src/house.ts';
import { makeReceive } from '../src/inbox/receive.ts';
import { type Pump, makePump } from '../src/pump.ts';
import { roundFileOf } from '../src/puls/round-file.ts';
import { keyOf } from '../src/puls/secrecy.ts';
import { newFolder } from './server.ts';

/** How many take part in a round, in which way. */
export interface Crowd {
  readonly people: number;
  /** So many tap through the whole puls. */
  readonly tap: number;
  /** So many do nothing; the rest stands in the file as their taps would leave it. */
  readonly silent: number;
}

/** Of those who answer, one in so many writes something as well. */
const WRITES = 10;
const TEXT = 'Het werkte beter toen we elkaar eerst belden, en daarna pas een plan maakten. '.repeat(3);
const TOGETHER = 32;
const ROUND = 'puls-001';
const MOMENTS = {
  opens: '2026-03-17T10:00:00+01:00',
  reminds: '2026-03-24T10:00:00+01:00',
  closes: '2026-03-26T17:00:00+01:00',
} as const;
const ITEMS = ['P-A1', 'P-B1', 'P-I1', 'P-A2'];

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const idOf = (at: number): string => `p-${String(at).padStart(5, '0')}`;

function addPerson({ store }: House, at: number): void {
  const id = idOf(at);
  const role = at % 10 === 0 ? 'leidinggevende' : 'professional';
  const own = { organisationId: null, deputyId: null, memberOf: [], email: null, platform: 'web' } as const;
  store.people.put({ id, givenName: 'Iemand', name: `Iemand ${String(at)}`, roles: [{ role, scope: '' }], ...own });
  store.people.link({ platform: 'web', registration: 'playground', tenant: 'web', user: id }, id, 'seed');
  store.people.welcomed(id, 0);
}

/** Adds them bit by bit, and has it written: what so many at once leave to be done is no part of the round. */
async function addPeople(house: House, { people }: Crowd): Promise<void> {
  for (let from = 0; from < people; from += 100) {
    house.store.write(() => {
      for (let at = from; at < Math.min(people, from + 100); at += 1) addPerson(house, at);
    });
    await new Promise((resolve) => setImmediate(resolve));
  }
  house.store.sqlite.pragma('wal_checkpoint(TRUNCATE)');
}

const buttonsOf = (message: Message<Token>) =>
  message.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));

/** Taps through the whole puls, from the button of the invitation to the end; gives how many taps that took. */
async function tapThrough(user: string, start: Token, receive: (inbound: Inbound) => Promise<Reply>) {
  let token: Token | undefined = start;
  let taps = 0;
  for (const label of ['Professional', '4 ', '3 ', '5 ', '2 ', 'Overslaan', '']) {
    if (token === undefined) throw new Error(`There is no button for tap ${String(taps)}`);
    const reply = await receive({
      kind: 'pressed',
      token,
      eventId: `bench-${user}-${label}`,
      from: { platform: 'web', registration: 'playground', tenant: 'web', user },
      conversation: `dm:${user}`,
      scope: 'personal',
    });
    if (reply.kind !== 'replaced') throw new Error(`Not answered: ${reply.kind}`);
    token = buttonsOf(reply.message).find((one) => one.label.startsWith(label))?.act;
    taps += 1;
  }
  return taps;
}

/** Puts what most people answered in the file, all at once, as their taps would leave it; gives how many they are. */
function answerForMost(database: string, { people, tap, silent: quiet }: Crowd): number {
  const sqlite = new Sqlite(roundFileOf(database));
  const secret = sqlite.prepare<[], Buffer>('select secret from secret').pluck().get();
  if (secret === undefined) throw new Error('No round is open');
  const put = sqlite.prepare('insert into answer (key, role, item, value) values (?, ?, ?, ?)');
  const write = sqlite.prepare('insert into text (key, question, text, may_quote) values (?, ?, ?, 0)');
  sqlite.transaction(() => {
    for (let at = tap; at < people - quiet; at += 1) {
      const role = at % 10 === 0 ? 'leidinggevende' : 'professional';
      put.run(keyOf(secret, idOf(at), 'P-ROL'), role, 'P-ROL', role);
      for (const [item, id] of ITEMS.entries())
        put.run(keyOf(secret, idOf(at), id), role, id, String(((at + item * 3) % 5) + 1));
      if (at % WRITES === 0) write.run(keyOf(secret, idOf(at), 'P-O1'), 'P-O1', `${String(at)} ${TEXT}`);
    }
  })();
  sqlite.close();
  return people - quiet - tap;
}

/** How long one part of a round took, and the longest that nobody else got a turn meanwhile. */
export interface Phase {
  readonly seconds: number;
  readonly blockMs: number;
}

/** How long this takes, and the longest that nobody else got a turn meanwhile. */
async function timed(act: () => Promise<unknown>): Promise<Phase> {
  const began = performance.now();
  let [last, longest] = [began, 0];
  const look = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    looking = setTimeout(look, 1);
  };
  let looking = setTimeout(look, 1);
  await act();
  const seconds = (performance.now() - began) / 1000;
  // Looking plans the next look: the one that was planned before must not stay, or it looks for ever.
  clearTimeout(looking);
  look();
  clearTimeout(looking);
  return { seconds, blockMs: longest };
}

/** A platform that takes every message at once: what it costs to let one leave is all on our side. */
const AT_ONCE: Adapter = {
  platform: 'web',
  can: { replace: true, remove: true, find: true, settleMs: 0, paceMs: 0 },
  start: () => Promise.resolve(),
  stop: () => Promise.resolve(),
  send: (to, _message, { outboxId }) =>
    new Promise((sent) => {
      setImmediate(() => sent({ kind: 'sent', receipt: { conversation: to.conversation ?? '', message: outboxId } }));
    }),
  replace: (_to, receipt) => Promise.resolve({ kind: 'sent', receipt }),
  remove: (_to, receipt) => Promise.resolve({ kind: 'sent', receipt }),
  find: () => Promise.resolve({ kind: 'absent' }),
  home: ({ user }) => Promise.resolve({ kind: 'at', conversation: `dm:${user}` }),
  profile: () => Promise.resolve(null),
  check: () => Promise.resolve([]),
};

/** Lets everything that waits leave; gives how many messages that were. */
async function deliverAll(house: House): Promise<number> {
  const pump = makePump(house, { web: AT_ONCE });
  const left = await pump.deliver();
  await pump.stop();
  return left;
}

async function play(house: House, pump: Pump, database: string, crowd: Crowd) {
  const { store, machine } = house;
  const receive = makeReceive(
    machine,
    () => true,
    () => undefined,
  );
  let taps = 0;
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < crowd.tap) {
      const user = idOf((next += 1) - 1);
      const start = store.tokens.issue({ kind: 'puls.start', round: ROUND }, user, machine.now());
      const took = await tapThrough(user, start, receive);
      taps += took;
    }
  };
  const opening = await timed(() => pump.moveTo(Date.parse(MOMENTS.opens)));
  let left = 0;
  const delivering = await timed(async () => {
    left = await deliverAll(house);
  });
  const most = answerForMost(database, crowd);
  const answering = await timed(() => Promise.all(Array.from({ length: TOGETHER }, worker)));
  const reminding = await timed(() => pump.moveTo(Date.parse(MOMENTS.reminds)));
  const closing = await timed(() => pump.moveTo(Date.parse(MOMENTS.closes)));
  return { opening, delivering, left, answering, reminding, closing, taps, most };
}

/** A round of so many people: opened, its invitations delivered, answered, reminded and closed by the clock. */
export async function roundOf(crowd: Crowd) {
  const folder = newFolder();
  const house = openHouse(readConfig({ KRACHTBOT_DB: folder.database }), { log: silent });
  const pump = makePump(house, {});
  await addPeople(house, crowd);
  const before = process.memoryUsage().rss;
  const played = await play(house, pump, folder.database, crowd);
  const grown = (process.memoryUsage().rss - before) / 1024 / 1024;
  const { outbox, puls, pulsTexts } = house.store;
  const asked = outbox.startingWith(`puls.ask|${ROUND}|`).length;
  const again = outbox.startingWith(`puls.remind|${ROUND}|`).length;
  const texts = pulsTexts.open(ROUND).length;
  const told = puls.get(ROUND)?.release?.people;
  if (played.left < asked) throw new Error(`${String(played.left)} of ${String(asked)} invitations left`);
  if (told !== crowd.tap + played.most) throw new Error(`${String(told)} people are in the release`);
  await pump.stop();
  house.close();
  folder.remove();
  return { ...played, grown, asked, again, told, texts };
}

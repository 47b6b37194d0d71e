import Sqlite from 'better-sqlite3';
import { readConfig } from '../src/config.ts';
import { openHouse } from '../src/house.ts';
import { makeReceive } from '../src/inbox/receive.ts';
import type { Inbound } from '../src/chat/index.ts';
import { type Figure, median } from './measure.ts';
import { newFolder } from './server.ts';

const ROUNDS = 7;
const PER_ROUND = 2_000;
const TOGETHER = 32;

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A weekcheck sent by one of the kartrekkers, every time with other words: the whole way, filter and forms included. */
function inbounds(
  token: (werkgroep: string, person: string) => string,
  people: readonly (readonly [string, string])[],
) {
  let count = 0;
  return (): Inbound => {
    count += 1;
    const [werkgroep, user] = people[count % people.length]!;
    return {
      kind: 'submitted',
      eventId: `bench-${count}`,
      from: { platform: 'web', registration: 'playground', tenant: 'web', user },
      conversation: `dm:${user}`,
      scope: 'personal',
      token: token(werkgroep, user),
      values: { V2: 'op-weg', V3: `We leerden dat korte stukken beter werken, poging ${count}.`, V4: 'niets' },
    };
  };
}

/** Inbounds a second, 32 at a time through inbox and store, beside raw single-row commits with the same settings. */
export async function inboxBesideRaw(): Promise<readonly Figure[]> {
  const folder = newFolder();
  const rawFolder = newFolder();
  const house = openHouse(readConfig({ KRACHTBOT_DB: folder.database }), { log: silent });
  const { machine, store } = house;
  const week = machine.agenda.weekOf(machine.now());
  const kartrekkers = store.programme
    .werkgroepen()
    .map(({ id }) => [id, store.people.withRole('kartrekker', id)[0]!.id] as const);
  for (const [id] of kartrekkers) store.weekchecks.open(id, week, machine.now());
  const token = (werkgroep: string, personId: string): string =>
    store.tokens.issue(
      { kind: 'weekcheck.step', werkgroep, week, step: 'main', version: machine.voice.weekcheck.version, seen: 0 },
      personId,
      machine.now(),
    );
  const next = inbounds(token, kartrekkers);
  const receive = makeReceive(
    machine,
    () => true,
    () => undefined,
  );

  const raw = new Sqlite(rawFolder.database);
  raw.pragma('journal_mode = WAL');
  raw.pragma('synchronous = FULL');
  raw.pragma('secure_delete = ON');
  raw.exec('create table answer (id integer primary key, werkgroep text, answers text)');
  const insert = raw.prepare('insert into answer (werkgroep, answers) values (?, ?)');

  const ours = async (): Promise<number> => {
    const began = performance.now();
    let left = PER_ROUND;
    const worker = async (): Promise<void> => {
      while (left > 0) {
        left -= 1;
        const reply = await receive(next());
        if (reply.kind !== 'message') throw new Error(`Not kept: ${reply.kind}`);
      }
    };
    await Promise.all(Array.from({ length: TOGETHER }, worker));
    return (PER_ROUND / (performance.now() - began)) * 1000;
  };
  const theirs = (): number => {
    const began = performance.now();
    for (let at = 0; at < PER_ROUND; at += 1) insert.run('W1', JSON.stringify({ V2: 'op-weg', V3: `poging ${at}` }));
    return (PER_ROUND / (performance.now() - began)) * 1000;
  };

  await ours();
  theirs();
  const ratios: number[] = [];
  const speeds: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const mine = await ours();
    speeds.push(mine);
    ratios.push(mine / theirs());
  }
  const kept = store.weekchecks.newest('W1', week)?.revision ?? 0;
  raw.close();
  house.close();
  folder.remove();
  rawFolder.remove();
  return [
    {
      what: 'inbounds through inbox and store / raw single-row commits',
      figure: median(ratios),
      unit: '×',
      goal: 1,
      better: 'more',
      note: `${TOGETHER} at a time, ${ROUNDS} rounds side by side; ${kept} revisions kept for one werkgroep`,
    },
    {
      what: 'inbounds a second',
      figure: median(speeds),
      unit: '/s',
      goal: null,
      better: 'more',
      note: 'a whole weekcheck each: token, rights, filter, dialog, commit, reply',
    },
  ];
}

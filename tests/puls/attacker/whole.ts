import { readFileSync } from 'node:fs';
import type { Reply } from '../../../src/chat/index.ts';
import { roundFileOf } from '../../../src/puls/round-file.ts';
import { keyOf } from '../../../src/puls/secrecy.ts';
import { canonical } from '../../support/canonical.ts';
import { textOf } from '../../support/read.ts';
import { type World, type openWorld, bornFile } from '../../support/world.ts';
import { followsArrival, rowsIn, secretIn } from './attacks.ts';
import {
  DECLINES,
  type Hand,
  SCALES,
  type Scales,
  TYPED_ON_THE_WAY,
  VISITS,
  type Visit,
  WITHDRAWS,
  answers,
  arrivalOf,
  takesBack,
} from './cast.ts';
import { type Haul, backUp, haul, remembering } from './haul.ts';
import { type Known, remainsOf, searchHaul } from './search-haul.ts';

export const ROUND = 'puls-001';
export const READERS = ['p-wietske', 'p-maureen', 'p-dilan'] as const;
export const QUESTIONS = ['P-ROL', 'P-A1', 'P-B1', 'P-I1', 'P-A2', 'P-O1', ''];
/** The moments of the round, by the clock alone. */
export const MOMENTS = {
  opens: '2026-03-17T10:00:00+01:00',
  reminds: '2026-03-24T10:00:00+01:00',
  closes: '2026-03-26T17:00:00+01:00',
  told: '2026-03-30T08:30:00+02:00',
  forgotten: '2026-04-10T04:00:00+02:00',
  'texts gone': '2026-04-25T12:00:00+02:00',
} as const;

/** What an attacker laid hands on at these moments, and what stood there while people answered. */
export interface Whole {
  readonly closed: Haul;
  readonly told: Haul;
  readonly forgotten: Haul;
  readonly gone: Haul;
  /** Every row there was before anybody answered and after, without the clock: before the reminder, and after it. */
  readonly stages: readonly { readonly before: readonly string[]; readonly after: readonly string[] }[];
  /** The rows of each kind of message, of who answered and of who did not: before the close, and after it. */
  readonly messages: readonly Messages[];
  /** How each kind of message reads after the close, to everybody who got one. */
  readonly standing: readonly (readonly string[])[];
  /** The texts, in the order in which they were written. */
  readonly texts: readonly string[];
  readonly release: unknown;
  readonly known: Known;
}

type OpenWorld = typeof openWorld;

const withoutClock = (rows: readonly string[]): readonly string[] =>
  rows.filter((row) => !/^setting .*"key":"(clock|ticked)"/.test(row));

/** The columns of an invitation that are somebody's own by nature. */
const OWN = ['id', 'key', 'person_id', 'address', 'receipt'];

const KINDS = ['puls.ask', 'puls.remind'] as const;

/** What differs beyond who it is, between the rows of who answered and those of who did not. */
interface Messages {
  readonly kind: string;
  readonly answered: readonly string[];
  readonly silent: readonly string[];
}

function messagesIn(sqlite: Parameters<typeof canonical>[0], visits: readonly Visit[]): readonly Messages[] {
  const came = new Set(visits.map(({ person }) => person));
  return KINDS.map((kind) => {
    const rows = sqlite.prepare<[string], Record<string, unknown>>(`select * from outbox where kind = ?`).all(kind);
    const seen = (answered: boolean): readonly string[] => [
      ...new Set(
        rows
          .filter((row) => came.has(String(row['person_id'])) === answered)
          .map((row) => JSON.stringify(Object.entries(row).filter(([column]) => !OWN.includes(column)))),
      ),
    ];
    return { kind, answered: seen(true), silent: seen(false) };
  });
}

/** Where a round is played: on a database as it is born, or with other questions. */
export interface Setting {
  readonly database: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly scales: Scales;
}

/** Plays a whole round of the whole product by the clock, and takes hold of everything at each of its ends. */
export async function playWhole(
  openWorld: OpenWorld,
  visits: readonly Visit[] = VISITS,
  { scales, ...place }: Setting = { database: bornFile(), scales: SCALES },
): Promise<Whole> {
  const memory = remembering();
  const world = openWorld({ wrap: memory.wrap, ...place });
  try {
    return await playIn(world, visits, memory.said, scales);
  } finally {
    await world.close();
  }
}

async function playIn(world: World, visits: readonly Visit[], said: unknown[], scales: Scales): Promise<Whole> {
  const { store, house, file, log } = world;
  const handOf = (id: string): Hand => {
    const somebody = world.person(id);
    // A reply is a message, or an edit of one: the platform keeps it. A form is a window that closes.
    const keep = async (reply: Promise<Reply>): Promise<void> => {
      const came = await reply;
      if (came.kind !== 'form' && came.kind !== 'problems') said.push({ to: id, reply: came });
    };
    return {
      press: (label) => keep(somebody.press(label)),
      fill: (filling) => keep(somebody.fill(filling)),
      says: (text) => keep(somebody.say(text)),
    };
  };
  const history = (): unknown => [said, world.recorder.state.standing, world.recorder.state.replies];
  const backups: Buffer[] = [];
  const take = (): Promise<Haul> => haul(house, file, { backups, history: history(), log });
  const come = async (late: boolean): Promise<void> => {
    for (const visit of visits.filter(({ conduct }) => (conduct === 'comes late') === late))
      await answers(handOf(visit.person), visit, scales);
  };

  const rows = (): readonly string[] => withoutClock(canonical(store.sqlite, { drop: [], rename: {} }));
  const stages: Whole['stages'][number][] = [];
  await world.goTo(MOMENTS.opens);
  const before = rows();
  await come(false);
  backups.push(await backUp(house));
  await takesBack(handOf(WITHDRAWS));
  await handOf(DECLINES).press('Niet deze keer');
  await world.quiet();
  stages.push({ before, after: rows() });
  await world.goTo(MOMENTS.reminds);
  await world.settled();
  const reminded = rows();
  await come(true);
  await world.quiet();
  stages.push({ before: reminded, after: rows() });
  const messages = [...messagesIn(store.sqlite, visits)];
  const secret = secretIn(new Map([['proef-puls-open.db', readFileSync(roundFileOf(file))]]));
  if (secret === null) throw new Error('The round is not open');
  await world.goTo(MOMENTS.closes);
  await world.settled();
  const asked = KINDS.map((kind) => store.outbox.startingWith(`${kind}|${ROUND}|`));
  const closed = await take();
  const standing = asked.map((all) =>
    all.map(({ receipt }) => {
      const found = world.recorder.state.standing.find(({ id }) => id === receipt?.message);
      return found === undefined ? 'nothing' : textOf(found.message);
    }),
  );
  messages.push(...messagesIn(store.sqlite, visits));
  await world.goTo(MOMENTS.told);
  const told = await take();
  await world.goTo(MOMENTS.forgotten);
  const forgotten = await take();
  await world.goTo(MOMENTS['texts gone']);
  const people = arrivalOf(visits).map(({ person }) => person);
  const keys = people.flatMap((person) => QUESTIONS.map((question) => keyOf(secret, person, question)));
  return {
    closed,
    told,
    forgotten,
    gone: await take(),
    stages,
    messages,
    standing,
    texts: textsOf(arrivalOf(visits)),
    release: store.puls.get(ROUND)?.release,
    known: {
      database: file,
      needles: [...TYPED_ON_THE_WAY, ...keys, secret],
      people,
      readers: READERS,
      participation: {},
    },
  };
}

export const textsOf = (visits: readonly Visit[]): readonly string[] => visits.map(({ content }) => content.text);

/** The columns of the rows that may say that somebody was asked. */
export const ASKED = [
  ...['id', 'key', 'kind', 'params', 'person_id', 'channel', 'under_id', 'state', 'not_before', 'attempts', 'tried_at'],
  ...['planned_at', 'done_at', 'address', 'receipt', 'reason', 'edition', 'shown'],
];

/** A row of a button that is there while somebody answers. */
const ANSWERING = /^token .*puls\.(role|answer|write|written|done|change|changed|withdraw)\b/;

/** What a button carries, as anybody can read it who does not have the secret. */
const sealedIn = (history: string): readonly string[] =>
  [...history.matchAll(/puls~puls-\d+~([\w-]+)/g)].map(([, sealed]) => Buffer.from(sealed!, 'base64url').toString());

/** Where the texts stand that wait to be read: as the table gives them, and on the pages of its file. */
function orderedIn({ backups }: Haul, texts: readonly string[]): boolean {
  const copy = backups.at(-1)!;
  const rows = rowsIn(new Map([['copy.db', copy]]), 'copy.db', 'select text from puls_text').map((row) => row['text']);
  const orders = [texts.map((text) => rows.indexOf(text)), texts.map((text) => copy.indexOf(text))];
  // By chance as far as this in one of ten thousand rounds of twenty.
  return texts.length >= 20 && orders.some((places) => !places.includes(-1) && Math.abs(followsArrival(places)) > 0.65);
}

const differ = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);
const NAMES: Readonly<Record<string, string>> = { 'puls.ask': 'invitation', 'puls.remind': 'reminder' };

/** Everything that is found and may not be, at every moment; in words. */
export function searchWhole(whole: Whole): readonly string[] {
  const { known, closed, told, forgotten, gone, texts, stages } = whole;
  const withTexts: Known = { ...known, needles: [...known.needles, ...texts] };
  // Until fourteen days after the close it may be seen who was asked: by the invitation, and by its two buttons.
  const asked = { outbox: ASKED, token: ['token', 'intent', 'person_id', 'at'] };
  return [
    ...searchHaul(closed, { ...known, participation: asked }),
    ...(texts.some((text) => closed.history.includes(text) || closed.log.includes(text)) ? ['a text was said'] : []),
    ...(orderedIn(closed, texts) ? ['the texts stand in the order in which they were written'] : []),
    ...(sealedIn(closed.history).some((act) => act.includes('kind'))
      ? ['a button can be read without the secret']
      : []),
    ...searchHaul(told, { ...known, participation: asked }),
    ...searchHaul({ ...forgotten, backups: forgotten.backups.slice(-1) }, known),
    ...searchHaul({ ...gone, backups: gone.backups.slice(-1) }, withTexts),
    ...([...stages.flatMap(({ after }) => after), ...closed.rows].some((row) => ANSWERING.test(row))
      ? ['a button of a question is in a table']
      : []),
    ...stages.flatMap(({ before, after }, at) =>
      differ(before, after) ? [`rows changed while people answered ${at === 0 ? 'before' : 'after'} the reminder`] : [],
    ),
    ...whole.messages.flatMap(({ kind, answered, silent }) =>
      differ(answered, silent) ? [`the ${NAMES[kind]} of who answered differs from that of who did not`] : [],
    ),
    ...whole.standing.flatMap((all, at) =>
      new Set(all).size === 1 && all.every((text) => text.includes('gesloten'))
        ? []
        : [`what stands after the close of the ${NAMES[KINDS[at]!]} differs from one to another`],
    ),
  ];
}

/** Tokens and ids are made by chance; whatever else differs between two histories is told by them. */
export const withoutChance = (written: string): string =>
  written
    .replace(/puls~puls-\d+~[\w-]*/g, '<sealed>')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<id>')
    .replace(/"[\w-]{20,}"/g, '"<chance>"')
    .replace(/"id":"[0-9a-f]{8}\//g, '"id":"<form>/')
    .replace(/event-\d+/g, '<event>');

/** All that is left at every moment, to be laid beside a round in which two people gave each other's answers. */
export const remainsOfWhole = (whole: Whole): readonly string[] =>
  [whole.closed, whole.told, whole.forgotten, whole.gone].flatMap((loot) => remainsOf(loot).map(withoutChance));

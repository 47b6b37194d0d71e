import { readFileSync } from 'node:fs';
import type { Reply } from '../../../src/chat/index.ts';
import { roundFileOf } from '../../../src/puls/round-file.ts';
import { keyOf } from '../../../src/puls/secrecy.ts';
import { canonical } from '../../support/canonical.ts';
import { textOf } from '../../support/read.ts';
import { type World, type openWorld, bornFile } from '../../support/world.ts';
import { secretIn } from './attacks.ts';
import { DECLINES, type Hand, TYPED_ON_THE_WAY, VISITS, type Visit, WITHDRAWS, answers, takesBack } from './cast.ts';
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
  /** Every row there was before the first answer and after the last one before the reminder. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** The rows of the invitations at the close, of who answered and of who did not: what differs beyond who it is. */
  readonly invitations: { readonly answered: readonly string[]; readonly silent: readonly string[] };
  /** How the invitation reads after the close, to everybody who was asked. */
  readonly standing: readonly string[];
  readonly release: unknown;
  readonly known: Known;
}

type OpenWorld = typeof openWorld;

const withoutClock = (rows: readonly string[]): readonly string[] =>
  rows.filter((row) => !/^setting .*"key":"(clock|ticked)"/.test(row));

/** The columns of an invitation that are somebody's own by nature. */
const OWN = ['id', 'key', 'person_id', 'address', 'receipt'];

function invitationsIn(sqlite: Parameters<typeof canonical>[0]): Whole['invitations'] {
  const came = new Set(VISITS.map(({ person }) => person));
  const rows = sqlite.prepare<[], Record<string, unknown>>(`select * from outbox where kind = 'puls.ask'`).all();
  const seen = (answered: boolean): readonly string[] => [
    ...new Set(
      rows
        .filter((row) => came.has(String(row['person_id'])) === answered)
        .map((row) => JSON.stringify(Object.entries(row).filter(([column]) => !OWN.includes(column)))),
    ),
  ];
  return { answered: seen(true), silent: seen(false) };
}

/** Plays a whole round of the whole product by the clock, and takes hold of everything at each of its ends. */
export async function playWhole(openWorld: OpenWorld, visits: readonly Visit[] = VISITS): Promise<Whole> {
  const memory = remembering();
  const world = openWorld({ wrap: memory.wrap, database: bornFile() });
  try {
    return await playIn(world, visits, memory.said);
  } finally {
    await world.close();
  }
}

async function playIn(world: World, visits: readonly Visit[], said: unknown[]): Promise<Whole> {
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
      await answers(handOf(visit.person), visit);
  };

  await world.goTo(MOMENTS.opens);
  const before = withoutClock(canonical(store.sqlite, { drop: [], rename: {} }));
  await come(false);
  backups.push(await backUp(house));
  await takesBack(handOf(WITHDRAWS));
  await handOf(DECLINES).press('Niet deze keer');
  await world.quiet();
  const after = withoutClock(canonical(store.sqlite, { drop: [], rename: {} }));
  await world.goTo(MOMENTS.reminds);
  await come(true);
  const secret = secretIn(new Map([['proef-puls-open.db', readFileSync(roundFileOf(file))]]));
  if (secret === null) throw new Error('The round is not open');
  await world.goTo(MOMENTS.closes);
  await world.settled();
  const invited = store.outbox.startingWith(`puls.ask|${ROUND}|`);
  const closed = await take();
  const standing = invited.map(({ receipt }) => {
    const found = world.recorder.state.standing.find(({ id }) => id === receipt?.message);
    return found === undefined ? 'nothing' : textOf(found.message);
  });
  const invitations = invitationsIn(store.sqlite);
  await world.goTo(MOMENTS.told);
  const told = await take();
  await world.goTo(MOMENTS.forgotten);
  const forgotten = await take();
  await world.goTo(MOMENTS['texts gone']);
  const people = visits.map(({ person }) => person);
  const keys = people.flatMap((person) => QUESTIONS.map((question) => keyOf(secret, person, question)));
  return {
    closed,
    told,
    forgotten,
    gone: await take(),
    before,
    after,
    invitations,
    standing,
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

/** Everything that is found and may not be, at every moment; in words. */
export function searchWhole(whole: Whole): readonly string[] {
  const { known, closed, told, forgotten, gone } = whole;
  const withTexts: Known = { ...known, needles: [...known.needles, ...textsOf(VISITS)] };
  // Until fourteen days after the close it may be seen who was asked: by the invitation, and by its two buttons.
  const asked = { outbox: ASKED, token: ['token', 'intent', 'person_id', 'at'] };
  const texts = textsOf(VISITS);
  const same = new Set(whole.standing);
  return [
    ...searchHaul(closed, { ...known, participation: asked }),
    ...(texts.some((text) => closed.history.includes(text) || closed.log.includes(text)) ? ['a text was said'] : []),
    ...searchHaul(told, { ...known, participation: asked }),
    ...searchHaul({ ...forgotten, backups: forgotten.backups.slice(-1) }, known),
    ...searchHaul({ ...gone, backups: gone.backups.slice(-1) }, withTexts),
    ...([...whole.after, ...closed.rows].some((row) => ANSWERING.test(row))
      ? ['a button of a question is in a table']
      : []),
    ...(JSON.stringify(whole.after) === JSON.stringify(whole.before) ? [] : ['rows changed while people answered']),
    ...(JSON.stringify(whole.invitations.answered) === JSON.stringify(whole.invitations.silent)
      ? []
      : ['the invitation of who answered differs from that of who did not']),
    ...(same.size === 1 && [...same].every((text) => text.includes('gesloten'))
      ? []
      : ['what stands after the close differs from one to another']),
  ];
}

/** Tokens and ids are made by chance; whatever else differs between two histories is told by them. */
export const withoutChance = (written: string): string =>
  written
    .replace(/puls~puls-\d+~[\w-]*/g, '<sealed>')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<id>')
    .replace(/"[\w-]{20,}"/g, '"<chance>"')
    .replace(/event-\d+/g, '<event>');

/** All that is left at every moment, to be laid beside a round in which two people gave each other's answers. */
export const remainsOfWhole = (whole: Whole): readonly string[] =>
  [whole.closed, whole.told, whole.forgotten, whole.gone].flatMap((loot) => remainsOf(loot).map(withoutChance));

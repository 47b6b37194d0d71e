import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { keepTexts } from '../../../src/jobs/puls-texts.ts';
import { roundFileOf } from '../../../src/puls/round-file.ts';
import { destroyRound, makeRoundStore } from '../../../src/puls/round-store.ts';
import { keyOf } from '../../../src/puls/secrecy.ts';
import { type World, openWorld } from '../../support/world.ts';
import { secretIn } from './attacks.ts';
import { type Haul, backUp, haul, remembering } from './haul.ts';
import { type Known, remainsOf, searchHaul } from './search-haul.ts';

const ROUND = 'puls-001';
const CLOSED = '2026-03-12T15:00:00+01:00';
/** When what two people did not agree on is gone. */
const AFTER = '2026-04-12T12:00:00+02:00';
const READERS = ['p-wietske', 'p-maureen', 'p-dilan'];

interface Visit {
  readonly person: string;
  readonly value: string;
  readonly text: string;
}

const opened: World[] = [];
afterEach(async () => {
  for (const world of opened.splice(0)) await world.close();
});

/** Twenty-four people of the demo who are no readers, with an answer and a text each. */
function visitsOf(world: World): readonly Visit[] {
  const people = world.store.people.all().filter(({ id }) => !READERS.includes(id));
  return people.slice(0, 24).map(({ id }, at) => ({
    person: id,
    value: String((at % 5) + 1),
    text: `Het ${String(at * 7919)} stukje dat ik hierover kwijt wil.`,
  }));
}

interface Played {
  readonly world: World;
  readonly haul: Haul;
  readonly known: Known;
}

/** Plays a round to the end and beyond it. `leak` does what somebody might have forgotten to think of. */
async function play(
  swap: boolean,
  until: string,
  leak: (world: World, visits: readonly Visit[]) => void = () => undefined,
): Promise<Played> {
  const memory = remembering();
  const world = openWorld({ wrap: memory.wrap });
  opened.push(world);
  await world.goTo(CLOSED);
  const plain = visitsOf(world);
  const [one, other] = [plain[3]!, plain[17]!];
  const visits = !swap
    ? plain
    : plain.map((visit) =>
        visit === one ? { ...other, person: one.person } : visit === other ? { ...one, person: other.person } : visit,
      );
  const round = makeRoundStore(world.file, ROUND, randomBytes);
  round.create();
  const backups: Buffer[] = [];
  for (const [at, { person, value, text }] of visits.entries()) {
    round.takeRole(person, at % 2 === 0 ? 'professional' : 'leidinggevende', []);
    round.answer(person, 'P-A1', value);
    round.say(person, { question: 'P-O1', text, mayQuote: false });
    await world.person(person).say('bewijs', { event: `proof-${String(at)}` });
    if (at === 12) backups.push(await backUp(world.house));
  }
  const file = roundFileOf(world.file);
  const secret = secretIn(new Map([['proef-puls-open.db', readFileSync(file)]]))!;
  const { machine } = world.house;
  world.store.write(() => keepTexts(machine, ROUND, round.close()!.texts, machine.now()));
  destroyRound(world.file);
  await world.goTo(until);
  leak(world, visits);
  const seen = [memory.said, world.recorder.state.replies];
  const keys = visits.flatMap(({ person }) => ['P-ROL', 'P-A1', 'P-O1'].map((id) => keyOf(secret, person, id)));
  return {
    world,
    haul: await haul(world.house, world.file, { backups, history: seen, log: world.log }),
    known: {
      database: world.file,
      needles: [...visits.map(({ text }) => text), ...keys, secret],
      people: visits.map(({ person }) => person),
      readers: READERS,
      participation: {},
    },
  };
}

describe('an operator with everything the machine has', () => {
  test('finds nothing of an answer when the readers’ month is over', async () => {
    const { haul: loot, known } = await play(false, AFTER);
    expect(searchHaul(loot, known)).toEqual([]);
  });

  test('finds before that only the open texts, and only in the database itself', async () => {
    const { haul: loot, known } = await play(false, '2026-03-13T12:00:00+01:00');
    const texts = /^bytes of an answer are in (the database(-wal)?|a backup)$/;
    expect(searchHaul(loot, known).filter((one) => !texts.test(one))).toEqual([]);
    const keys = known.needles.filter((needle) => typeof needle !== 'string');
    expect(searchHaul(loot, { ...known, needles: keys })).toEqual([]);
  });

  test('cannot tell it from a round in which two people had given each other’s answers', async () => {
    const until = '2026-03-13T12:00:00+01:00';
    const [one, other] = [await play(false, until), await play(true, until)];
    expect(remainsOf(other.haul)).toEqual(remainsOf(one.haul));
  });
});

const LEAKS: Readonly<
  Record<string, readonly [finding: string, leak: (world: World, visits: readonly Visit[]) => void]>
> = {
  'an event with who and what': [
    'a row of event leads from somebody to the puls',
    ({ store }, [visit]) => void store.events.first(`puls|${ROUND}|${visit!.person}`, 1),
  ],
  'a token that stays': [
    'a row of token leads from somebody to the puls',
    ({ store }, [visit]) => void store.tokens.issue({ kind: 'puls.review', round: ROUND }, visit!.person, 1),
  ],
  statistics: ['statistics are kept: sqlite_stat1', ({ store }) => void store.sqlite.exec('analyze')],
  'a text in a setting': [
    'bytes of an answer are in a backup',
    ({ store }, [visit]) => store.settings.set('controller', visit!.text),
  ],
  'a text in the log': [
    'the log says what was answered',
    ({ log }, [visit]) => log.push({ level: 'info', event: visit!.text, fields: {} }),
  ],
  'who took part, in the log': [
    'the log names somebody who took part',
    ({ log }, [visit]) => log.push({ level: 'info', event: 'answered', fields: { person: visit!.person } }),
  ],
  'pages that are not emptied': [
    'a page out of use is not empty',
    ({ store }) =>
      void store.sqlite.exec(
        `pragma secure_delete = off; create table big as select hex(randomblob(9000)); drop table big`,
      ),
  ],
  'the file of the round': [
    'the file of the round is still there',
    ({ file }) => void makeRoundStore(file, ROUND, randomBytes).create(),
  ],
};

describe('the attacker is not blind: it finds', () => {
  test.each(Object.entries(LEAKS))('%s', async (_what, [finding, leak]) => {
    const { haul: loot, known, world } = await play(false, AFTER, leak);
    expect(searchHaul(loot, known)).toContain(finding);
    destroyRound(world.file);
  });

  test('a table of who took part with a time, or in the order in which they did', async () => {
    const { haul: loot, known } = await play(false, AFTER, ({ store }, visits) => {
      store.sqlite.exec('create table took_part (person text, at integer)');
      for (const { person } of visits) store.sqlite.prepare('insert into took_part values (?, 1)').run(person);
    });
    expect(searchHaul(loot, { ...known, participation: { took_part: ['person'] } })).toEqual([
      'took_part keeps more than that somebody took part',
      'took_part keeps the order in which people took part',
    ]);
  });

  test('one answer that was different', async () => {
    const until = '2026-03-13T12:00:00+01:00';
    const [one, other] = [
      await play(false, until),
      await play(
        false,
        until,
        ({ store }) =>
          void store.sqlite.exec(
            `update puls_text set text = 'iets anders' where id = (select min(id) from puls_text)`,
          ),
      ),
    ];
    expect(remainsOf(other.haul)).not.toEqual(remainsOf(one.haul));
  });
});

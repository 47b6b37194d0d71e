import Sqlite from 'better-sqlite3';
import { chmodSync, existsSync, linkSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { STEPS } from '../../../src/puls/bank.ts';
import { release } from '../../../src/puls/release.ts';
import type { Release } from '../../../src/puls/statement.ts';
import type { TextRow } from '../../../src/puls/round.ts';
import { ROLES, SCALE } from '../solver/rounds.ts';
import { stream } from '../solver/tables.ts';
import type { RoundModule } from './patched.ts';

export const ROUND = 'puls-001';
const ITEMS = ['P-A1', 'P-B1', 'P-D2'];

/** What one person does in a round, in one go. */
export interface Visit {
  readonly person: string;
  readonly role: (typeof ROLES)[number];
  readonly answers: readonly string[];
  readonly text: string;
  /** What they typed first, and changed. */
  readonly first: string;
}

/** Every file of a folder, by name: everything an operator can hold. */
export type Files = ReadonlyMap<string, Buffer>;

/** Everything an attacker could have held on to, from before the first answer until long after the close. */
export interface Loot {
  /** The folder after each visit, and at the end. */
  readonly during: readonly Files[];
  /** After the close, before the file is destroyed. */
  readonly closed: Files;
  readonly after: Files;
  /** The same disk blocks under another name, looked at after the file was destroyed. */
  readonly blocks: Buffer;
  /** Two copies of the main database by SQLite's own backup: half-way and after the close. */
  readonly backups: readonly Buffer[];
  readonly modes: readonly number[];
  readonly release: Release;
  readonly texts: readonly TextRow[];
}

/** How the main database keeps who took part. The table as it should be, or one that somebody might make instead. */
export interface Participation {
  readonly table: string;
  readonly invite: string | null;
  readonly mark: string;
}

/** Everybody who is invited has a row from the start, so that the rows stand in no order of answering; and no time. */
export const PARTICIPATION: Participation = {
  table:
    'create table puls_invited (round text, person_id text, answered integer, primary key (round, person_id)) without rowid',
  invite: `insert into puls_invited values ('${ROUND}', ?, 0)`,
  mark: `update puls_invited set answered = 1 where round = '${ROUND}' and person_id = ?`,
};

function visitsOf(people: number, seed: number): readonly Visit[] {
  const random = stream(seed);
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  return Array.from({ length: people }, (_, at) => ({
    person: `person-${String(upTo(999_999)).padStart(6, '0')}-${at}`,
    role: ROLES[at % 3]!,
    answers: ITEMS.map(() => STEPS[upTo(4)]!),
    text: `Dit schreef ik pas na lang denken: ${upTo(1e9)}. ${'De drempel was hoog. '.repeat(at % 4)}`,
    first: `Eerst schreef ik ${upTo(1e9)}. ${'Maar dat durfde ik niet goed. '.repeat(6)}`,
  }));
}

/** Thirty people in the order in which they come; the same for the same seed. */
export const VISITS = visitsOf(30, 42);

/** The same visits, but for two people who gave each other's answers. */
export const SWAPPED: readonly Visit[] = VISITS.map((visit, at) => {
  const other = at === 3 ? VISITS[18]! : at === 18 ? VISITS[3]! : visit;
  return { ...other, person: visit.person };
});

/** Wants to hear no more of this round. */
export const LEAVES = 'person-555555-leaves';

function filesIn(dir: string): Files {
  return new Map(readdirSync(dir).map((name) => [name, readFileSync(join(dir, name))]));
}

function bytesFrom(seed: number): (size: number) => Uint8Array {
  const random = stream(seed);
  return (size) => Buffer.from(Array.from({ length: size }, () => Math.floor(random() * 256)));
}

/** Memory where there is such a folder: these rounds are about what is in the files, not about how fast a disk is. */
const FOLDER = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** Plays a whole round in a folder of its own, and gives everything that could be held on to. */
export async function playRound(
  module: RoundModule,
  visits: readonly Visit[] = VISITS,
  participation: Participation = PARTICIPATION,
): Promise<Loot> {
  const dir = mkdtempSync(join(FOLDER, 'puls-house-'));
  const safe = mkdtempSync(join(FOLDER, 'puls-loot-'));
  chmodSync(dir, 0o700);
  const main = join(dir, 'proef.db');
  const database = new Sqlite(main);
  database.pragma('journal_mode = WAL');
  database.pragma('secure_delete = ON');
  database.exec(participation.table);
  const people = visits.map(({ person }) => person).sort();
  if (participation.invite !== null) for (const person of people) database.prepare(participation.invite).run(person);

  const store = module.makeRoundStore(main, ROUND, bytesFrom(7));
  store.create();
  linkSync(store.file, join(safe, 'blocks'));
  const backups: Buffer[] = [];
  const backUp = async (): Promise<void> => {
    const to = join(safe, `backup-${backups.length}.db`);
    await database.backup(to);
    backups.push(readFileSync(to));
  };
  const during: Files[] = [];
  const modes: number[] = [];
  store.leave(LEAVES);
  for (const [at, { person, role, answers, text, first }] of visits.entries()) {
    database.prepare(participation.mark).run(person);
    store.takeRole(person, role, []);
    for (const [item, value] of answers.entries()) store.answer(person, ITEMS[item]!, value);
    store.say(person, { question: 'P-O1', text: first, mayQuote: false });
    store.say(person, { question: 'P-O1', text, mayQuote: true });
    during.push(filesIn(dir));
    modes.push(
      ...readdirSync(dir).flatMap((name) => (name.includes('puls') ? [statSync(join(dir, name)).mode & 0o777] : [])),
    );
    if (at === visits.length / 2) await backUp();
  }
  const closed = store.close();
  const closedFiles = filesIn(dir);
  if (closed === null) throw new Error('The round was not there to be closed');
  const made = release({ round: ROUND, items: [SCALE], answers: closed.answers, invited: 60 }, []);
  module.destroyRound(main);
  await backUp();
  database.close();
  const after = filesIn(dir);
  const blocks = readFileSync(join(safe, 'blocks'));
  for (const one of [dir, safe]) rmSync(one, { recursive: true, force: true });
  return {
    during,
    closed: closedFiles,
    after,
    blocks,
    backups,
    modes,
    release: made,
    texts: closed.texts,
  };
}

import Sqlite from 'better-sqlite3';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyOf } from '../../../src/puls/secrecy.ts';
import { type Files, LEAVES, type Loot, VISITS } from './house.ts';

const ROUND_FILE = 'proef-puls-open.db';

const within = (files: Files): readonly (readonly [string, Buffer])[] => [...files];

export type Row = Readonly<Record<string, string | number | Buffer | null>>;

/** What a query finds in a database that was copied with what stood beside it, in the order of the file. */
export function rowsIn(files: Files, name: string, sql: string): readonly Row[] {
  const dir = mkdtempSync(join(tmpdir(), 'puls-read-'));
  for (const [one, bytes] of files) if (one.startsWith(name)) writeFileSync(join(dir, one), bytes);
  const sqlite = new Sqlite(join(dir, name));
  try {
    return sqlite.prepare<[], Row>(sql).all();
  } finally {
    sqlite.close();
    rmSync(dir, { recursive: true });
  }
}

/** From -1 to 1: how far places follow the order in which people came. Chance stays near 0 (thirty people: within 0.5). */
export function followsArrival(places: readonly number[]): number {
  let agree = 0;
  let pairs = 0;
  for (const [at, place] of places.entries())
    for (const later of places.slice(at + 1)) {
      agree += Math.sign(later - place);
      pairs += 1;
    }
  return pairs === 0 ? 0 : agree / pairs;
}

/** The key that leads a person's answers back to them, from a copy made during the round; null when there is no secret. */
export function secretIn(files: Files): Buffer | null {
  return (rowsIn(files, ROUND_FILE, 'select secret from secret')[0]?.['secret'] ?? null) as Buffer | null;
}

const findings = (found: Readonly<Record<string, boolean>>): readonly string[] =>
  Object.entries(found).flatMap(([what, is]) => (is ? [what] : []));

/** Looks in the copies made during the round: what is there must be in one file, for its owner only, and once. */
export function searchDuring({ during, modes }: Loot): readonly string[] {
  const files = during.at(-1)!;
  const last = files.get(ROUND_FILE)!;
  const texts = rowsIn(files, ROUND_FILE, 'select text from text').map((row) => row['text']);
  const schema = rowsIn(files, ROUND_FILE, 'select name, sql from sqlite_schema').map((row) => JSON.stringify(row));
  return findings({
    'a journal stands beside the file after a commit': during.some((files) =>
      within(files).some(([name]) => name.includes('puls') && name !== ROUND_FILE),
    ),
    'others can read the file': modes.some((mode) => mode !== 0o600),
    'a person is named in the file': [LEAVES, ...VISITS.map(({ person }) => person)].some((one) => last.includes(one)),
    'what was typed first is still in the file': VISITS.some(({ first }, at) =>
      during.slice(at).some((copy) => copy.get(ROUND_FILE)!.includes(first.slice(0, 30))),
    ),
    'the rows stand in the order of arrival':
      Math.abs(followsArrival(VISITS.map(({ text }) => texts.indexOf(text)))) > 0.5,
    'the file keeps a time or statistics': schema.some((one) => /sqlite_stat|\b(at|time|date|moment)\b/.test(one)),
  });
}

/** Looks in the file between close and destruction, with a copy from during the round at hand. */
export function searchClosed({ during, closed }: Loot): readonly string[] {
  const file = closed.get(ROUND_FILE)!;
  const secret = secretIn(during.at(-1)!)!;
  const keys = VISITS.flatMap(({ person }) => ['P-ROL', 'P-A1', 'P-O1'].map((id) => keyOf(secret, person, id)));
  const offsets = VISITS.map(({ text }) => file.indexOf(text));
  return findings({
    'the secret is still in the file': file.includes(secret),
    'an answer still has the key of a person': keys.some((key) => file.includes(key)),
    'who wanted to hear no more still has a row': file.includes(keyOf(secret, LEAVES, '')),
    'the rows stand on their pages in the order of arrival': Math.abs(followsArrival(offsets)) > 0.5,
  });
}

/** Looks through everything that is left when the file is destroyed. */
export function searchAfter({ during, after, blocks, backups, texts }: Loot): readonly string[] {
  const secret = secretIn(during.at(-1)!)!;
  const keys = VISITS.map(({ person }) => keyOf(secret, person, 'P-A1'));
  const typed = VISITS.flatMap(({ text, first }) => [text, first.slice(0, 30)]);
  const needles = [...typed, ...keys, secret];
  const holds = (bytes: Buffer): boolean => needles.some((needle) => bytes.includes(needle));
  return findings({
    'the file is still there': within(after).some(([name]) => name.includes('puls')),
    'the disk still holds what was in the file': holds(blocks),
    'another file holds answers': within(after).some(([, bytes]) => holds(bytes)),
    'a backup holds answers': backups.some(holds),
    'the texts are told in the order of arrival':
      Math.abs(followsArrival(VISITS.map(({ text }) => texts.findIndex((one) => one.text === text)))) > 0.5,
  });
}

/** Looks in the two backups of the main database for more than who took part. */
export function searchBackups({ backups }: Loot): readonly string[] {
  const rows = backups.map((copy) => rowsIn(new Map([['copy.db', copy]]), 'copy.db', 'select * from puls_invited'));
  const people = VISITS.map(({ person }) => person);
  return findings({
    'the order in which people took part': rows.some((one) => {
      const places = people.map((person) => one.findIndex((row) => row['person_id'] === person));
      return Math.abs(followsArrival(places)) > 0.5;
    }),
    'when somebody took part': rows.flat().some((row) => Object.keys(row).some((name) => !KNOWN.includes(name))),
  });
}

const KNOWN = ['round', 'person_id', 'answered'];

/** Everything that is left of a round, so that two rounds can be laid side by side. */
export function remains({ after, backups, release, texts, blocks }: Loot): string {
  const files = within(after).map(([name, bytes]) => [name, bytes.toString('hex')]);
  const copies = backups.map((copy) => copy.toString('hex'));
  return JSON.stringify({ files, copies, release, texts, blocks: blocks.toString('hex') });
}

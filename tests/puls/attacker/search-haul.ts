import { basename } from 'node:path';
import { type Row, followsArrival, rowsIn } from './attacks.ts';
import type { Haul } from './haul.ts';

/** What an attacker knows beforehand, and what may be found. */
export interface Known {
  /** The name of the file of the database. */
  readonly database: string;
  /** What must be nowhere: what was typed, keys, secrets. Empty ones are an error. */
  readonly needles: readonly (string | Buffer)[];
  /** Who took part, in the order in which they did. */
  readonly people: readonly string[];
  /** Who reads open texts: their messages and forms name the round. */
  readonly readers: readonly string[];
  /** Tables that may say that somebody took part, and their columns. */
  readonly participation: Readonly<Record<string, readonly string[]>>;
}

/** A round, a kind of message or act of the puls, or a question of it; nothing that chance could write in a token. */
const PULS = /puls[.|-]|"P-(?:ROL|CITAAT|[A-Z]\d)\\?"/;

/** The pages that a database uses no more: each of them but the lists of their numbers must be empty. */
function freePages(database: Buffer): readonly Buffer[] {
  const size = database.readUInt16BE(16) === 1 ? 65_536 : database.readUInt16BE(16);
  const page = (number: number): Buffer => database.subarray((number - 1) * size, number * size);
  const found: Buffer[] = [];
  for (let trunk = database.readUInt32BE(32); trunk !== 0; trunk = page(trunk).readUInt32BE(0)) {
    const list = page(trunk);
    const count = list.readUInt32BE(4);
    for (let at = 0; at < count; at += 1) found.push(page(list.readUInt32BE(8 + at * 4)));
    // A page that lists others keeps the numbers of those that were taken in use again: a number of a page, and no more.
    const left = Buffer.from(list.subarray(8 + count * 4));
    for (let at = 0; at + 4 <= left.length; at += 4)
      if (left.readUInt32BE(at) <= database.length / size) left.writeUInt32BE(0, at);
    found.push(left);
  }
  return found;
}

const tablesIn = (files: ReadonlyMap<string, Buffer>, name: string): readonly string[] =>
  rowsIn(files, name, `select name from sqlite_schema where type = 'table'`).map((row) => String(row['name']));

function searchTables(files: ReadonlyMap<string, Buffer>, name: string, known: Known): readonly string[] {
  const found: string[] = [];
  for (const table of tablesIn(files, name)) {
    if (table.startsWith('sqlite_stat')) found.push(`statistics are kept: ${table}`);
    if (table.startsWith('sqlite_')) continue;
    const rows = rowsIn(files, name, `select * from "${table}"`);
    const columns = known.participation[table];
    if (columns !== undefined) {
      found.push(...searchParticipation(table, columns, rows, known));
      continue;
    }
    for (const row of rows) {
      const written = JSON.stringify(row);
      const who = known.people.filter((person) => !known.readers.includes(person) && written.includes(person));
      if (PULS.test(written) && who.length > 0) found.push(`a row of ${table} leads from somebody to the puls`);
    }
  }
  return [...new Set(found)];
}

function searchParticipation(
  table: string,
  columns: readonly string[],
  rows: readonly Row[],
  { people }: Known,
): readonly string[] {
  const places = people.map((person) => rows.findIndex((row) => Object.values(row).includes(person)));
  const more = rows.some((row) => Object.keys(row).some((column) => !columns.includes(column)));
  const ordered = people.length >= 20 && !places.includes(-1) && Math.abs(followsArrival(places)) > 0.5;
  return [
    ...(more ? [`${table} keeps more than that somebody took part`] : []),
    ...(ordered ? [`${table} keeps the order in which people took part`] : []),
  ];
}

/** Looks through everything for more than the release says; gives what was found, in words. */
export function searchHaul(haul: Haul, known: Known): readonly string[] {
  const { needles, database } = known;
  if (needles.some((needle) => needle.length < 8)) throw new Error('A needle this short is found everywhere');
  const holds = (bytes: Buffer | string): boolean =>
    needles.some((needle) => (typeof bytes === 'string' ? bytes.includes(needle.toString()) : bytes.includes(needle)));
  const name = basename(database);
  const found: string[] = [];
  for (const [file, bytes] of haul.files) {
    if (holds(bytes)) found.push(`bytes of an answer are in ${file.replace(name, 'the database')}`);
    if (file.includes('puls-open')) found.push('the file of the round is still there');
  }
  if (haul.backups.some(holds)) found.push('bytes of an answer are in a backup');
  if (holds(haul.history)) found.push('a message says what was answered');
  if (holds(haul.log)) found.push('the log says what was answered');
  if (known.people.some((person) => haul.log.includes(person))) found.push('the log names somebody who took part');
  const last = haul.backups.at(-1);
  if (last !== undefined) {
    if (freePages(last).some((page) => page.some((byte) => byte !== 0))) found.push('a page out of use is not empty');
    found.push(...searchTables(new Map([['copy.db', last]]), 'copy.db', known));
  }
  return found;
}

/** All that is left of a round, to be laid beside a round in which two people gave each other's answers. */
export const remainsOf = ({ rows, history, log }: Haul): readonly string[] => [...rows, history, log];

import { createHash } from 'node:crypto';
import { type CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Person } from '../src/records/person.ts';
import { type RoleGrant, parseRole } from '../src/records/role.ts';

export interface CsvProblem {
  /** Line in the file, from 1. */
  readonly line: number;
  /** The column it is about; null for the file as a whole. */
  readonly column: string | null;
  readonly reason: string;
}

export interface ImportedPerson {
  readonly person: Omit<Person, 'welcomedAt' | 'stoppedAt'>;
  readonly organisation: { readonly id: string; readonly name: string } | null;
}

/** What the file may refer to. */
export interface Known {
  readonly werkgroepen: readonly { readonly id: string; readonly name: string }[];
  readonly experiments: readonly { readonly id: string; readonly name: string }[];
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  readonly people: readonly Pick<Person, 'id' | 'email'>[];
}

export type CsvResult =
  | { readonly ok: true; readonly people: readonly ImportedPerson[] }
  | { readonly ok: false; readonly problems: readonly CsvProblem[] };

const HEADER = ['id', 'naam', 'email', 'rollen', 'organisatie', 'werkgroepen', 'experimenten', 'vervanger', 'plek'];
type Row = Readonly<Record<string, string>>;

const email = z.email();

/** UTF-8 with or without a mark in front; anything that is not UTF-8 is read as Windows-1252, which Excel writes. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const digest = (text: string): string => createHash('sha256').update(text.toLowerCase()).digest('hex').slice(0, 10);
const cells = (cell: string | undefined): readonly string[] =>
  (cell ?? '')
    .split('|')
    .map((one) => one.trim())
    .filter((one) => one !== '');

function find(list: readonly { readonly id: string; readonly name: string }[], written: string): string | null {
  const low = written.toLowerCase();
  return list.find((one) => one.id.toLowerCase() === low || one.name.toLowerCase() === low)?.id ?? null;
}

function table(text: string): { rows: readonly (readonly [line: number, row: Row])[] } | { problem: CsvProblem } {
  const head = text.split(/\r?\n/, 1)[0] ?? '';
  const delimiter = (head.match(/;/g)?.length ?? 0) > (head.match(/,/g)?.length ?? 0) ? ';' : ',';
  try {
    const records: unknown = parse(text, {
      delimiter,
      bom: true,
      info: true,
      skip_empty_lines: true,
      relax_column_count: false,
      trim: true,
    });
    const [first, ...rest] = z
      .array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }))
      .parse(records);
    const names = first?.record.map((name) => name.toLowerCase()) ?? [];
    const strange = names.find((name) => !HEADER.includes(name));
    const missing = HEADER.find((name) => !names.includes(name));
    if (strange !== undefined)
      return { problem: { line: 1, column: strange, reason: `is not a column; use ${HEADER.join(',')}.` } };
    if (missing !== undefined) return { problem: { line: 1, column: missing, reason: 'is missing from the header.' } };
    return {
      rows: rest.map(({ record, info }) => [
        info.lines,
        Object.fromEntries(names.map((name, at) => [name, record[at] ?? ''])),
      ]),
    };
  } catch (error) {
    const { message, lines } = error as CsvError & { lines?: number };
    return { problem: { line: lines ?? 1, column: null, reason: message.replace(/\s*\(.*$/, '') } };
  }
}

const idOf = (row: Row): string => {
  const id = row['id'] ?? '';
  if (id !== '') return id;
  const mail = row['email'] ?? '';
  return `p-${digest(mail === '' ? (row['naam'] ?? '') : mail)}`;
};

/** Reads a file with people, whole: every problem with its line and column, or all people. Nothing is looked up or kept. */
export function readPeopleCsv(bytes: Uint8Array, known: Known): CsvResult {
  const read = table(decode(bytes));
  if ('problem' in read) return { ok: false, problems: [read.problem] };
  const problems: CsvProblem[] = [];
  const inFile = read.rows.map(([, row]) => ({ id: idOf(row), email: (row['email'] ?? '').toLowerCase() }));
  const somebody = (written: string): string | null => {
    const low = written.toLowerCase();
    const here = inFile.find((one) => one.id.toLowerCase() === low || (one.email !== '' && one.email === low));
    return (
      here?.id ??
      known.people.find((one) => one.id.toLowerCase() === low || one.email?.toLowerCase() === low)?.id ??
      null
    );
  };
  const seen = new Map<string, number>();
  const people = read.rows.map(([line, row]): ImportedPerson => {
    const wrong = (column: string, reason: string): void => void problems.push({ line, column, reason });
    const naam = row['naam'] ?? '';
    if (naam === '') wrong('naam', 'is empty.');
    if (naam.length > 80) wrong('naam', 'is longer than 80 characters.');
    const mail = row['email'] ?? '';
    if (mail !== '' && !email.safeParse(mail).success) wrong('email', `"${mail}" is not an e-mail address.`);
    const id = idOf(row);
    for (const key of [id, ...(mail === '' ? [] : [mail.toLowerCase()])]) {
      const before = seen.get(key);
      if (before !== undefined) wrong(key === id ? 'id' : 'email', `is on line ${before} as well.`);
      else seen.set(key, line);
    }
    const roles = cells(row['rollen']).flatMap((written): readonly RoleGrant[] => {
      const grant = parseRole(written);
      const scopes =
        grant?.role === 'kartrekker' ? known.werkgroepen : grant?.role === 'contact' ? known.experiments : null;
      if (grant === null) wrong('rollen', `"${written}" is not a role.`);
      else if (scopes !== null && !scopes.some((one) => one.id === grant.scope))
        wrong('rollen', `${grant.scope} does not exist.`);
      return grant === null ? [] : [grant];
    });
    const members = (column: 'werkgroepen' | 'experimenten', list: Known['werkgroepen']): readonly string[] =>
      cells(row[column]).flatMap((written) => {
        const found = find(list, written);
        if (found === null) wrong(column, `"${written}" does not exist.`);
        return found ?? [];
      });
    const memberOf = [...members('werkgroepen', known.werkgroepen), ...members('experimenten', known.experiments)];
    const deputy = row['vervanger'] ?? '';
    const deputyId = deputy === '' ? null : somebody(deputy);
    if (deputy !== '' && deputyId === null) wrong('vervanger', `"${deputy}" is nobody in this file or the database.`);
    if (deputyId !== null && deputyId === id) wrong('vervanger', 'nobody stands in for themselves.');
    const place = (row['plek'] ?? '').toLowerCase();
    const platform = place === 'slack' || place === 'teams' || place === 'web' ? place : null;
    if (platform === null && place !== '') wrong('plek', `"${place}" is not slack, teams or web.`);
    const name = row['organisatie'] ?? '';
    const organisation = name === '' ? null : { id: find(known.organisations, name) ?? `o-${digest(name)}`, name };
    return {
      person: {
        id,
        givenName: naam.split(/\s+/)[0] ?? naam,
        name: naam,
        email: mail === '' ? null : mail,
        organisationId: organisation?.id ?? null,
        platform,
        deputyId,
        roles,
        memberOf: [...new Set(memberOf)],
      },
      organisation,
    };
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, people };
}

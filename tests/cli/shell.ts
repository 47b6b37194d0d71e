import Sqlite from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from '../../src/cli.ts';
import { canonical } from '../support/canonical.ts';

const SEEDS = join(import.meta.dirname, '../../seeds');

/** What a command did, as a shell sees it. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: readonly string[];
}

export type Variables = Readonly<Record<string, string>>;

/** Runs one command in this process, on this database, with nothing else of this machine's configuration. */
export async function run(
  words: readonly string[],
  database: string,
  { variables = {}, input = '' }: { readonly variables?: Variables; readonly input?: string } = {},
): Promise<Ran> {
  const [out, error]: [string[], string[]] = [[], []];
  const code = await runCli(
    words,
    { KRACHTBOT_DB: database, KRACHTBOT_SEEDS: SEEDS, ...variables },
    { out: (line) => out.push(line), error: (line) => error.push(line) },
    () => Promise.resolve(input),
  );
  return { code, out: out.join('\n'), error };
}

/** What `doctor` found under this name. */
export async function findingOf(
  database: string,
  name: string,
): Promise<{ readonly ok: boolean; readonly note: string } | undefined> {
  const { out } = await run(['doctor', '--json'], database);
  const { findings } = JSON.parse(out) as {
    findings: readonly { readonly name: string; readonly ok: boolean; readonly note: string }[];
  };
  return findings.find((one) => one.name === name);
}

/** Everything in a database; null when there is none. */
export function contentOf(database: string): readonly string[] | null {
  if (!existsSync(database)) return null;
  const sqlite = new Sqlite(database, { readonly: true });
  try {
    return canonical(sqlite, { drop: [], rename: {} });
  } finally {
    sqlite.close();
  }
}

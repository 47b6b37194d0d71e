import Sqlite from 'better-sqlite3';
import { statSync } from 'node:fs';
import { StoreError, reading } from './error.ts';
import { appliedMigrations, isNewer } from './versions.ts';

/**
 * What is counted of a database. Signalen without a name are in no count: whoever kept the counts of each day would
 * know on which day one came in.
 */
const COUNTED = {
  people: 'person',
  werkgroepen: 'werkgroep',
  experiments: 'experiment',
  weekchecks: 'weekcheck',
  hulpvragen: 'hulpvraag',
  signalen: 'signaal',
  weekberichten: 'weekbericht',
  puls: 'puls_round',
  messages: 'outbox',
} as const;

type Counted = keyof typeof COUNTED;
const NOUNS = Object.keys(COUNTED) as readonly Counted[];

/** What stands in a database of krachtbot. */
export interface Content {
  readonly born: 'proef' | 'echt';
  /** The moment up to which it had done its work. */
  readonly until: string;
  readonly migrations: number;
  readonly bytes: number;
  readonly counts: Readonly<Record<Counted, number>>;
  readonly rounds: readonly { readonly round: string; readonly state: string }[];
  /** The secret it was born with: two databases with the same one are the same bot at two moments. */
  readonly secret: string | null;
}

/** Whether SQLite finds something wrong in this database. */
export const isDamaged = (sqlite: Sqlite.Database, schema = 'main'): boolean =>
  sqlite.pragma(`${schema}.quick_check`, { simple: true }) !== 'ok';

const hasTable = (sqlite: Sqlite.Database, name: string): boolean =>
  sqlite.prepare('select 1 from sqlite_schema where name = ?').get(name) !== undefined;

function read(sqlite: Sqlite.Database, file: string, called: string): Content {
  if (isDamaged(sqlite)) throw new StoreError(`${called} is damaged.`);
  const none = (): StoreError => new StoreError(`${called} is no database of krachtbot.`);
  if (!hasTable(sqlite, 'setting') || appliedMigrations(sqlite).length === 0) throw none();
  if (isNewer(sqlite)) throw new StoreError(`${called} was written by a newer krachtbot; use that version.`);
  const setting = (key: string): string | null =>
    sqlite.prepare<[string], string>('select value from setting where key = ?').pluck().get(key) ?? null;
  const born = setting('born');
  if (born !== 'proef' && born !== 'echt') throw none();
  const count = (table: string): number =>
    hasTable(sqlite, table) ? (sqlite.prepare<[], number>(`select count(*) from ${table}`).pluck().get() ?? 0) : 0;
  const rounds = hasTable(sqlite, 'puls_round')
    ? sqlite.prepare<[], { round: string; state: string }>('select round, state from puls_round order by round').all()
    : [];
  const moments = ['ticked', 'tidied', 'activated', 'clock'].flatMap((key) => setting(key) ?? []);
  return {
    born,
    until: moments.sort().at(-1) ?? '',
    migrations: appliedMigrations(sqlite).length,
    bytes: statSync(file).size,
    counts: Object.fromEntries(NOUNS.map((noun) => [noun, count(COUNTED[noun])])) as Record<Counted, number>,
    rounds,
    secret: setting('secret'),
  };
}

/**
 * What stands in this file. Throws StoreError with one sentence when it is no database of krachtbot, or one that is
 * damaged or newer than this program. `called`: what the operator calls it.
 */
export function contentOf(file: string, called = file): Content {
  return reading(called, () => {
    // Only to be read: what somebody else may still get out of it, a log beside it too, stays as it is.
    const sqlite = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: 5_000 });
    try {
      return read(sqlite, file, called);
    } finally {
      sqlite.close();
    }
  });
}

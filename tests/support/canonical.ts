import type Sqlite from 'better-sqlite3';

/** What may differ between two dumps that tell the same: nothing else may. */
export interface Differing {
  /** Columns that are left out, as `table.column`; `table.*` leaves out a table that is a platform of its own. */
  readonly drop: readonly string[];
  /** Ids that are made at random: each query gives them in an order that is no chance, and they are named by it. */
  readonly rename: Readonly<Record<string, string>>;
}

/** Between two lives of the same week on the same platform: random ids, real time, and how often was tried. */
export const TWO_LIVES: Differing = {
  drop: ['outbox.attempts', 'outbox.tried_at', 'token.token', 'token.at'],
  rename: {
    secret: `select value from setting where key = 'secret'`,
    row: `select id from outbox order by key`,
    message: `select receipt ->> 'message' from outbox where receipt is not null order by key`,
  },
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Gives every random id its name wherever it stands as a whole word. */
function renamer(sqlite: Sqlite.Database, rename: Differing['rename']): (text: string) => string {
  const names = new Map<string, string>();
  for (const [kind, query] of Object.entries(rename))
    for (const id of sqlite.prepare<[], string>(query).pluck().all())
      if (!names.has(id)) names.set(id, `<${kind} ${String(names.size + 1)}>`);
  if (names.size === 0) return (text) => text;
  const longestFirst = [...names.keys()].sort((a, b) => b.length - a.length);
  const ids = new RegExp(`(?<![\\w-])(?:${longestFirst.map(escaped).join('|')})(?![\\w-])`, 'g');
  return (text) => text.replace(ids, (id) => names.get(id) ?? id);
}

/** Everything a store holds, one line a row, so that two that tell the same read the same. */
export function canonical(sqlite: Sqlite.Database, differing: Differing = TWO_LIVES): readonly string[] {
  const renamed = renamer(sqlite, differing.rename);
  const tables = sqlite
    .prepare<[], string>(
      `select name from sqlite_master where type = 'table' and name not like 'sqlite%' and name not like '\\_\\_%' escape '\\'`,
    )
    .pluck()
    .all()
    .filter((table) => !differing.drop.includes(`${table}.*`));
  return tables
    .flatMap((table) =>
      sqlite
        .prepare<[], Record<string, unknown>>(`select * from "${table}"`)
        .all()
        .map((row) => Object.entries(row).filter(([column]) => !differing.drop.includes(`${table}.${column}`)))
        .map((cells) => `${table} ${renamed(JSON.stringify(Object.fromEntries(cells)))}`),
    )
    .sort();
}

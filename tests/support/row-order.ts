import type Sqlite from 'better-sqlite3';

/** The tables of which every row has a number: read by it, they tell in which order their rows came. */
export const numberedTables = (sqlite: Sqlite.Database): readonly string[] =>
  sqlite
    .prepare<[], string>(
      `select name from pragma_table_list where schema = 'main' and type = 'table' and wr = 0
       and name not like 'sqlite%' and name not like '\\_\\_%' escape '\\' order by name`,
    )
    .pluck()
    .all();

/**
 * Every numbered table as it lies there, row number by row number, without the columns in `drop` (`table.column`;
 * `table.*` leaves out a table).
 */
export const inRowOrder = (sqlite: Sqlite.Database, drop: readonly string[]): readonly string[] =>
  numberedTables(sqlite)
    .filter((table) => !drop.includes(`${table}.*`))
    .flatMap((table) =>
      sqlite
        .prepare<[], Record<string, unknown>>(`select rowid as number, * from "${table}" order by rowid`)
        .all()
        .map((row) => Object.entries(row).filter(([column]) => !drop.includes(`${table}.${column}`)))
        .map((cells) => `${table} ${JSON.stringify(Object.fromEntries(cells))}`),
    );

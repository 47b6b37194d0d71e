import Sqlite from 'better-sqlite3';

/** What must be gone after some days, and so is in no copy: a copy is kept for as long as somebody likes. */
const FLEETING: readonly { readonly table: string; readonly where: string }[] = [
  { table: 'puls_text', where: `state <> 'approved'` },
  // Who was asked, and who was asked twice: fourteen days after the close nobody knows any more.
  { table: 'outbox', where: `kind in ('puls.ask', 'puls.remind')` },
  { table: 'token', where: `intent ->> 'kind' in ('puls.start', 'puls.decline')` },
];

/** Takes what may not last out of a copy of the database, and overwrites it there. */
export function forgetFleeting(copy: string): void {
  const sqlite = new Sqlite(copy, { fileMustExist: true });
  try {
    // No log and no journal beside it, in which it would stay.
    sqlite.pragma('journal_mode = DELETE');
    sqlite.pragma('secure_delete = ON');
    for (const { table, where } of FLEETING)
      if (sqlite.prepare('select 1 from sqlite_schema where name = ?').get(table) !== undefined)
        sqlite.exec(`delete from ${table} where ${where}`);
  } finally {
    sqlite.close();
  }
}

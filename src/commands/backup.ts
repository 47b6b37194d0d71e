import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Config } from '../config.ts';
import { roundFileOf } from '../puls/round-file.ts';
import { backUpTo } from '../store/index.ts';
import { contentLine, contentValue } from './content.ts';
import { type Context, UsageError } from './context.ts';

/** The database of this configuration; it need not be there. Throws UsageError when it is in no file. */
export function databaseOf({ database }: Config): string {
  if (database === ':memory:') throw new UsageError('A database in memory has no file.');
  return resolve(database);
}

/** Names that mean something beside a database: what stood there would be taken for a part of it. */
export const namesBeside = (database: string): readonly string[] =>
  [database, roundFileOf(database)].flatMap((file) =>
    ['', '-wal', '-shm', '-journal', '.lock'].map((end) => `${file}${end}`),
  );

/** A copy of the database while it is used, without a house: nothing in it is changed, not even brought up to date. */
export function backupCommand(program: Command, { config, say }: Context): void {
  program
    .command('backup')
    .description('copy the database to a new file, while the bot runs or not; never the answers of an open puls')
    .argument('<file>', 'where to write it; refused when it is there')
    .option('--json', 'print JSON')
    .action((file: string, options: { json?: boolean }) => {
      const database = databaseOf(config());
      if (!existsSync(database)) throw new UsageError(`There is no database ${database}; nothing to copy.`);
      const to = resolve(file);
      if (namesBeside(database).includes(to))
        throw new UsageError(`${file} is the name of the database, or of a part of it; choose another one.`);
      const content = backUpTo(database, to);
      say(options.json, { file: to, ...contentValue(content) }, [`${file} is whole. ${contentLine(content)}`]);
    });
}

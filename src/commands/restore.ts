import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Config } from '../config.ts';
import { destroyRound } from '../puls/round-store.ts';
import { realNow } from '../schedule/clock.ts';
import { type Content, type Restored, putBack, takeLock } from '../store/index.ts';
import { databaseOf } from './backup.ts';
import { contentLine, contentValue } from './content.ts';
import { type Context, UsageError } from './context.ts';
import { type RoundLeft, roundLeft, roundLine } from './restore-puls.ts';

/** A name with the moment, that nothing has yet. */
function nameAside(database: string, moment: number): string {
  const at = new Date(moment).toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '');
  for (let more = 1; ; more += 1) {
    const name = `${database}.before-restore-${at}${more === 1 ? '' : `-${more}`}`;
    if (!existsSync(name)) return name;
  }
}

const same = (one: string, other: string): boolean =>
  existsSync(one) && existsSync(other) && realpathSync(one) === realpathSync(other);

/** What is proef stays proef: neither may take the place of the other, and with a live platform nothing invented may come. */
function kindFits(copy: Content, standing: Content | null, { live }: Config, file: string): void {
  if (standing !== null && standing.born !== copy.born)
    throw new UsageError(
      `${file} is ${copy.born} and what stands there is ${standing.born}: one never takes the place of the other.`,
    );
  if (live && copy.born === 'proef')
    throw new UsageError(`${file} is a proef database with fictional people, and a live platform is configured.`);
}

function lines({ content, aside, asItWas, held }: Restored, file: string, left: RoundLeft): readonly string[] {
  return [
    `Restored from ${file}. ${contentLine(content)}`,
    ...(aside === null ? [] : [`What stood there is kept as ${aside}: throw it away within thirty days.`]),
    ...(asItWas ? ['It could not be read, so it is kept as it was, with all that should have been gone by then.'] : []),
    ...roundLine(left),
    'What was withdrawn, taken out or forgotten after the copy was made stands there again: do it once more.',
    ...(held === 0 ? [] : [`${held} messages waited in it and may have been said since: "outbox" lists them.`]),
    'It is paused. Look at "preview" and "outbox" for what would be said again; start the bot; then "resume".',
  ];
}

/** Puts a backup in the place of the database, keeps what stood there, and lets nothing be said before `resume`. */
export function restoreCommand(program: Command, { config, say }: Context): void {
  program
    .command('restore')
    .description('put a backup in the place of the database, with the bot stopped; it is paused afterwards')
    .argument('<file>', 'the backup; it stays as it is')
    .option('--drop-puls', 'destroy the answers of an open puls that the backup does not know')
    .option('--json', 'print JSON')
    .action((file: string, options: { json?: boolean; dropPuls?: boolean }) => {
      const configured = config();
      const database = databaseOf(configured);
      const from = resolve(file);
      if (!existsSync(from)) throw new UsageError(`There is no file ${file}.`);
      if (same(from, database)) throw new UsageError(`${file} is the database itself.`);
      const locks: { release(): void }[] = [];
      try {
        for (const one of [database, ...(existsSync(`${from}.lock`) ? [from] : [])]) {
          const lock = takeLock(one);
          if (lock === null) throw new UsageError(`A krachtbot uses ${one}: stop the bot first, nothing was changed.`);
          locks.push(lock);
        }
        let left: RoundLeft = { kind: 'none' };
        const now = realNow();
        const restored = putBack({
          file: from,
          database,
          aside: nameAside(database, now),
          now,
          allow(copy, standing) {
            kindFits(copy, standing, configured, file);
            left = roundLeft(database, copy, standing, options.dropPuls === true);
          },
          lastly() {
            // The answers of another database never stand beside this one.
            if (left.kind === 'dropped') destroyRound(database);
          },
        });
        const { aside, asItWas, held, content } = restored;
        const value = {
          database,
          file: from,
          ...contentValue(content),
          aside,
          asItWas,
          held,
          paused: true,
          puls: left,
        };
        say(options.json, value, lines(restored, file, left));
      } finally {
        for (const lock of locks) lock.release();
      }
    });
}

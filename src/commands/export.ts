import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import type { House } from '../house.ts';
import { EXPORTED, type Exported } from '../voice/index.ts';
import { type Context, UsageError } from './context.ts';
import { toCsv } from './export/csv.ts';
import { tablesOf } from './export/rows.ts';

const NOUNS = Object.keys(EXPORTED) as readonly Exported[];

interface Written {
  readonly name: string;
  readonly content: string;
}

function filesOf({ machine, store }: House): { readonly files: readonly Written[]; readonly rows: object } {
  const tables = tablesOf(machine);
  const document = JSON.parse(store.programme.document() ?? '{}') as { programma?: { naam?: string } };
  const on = machine.agenda.today(machine.now());
  const readMe = machine.voice.exported.readMe(document.programma?.naam ?? 'het programma', on);
  return {
    files: [
      { name: 'README.txt', content: readMe },
      ...NOUNS.flatMap((noun) => [
        { name: `${noun}.csv`, content: toCsv(EXPORTED[noun], tables[noun]) },
        { name: `${noun}.json`, content: `${JSON.stringify(tables[noun], null, 2)}\n` },
      ]),
    ],
    rows: Object.fromEntries(NOUNS.map((noun) => [noun, tables[noun].length])),
  };
}

/** Refuses a folder with anything in it, and what is no folder. */
function mustBeEmpty(folder: string, called: string): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory()) throw new UsageError(`${called} is a file, not a folder.`);
  if (readdirSync(folder).length > 0) throw new UsageError(`${called} is not empty; nothing was written.`);
}

/** All files at once: the folder has its name only when they are there. */
function write(folder: string, called: string, files: readonly Written[]): void {
  let half: string | null = null;
  try {
    // Made readable for its owner only.
    half = mkdtempSync(join(dirname(folder), '.krachtbot-export-'));
    for (const { name, content } of files) writeFileSync(join(half, name), content, { mode: 0o600, flag: 'wx' });
    // Nothing takes the place of a folder in which something came meanwhile.
    renameSync(half, folder);
  } catch (error) {
    if (half !== null) rmSync(half, { recursive: true, force: true });
    throw new UsageError(`${called} cannot be written: look at the folder it is in, and at the disk.`, {
      cause: error,
    });
  }
}

/** What the programme told krachtbot, in files that outlive it; without people, and nothing that the programmateam may not read. */
export function exportCommand(program: Command, { withHouse, say }: Context): void {
  program
    .command('export')
    .description('write what was told to files that anybody can open, without names: CSV, JSON and a README.txt')
    .requiredOption('--to <dir>', 'a folder that is not there, or empty')
    .option('--json', 'print JSON')
    .action(async (options: { to: string; json?: boolean }) => {
      const folder = resolve(options.to);
      mustBeEmpty(folder, options.to);
      await withHouse((house) => {
        const { files, rows } = filesOf(house);
        write(folder, options.to, files);
        const told = Object.entries(rows).map(([noun, count]) => `${String(count)} ${noun}`);
        say(options.json, { folder, files: files.map(({ name }) => name), rows }, [
          `${options.to} holds ${files.length} files: ${told.join(', ')}. The texts passed the filter again; read them before you share them.`,
        ]);
      });
    });
}

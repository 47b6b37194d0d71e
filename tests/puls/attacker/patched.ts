import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import type * as roundStore from '../../../src/puls/round-store.ts';

export type RoundModule = Pick<typeof roundStore, 'makeRoundStore' | 'destroyRound' | 'standingRound'>;

/** One protection taken out: a text in one file of src/puls (`''`: in whichever has it), and what stands in its place. */
export interface Patch {
  readonly file: string;
  readonly old: string;
  readonly now: string;
}

const SOURCE = join(import.meta.dirname, '../../../src/puls');
const SQLITE = createRequire(import.meta.url).resolve('better-sqlite3');

/** The round store with protections taken out, as a copy of its own that is gone after the test. */
export async function patched(patches: readonly Patch[]): Promise<RoundModule> {
  const dir = mkdtempSync(join(tmpdir(), 'puls-patched-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  for (const file of readdirSync(SOURCE)) copyFileSync(join(SOURCE, file), join(dir, file));
  const change = (file: string, old: string, now: string): void => {
    const paths = (file === '' ? readdirSync(dir) : [file]).map((name) => join(dir, name));
    const found = paths.filter((path) => readFileSync(path, 'utf8').includes(old));
    if (found.length === 0) throw new Error(`"${old}" is not in ${file}`);
    for (const path of found)
      writeFileSync(
        path,
        readFileSync(path, 'utf8').replaceAll(old, () => now),
      );
  };
  change('round-database.ts', `'better-sqlite3'`, `'${SQLITE}'`);
  for (const { file, old, now } of patches) change(file, old, now);
  return (await import(pathToFileURL(join(dir, 'round-store.ts')).href)) as RoundModule;
}

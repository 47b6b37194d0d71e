import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import type * as rules from '../../../src/puls/release.ts';
import type { ItemRelease, Release } from '../../../src/puls/statement.ts';
import { GROUPS, type Kind } from './kinds.ts';
import { lineOf } from './rules.ts';
import { rowsOf } from './rounds.ts';
import type { Counts } from './tables.ts';

export type Publisher = typeof rules.release;

/** One item of a round with how everybody answered it. */
export interface Answered {
  readonly kind: Kind;
  readonly table: readonly Counts[];
}

/** How many are asked in every round of the solver. */
export const INVITED = 40;

/** The release of a round with these items, of which the same people answered each; `previous` as the program takes it. */
export function publish(release: Publisher, answered: readonly Answered[], previous: readonly Release[] = []): Release {
  const round = `puls-${String(previous.length + 1).padStart(3, '0')}`;
  // A role is chosen once, however many items follow.
  const answers = answered.flatMap(({ kind, table }, at) =>
    rowsOf(kind.item, table, kind.values).filter(({ item, value }) => value !== '' && (at === 0 || item !== 'P-ROL')),
  );
  return release({ round, items: answered.map(({ kind }) => kind.item), answers, invited: INVITED }, previous);
}

/** What a release tells of one item, in the line of the rules. */
export const toldOf = ({ groups, total }: ItemRelease): string =>
  [...GROUPS.map((group) => groups[group]), total].map(lineOf).join(' | ');

const SOURCE = join(import.meta.dirname, '../../../src/puls');

/** A text in one file of src/puls, and what stands in its place. */
export interface Patch {
  readonly file: string;
  readonly old: string;
  readonly now: string;
}

/** The release with a rule taken out, as a copy of its own that is gone after the test. A text that is not there throws. */
export async function without(patches: readonly Patch[]): Promise<Publisher> {
  const dir = mkdtempSync(join(tmpdir(), 'puls-rules-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  for (const file of readdirSync(SOURCE)) copyFileSync(join(SOURCE, file), join(dir, file));
  for (const { file, old, now } of patches) {
    const before = readFileSync(join(dir, file), 'utf8');
    if (before.split(old).length !== 2) throw new Error(`"${old}" is not once in ${file}`);
    writeFileSync(
      join(dir, file),
      before.replace(old, () => now),
    );
  }
  const { release } = (await import(pathToFileURL(join(dir, 'release.ts')).href)) as typeof rules;
  return release;
}

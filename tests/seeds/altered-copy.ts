import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export const LIVE = join(import.meta.dirname, '../../seeds');

/** A copy of all seeds in which one text in one file is replaced; gone after the test. `line` finds a text in that file. */
export function alteredCopy(file: string, old: string, replacement: string) {
  const dir = mkdtempSync(join(tmpdir(), 'seeds-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  cpSync(LIVE, dir, { recursive: true, filter: (from) => !from.endsWith('.ts') });
  const before = readFileSync(join(dir, file), 'utf8');
  if (!before.includes(old)) throw new Error(`"${old}" is not in ${file}`);
  const after = before.replace(old, () => replacement);
  writeFileSync(join(dir, file), after);
  const line = (text: string): number => after.split('\n').findIndex((one) => one.includes(text)) + 1;
  return { programma: join(dir, 'programma'), demo: join(dir, 'demo'), line };
}

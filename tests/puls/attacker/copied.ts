import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import type * as slack from '../../journeys/slack-stage.ts';
import type * as world from '../../support/world.ts';
import type { Patch } from './patched.ts';

const ROOT = join(import.meta.dirname, '../../..');
/** All that a world of the tests is made of. */
const ROOMS = [
  'src',
  'dialogs',
  'adapters',
  'seeds',
  'package.json',
  ...['support', 'journeys', 'fakes'].map((room) => `tests/${room}`),
];
const SCRATCH = 'tests/support/scratch.ts';

const NEXT = 'showItem(turn, here, role, at + 1)';
/** The next question repeats what was chosen. */
export const REPEATS: Patch = {
  file: 'src/inbox/puls.ts',
  old: `() => ${NEXT}`,
  now: `() => {
    const next = ${NEXT};
    return next.kind === 'replaced' ? { ...next, message: { ...next.message, summary: String(act.value) } } : next;
  }`,
};

/** A text somewhere under this path, and what stands in its place; nowhere is an error, and not a protection. */
function change(path: string, old: string, now: string): void {
  const files = statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path];
  const found = files.filter((file) => statSync(file).isFile() && readFileSync(file, 'utf8').includes(old));
  if (found.length === 0) throw new Error(`"${old}" is not in ${path}`);
  for (const file of found)
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replaceAll(old, () => now),
    );
}

export interface Copy {
  readonly openWorld: typeof world.openWorld;
  /** The same product in a workspace of Slack. */
  readonly openSlackStage: typeof slack.openSlackStage;
}

/** The whole product with protections taken out, as a copy of its own that is gone after the test. */
export async function copied(patches: readonly Patch[]): Promise<Copy> {
  const dir = mkdtempSync(join(tmpdir(), 'puls-copied-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  for (const room of ROOMS) cpSync(join(ROOT, room), join(dir, room), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(dir, 'node_modules'));
  // One for all copies, so that it tidies up once.
  rmSync(join(dir, SCRATCH));
  symlinkSync(join(ROOT, SCRATCH), join(dir, SCRATCH));
  for (const { file, old, now } of patches) change(join(dir, file), old, now);
  const load = (file: string): Promise<unknown> => import(pathToFileURL(join(dir, file)).href);
  const { openWorld } = (await load('tests/support/world.ts')) as typeof world;
  return {
    openWorld,
    openSlackStage: async (...given) =>
      ((await load('tests/journeys/slack-stage.ts')) as typeof slack).openSlackStage(...given),
  };
}

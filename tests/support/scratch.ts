import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// In memory where the system offers that: what is proved here outlives a killed process, not a power cut.
const ROOT = join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'krachtbot-tests');

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

// A worker that is stopped, or killed by a test, does not tidy up after itself: whoever comes next does.
mkdirSync(ROOT, { recursive: true, mode: 0o700 });
for (const name of readdirSync(ROOT))
  if (!lives(Number(name.split('-')[0]))) rmSync(join(ROOT, name), { recursive: true, force: true });

/** A directory of this process alone. */
export const scratch = mkdtempSync(join(ROOT, `${String(process.pid)}-`));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));

let made = 0;
/** A path in it that was never given before. */
export function scratchFile(name = 'proef.db'): string {
  made += 1;
  return join(scratch, `${String(made)}-${name}`);
}

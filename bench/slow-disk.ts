import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const COMPILERS = ['cc', 'gcc', 'clang'];

/** The variables that give a process a disk with `ms` more for each sync. */
export type SlowDisk = (ms: number) => Readonly<Record<string, string>>;

/** Builds the library that slows a disk in this folder; null where there is no compiler or no way to preload. */
export function buildSlowDisk(folder: string): SlowDisk | null {
  if (process.platform !== 'linux') return null;
  const library = join(folder, 'slow-disk.so');
  const source = join(import.meta.dirname, 'slow-disk.c');
  const built = COMPILERS.some((compiler) => {
    const { status } = spawnSync(compiler, ['-shared', '-fPIC', '-O1', '-o', library, source, '-ldl']);
    return status === 0;
  });
  return built ? (ms) => ({ LD_PRELOAD: library, SLOW_DISK_US: String(ms * 1000) }) : null;
}

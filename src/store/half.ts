import { closeSync, fsyncSync, linkSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StoreError } from './error.ts';

/** What SQLite may leave beside a database: its log, what it shares of that, and what takes a transaction back. */
export const BESIDE = ['-wal', '-shm', '-journal'] as const;

const HALF = /^krachtbot-(\d+)-\d+\.half(-wal|-shm|-journal)?$/;

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It may be somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** An empty file that only we can read, before anything is written to it. Throws StoreError when there is one already. */
export function makePrivate(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    throw new StoreError(`${file} cannot be made; is there a file of that name already?`, { cause: error });
  }
}

/** Until this, what was written may be gone when the power fails. */
export function sync(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Takes away what SQLite left beside a file. */
export const takeBeside = (file: string): void => BESIDE.forEach((end) => rmSync(`${file}${end}`, { force: true }));

let made = 0;

/**
 * Makes a file under a name that nobody will take for a finished one, and gives it away under its own when `fill` is
 * done. What a process left half in this folder when it was killed is taken away first, whatever it was to be called.
 * `over`: a file of that name is replaced; otherwise that is a StoreError, and it stays as it is.
 */
export function whole<T>(to: string, fill: (half: string) => T, over = false): T {
  try {
    return make(dirname(to), to, fill, over);
  } catch (error) {
    // What the operating system has against it: no room, no right, no such folder.
    if (error instanceof Error && 'syscall' in error && 'code' in error)
      throw new StoreError(`${to} cannot be written (${String(error.code)}): look at the folder and the disk.`, {
        cause: error,
      });
    throw error;
  }
}

function make<T>(folder: string, to: string, fill: (half: string) => T, over: boolean): T {
  for (const name of readdirSync(folder)) {
    const pid = HALF.exec(name)?.[1];
    if (pid !== undefined && !lives(Number(pid))) rmSync(join(folder, name), { force: true });
  }
  made += 1;
  const half = join(folder, `krachtbot-${String(process.pid)}-${String(made)}.half`);
  makePrivate(half);
  try {
    const filled = fill(half);
    sync(half);
    give(half, to, over);
    sync(folder);
    return filled;
  } finally {
    rmSync(half, { force: true });
    takeBeside(half);
  }
}

/** Only a link refuses a name that was taken meanwhile; where a disk has no links it is looked at first. */
function give(half: string, to: string, over: boolean): void {
  if (over) {
    renameSync(half, to);
    return;
  }
  try {
    linkSync(half, to);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EEXIST') throw new StoreError(`${to} cannot be made; there is a file of that name already.`);
    renameSync(half, to);
  }
}

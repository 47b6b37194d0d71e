import { chmodSync, closeSync, existsSync, fstatSync, fsyncSync, openSync, unlinkSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Where the open round stands: beside the database, in a file of its own that no backup or copy ever touches. */
export function roundFileOf(databaseFile: string): string {
  return `${databaseFile.replace(/\.db$/, '')}-puls-open.db`;
}

/** What SQLite may leave beside the file when the machine stops in the middle of a write. */
const BESIDE = ['-journal', '-wal', '-shm'];
const CHUNK = Buffer.alloc(64 * 1024);

function syncDirectory(file: string): void {
  const directory = openSync(dirname(file), 'r');
  fsyncSync(directory);
  closeSync(directory);
}

/** Makes the file, empty, readable for its owner only, whatever the umask. Throws when it is there already. */
export function makeFile(file: string): void {
  closeSync(openSync(file, 'wx', 0o600));
  chmodSync(file, 0o600);
  syncDirectory(file);
}

function overwrite(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    const { size } = fstatSync(handle);
    for (let at = 0; at < size; at += CHUNK.length) writeSync(handle, CHUNK, 0, Math.min(CHUNK.length, size - at), at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function destroyOne(file: string): void {
  if (!existsSync(file)) return;
  overwrite(file);
  unlinkSync(file);
}

/** Where SQLite writes what it needs to take a transaction back: each page as it was. */
export const journalOf = (file: string): string => `${file}-journal`;

/** Writes zeros over the journal of a transaction that is over, and takes it away. Only for who holds the lock on the file. */
export function destroyJournal(file: string): void {
  destroyOne(journalOf(file));
  syncDirectory(file);
}

/** Writes zeros over the file and over what stands beside it, and takes them away. Nothing to do when they are gone. */
export function destroyFile(file: string): void {
  for (const one of [...BESIDE.map((end) => `${file}${end}`), file]) destroyOne(one);
  syncDirectory(file);
}

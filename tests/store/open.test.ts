import Sqlite from 'better-sqlite3';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSqlite } from '../../src/store/open.ts';
import { StoreError, openStore, takeLock } from '../../src/store/index.ts';
import { scratch, scratchFile } from '../support/scratch.ts';
import { ALL, migrations, modeOf, sentence } from './versions.ts';

describe('Opening a store', () => {
  test.each([':memory:', scratchFile()])('in %s every commit is on the disk before it is acknowledged', (file) => {
    const store = openStore(file);
    expect(store.sqlite.pragma('synchronous', { simple: true })).toBe(2);
    expect(store.sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(store.sqlite.pragma('secure_delete', { simple: true })).toBe(1);
    if (file !== ':memory:') expect(store.sqlite.pragma('journal_mode', { simple: true })).toBe('wal');
    store.close();
  });

  test('only the owner can read the database, what belongs to it, its lock and its backup', () => {
    const file = scratchFile();
    const store = openStore(file);
    store.settings.set('born', 'proef');
    const lock = takeLock(file);
    const backup = scratchFile('backup.db');
    store.backup(backup);
    for (const one of [file, `${file}-wal`, `${file}-shm`, `${file}.lock`, backup])
      expect([one, modeOf(one)]).toEqual([one, '600']);
    lock?.release();
    store.close();
  });

  test('a directory that is made for it is for the owner alone', () => {
    const file = join(scratchFile('new'), 'deeper', 'proef.db');
    openStore(file).close();
    expect(modeOf(dirname(file))).toBe('700');
  });

  test('a file that stood there readable for everybody is closed to others', () => {
    const file = scratchFile();
    writeFileSync(file, '', { mode: 0o644 });
    openStore(file).close();
    expect(modeOf(file)).toBe('600');
  });

  test('a backup does not overwrite what is there, and holds what the store holds', () => {
    const store = openStore(scratchFile());
    store.settings.set('controller', 'iemand');
    store.settings.set('born', 'proef');
    const backup = scratchFile('backup.db');
    store.backup(backup);
    expect(() => store.backup(backup)).toThrow(StoreError);
    store.close();
    const restored = openStore(backup);
    expect(restored.settings.get('controller')).toBe('iemand');
    expect(restored.check()).toBe('ok');
    restored.close();
  });

  test('what is no database is refused with a sentence, and left as it was', () => {
    const file = scratchFile();
    writeFileSync(file, 'geen database, maar een boodschappenlijst '.repeat(50));
    expect(sentence(() => openStore(file))).toMatch(/cannot be opened as a krachtbot database/);
    expect(readFileSync(file, 'utf8')).toContain('boodschappenlijst');
  });

  test('a damaged database is refused before anything is written to it', () => {
    const file = scratchFile();
    const store = openStore(file);
    for (let at = 0; at < 500; at += 1) store.people.putOrganisation(`o-${String(at)}`, 'x'.repeat(400));
    store.close();
    const bytes = readFileSync(file);
    // One page of one table, which nothing reads at the start.
    const page = Math.floor(bytes.indexOf('x'.repeat(400)) / 4096) * 4096;
    bytes.fill(0x55, page, page + 16);
    writeFileSync(file, bytes);
    expect(sentence(() => openStore(file))).toMatch(/is damaged; .* restore the newest backup/);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  test('a database that somebody else has locked is refused with what to do', () => {
    const file = scratchFile();
    openStore(file).close();
    const other = new Sqlite(file);
    other.pragma('locking_mode = EXCLUSIVE');
    other.exec('begin exclusive');
    expect(sentence(() => openStore(file, 20))).toMatch(/in use by another process/);
    other.close();
  });

  test('one that was refused is not kept open', () => {
    const file = scratchFile();
    const older = openSqlite(file, 100, migrations(ALL + 1));
    older.close();
    expect(sentence(() => openStore(file))).not.toBe('no error');
    expect(existsSync(`${file}-wal`)).toBe(false);
  });
});

describe('The right to deliver', () => {
  test('is held by one at a time and free again when it is given back', () => {
    const file = scratchFile();
    const first = takeLock(file);
    expect(first).not.toBeNull();
    expect(takeLock(file)).toBeNull();
    first?.release();
    const second = takeLock(file);
    expect(second).not.toBeNull();
    second?.release();
  });

  test('is made in a directory of its own when there is none yet', () => {
    mkdirSync(scratch, { recursive: true });
    const file = join(scratchFile('lock-in'), 'proef.db');
    takeLock(file)?.release();
    expect(existsSync(`${file}.lock`)).toBe(true);
  });
});

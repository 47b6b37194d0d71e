import Sqlite from 'better-sqlite3';
import { cpSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSqlite } from '../../src/store/open.ts';
import { StoreError, openStore, takeLock } from '../../src/store/index.ts';
import { scratch, scratchFile } from '../support/scratch.ts';

const MIGRATIONS = join(import.meta.dirname, '../../src/store/migrations');

interface Entry {
  readonly idx: number;
  readonly version: string;
  readonly when: number;
  readonly tag: string;
  readonly breakpoints: boolean;
}
interface Journal {
  readonly version: string;
  readonly dialect: string;
  readonly entries: readonly Entry[];
}
const journal = JSON.parse(readFileSync(join(MIGRATIONS, 'meta/_journal.json'), 'utf8')) as Journal;

/** The migrations as another version of the program has them: the first few, or more than there are. */
function migrations(count: number, sql = 'create table invented (word text not null);'): string {
  const folder = scratchFile(`migrations-${String(count)}`);
  cpSync(MIGRATIONS, folder, { recursive: true });
  const entries = journal.entries.slice(0, count);
  for (let idx = entries.length; idx < count; idx += 1) {
    const tag = `${String(idx).padStart(4, '0')}_invented`;
    entries.push({ idx, version: '6', when: (entries.at(-1)?.when ?? 0) + 1, tag, breakpoints: true });
    writeFileSync(join(folder, `${tag}.sql`), sql);
  }
  writeFileSync(join(folder, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }));
  return folder;
}

const ALL = journal.entries.length;
const modeOf = (file: string): string => (statSync(file).mode & 0o777).toString(8);
const sentence = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof StoreError) return error.message;
    throw error;
  }
  return 'no error';
};
const tables = (sqlite: Sqlite.Database): readonly string[] =>
  sqlite.prepare<[], string>(`select name from sqlite_master where type = 'table'`).pluck().all();

describe('Opening a store', () => {
  test.each([':memory:', scratchFile()])('in %s every commit is on the disk before it is acknowledged', (file) => {
    const store = openStore(file);
    expect(store.sqlite.pragma('synchronous', { simple: true })).toBe(2);
    expect(store.sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(store.sqlite.pragma('secure_delete', { simple: true })).toBe(1);
    if (file !== ':memory:') expect(store.sqlite.pragma('journal_mode', { simple: true })).toBe('wal');
    store.close();
  });

  test('only the owner can read the database, what belongs to it, its lock and its backup', async () => {
    const file = scratchFile();
    const store = openStore(file);
    store.settings.set('controller', 'iemand');
    const lock = takeLock(file);
    const backup = scratchFile('backup.db');
    await store.backup(backup);
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

  test('a backup does not overwrite what is there, and holds what the store holds', async () => {
    const store = openStore(scratchFile());
    store.settings.set('controller', 'iemand');
    const backup = scratchFile('backup.db');
    await store.backup(backup);
    await expect(store.backup(backup)).rejects.toBeInstanceOf(StoreError);
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

describe('A store of another version', () => {
  test('that is newer is refused, and nothing in it is changed', () => {
    const file = scratchFile();
    openSqlite(file, 100, migrations(ALL + 1)).close();
    const before = readFileSync(file);
    expect(sentence(() => openStore(file))).toMatch(/was written by a newer krachtbot/);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test.each(Array.from({ length: ALL }, (_, at) => at + 1))(
    'that has %i migrations is brought up to date, with a copy beside it as it was',
    (count) => {
      const file = scratchFile();
      const target = Math.max(ALL, count + 1);
      const older = openSqlite(file, 100, migrations(count));
      older.prepare(`insert into setting values ('controller', 'iemand')`).run();
      const before = tables(older);
      older.close();

      const newer = openSqlite(file, 100, migrations(target));
      expect(newer.prepare('select value from setting').pluck().get()).toBe('iemand');
      expect(newer.prepare('select count(*) from __drizzle_migrations').pluck().get()).toBe(target);
      newer.close();

      const copy = `${file}.before-${String(target).padStart(4, '0')}`;
      expect(modeOf(copy)).toBe('600');
      const kept = new Sqlite(copy, { readonly: true });
      expect(tables(kept)).toEqual(before);
      expect(kept.prepare('select value from setting').pluck().get()).toBe('iemand');
      kept.close();
    },
  );

  test('that is new makes no copy: there is nothing to keep', () => {
    const file = scratchFile();
    openStore(file).close();
    openStore(file).close();
    expect(existsSync(`${file}.before-${String(ALL).padStart(4, '0')}`)).toBe(false);
  });

  test('whose migration fails stays as it was; the next try copies it as it is then', () => {
    const file = scratchFile();
    openSqlite(file, 100, migrations(ALL)).close();
    const broken = migrations(ALL + 1, 'create table invented (word text); insert into nowhere values (1);');
    expect(sentence(() => openSqlite(file, 100, broken))).toMatch(/cannot be opened/);
    const again = openSqlite(file, 100, migrations(ALL));
    expect(tables(again)).not.toContain('invented');
    again.prepare(`insert into setting values ('controller', 'daarna')`).run();
    again.close();
    openSqlite(file, 100, migrations(ALL + 1)).close();
    const kept = new Sqlite(`${file}.before-${String(ALL + 1).padStart(4, '0')}`, { readonly: true });
    expect(kept.prepare('select value from setting').pluck().get()).toBe('daarna');
    kept.close();
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

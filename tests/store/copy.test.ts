import Sqlite from 'better-sqlite3';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backUpTo, openStore } from '../../src/store/index.ts';
import { openSqlite } from '../../src/store/open.ts';
import { canonical } from '../support/canonical.ts';
import { scratchFile } from '../support/scratch.ts';
import { ALL, migrations, modeOf, sentence } from './versions.ts';

const TEXT = 'Ik durfde in de vergadering niets te zeggen over geld.';
const EVENT = 'web-event-van-vandaag';
const POINTS = ['copy.begun', 'copy.table', 'copy.filled', 'copy.checked', 'copy.named'];

/** A database in which an open answer waits, somebody was asked for a puls, and a signaal came in without a name. */
function withFleeting(): string {
  const file = scratchFile();
  const store = openStore(file);
  store.write(() => {
    store.pulsTexts.keep('puls-001', [{ question: 'P-O1', text: TEXT, mayQuote: false }], '2026-04-25');
    const item = { kind: 'puls.ask', params: { round: 'puls-001' }, key: 'puls.ask|puls-001|p-milan' } as const;
    store.outbox.plan({ ...item, to: { person: 'p-milan' }, notBefore: 0 }, 0);
    store.nameless.hide('2026-03-12', EVENT);
    store.settings.set('controller', 'iemand');
    store.settings.set('born', 'proef');
  });
  store.close();
  return file;
}

/** A place for a backup in a folder of its own. */
function place(): string {
  const folder = scratchFile('backups');
  mkdirSync(folder);
  return join(folder, 'backup.db');
}

const dies = (file: string, to: string, point: string) =>
  spawnSync(process.execPath, [join(import.meta.dirname, 'die-copying.ts'), file, to, point]);

const beside = (name: string): readonly string[] => readdirSync(dirname(name));

describe('A backup', () => {
  test('has every row in its order, and none that must be gone by itself', () => {
    const [file, to] = [withFleeting(), place()];
    const content = backUpTo(file, to);
    expect(content).toMatchObject({ born: 'proef', migrations: ALL, counts: { people: 0, messages: 0 } });
    expect(modeOf(to)).toBe('600');
    expect(beside(to)).toEqual(['backup.db']);
    for (const gone of [TEXT, 'puls.ask|', '"secret"']) expect(readFileSync(to).includes(gone)).toBe(false);
    const [there, here] = [new Sqlite(file), new Sqlite(to)];
    there.exec(`delete from puls_text; delete from outbox; delete from event_nameless;
      delete from setting where key = 'nameless'`);
    const all = { drop: [], rename: {} };
    expect(canonical(here, all)).toEqual(canonical(there, all));
    const schema = `select type, name, sql from sqlite_schema where name not like 'sqlite%' order by type, name`;
    expect(here.prepare(schema).all()).toEqual(there.prepare(schema).all());
    there.close();
    here.close();
  });

  test.each(POINTS.slice(0, -1))(
    'whose process is killed at %s has no name, and what is left holds nothing that may not last',
    (point) => {
      const [file, to] = [withFleeting(), place()];
      expect(dies(file, to, point).signal).toBe('SIGKILL');
      expect(existsSync(to)).toBe(false);
      const left = beside(to);
      expect(left.length).toBeGreaterThan(0);
      for (const name of left)
        for (const gone of [TEXT, 'puls.ask|', '"secret"'])
          expect(readFileSync(join(dirname(to), name)).includes(gone)).toBe(false);
    },
  );

  test('whose process is killed as soon as it has its name is whole', () => {
    const [file, to] = [withFleeting(), place()];
    expect(dies(file, to, 'copy.named').signal).toBe('SIGKILL');
    const store = openStore(to);
    expect(store.settings.get('controller')).toBe('iemand');
    store.close();
  });

  test('takes away what was left half in its folder, whatever that was to be called, and nothing else', () => {
    const [file, to] = [withFleeting(), place()];
    for (const point of POINTS.slice(0, -1)) dies(file, join(dirname(to), `${point}.db`), point);
    const alive = `krachtbot-${String(process.ppid)}-1.half`;
    for (const name of [alive, 'van-iemand.half']) writeFileSync(join(dirname(to), name), 'blijft');
    expect(beside(to).length).toBeGreaterThan(2);
    backUpTo(file, to);
    expect([...beside(to)].sort()).toEqual(['backup.db', alive, 'van-iemand.half'].sort());
  });

  test('that fails leaves nothing', () => {
    const [file, to] = [withFleeting(), place()];
    const full = (): void => {
      throw new Error('The disk is full');
    };
    expect(() => backUpTo(file, to, full)).toThrow('The disk is full');
    expect(beside(to)).toEqual([]);
  });

  test('never takes the place of what has that name, also not when it comes while the copy is made', () => {
    const [file, to] = [withFleeting(), place()];
    const put = (point: string): void => {
      if (point === 'copy.checked') writeFileSync(to, 'van iemand');
    };
    expect(sentence(() => backUpTo(file, to, put))).toMatch(/a file of that name already/);
    expect(sentence(() => backUpTo(file, to))).toMatch(/a file of that name already/);
    expect(readFileSync(to, 'utf8')).toBe('van iemand');
    const link = place();
    symlinkSync('/nergens/backup.db', link);
    expect(sentence(() => backUpTo(file, link))).toMatch(/a file of that name already/);
  });

  test('is not made of a file that is damaged, newer, or no database of krachtbot', () => {
    const [damaged, newer, other, text] = [withFleeting(), scratchFile(), scratchFile(), scratchFile()];
    // No row is lost with an index: reading all rows does not show it.
    const index = withFleeting();
    const sqlite = new Sqlite(index);
    const root = sqlite.prepare<[], number>(`select rootpage from sqlite_schema where name = 'outbox_due'`).pluck();
    const page = (root.get() ?? 0) - 1;
    sqlite.close();
    writeFileSync(index, readFileSync(index).fill(7, page * 4096, (page + 1) * 4096));
    const bytes = readFileSync(damaged);
    bytes.fill(7, 4096, 4096 * 6);
    writeFileSync(damaged, bytes);
    openSqlite(newer, 100, migrations(ALL + 1)).close();
    new Sqlite(other).exec('create table setting (key text, value text)').close();
    writeFileSync(text, 'Geen database. '.repeat(500));
    for (const [file, why] of [
      [damaged, /is damaged/],
      [index, /is damaged; no copy was made/],
      [newer, /newer krachtbot/],
      [other, /no database of krachtbot/],
      [text, /is damaged, or no database at all/],
    ] as const) {
      const to = place();
      expect(sentence(() => backUpTo(file, to))).toMatch(why);
      expect(beside(to)).toEqual([]);
    }
  });
});

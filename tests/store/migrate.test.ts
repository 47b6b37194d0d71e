import Sqlite from 'better-sqlite3';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { openSqlite } from '../../src/store/open.ts';
import { scratchFile } from '../support/scratch.ts';
import { ALL, migrations, modeOf, sentence, tables } from './versions.ts';

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

  test('keeps every button that was made before tokens had no row order, and loses their order', () => {
    const file = scratchFile();
    const rows = ['zus', 'mies', 'aap'].map((token, at) => ({ token, intent: '{"kind":"help"}', person_id: null, at }));
    const older = openSqlite(file, 100, migrations(8));
    const add = older.prepare(
      'insert into token (token, intent, person_id, at) values (:token, :intent, :person_id, :at)',
    );
    for (const row of rows) add.run(row);
    older.close();
    const newer = openSqlite(file, 100, migrations(ALL));
    const here = newer.prepare('select * from token not indexed').all();
    const indexes = newer.prepare(
      `select name from sqlite_schema where tbl_name = 'token' and sql like 'create index%'`,
    );
    expect(here).toEqual([...rows].reverse());
    expect(indexes.pluck().all()).toEqual(['token_at', 'token_person']);
    newer.close();
  });

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

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LEARNED, STATE, thursday } from '../inbox/thursday.ts';
import { TWO_LIVES, canonical } from './canonical.ts';
import { numberedTables } from './row-order.ts';
import type { World } from './world.ts';

/** Two worlds in which the same happened, each with its own secret and its own random ids. */
async function lived(): Promise<World> {
  const world = await thursday({ database: ':memory:' });
  const soraya = world.person('p-soraya');
  await soraya.press('Start', { event: 'e1' });
  await soraya.fill({ [STATE]: 'Op weg', [LEARNED]: 'We leerden iets.' }, { event: 'e2' });
  await soraya.say('vraag', { event: 'e3' });
  await world.quiet();
  return world;
}

let one: World;
let other: World;
beforeEach(async () => {
  [one, other] = [await lived(), await lived()];
});
afterEach(async () => {
  await one.close();
  await other.close();
});

const change = (sql: string): void => void other.store.sqlite.exec(sql);
const dump = (world: World): readonly string[] => canonical(world.store.sqlite);

describe('Two dumps compared', () => {
  test('the same week lived twice reads the same, though no random id is', () => {
    expect(dump(other)).toEqual(dump(one));
    const ids = (world: World) => world.store.outbox.since(0).map((row) => row.id);
    expect(ids(other)).not.toEqual(ids(one));
    expect(dump(one).length).toBeGreaterThan(300);
  });

  test('every table is in it but for what is named', () => {
    const all = one.store.sqlite
      .prepare<[], string>(
        `select name from sqlite_master where type = 'table' and name not like 'sqlite%' and name <> '__drizzle_migrations'`,
      )
      .pluck()
      .all();
    const filled = all.filter((table) => one.store.sqlite.prepare(`select 1 from "${table}"`).get() !== undefined);
    expect(new Set(dump(one).map((line) => line.split(' ')[0]))).toEqual(new Set(filled));
    expect(TWO_LIVES.drop.some((column) => column.endsWith('.*'))).toBe(false);
  });

  test('one changed answer is noticed', () => {
    change(`update weekcheck_revision set answers = replace(answers, 'We leerden iets.', 'We leerden niets.')`);
    expect(dump(other)).not.toEqual(dump(one));
  });

  test('one missing row is noticed, in every table that has one', () => {
    const tables = new Set(dump(one).map((line) => line.split(' ')[0]!));
    for (const table of tables) {
      other.store.sqlite.exec('savepoint gone; pragma defer_foreign_keys = on');
      const row = numberedTables(one.store.sqlite).includes(table) ? 'rowid' : 'token';
      change(`delete from "${table}" where ${row} = (select max(${row}) from "${table}")`);
      expect([table, dump(other).join() === dump(one).join()]).toEqual([table, false]);
      other.store.sqlite.exec('rollback to gone; release gone');
    }
    expect(tables.size).toBeGreaterThan(15);
  });

  test('one doubled row is noticed', () => {
    change(
      `insert into activity_count (activity_id, value, person_id, at) select activity_id, value, person_id, at from activity_count limit 1`,
    );
    expect(dump(other)).not.toEqual(dump(one));
  });

  test('a message sent to another, and one that hangs under another, are noticed', () => {
    change(`update outbox set person_id = 'p-ruben' where person_id = 'p-harmen'`);
    expect(dump(other)).not.toEqual(dump(one));
    change(`update outbox set person_id = 'p-harmen' where key like '%p-harmen'`);
    expect(dump(other)).toEqual(dump(one));
    change(`update outbox set under_id = (select id from outbox where key like '%p-ruben') where key like '%p-harmen'`);
    const wrong = dump(other);
    change(`update outbox set under_id = (select id from outbox where key like '%p-femke') where key like '%p-harmen'`);
    expect(dump(other)).not.toEqual(wrong);
  });

  test('an id that is part of another word keeps it', () => {
    change(`update setting set value = 'm1 m12 xm1 m1-2' where key = 'controller'`);
    const line = canonical(other.store.sqlite, { drop: [], rename: { message: `select 'm1'` } });
    expect(line.find((row) => row.includes('"controller"'))).toContain('"<message 1> m12 xm1 m1-2"');
  });
});

import Sqlite from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSqlite } from '../../src/store/open.ts';
import { ALL, migrations } from '../store/versions.ts';
import { scratchFile } from '../support/scratch.ts';
import { type World, openWorld } from '../support/world.ts';
import { CLOSES, OPENS, REMINDS, invitedIn } from './people.ts';

/** When the fourteen days are over in which the database itself knows who was asked. */
const FORGOTTEN = '2026-04-10T04:00:00+02:00';
const BUTTON = `select count(*) from token where intent ->> 'kind' in ('puls.start', 'puls.decline')`;

let world: World;
/** Every copy that the product makes by itself, by when it was made. */
const copies: (readonly [when: string, file: string])[] = [];
let stood: readonly number[];

const count = (file: string, sql: string): number => {
  const sqlite = new Sqlite(file, { readonly: true });
  try {
    return Number(sqlite.prepare(sql).pluck().get());
  } finally {
    sqlite.close();
  }
};

function copy(when: string): void {
  const file = scratchFile('backup.db');
  world.store.backup(file);
  copies.push([when, file]);
}

beforeAll(async () => {
  world = openWorld();
  await world.goTo(OPENS);
  copy('a backup while it is open');
  await world.goTo(REMINDS);
  copy('a backup after the reminder');
  stood = [invitedIn(world).length, world.store.outbox.startingWith('puls.remind|').length, count(world.file, BUTTON)];
  const migrated = scratchFile();
  await world.store.sqlite.backup(migrated);
  openSqlite(migrated, 1000, migrations(ALL + 1)).close();
  copies.push(['the copy before a migration', `${migrated}.before-${String(ALL + 1).padStart(4, '0')}`]);
  await world.goTo(CLOSES);
  copy('a backup after the close');
  await world.goTo(FORGOTTEN);
}, 60_000);
afterAll(() => world.close());

describe('When the database no longer knows who was asked for a puls', () => {
  test.each(['a backup while it is open', 'a backup after the reminder', 'a backup after the close'])(
    '%s does not know it either',
    (when) => expect(knowsIn(when)).toEqual([]),
  );

  test('the copy before a migration does not know it either', () => {
    expect(knowsIn('the copy before a migration')).toEqual([]);
  });

  test('and yet it was known when those copies were made, and they hold everything else', () => {
    for (const kept of stood) expect(kept).toBeGreaterThan(20);
    for (const [, file] of copies) {
      expect(count(file, `select count(*) from outbox where kind = 'weekcheck.ask'`)).toBeGreaterThan(0);
      expect(count(file, `select count(*) from puls_round where invited > 20`)).toBe(1);
    }
  });
});

/** What a copy still knows of who was asked: rows, buttons, and bytes of either. */
function knowsIn(when: string): readonly string[] {
  const file = copies.find(([made]) => made === when)?.[1] ?? '';
  const bytes = readFileSync(file, 'latin1');
  return [
    ...(count(file, `select count(*) from outbox where kind in ('puls.ask', 'puls.remind')`) > 0 ? ['rows'] : []),
    ...(count(file, BUTTON) > 0 ? ['buttons'] : []),
    ...['puls.ask|puls-', 'puls.remind|puls-', '"puls.start"', '"puls.decline"'].filter((one) => bytes.includes(one)),
  ];
}

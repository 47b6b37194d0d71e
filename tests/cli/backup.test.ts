import { spawn } from 'node:child_process';
import Sqlite from 'better-sqlite3';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSqlite } from '../../src/store/open.ts';
import { OPENS, PEOPLE, takePart } from '../puls/people.ts';
import { ALL, migrations, modeOf } from '../store/versions.ts';
import { scratchFile } from '../support/scratch.ts';
import { bornFile, openWorld } from '../support/world.ts';
import { contentOf, run } from './shell.ts';

/** A place for a backup in a folder of its own. */
function place(): string {
  const folder = scratchFile('backups');
  mkdirSync(folder);
  return join(folder, 'copy.db');
}

const beside = (file: string): readonly string[] => readdirSync(dirname(file));
const one = (file: string, sql: string): unknown => {
  const sqlite = new Sqlite(file, { readonly: true });
  try {
    return sqlite.prepare(sql).pluck().get();
  } finally {
    sqlite.close();
  }
};

describe('backup', () => {
  test('writes a whole copy, readable for its owner only, and says what is in it and how large it is', async () => {
    const [database, to] = [bornFile('told'), place()];
    const before = process.umask(0);
    const ran = await run(['backup', to, '--json'], database);
    process.umask(before);
    expect([ran.code, ran.error]).toEqual([0, []]);
    expect(JSON.parse(ran.out)).toEqual({
      file: to,
      born: 'proef',
      until: '2026-03-12T12:55:00.000Z',
      migrations: ALL,
      bytes: readFileSync(to).length,
      counts: {
        people: one(database, 'select count(*) from person'),
        werkgroepen: 6,
        experiments: 5,
        weekchecks: one(database, 'select count(*) from weekcheck'),
        hulpvragen: one(database, 'select count(*) from hulpvraag'),
        signalen: one(database, 'select count(*) from signaal'),
        weekberichten: one(database, 'select count(*) from weekbericht'),
        puls: 1,
        messages: one(database, 'select count(*) from outbox'),
      },
    });
    expect([modeOf(to), beside(to)]).toEqual(['600', ['copy.db']]);
    expect(contentOf(to)).toEqual(contentOf(database));
    const said = await run(['backup', place()], database);
    expect(said.out).toMatch(/is whole\. A proef database, as of 2026-03-12 13:55: 33 people, .* kB\.$/);
  });

  test('counts no signalen without a name, so that nobody who keeps the counts knows on which day one came in', async () => {
    const database = bornFile('told');
    const before = (await run(['backup', place(), '--json'], database)).out;
    const sqlite = new Sqlite(database);
    expect(sqlite.prepare('select count(*) from signaal_nameless').pluck().get()).toBeGreaterThan(0);
    sqlite.exec('delete from signaal_nameless');
    sqlite.close();
    const { counts } = JSON.parse((await run(['backup', place(), '--json'], database)).out) as { counts: unknown };
    expect(counts).toEqual((JSON.parse(before) as { counts: unknown }).counts);
  });

  test('refuses a name that is taken, a folder that is not there and a part of the database, and writes nothing', async () => {
    const [database, to] = [bornFile(), place()];
    writeFileSync(to, 'van iemand');
    const parts = ['', '-wal', '-shm', '-journal', '.lock'].map((end) => `${database}${end}`);
    const refused = [to, join(dirname(to), 'nergens', 'copy.db'), database.replace(/\.db$/, '-puls-open.db'), ...parts];
    for (const file of refused) {
      const ran = await run(['backup', file], database);
      expect([file, ran.code, ran.out, ran.error.length]).toEqual([file, 1, '', 1]);
    }
    expect(readFileSync(to, 'utf8')).toBe('van iemand');
    expect(beside(to)).toEqual(['copy.db']);
    expect(refused.filter((file) => existsSync(file))).toEqual([to, database]);
  });

  test('makes no database where there is none', async () => {
    const [database, to] = [scratchFile('none.db'), place()];
    const ran = await run(['backup', to], database);
    expect(ran).toEqual({ code: 1, out: '', error: [expect.stringContaining('There is no database')] });
    expect([existsSync(database), existsSync(to)]).toEqual([false, false]);
  });

  test('does not bring a database up to date that an older version wrote: it is copied as it is', async () => {
    const [database, to] = [scratchFile(), place()];
    const older = openSqlite(database, 100, migrations(3));
    older.exec(`insert into setting values ('born', 'echt'), ('ticked', '2026-03-12T12:55:00.000Z')`);
    older.close();
    const { code, out } = await run(['backup', to, '--json'], database);
    expect([code, JSON.parse(out)]).toMatchObject([0, { born: 'echt', migrations: 3, counts: { signalen: 0 } }]);
    for (const file of [database, to]) expect(one(file, 'select count(*) from __drizzle_migrations')).toBe(3);
  });

  test('holds no answer of a puls that is open, and leaves its file as it is', async () => {
    const world = openWorld();
    await world.goTo(OPENS);
    for (const user of PEOPLE.Professional.slice(0, 6)) await takePart(world.person(user), 'Professional', 4);
    const open = world.file.replace(/\.db$/, '-puls-open.db');
    const [before, to] = [readFileSync(open), place()];
    expect((await run(['backup', to], world.file)).code).toBe(0);
    expect(readFileSync(open).equals(before)).toBe(true);
    expect(beside(to)).toEqual(['copy.db']);
    const secret = one(open, 'select secret from secret') as Buffer;
    const keys = new Sqlite(open, { readonly: true });
    const answers = keys.prepare<[], Buffer>('select key from answer').pluck().all();
    keys.close();
    expect(answers.length).toBeGreaterThan(20);
    const bytes = readFileSync(to);
    expect([secret, ...answers].filter((found) => bytes.includes(found))).toEqual([]);
    await world.close();
  });

  test('stops nobody: what comes in meanwhile is kept and answered, and the copy is of one moment', async () => {
    const [world, to] = [openWorld(), place()];
    const both = (value: string): void =>
      world.store.write(() => {
        world.store.settings.set('controller', value);
        world.store.settings.set('privacy-contact', value);
      });
    both('0');
    const child = spawn(process.execPath, [join(import.meta.dirname, 'copy-slowly.ts'), world.file, to]);
    let [said, problems, writes, slowest] = ['', '', 0, 0];
    child.stdout.on('data', (data: Buffer) => (said += data.toString()));
    child.stderr.on('data', (data: Buffer) => (problems += data.toString()));
    const ended = new Promise<number | null>((done) => child.once('close', (code) => done(code)));
    const until = Date.now() + 50_000;
    while (said === '' && Date.now() < until) await new Promise((turn) => setTimeout(turn, 5));
    const somebody = world.person('p-soraya');
    while (said === 'begun' && Date.now() < until) {
      const began = performance.now();
      writes += 1;
      both(String(writes));
      await somebody.say('hulp', { event: `hulp-${String(writes)}` });
      slowest = Math.max(slowest, performance.now() - began);
      await new Promise((turn) => setTimeout(turn, 5));
    }
    expect([await ended, problems]).toEqual([0, '']);
    expect(writes).toBeGreaterThan(10);
    // The server waits a second for another writer, and then says that it did not work.
    expect(slowest).toBeLessThan(1000);
    expect(world.log.filter(({ level }) => level === 'error')).toEqual([]);
    expect(world.store.settings.get('controller')).toBe(String(writes));
    const pair = `select group_concat(distinct value) from setting where key in ('controller', 'privacy-contact')`;
    const events = one(world.file, `select count(*) from event where key like '%hulp-%'`);
    expect(events).toBe(writes);
    const copied = Number(one(to, pair));
    // As it was when the copying began, and not begun anew since.
    expect(copied).toBeLessThan(writes / 2);
    expect(Number(one(to, `select count(*) from event where key like '%hulp-%'`))).toBeLessThanOrEqual(copied);
    expect(one(to, 'pragma integrity_check')).toBe('ok');
    await world.close();
  });
});

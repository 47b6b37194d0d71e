import { chmodSync, copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openStore, takeLock } from '../../src/store/index.ts';
import { openSqlite } from '../../src/store/open.ts';
import { ALL, migrations, modeOf } from '../store/versions.ts';
import { scratchFile } from '../support/scratch.ts';
import { bornFile, openWorld } from '../support/world.ts';
import { change, halfBeside, keptBeside, restore, valueOf } from './restore-cases.ts';
import { contentOf, run } from './shell.ts';

const LIVE = { SLACK_BOT_TOKEN: 'xoxb-none', SLACK_SIGNING_SECRET: 'none' };

async function backupOf(database: string, variables = {}): Promise<string> {
  const to = scratchFile('copy.db');
  expect((await run(['backup', to], database, { variables })).code).toBe(0);
  return to;
}

/** Rows but for what a restore adds: that it is paused. */
const withoutPause = (database: string) => contentOf(database)?.filter((line) => !line.includes('"key":"paused"'));

describe('restore', () => {
  test('puts everything back where nothing stands, also in a folder that is not there, paused', async () => {
    const [copy, database] = [await backupOf(bornFile('told')), join(scratchFile('elsewhere'), 'echt.db')];
    const { ran, told } = await restore(copy, database);
    expect([ran.code, ran.error]).toEqual([0, []]);
    expect(told).toMatchObject({ born: 'proef', aside: null, held: 0, paused: true, puls: { kind: 'none' } });
    expect(withoutPause(database)).toEqual(contentOf(copy));
    expect(valueOf(database, `select value from setting where key = 'paused'`)).toBe('2026-03-12T12:55:00.000Z');
    expect([modeOf(database), halfBeside(database)]).toEqual(['600', []]);
    const store = openStore(database);
    expect(store.check()).toBe('ok');
    store.close();
  });

  test('keeps what stood there under a name with the moment, for its owner only, and says what to look at', async () => {
    const database = bornFile();
    const copy = await backupOf(database);
    await run(['tick', '--at', '2026-03-12T14:00'], database);
    const stood = contentOf(database);
    const { code, out } = await run(['restore', copy], database);
    expect(code).toBe(0);
    const [aside = '', ...more] = keptBeside(database);
    expect([more, modeOf(aside)]).toEqual([[], '600']);
    expect(aside).toMatch(/\.before-restore-\d{4}-\d\d-\d\d-\d{6}$/);
    expect(contentOf(aside)).toEqual(stood);
    expect(withoutPause(database)).toEqual(contentOf(copy));
    for (const told of [aside, '"preview" and "outbox"', '"resume"', 'stands there again', 'It is paused'])
      expect(out).toContain(told);
    // And back again.
    expect((await restore(aside, database)).told).toMatchObject({ born: 'proef' });
    expect(withoutPause(database)).toEqual(stood);
  });

  test('reads a copy that somebody made by hand with its log beside it, and writes nothing to it or beside it', async () => {
    const [database, copy] = [bornFile(), scratchFile('by-hand.db')];
    const store = openStore(database);
    store.settings.set('controller', 'staat alleen in het log');
    copyFileSync(database, copy);
    copyFileSync(`${database}-wal`, `${copy}-wal`);
    store.close();
    const before = [copy, `${copy}-wal`].map((file) => readFileSync(file));
    chmodSync(copy, 0o444);
    expect((await restore(copy, database)).ran.code).toBe(0);
    expect(valueOf(database, `select value from setting where key = 'controller'`)).toBe('staat alleen in het log');
    expect([copy, `${copy}-wal`].every((file, at) => readFileSync(file).equals(before[at]!))).toBe(true);
    expect([existsSync(`${copy}-shm`), modeOf(database)]).toEqual([false, '600']);
  });

  test('is refused while a server, or somebody else, has the database; nothing is changed', async () => {
    const database = bornFile();
    const copy = await backupOf(database);
    await run(['tick', '--at', '2026-03-12T14:00'], database);
    const before = contentOf(database);
    const lock = takeLock(database);
    expect((await restore(copy, database)).ran).toEqual({
      code: 1,
      out: '',
      error: [expect.stringContaining('stop the bot first')],
    });
    lock?.release();
    // Another command takes no lock, but it has the file open.
    const store = openStore(database);
    expect((await restore(copy, database)).ran).toEqual({
      code: 1,
      out: '',
      error: [expect.stringContaining('in use by another process')],
    });
    store.close();
    expect([contentOf(database), keptBeside(database), halfBeside(database)]).toEqual([before, [], []]);
    expect((await restore(copy, database)).ran.code).toBe(0);
  });

  test('refuses a file that is damaged, newer, of something else, the database itself or not there; nothing is changed', async () => {
    const database = bornFile();
    const copy = await backupOf(database);
    const [damaged, newer, text] = [scratchFile(), scratchFile(), scratchFile()];
    const bytes = readFileSync(copy);
    bytes.fill(7, 4096 * 2, 4096 * 9);
    writeFileSync(damaged, bytes);
    openSqlite(newer, 100, migrations(ALL + 1)).close();
    writeFileSync(text, 'Geen database. '.repeat(500));
    const before = readFileSync(database);
    for (const [file, why] of [
      [damaged, 'is damaged'],
      [newer, 'newer krachtbot'],
      [text, 'no database at all'],
      [database, 'the database itself'],
      [scratchFile('nergens.db'), 'There is no file'],
    ] as const)
      expect((await restore(file, database)).ran).toEqual({ code: 1, out: '', error: [expect.stringContaining(why)] });
    expect(readFileSync(database).equals(before)).toBe(true);
    expect([keptBeside(database), halfBeside(database)]).toEqual([[], []]);
  });

  test('never lets proef and echt take the place of each other, nor fictional people come where a platform is live', async () => {
    const [proef, echt, none] = [bornFile(), scratchFile('echt.db'), scratchFile('none.db')];
    await run(['seed'], echt, { variables: LIVE });
    const [invented, real] = [await backupOf(proef), await backupOf(echt, LIVE)];
    const before = [contentOf(proef), contentOf(echt)];
    for (const [file, database, variables] of [
      [real, proef, {}],
      [invented, echt, {}],
      [invented, none, LIVE],
    ] as const)
      expect((await restore(file, database, { variables })).ran).toEqual({
        code: 1,
        out: '',
        error: [expect.stringMatching(/one never takes the place of the other|a live platform is configured/)],
      });
    expect([contentOf(proef), contentOf(echt), existsSync(none)]).toEqual([...before, false]);
    expect((await restore(real, none, { variables: LIVE })).told).toMatchObject({ born: 'echt' });
    expect((await restore(real, echt, { variables: LIVE })).told).toMatchObject({ born: 'echt' });
  });

  test('works over a database that is damaged, which is kept as it was with its log', async () => {
    const database = bornFile();
    const copy = await backupOf(database);
    const bytes = readFileSync(database);
    bytes.fill(7, 4096, 4096 * 6);
    writeFileSync(database, bytes);
    writeFileSync(`${database}-wal`, 'een log');
    const { told } = await restore(copy, database);
    expect(told).toMatchObject({ asItWas: true });
    const kept = keptBeside(database);
    expect(kept.map((file) => readFileSync(file).length)).toEqual([bytes.length, 7]);
    expect(kept.map(modeOf)).toEqual(['600', '600']);
    expect(withoutPause(database)).toEqual(contentOf(copy));
    expect(existsSync(`${database}-wal`)).toBe(false);
  });

  test('takes one that an older version wrote, and the next opening brings it up to date', async () => {
    const [copy, database] = [scratchFile('older.db'), scratchFile()];
    const older = openSqlite(copy, 100, migrations(3));
    older.exec(`insert into setting values ('born', 'echt')`);
    older.close();
    expect((await restore(copy, database)).told).toMatchObject({ migrations: 3 });
    const store = openStore(database);
    expect(store.settings.get('paused')).not.toBeNull();
    expect(store.signalen.due(0)).toEqual([]);
    store.close();
  });

  test('leaves nothing of an open answer or of who was asked in what it keeps', async () => {
    const world = openWorld();
    const text = 'Ik durfde in de vergadering niets te zeggen over geld.';
    world.store.write(() =>
      world.store.pulsTexts.keep('puls-001', [{ question: 'P-O1', text, mayQuote: false }], '2026-04-25'),
    );
    await world.close();
    const copy = await backupOf(world.file);
    expect(readFileSync(world.file).includes(text)).toBe(true);
    await restore(copy, world.file);
    for (const file of [world.file, ...keptBeside(world.file)]) expect(readFileSync(file).includes(text)).toBe(false);
  });

  test('says what went wrong with the disk in one line, and leaves all as it was', async () => {
    const database = bornFile();
    const copy = await backupOf(database);
    change(copy, `create table groot (x); insert into groot values (zeroblob(1000))`);
    const before = readFileSync(database);
    const aside = statSync(database).ino;
    const { ran } = await restore(join(copy, 'niets'), database);
    expect(ran).toEqual({ code: 1, out: '', error: [expect.stringContaining('There is no file')] });
    const folder = await restore(join(copy, '..'), database);
    expect(folder.ran).toEqual({ code: 1, out: '', error: [expect.stringMatching(/EISDIR|cannot be/)] });
    expect(readFileSync(database).equals(before) && statSync(database).ino === aside).toBe(true);
  });
});

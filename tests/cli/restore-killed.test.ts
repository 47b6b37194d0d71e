import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { scratchFile } from '../support/scratch.ts';
import { bornFile } from '../support/world.ts';
import { halfBeside, keptBeside, restore } from './restore-cases.ts';
import { contentOf, run } from './shell.ts';

/** Every point at which a copy or a restore may die, written down a second time. */
const BEFORE = ['restore.copied', 'restore.ready', 'restore.kept', 'restore.alone'];
const AFTER = ['restore.swapped'];
const COPYING = ['copy.begun', 'copy.table', 'copy.filled', 'copy.checked', 'copy.named'];

const STORE = join(import.meta.dirname, '../../src/store');

let [old, copy] = ['', ''];
beforeAll(async () => {
  const born = bornFile();
  copy = scratchFile('copy.db');
  await run(['backup', copy], born);
  await run(['tick', '--at', '2026-03-12T14:00'], born);
  old = born;
}, 60_000);

/** The old database with its newest row in the log alone, as a process that was killed leaves it. */
function killedBefore(): string {
  const [there, database] = [scratchFile(), scratchFile()];
  copyFileSync(old, there);
  const store = openStore(there);
  store.settings.set('controller', 'staat alleen in het log');
  for (const end of ['', '-wal']) copyFileSync(`${there}${end}`, `${database}${end}`);
  store.close();
  return database;
}

const withoutPause = (file: string) => contentOf(file)?.filter((line) => !line.includes('"key":"paused"'));
const whole = (database: string): void => {
  const store = openStore(database);
  expect(store.check()).toBe('ok');
  store.close();
};

describe('A restore that is killed', () => {
  test('has a name for every point at which the source lets it die', () => {
    const texts = readdirSync(STORE, { encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(STORE, name), 'utf8'));
    const points = texts.flatMap((text) => [...text.matchAll(/\btrace\('([^']+)'\)/g)].map((match) => match[1]));
    expect(points.sort()).toEqual([...BEFORE, ...AFTER, ...COPYING].sort());
  });

  test.each([...BEFORE, ...AFTER])(
    'at %s leaves the old database or the new one, whole, and can be done again',
    async (point) => {
      const database = killedBefore();
      const child = spawnSync(process.execPath, [join(import.meta.dirname, 'die-restoring.ts'), copy, database, point]);
      expect([point, child.signal, child.stderr.toString()]).toEqual([point, 'SIGKILL', '']);
      const swapped = AFTER.includes(point);
      whole(database);
      const stands = contentOf(database) ?? [];
      expect(stands.some((line) => line.includes('staat alleen in het log'))).toBe(!swapped);
      expect(stands.some((line) => line.includes('"key":"paused"'))).toBe(swapped);
      if (swapped) expect(withoutPause(database)).toEqual(contentOf(copy));
      for (const aside of keptBeside(database)) {
        whole(aside);
        expect(contentOf(aside)?.some((line) => line.includes('staat alleen in het log'))).toBe(true);
      }
      expect((await restore(copy, database)).ran.code).toBe(0);
      expect(withoutPause(database)).toEqual(contentOf(copy));
      expect(halfBeside(database)).toEqual([]);
    },
  );

  test.each(['restore.copied', 'restore.ready'])(
    'at %s where nothing stood leaves nothing under that name',
    async (point) => {
      const database = scratchFile('none.db');
      spawnSync(process.execPath, [join(import.meta.dirname, 'die-restoring.ts'), copy, database, point]);
      expect(existsSync(database)).toBe(false);
      expect((await restore(copy, database)).ran.code).toBe(0);
    },
  );
});

import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CLOSES, OPENS, PEOPLE, takePart } from '../puls/people.ts';
import { scratchFile } from '../support/scratch.ts';
import { openWorld } from '../support/world.ts';
import { change, keptBeside, restore, roundBeside, valueOf } from './restore-cases.ts';
import { contentOf, run } from './shell.ts';

const SIX = PEOPLE.Professional.slice(0, 6);
const STATE = `select state from puls_round where round = 'puls-001'`;

/** A database with an open round in which six people answered, a copy from before the round, and one from halfway. */
async function duringRound() {
  const folder = scratchFile('puls');
  mkdirSync(folder);
  const [before, halfway] = [join(folder, 'before.db'), join(folder, 'halfway.db')];
  const world = openWorld();
  world.store.backup(before);
  await world.goTo(OPENS);
  for (const user of SIX.slice(0, 3)) await takePart(world.person(user), 'Professional', 4);
  world.store.backup(halfway);
  for (const user of SIX.slice(3)) await takePart(world.person(user), 'Professional', 4);
  await world.close();
  return { database: world.file, before, halfway };
}

/** Everything that stands in the folder of a database and could be the answers. */
const rounds = (database: string): readonly string[] =>
  readdirSync(dirname(database)).filter((name) => name.includes('puls-open') && !name.endsWith('.lock'));

describe('An open round of the puls, when a backup is restored', () => {
  test('goes on with a copy that has it open: all answers count, those given after the copy too', async () => {
    const { database, halfway } = await duringRound();
    const answers = readFileSync(roundBeside(database));
    const { told } = await restore(halfway, database);
    expect(told).toMatchObject({ puls: { kind: 'goes-on', round: 'puls-001' } });
    expect(readFileSync(roundBeside(database)).equals(answers)).toBe(true);
    await run(['resume'], database);
    const world = openWorld({ database });
    await world.goTo(CLOSES);
    expect(world.store.puls.get('puls-001')?.state).toBe('closed');
    const words = world.store.puls.get('puls-001')?.release?.items.map((item) => item.groups.professional.kind);
    expect(words?.filter((kind) => kind === 'words').length).toBeGreaterThan(1);
    await world.close();
    expect(existsSync(roundBeside(database))).toBe(false);
  });

  test('that the copy does not know is refused, with what to do; nothing is changed, and no answer is moved', async () => {
    const { database, before } = await duringRound();
    const [answers, content] = [readFileSync(roundBeside(database)), contentOf(database)];
    const { ran } = await restore(before, database);
    expect(ran).toEqual({ code: 1, out: '', error: [expect.stringMatching(/puls close puls-001.*--drop-puls/)] });
    expect(contentOf(database)).toEqual(content);
    expect(readFileSync(roundBeside(database)).equals(answers)).toBe(true);
    expect(keptBeside(database)).toEqual([]);
    // And what it says to do helps.
    expect((await run(['puls', 'close', 'puls-001'], database)).code).toBe(0);
    expect((await restore(before, database)).told).toMatchObject({ puls: { kind: 'none' } });
  });

  test('is destroyed when the operator says so, and is kept nowhere', async () => {
    const { database, before } = await duringRound();
    const { told } = await restore(before, database, { words: ['--drop-puls'] });
    expect(told).toMatchObject({ puls: { kind: 'dropped' } });
    expect(existsSync(roundBeside(database))).toBe(false);
    const own = roundBeside(database).slice(dirname(database).length + 1);
    expect(rounds(database).filter((name) => name.startsWith(own))).toEqual([]);
    expect(valueOf(database, STATE)).toBeUndefined();
  });

  test('of another bot is never counted with it, also when both have a round of that name', async () => {
    const { database, halfway } = await duringRound();
    change(halfway, `update setting set value = 'van een ander' where key = 'secret'`);
    expect((await restore(halfway, database)).ran.code).toBe(1);
    const { told } = await restore(halfway, database, { words: ['--drop-puls'] });
    expect(told).toMatchObject({ puls: { kind: 'dropped' } });
    expect(existsSync(roundBeside(database))).toBe(false);
  });

  test('goes on also when the database was damaged, or gone', async () => {
    const { database, halfway } = await duringRound();
    renameSync(database, `${database}.weg`);
    const { told } = await restore(halfway, database);
    expect(told).toMatchObject({ aside: null, puls: { kind: 'goes-on' } });
  });

  test('whose answers are not there is said to be lost, and closes as lost', async () => {
    const { halfway } = await duringRound();
    const database = scratchFile('elders.db');
    const ran = await run(['restore', halfway], database);
    expect(ran.out).toContain('puls-001 is open in this copy, but its answers are in no copy: it will close as lost.');
    const closed = await run(['puls', 'close', 'puls-001', '--json'], database);
    expect(JSON.parse(closed.out)).toMatchObject({ state: 'lost' });
  });

  test('that cannot be read is not destroyed unasked', async () => {
    const { database, halfway } = await duringRound();
    copyFileSync(join(import.meta.dirname, 'restore-puls.test.ts'), roundBeside(database));
    expect((await restore(halfway, database)).ran).toMatchObject({
      code: 1,
      error: [expect.stringContaining('--drop-puls')],
    });
    expect((await restore(halfway, database, { words: ['--drop-puls'] })).told).toMatchObject({
      puls: { kind: 'dropped' },
    });
  });
});

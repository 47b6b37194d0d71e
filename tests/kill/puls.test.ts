import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { canonical } from '../support/canonical.ts';
import { textOf } from '../support/read.ts';
import type { PlatformState } from '../support/platform-state.ts';
import { scratch, scratchFile } from '../support/scratch.ts';
import { type World, bornFile } from '../support/world.ts';
import { PULS_STEPS } from './puls-week.ts';
import { type Outside, type Steps, live, newOutside, readOutside, writeOutside } from './week.ts';

/** Every point of opening, answering and closing at which a process may die, written down a second time. */
const POINTS = [
  'puls.opening',
  'puls.asked-some',
  'puls.answering',
  'puls.answered',
  'puls.reminded-some',
  'puls.over',
  'puls.counted',
  'puls.released',
  'puls.destroying',
  'puls.destroyed',
] as const;
/** What happens to everything else at the same time. */
const AROUND = ['tick.committed', 'inbox.handled', 'inbox.committed', 'outbox.after-show'] as const;
type Point = (typeof POINTS)[number] | (typeof AROUND)[number];

const SRC = join(import.meta.dirname, '../../src');

const pointsInSource = (): readonly string[] =>
  readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [...readFileSync(join(SRC, name), 'utf8').matchAll(/\btrace\('(puls\.[^']+)'\)/g)])
    .map((match) => match[1] ?? '');

interface Told {
  readonly store: readonly string[];
  readonly read: readonly string[];
  readonly file: boolean;
}

function told(world: World, platform: PlatformState): Told {
  const standing = platform.standing.filter((one) => !one.gone);
  return {
    store: canonical(world.store.sqlite),
    read: standing.map((one) => `${one.conversation}: ${textOf(one.message)}`).sort(),
    file: world.house.machine.puls.standing() !== null,
  };
}

const nothing = (): void => undefined;

let born = '';
let before = '';
let undisturbed: Told;
const passed = new Map<string, number>();

beforeAll(async () => {
  born = bornFile();
  before = scratchFile('before.json');
  const outside = newOutside();
  // The days before the round need not be lived again for each death.
  const early: Steps = { 'the days before': ({ goTo }) => goTo('2026-03-17T09:00:00+01:00') };
  const earlier = await live(born, outside, nothing, nothing, early);
  earlier.store.sqlite.pragma('wal_checkpoint(TRUNCATE)');
  await earlier.close();
  writeOutside(before, outside);
  const file = scratchFile();
  copyFileSync(born, file);
  const around = readOutside(before);
  const world = await live(
    file,
    around,
    nothing,
    (point) => void passed.set(point, (passed.get(point) ?? 0) + 1),
    PULS_STEPS,
  );
  undisturbed = told(world, around.platform);
  await world.close();
}, 120_000);

function dies(file: string, around: string, point: Point, nth: number): Promise<string> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'die.ts'), file, around, point, String(nth), 'puls'],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, NODE_COMPILE_CACHE: join(scratch, 'compiled') } },
  );
  let errors = '';
  child.stderr.on('data', (data: Buffer) => void (errors += data.toString('utf8')));
  return new Promise((ended) => {
    child.once('exit', (code, signal) => ended(signal ?? `exit ${String(code)} ${errors}`));
  });
}

async function killedAt(point: Point, nth: number): Promise<Told> {
  const file = scratchFile();
  const around = scratchFile('outside.json');
  copyFileSync(born, file);
  copyFileSync(before, around);
  expect(await dies(file, around, point, nth)).toBe('SIGKILL');
  const outside: Outside = readOutside(around);
  const world = await live(file, outside, nothing, nothing, PULS_STEPS);
  const result = told(world, outside.platform);
  expect(world.store.check()).toBe('ok');
  expect(existsSync(world.house.machine.puls.file('puls-001').file)).toBe(false);
  await world.close();
  return result;
}

const momentsOf = (point: Point): readonly number[] => {
  const times = passed.get(point) ?? 0;
  return [...new Set([1, times])];
};

describe('A process that is killed during a round of the puls', () => {
  test('has a name for every point of the puls in the source, and passes them all', () => {
    expect([...new Set(pointsInSource())].sort()).toEqual([...POINTS].sort());
    expect(POINTS.filter((point) => !passed.has(point))).toEqual([]);
  });

  test('lives through a round in which somebody changed an answer, took it back, and was not asked again', () => {
    expect(undisturbed.file).toBe(false);
    expect(undisturbed.store.filter((row) => row.includes('puls.remind|puls-001|p-femke'))).toEqual([]);
    expect(undisturbed.store.filter((row) => row.includes('puls.remind|puls-001|p-yara'))).toEqual([]);
    expect(undisturbed.store.join('\n')).toContain('puls.remind|puls-001|p-milan');
  });

  test.each([...POINTS, ...AROUND])(
    'at %s: the round ends as if nothing happened',
    async (point) => {
      for (const nth of momentsOf(point)) expect([nth, await killedAt(point, nth)]).toEqual([nth, undisturbed]);
    },
    120_000,
  );
});

import { spawn } from 'node:child_process';
import { copyFileSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { canonical } from '../support/canonical.ts';
import { textOf } from '../support/read.ts';
import type { PlatformState } from '../support/platform-state.ts';
import { scratch, scratchFile } from '../support/scratch.ts';
import { type World, bornFile } from '../support/world.ts';
import { STEPS, live, newOutside, readOutside, writeOutside } from './week.ts';

/** Every point at which a process may die, written down a second time. */
const POINTS = [
  'tick.before-claim',
  'tick.claimed',
  'tick.before-commit',
  'tick.committed',
  'inbox.received',
  'inbox.handled',
  'inbox.before-commit',
  'inbox.committed',
  'outbox.before-send',
  'outbox.after-send',
  'outbox.before-settle',
  'outbox.settled',
  'outbox.before-show',
  'outbox.after-show',
] as const;
type Point = (typeof POINTS)[number];
type Moment = readonly [point: Point, nth: number];

const SRC = join(import.meta.dirname, '../../src');

function pointsInSource(): readonly string[] {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const texts = files
    .map((name) => join(SRC, name))
    .map((path) => (statSync(path).isFile() ? readFileSync(path, 'utf8') : ''));
  // The points of the puls have a round of their own to die in; those of copying and putting back, tests of their own.
  return texts
    .flatMap((text) => [...text.matchAll(/\btrace\('([^']+)'\)/g)].map((match) => match[1] ?? ''))
    .filter((point) => !/^(puls|copy|restore)\./.test(point))
    .sort();
}

/** What is compared: everything in the store, and every conversation as the people in it read it. */
interface Told {
  readonly store: readonly string[];
  readonly read: Readonly<Record<string, readonly string[]>>;
}

function told(world: World, platform: PlatformState): Told {
  const standing = platform.standing.filter((one) => !one.gone);
  const conversations = [...new Set(standing.map((one) => one.conversation))].sort();
  const inOne = (name: string) => standing.filter((one) => one.conversation === name).map((one) => textOf(one.message));
  return {
    store: canonical(world.store.sqlite),
    read: Object.fromEntries(conversations.map((name) => [name, inOne(name)])),
  };
}

/** A database as it is born, but for one person who was never spoken to. */
function startingFile(): string {
  const file = bornFile();
  const store = openStore(file);
  store.people.welcomed('p-milan', null);
  store.close();
  return file;
}

let born = '';
let undisturbed: Told;
const passed = new Map<string, number>();

beforeAll(async () => {
  born = startingFile();
  const file = scratchFile();
  copyFileSync(born, file);
  const outside = newOutside();
  const world = await live(
    file,
    outside,
    () => undefined,
    (point) => void passed.set(point, (passed.get(point) ?? 0) + 1),
  );
  undisturbed = told(world, outside.platform);
  await world.close();
}, 60_000);

let lives = 0;
const waiting: (() => void)[] = [];
/** Two processes at a time: more of them only get in each other's way. */
async function oneOfTwo<T>(work: () => Promise<T>): Promise<T> {
  if (lives >= 2) await new Promise<void>((turn) => void waiting.push(turn));
  lives += 1;
  try {
    return await work();
  } finally {
    lives -= 1;
    waiting.shift()?.();
  }
}

/** Lives in a process of its own until it is killed there. Gives how it ended. */
function dies(file: string, outside: string, [point, nth]: Moment): Promise<string> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'die.ts'), file, outside, point, String(nth)], {
    stdio: ['ignore', 'ignore', 'pipe'],
    // Half of the time of a short life is reading the program.
    env: { ...process.env, NODE_COMPILE_CACHE: join(scratch, 'compiled') },
  });
  let errors = '';
  child.stderr.on('data', (data: Buffer) => void (errors += data.toString('utf8')));
  return new Promise((ended) => {
    child.once('exit', (code, signal) => ended(signal ?? `exit ${String(code)} ${errors}`));
  });
}

/** Kills it at each of these moments, one life after the other, then finishes the week. */
async function killedAt(...moments: readonly Moment[]): Promise<Told> {
  const file = scratchFile();
  const around = scratchFile('outside.json');
  copyFileSync(born, file);
  writeOutside(around, newOutside());
  for (const moment of moments)
    expect([...moment, await oneOfTwo(() => dies(file, around, moment))]).toEqual([...moment, 'SIGKILL']);
  const outside = readOutside(around);
  const world = await live(
    file,
    outside,
    () => undefined,
    () => undefined,
  );
  const result = told(world, outside.platform);
  const sent = world.store.outbox.inState('sent').map((row) => row.id);
  // At most once, and at least once: each message that was sent stands exactly one time.
  expect(outside.platform.standing.map((one) => one.outboxId).sort()).toEqual([...sent].sort());
  expect(outside.platform.answered).toEqual(Object.keys(STEPS));
  expect(world.store.check()).toBe('ok');
  await world.close();
  return result;
}

/** The first time a point is passed, the last time, and somewhere between. */
function momentsOf(point: Point): readonly Moment[] {
  const times = passed.get(point) ?? 0;
  return [...new Set([1, Math.ceil(times / 2), times])].map((nth) => [point, nth]);
}

describe('A process that is killed', () => {
  test('has a name for every point at which the source lets it die, and passes them all', () => {
    expect(pointsInSource()).toEqual([...POINTS].sort());
    expect([...passed.keys()].sort()).toEqual([...POINTS].sort());
    expect(Object.values(undisturbed.read).flat().length).toBeGreaterThan(15);
  });

  describe.concurrent('anywhere', { timeout: 60_000 }, () => {
    test.each(POINTS)('at %s: the week ends as if nothing happened', async (point) => {
      for (const moment of momentsOf(point)) expect([moment, await killedAt(moment)]).toEqual([moment, undisturbed]);
    });

    const TWICE: readonly (readonly [Moment, Moment])[] = [
      [
        ['outbox.after-send', 2],
        ['outbox.before-settle', 1],
      ],
      [
        ['outbox.before-send', 9],
        ['outbox.before-send', 1],
      ],
      [
        ['inbox.committed', 3],
        ['inbox.committed', 1],
      ],
      [
        ['inbox.before-commit', 8],
        ['outbox.after-show', 2],
      ],
      [
        ['tick.before-commit', 1],
        ['tick.committed', 1],
      ],
      [
        ['tick.committed', 7],
        ['outbox.after-send', 1],
      ],
    ];
    test.each(TWICE)('twice, at %j and then at %j: the week ends as if nothing happened', async (first, second) => {
      expect(await killedAt(first, second)).toEqual(undisturbed);
    });
  });
});

import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const MOST_LINES = 260;

interface Source {
  /** From the root of the project, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

interface Imported {
  readonly name: string;
  readonly onlyTypes: boolean;
}

/** What a room may import: other rooms, rooms of which it may know the types alone, and packages. */
interface Room {
  readonly rooms: readonly string[];
  readonly types?: readonly string[];
  readonly packages: readonly string[];
}

/** What every room between the language and the outside may know, besides those that come after it. */
const KNOWN = ['src/chat', 'src/records', 'src/calendar', 'src/voice'];
const ORDER = ['src/schedule', 'src/jobs', 'src/inbox', 'src/digest', 'src/outbox', 'src/privacy'];

const ordered = (room: string, packages: readonly string[]): Room => ({
  rooms: [...KNOWN, 'src/puls', ...ORDER.slice(ORDER.indexOf(room) + 1)],
  types: ['src/store'],
  packages,
});

/** Who may import whom. A room may always import itself; what is not in this table puts the house together. */
const ROOMS: Readonly<Record<string, Room>> = {
  'src/chat': { rooms: [], packages: ['zod'] },
  'src/records': { rooms: [], packages: ['zod'] },
  'src/voice': { rooms: ['src/chat', 'src/records'], packages: [] },
  'src/calendar': { rooms: [], packages: ['temporal-polyfill'] },
  'src/store': { rooms: ['src/chat', 'src/records'], packages: ['drizzle-orm', 'better-sqlite3', 'node:'] },
  'src/schedule': ordered('src/schedule', ['temporal-polyfill', 'node-cron']),
  'src/jobs': ordered('src/jobs', []),
  'src/inbox': ordered('src/inbox', ['node:crypto']),
  'src/digest': ordered('src/digest', []),
  'src/outbox': ordered('src/outbox', ['node:crypto']),
  'src/privacy': ordered('src/privacy', []),
  'src/puls': { rooms: ['src/chat'], packages: ['node:crypto', 'node:fs', 'node:path', 'better-sqlite3'] },
  dialogs: { rooms: ['src/chat', 'src/records', 'src/voice'], packages: [] },
  'adapters/slack': { rooms: ['src/chat'], packages: ['@slack/', 'node:'] },
  'adapters/teams': { rooms: ['src/chat'], packages: ['botbuilder', 'botframework-', 'node:'] },
  'adapters/web': { rooms: ['src/chat'], packages: ['express', '@utrecht/', 'node:'] },
  seeds: { rooms: [...KNOWN, 'src/puls', 'src/store'], packages: ['zod', 'yaml', 'csv-parse', 'node:'] },
};

/** Packages that have one place in the house. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  '@slack/': ['adapters/slack/'],
  botbuilder: ['adapters/teams/'],
  'botframework-': ['adapters/teams/'],
  express: ['adapters/web/', 'src/rooms.ts'],
  'drizzle-orm': ['src/store/drizzle.ts'],
  'better-sqlite3': ['src/store/', 'src/puls/round-store.ts'],
  'node-cron': ['src/schedule/cron.ts'],
};

/** Packages of which one file makes and runs what there is; the rest of its room may know their types alone. */
const TRANSPORTS: Readonly<Record<string, readonly string[]>> = {
  '@slack/': ['adapters/slack/connect.ts'],
  botbuilder: ['adapters/teams/connect.ts'],
  'botframework-': ['adapters/teams/connect.ts'],
};

/** Breaks that still stand. The list must be right: one that was mended may not stay in it. */
const STANDING: readonly string[] = [];

const ENVIRONMENT = ['src/config.ts'];
const CLOCK = ['src/schedule/clock.ts'];
const CONSOLE = ['start.mjs', 'src/main.ts', 'src/cli.ts'];

const isIn = (path: string, places: readonly string[]): boolean =>
  places.some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place));

const isOf = (name: string, packages: readonly string[]): boolean =>
  packages.some((one) => (/[/:-]$/.test(one) ? name.startsWith(one) : name === one || name.startsWith(`${one}/`)));

/** The room a file stands in: `src/store`, `adapters/web`, `dialogs`; a file beside the rooms is a room of its own. */
function roomOf(path: string): string {
  const parts = path.split('/');
  return parts[0] === 'src' || parts[0] === 'adapters' ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
}

function importOf(node: ts.Node): Imported | null {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    const { importClause: clause } = node;
    const named = clause?.namedBindings;
    const each = named !== undefined && ts.isNamedImports(named) ? named.elements : null;
    const onlyTypes =
      clause?.phaseModifier === ts.SyntaxKind.TypeKeyword ||
      (clause?.name === undefined && each !== null && each.every((one) => one.isTypeOnly));
    return { name: node.moduleSpecifier.text, onlyTypes };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined && ts.isStringLiteral(node.moduleSpecifier))
    return { name: node.moduleSpecifier.text, onlyTypes: node.isTypeOnly };
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal))
    return { name: node.argument.literal.text, onlyTypes: true };
  if (!ts.isCallExpression(node)) return null;
  const callee = node.expression.getText();
  if (!['import', 'require', 'import.meta.resolve'].includes(callee)) return null;
  const [what] = node.arguments;
  return { name: what !== undefined && ts.isStringLiteralLike(what) ? what.text : '(computed)', onlyTypes: false };
}

function importProblem(path: string, { name, onlyTypes }: Imported): string | null {
  for (const [owned, places] of Object.entries(PLACES))
    if (isOf(name, [owned]) && !isIn(path, places)) return `imports ${name}, which belongs to ${places.join(' and ')}`;
  for (const [owned, places] of Object.entries(TRANSPORTS))
    if (!onlyTypes && isOf(name, [owned]) && !isIn(path, places))
      return `imports more than types of ${name}, which belongs to ${places.join(' and ')}`;
  const own = roomOf(path);
  const rule = ROOMS[own];
  if (rule === undefined) return own.startsWith('adapters/') ? `stands in a room nobody knows: ${own}` : null;
  if (!name.startsWith('.')) return isOf(name, rule.packages) ? null : `imports the package ${name}`;
  const room = roomOf(posix.normalize(posix.join(posix.dirname(path), name)));
  if (room === own || rule.rooms.includes(room)) return null;
  if (rule.types?.includes(room) === true) return onlyTypes ? null : `imports more than types of ${room}`;
  return `imports ${room}`;
}

/** Words in the code itself: the environment, the time, the console, waiting. Names in texts and comments do not count. */
function wordProblem(path: string, node: ts.Node): string | null {
  const text = (): string => node.getText();
  if (ts.isIdentifier(node) && node.text === 'process' && !isIn(path, ENVIRONMENT)) {
    const { parent } = node;
    const member = ts.isPropertyAccessExpression(parent) && parent.expression === node ? parent.name.text : null;
    if (member === 'env' || (member === null && !ts.isPropertyAccessExpression(parent))) return 'reads process.env';
  }
  if (!isIn(path, CLOCK)) {
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0)
      return 'reads the time (new Date())';
    if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return 'reads the time (Date())';
    if (ts.isPropertyAccessExpression(node) && /^(Date\.now|Temporal\.Now|performance\.now)$/.test(text()))
      return `reads the time (${text()})`;
  }
  if (ts.isIdentifier(node) && node.text === 'console' && !isIn(path, CONSOLE)) return 'writes to the console';
  if (!path.startsWith('dialogs/')) return null;
  if (node.kind === ts.SyntaxKind.AwaitExpression || node.kind === ts.SyntaxKind.AwaitKeyword) return 'waits (await)';
  return node.kind === ts.SyntaxKind.AsyncKeyword ? 'waits (async)' : null;
}

function problemsOf({ path, text }: Source): readonly string[] {
  const found = new Set<string>();
  const name = path.split('/').at(-1) ?? '';
  if (/^(utils?|helpers?|common)\./.test(name)) found.add('has a name that says nothing');
  if (text.trimEnd().split('\n').length > MOST_LINES) found.add(`has more than ${MOST_LINES} lines`);
  const look = (node: ts.Node): void => {
    const imported = importOf(node);
    const problem = imported === null ? wordProblem(path, node) : importProblem(path, imported);
    if (problem !== null) found.add(problem);
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return [...found].map((problem) => `${path} ${problem}`);
}

function houseFiles(): readonly Source[] {
  const inRooms = ['src', 'adapters', 'dialogs', 'seeds'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  );
  return [...inRooms, 'start.mjs']
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(ts|mjs)$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

test('every file keeps to who may import whom, and to where the time, the environment and the console are read', () => {
  expect(houseFiles().flatMap(problemsOf)).toEqual(STANDING);
});

test('the table speaks of rooms that exist', () => {
  const there = new Set(houseFiles().map(({ path }) => roomOf(path)));
  expect(Object.keys(ROOMS).filter((room) => !there.has(room))).toEqual([]);
});

describe('the rules bite', () => {
  test.each([
    ['src/digest/a.ts', `import { x } from '../inbox/x.ts';`, 'imports src/inbox'],
    ['src/outbox/a.ts', `import { openStore } from '../store/index.ts';`, 'imports more than types of src/store'],
    ['src/chat/a.ts', `export { x } from '../records/x.ts';`, 'imports src/records'],
    ['src/calendar/a.ts', `import type { Store } from '../store/index.ts';`, 'imports src/store'],
    ['src/jobs/a.ts', `const { x } = await import('../schedule/x.ts');`, 'imports src/schedule'],
    ['src/jobs/a.ts', `type X = import('../schedule/x.ts').X;`, 'imports src/schedule'],
    ['dialogs/hulp/a.ts', `import type { Store } from '../../src/store/index.ts';`, 'imports src/store'],
    ['dialogs/hulp/a.ts', `import { z } from 'zod';`, 'imports the package zod'],
    ['dialogs/a.ts', `export const f = async (): Promise<void> => undefined;`, 'waits (async)'],
    ['dialogs/a.ts', `await f();`, 'waits (await)'],
    ['adapters/web/a.ts', `import { x } from '../slack/x.ts';`, 'imports adapters/slack'],
    ['adapters/web/a.ts', `import { x } from '../../src/store/x.ts';`, 'imports src/store'],
    ['adapters/web/a.ts', `import { App } from '@slack/bolt';`, 'which belongs to adapters/slack/'],
    ['adapters/slack/a.ts', `import { webApi } from '@slack/bolt';`, 'belongs to adapters/slack/connect.ts'],
    ['adapters/slack/a.ts', `export { App } from '@slack/bolt';`, 'belongs to adapters/slack/connect.ts'],
    [
      'adapters/slack/a.ts',
      `import { type App, LogLevel } from '@slack/bolt';`,
      'imports more than types of @slack/bolt',
    ],
    ['adapters/slack/a.ts', `const { App } = await import('@slack/bolt');`, 'imports more than types of @slack/bolt'],
    ['adapters/teams/a.ts', `import { CloudAdapter } from 'botbuilder';`, 'belongs to adapters/teams/connect.ts'],
    [
      'adapters/teams/a.ts',
      `import { type ConnectorClient, ClaimsIdentity } from 'botframework-connector';`,
      'imports more than types of botframework-connector',
    ],
    ['adapters/slack/a.ts', `import express from 'express';`, 'which belongs to adapters/web/'],
    ['adapters/matrix/a.ts', `import { x } from './x.ts';`, 'stands in a room nobody knows'],
    ['src/inbox/a.ts', `import Sqlite from 'better-sqlite3';`, 'which belongs to src/store/'],
    ['src/store/a.ts', `import { eq } from 'drizzle-orm';`, 'which belongs to src/store/drizzle.ts'],
    ['src/main.ts', `import cron from 'node-cron';`, 'which belongs to src/schedule/cron.ts'],
    ['src/main.ts', `require('drizzle-orm/sqlite-core');`, 'which belongs to src/store/drizzle.ts'],
    ['src/inbox/a.ts', `const port = process.env['PORT'];`, 'reads process.env'],
    ['src/inbox/a.ts', `const { env } = process;`, 'reads process.env'],
    ['src/main.ts', `start(process.env);`, 'reads process.env'],
    ['src/inbox/a.ts', `const now = Date.now();`, 'reads the time (Date.now)'],
    ['src/inbox/a.ts', `const now = new Date();`, 'reads the time (new Date())'],
    ['src/inbox/a.ts', `const now = Temporal.Now.instant();`, 'reads the time (Temporal.Now)'],
    ['src/commands/a.ts', `console.log('hi');`, 'writes to the console'],
    ['src/inbox/helpers.ts', '', 'has a name that says nothing'],
    ['src/inbox/a.ts', 'const a = 1;\n'.repeat(MOST_LINES + 1), 'has more than 260 lines'],
  ])('%s: %s', (path, text, problem) => {
    expect(problemsOf({ path, text })).toEqual([expect.stringContaining(problem)]);
  });

  test('and what the table allows passes', () => {
    const text = [
      `import type { Store } from '../store/index.ts';`,
      `import { type Store as Again } from '../store/index.ts';`,
      `import { x } from '../digest/x.ts';`,
      `import { createHash } from 'node:crypto';`,
      `// console.log(Date.now(), process.env)`,
      `const at = new Date(0).toISOString() + 'await async new Date()';`,
    ].join('\n');
    expect(problemsOf({ path: 'src/inbox/a.ts', text })).toEqual([]);
    expect(problemsOf({ path: 'src/main.ts', text: `import { x } from './store/index.ts';` })).toEqual([]);
    const slack = `import type { App, webApi } from '@slack/bolt';\nimport { type View } from '@slack/types';`;
    expect(problemsOf({ path: 'adapters/slack/a.ts', text: slack })).toEqual([]);
    const teams = `import type { Activity } from 'botbuilder';`;
    expect(problemsOf({ path: 'adapters/teams/a.ts', text: teams })).toEqual([]);
    const connect = `import { App } from '@slack/bolt';`;
    expect(problemsOf({ path: 'adapters/slack/connect.ts', text: connect })).toEqual([]);
  });

  test('a room is the folder a file stands in', () => {
    expect(['src/main.ts', 'src/store/tables/x.ts', 'dialogs/hulp/x.ts', dirname('seeds/x.ts')].map(roomOf)).toEqual([
      'src/main.ts',
      'src/store',
      'dialogs',
      'seeds',
    ]);
  });
});

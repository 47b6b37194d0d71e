import type * as BetterSqlite from 'drizzle-orm/better-sqlite3';
import type * as Migrator from 'drizzle-orm/better-sqlite3/migrator';
import type * as Orm from 'drizzle-orm';
import type * as Core from 'drizzle-orm/sqlite-core';
import { createRequire } from 'node:module';

/**
 * The only door to drizzle-orm. As an ES module it costs Node 24 about 0.4 s and 200 MiB at start, since its package
 * file is parsed again for every module; its CommonJS build does not. Never import it both ways in one process.
 */
const require = createRequire(import.meta.url);

export const { sqliteTable, text, integer, primaryKey, uniqueIndex, index } =
  require('drizzle-orm/sqlite-core') as typeof Core;

export const { and, asc, desc, eq, gt, gte, inArray, isNull, isNotNull, like, lt, lte, ne, not, or, sql } =
  require('drizzle-orm') as typeof Orm;

export const { drizzle } = require('drizzle-orm/better-sqlite3') as typeof BetterSqlite;

export const { migrate } = require('drizzle-orm/better-sqlite3/migrator') as typeof Migrator;

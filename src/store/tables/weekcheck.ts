import { index, integer, primaryKey, sqliteTable, text } from '../drizzle.ts';

/** One weekcheck of one werkgroep: it belongs to the werkgroep, not to who answered. */
export const weekcheck = sqliteTable(
  'weekcheck',
  {
    werkgroepId: text('werkgroep_id').notNull(),
    week: text('week').notNull(),
    askedAt: integer('asked_at').notNull(),
    /** The newest revision; 0 when nothing was answered yet. */
    revision: integer('revision').notNull(),
  },
  (table) => [primaryKey({ columns: [table.werkgroepId, table.week] }), index('weekcheck_week').on(table.week)],
);

/** Every step that was ever sent, whole. Only ever added to; wiping a person's words empties `answers`. */
export const weekcheckRevision = sqliteTable(
  'weekcheck_revision',
  {
    werkgroepId: text('werkgroep_id').notNull(),
    week: text('week').notNull(),
    revision: integer('revision').notNull(),
    version: integer('version').notNull(),
    kind: text('kind', { enum: ['answered', 'unchanged', 'skipped', 'spoken'] }).notNull(),
    answers: text('answers', { mode: 'json' }).$type<Record<string, string | string[] | number>>().notNull(),
    /** Who answered, and for whom when that was a vervanger. */
    personId: text('person_id'),
    onBehalfOf: text('on_behalf_of'),
    at: integer('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.werkgroepId, table.week, table.revision] })],
);

/** What somebody sent but did not yet confirm: it belongs to the person. */
export const draft = sqliteTable(
  'draft',
  {
    personId: text('person_id').notNull(),
    key: text('key').notNull(),
    answers: text('answers', { mode: 'json' }).$type<Record<string, string | string[] | number>>().notNull(),
    at: integer('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.key] })],
);

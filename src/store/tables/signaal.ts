import { index, integer, primaryKey, sqliteTable, text } from '../drizzle.ts';

/** Signalen of givers with a name. One that is withdrawn is gone from here, with all of its revisions. */
export const signaal = sqliteTable(
  'signaal',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    origin: text('origin').notNull().unique(),
    personId: text('person_id').notNull(),
    week: text('week').notNull(),
    about: text('about').notNull(),
    /** The programmateam may read it. */
    shown: integer('shown', { mode: 'boolean' }).notNull(),
    revision: integer('revision').notNull(),
    joins: integer('joins', { mode: 'boolean' }),
    askOn: integer('ask_on'),
    changedAt: integer('changed_at').notNull(),
  },
  (table) => [
    index('signaal_week').on(table.week),
    index('signaal_about').on(table.about, table.week),
    index('signaal_person').on(table.personId),
    index('signaal_ask').on(table.askOn),
  ],
);

/** Every step that was sent, as long as the signaal stands. */
export const signaalRevision = sqliteTable(
  'signaal_revision',
  {
    signaalId: integer('signaal_id')
      .notNull()
      .references(() => signaal.id, { onDelete: 'cascade' }),
    revision: integer('revision').notNull(),
    version: integer('version').notNull(),
    answers: text('answers').notNull(),
    at: integer('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.signaalId, table.revision] })],
);

/**
 * Signalen without a name. The migration makes this table WITHOUT ROWID: rows lie in the order of a random key, so
 * that nothing tells which came first. Only the newest text is kept. No column may ever say who, where from, or when
 * more precisely than the week.
 */
export const signaalNameless = sqliteTable(
  'signaal_nameless',
  {
    key: text('key').primaryKey(),
    week: text('week').notNull(),
    about: text('about').notNull(),
    shown: integer('shown', { mode: 'boolean' }).notNull(),
    revision: integer('revision').notNull(),
    version: integer('version').notNull(),
    answers: text('answers').notNull(),
  },
  (table) => [
    index('signaal_nameless_week').on(table.week),
    index('signaal_nameless_about').on(table.about, table.week),
  ],
);

/** Events of today that nobody's name may hang on, hashed with the secret of the day; WITHOUT ROWID as well. */
export const eventNameless = sqliteTable('event_nameless', { key: text('key').primaryKey() });

import { integer, sqliteTable, text } from '../drizzle.ts';

/** The whole programme as it was loaded, one row a fase: a new fase is a new row, never a reset. */
export const programme = sqliteTable('programme', {
  phase: integer('phase').primaryKey(),
  document: text('document').notNull(),
  loadedAt: integer('loaded_at').notNull(),
});

export const werkgroep = sqliteTable('werkgroep', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  position: integer('position').notNull(),
});

export const experiment = sqliteTable('experiment', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  position: integer('position').notNull(),
  stage: text('stage'),
});

export const activity = sqliteTable('activity', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  position: integer('position').notNull(),
  kind: text('kind', { enum: ['teller', 'mijlpaal', 'doorlopend'] }).notNull(),
  goal: integer('goal'),
  werkgroepId: text('werkgroep_id'),
});

/** What was counted of an activity: the newest row counts, the older ones are its history. */
export const activityCount = sqliteTable('activity_count', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  activityId: text('activity_id')
    .notNull()
    .references(() => activity.id),
  value: integer('value').notNull(),
  personId: text('person_id'),
  at: integer('at').notNull(),
});

export const setting = sqliteTable('setting', { key: text('key').primaryKey(), value: text('value').notNull() });

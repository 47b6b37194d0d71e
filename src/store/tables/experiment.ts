import { index, integer, primaryKey, sqliteTable, text } from '../drizzle.ts';
import { experiment } from './programme.ts';

/** Every stage an experiment was in: only ever added to, the newest row is how it stands. */
export const experimentStage = sqliteTable(
  'experiment_stage',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    experimentId: text('experiment_id')
      .notNull()
      .references(() => experiment.id),
    stage: text('stage'),
    reason: text('reason'),
    lesson: text('lesson'),
    source: text('source', { enum: ['seed', 'programme'] }).notNull(),
    personId: text('person_id'),
    at: integer('at').notNull(),
  },
  (table) => [index('experiment_stage_of').on(table.experimentId)],
);

/** One line about an experiment in a week, with every revision that was sent; taking it out empties `text`. */
export const experimentLine = sqliteTable(
  'experiment_line',
  {
    experimentId: text('experiment_id').notNull(),
    week: text('week').notNull(),
    revision: integer('revision').notNull(),
    version: integer('version').notNull(),
    text: text('text'),
    /** Who told it, and for whom when that was a vervanger. */
    personId: text('person_id'),
    onBehalfOf: text('on_behalf_of'),
    at: integer('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.experimentId, table.week, table.revision] }),
    index('experiment_line_week').on(table.week),
    index('experiment_line_person').on(table.personId),
  ],
);

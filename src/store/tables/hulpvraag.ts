import { index, integer, primaryKey, sqliteTable, text } from '../drizzle.ts';

export const hulpvraag = sqliteTable(
  'hulpvraag',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** Where it came from: `weekcheck|W1|2026-W11|geld`, `bel|W1|2026-W11` or `vraag|<event>`; one request, one row. */
    origin: text('origin').notNull().unique(),
    werkgroepId: text('werkgroep_id'),
    askerId: text('asker_id'),
    week: text('week').notNull(),
    needs: text('needs', { mode: 'json' }).$type<string[]>().notNull(),
    what: text('what'),
    addressee: text('addressee').notNull(),
    /** Which werkgroep, when the addressee is another one. */
    addresseeRef: text('addressee_ref'),
    urgency: text('urgency', { enum: ['deze-week', 'deze-maand', 'kan-wachten'] }).notNull(),
    dueOn: text('due_on'),
    status: text('status', { enum: ['open', 'opgepakt', 'opgelost', 'lukt-niet', 'ingetrokken'] }).notNull(),
    takenBy: text('taken_by'),
    /** A call-me request is between two people: it never stands in a weekbericht. */
    confidential: integer('confidential', { mode: 'boolean' }).notNull(),
    revision: integer('revision').notNull(),
    changedAt: integer('changed_at').notNull(),
    closedAt: integer('closed_at'),
  },
  (table) => [index('hulpvraag_werkgroep').on(table.werkgroepId), index('hulpvraag_status').on(table.status)],
);

/** Every change of a hulpvraag, so that a frozen weekbericht can be rendered again and the asker hears each one. */
export const hulpvraagChange = sqliteTable(
  'hulpvraag_change',
  {
    hulpvraagId: integer('hulpvraag_id')
      .notNull()
      .references(() => hulpvraag.id, { onDelete: 'cascade' }),
    revision: integer('revision').notNull(),
    what: text('what'),
    addressee: text('addressee').notNull(),
    addresseeRef: text('addressee_ref'),
    dueOn: text('due_on'),
    status: text('status', { enum: ['open', 'opgepakt', 'opgelost', 'lukt-niet', 'ingetrokken'] }).notNull(),
    reason: text('reason'),
    personId: text('person_id'),
    at: integer('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.hulpvraagId, table.revision] })],
);

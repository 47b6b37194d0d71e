import { index, integer, primaryKey, sql, sqliteTable, text, uniqueIndex } from '../drizzle.ts';

/** A slot of a job, claimed once: whoever adds the row does the work, in the same transaction. */
export const slot = sqliteTable(
  'slot',
  {
    job: text('job').notNull(),
    key: text('key').notNull(),
    at: integer('at').notNull(),
    claimedAt: integer('claimed_at').notNull(),
    outcome: text('outcome', { enum: ['planned', 'skipped'] }).notNull(),
    reason: text('reason'),
    planned: integer('planned').notNull(),
  },
  (table) => [primaryKey({ columns: [table.job, table.key] }), index('slot_at').on(table.at)],
);

/** What is still to be said, or was. Record ids and parameters only: the words are made when it is delivered. */
export const outbox = sqliteTable(
  'outbox',
  {
    id: text('id').primaryKey(),
    key: text('key').notNull(),
    kind: text('kind').notNull(),
    params: text('params', { mode: 'json' }).$type<Record<string, string | number | readonly string[]>>().notNull(),
    /** To a person, wherever they like to be spoken to … */
    personId: text('person_id'),
    /** … or to a channel, as `platform:tenant/conversation`. */
    channel: text('channel'),
    underId: text('under_id'),
    state: text('state', { enum: ['pending', 'sending', 'sent', 'parked', 'uncertain', 'dropped'] }).notNull(),
    notBefore: integer('not_before').notNull(),
    attempts: integer('attempts').notNull(),
    /** Real milliseconds of the last attempt: back-off and quarantine do not follow the product clock. */
    triedAt: integer('tried_at'),
    plannedAt: integer('planned_at').notNull(),
    doneAt: integer('done_at'),
    address: text('address', { mode: 'json' }).$type<Record<string, string | null>>(),
    receipt: text('receipt', { mode: 'json' }).$type<{ conversation: string; message: string }>(),
    reason: text('reason'),
    /** Counts the changes of a message that stands; `shown` is the last one the platform has. */
    edition: integer('edition').notNull(),
    shown: integer('shown').notNull(),
  },
  (table) => [
    uniqueIndex('outbox_key').on(table.key),
    // In the order in which they leave, so that the first few are found without sorting all that wait.
    index('outbox_due').on(table.state, table.notBefore, table.plannedAt),
    index('outbox_person').on(table.personId),
    index('outbox_under')
      .on(table.underId)
      .where(sql`under_id is not null`),
    index('outbox_behind')
      .on(table.state)
      .where(sql`shown < edition`),
  ],
);

/** Events that have acted: a second delivery of the same one changes nothing. */
export const event = sqliteTable('event', { key: text('key').primaryKey(), at: integer('at').notNull() }, (table) => [
  index('event_at').on(table.at),
]);

/**
 * What an opaque token stands for, and for whom it was made. Without rowid (by hand in its migration): between the rows
 * of others, which have a time, a row of a form without a name would tell when that was opened.
 */
export const token = sqliteTable(
  'token',
  {
    token: text('token').primaryKey(),
    intent: text('intent').notNull(),
    personId: text('person_id'),
    at: integer('at').notNull(),
  },
  (table) => [index('token_at').on(table.at), index('token_person').on(table.personId)],
);

/** The weekbericht with its facts frozen as record ids with revisions: a retry renders the same words. */
export const weekbericht = sqliteTable('weekbericht', {
  week: text('week').primaryKey(),
  frozen: text('frozen').notNull(),
  frozenAt: integer('frozen_at').notNull(),
  delays: integer('delays').notNull(),
  postAt: integer('post_at').notNull(),
  correctedAt: integer('corrected_at'),
});

/** The conversations of the web platform, as Slack and Teams keep theirs. */
export const webEntry = sqliteTable(
  'web_entry',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    conversation: text('conversation').notNull(),
    author: text('author', { enum: ['bot', 'person'] }).notNull(),
    message: text('message').notNull(),
    under: integer('under'),
    outboxId: text('outbox_id'),
    at: integer('at').notNull(),
    changed: integer('changed', { mode: 'boolean' }).notNull(),
  },
  (table) => [index('web_entry_conversation').on(table.conversation), index('web_entry_outbox').on(table.outboxId)],
);

/** How Teams can be reached: it has no directory, so each conversation that came in is kept. Opaque to the store. */
export const teamsReference = sqliteTable('teams_reference', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
  /** The night on which it was first found that this is nobody who is linked; null for everybody else. */
  since: integer('since'),
});

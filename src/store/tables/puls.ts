import { integer, sqliteTable, text } from '../drizzle.ts';

/** A round of the puls: its moments, and after the close what may be told. Nothing of any person is kept here. */
export const pulsRound = sqliteTable('puls_round', {
  round: text('round').primaryKey(),
  state: text('state', {
    enum: ['waiting', 'opening', 'open', 'reminding', 'closing', 'closed', 'not-opened', 'lost'],
  }).notNull(),
  openedAt: integer('opened_at'),
  closedAt: integer('closed_at'),
  invited: integer('invited').notNull(),
  asked: text('asked').notNull(),
  release: text('release'),
  feedback: text('feedback'),
  feedbackBy: text('feedback_by'),
});

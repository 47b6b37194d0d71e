import { integer, sqliteTable, text } from '../drizzle.ts';

/**
 * Open answers of a closed round until two people agreed on them, and the words they agreed on. The migration makes it
 * without rowid: rows have no number from which an order could be read. Nothing is kept here that leads to a writer.
 */
export const pulsText = sqliteTable('puls_text', {
  id: text('id').primaryKey(),
  round: text('round').notNull(),
  question: text('question').notNull(),
  text: text('text'),
  mayQuote: integer('may_quote', { mode: 'boolean' }).notNull(),
  state: text('state', { enum: ['waiting', 'proposed', 'approved'] }).notNull(),
  paraphrase: text('paraphrase'),
  firstBy: text('first_by'),
  secondBy: text('second_by'),
  goneOn: text('gone_on'),
  toldIn: text('told_in'),
  revision: integer('revision').notNull(),
});

import type { TextRow } from './round.ts';

/** An open answer as the file of the round keeps it. */
export interface KeptText {
  readonly question: string;
  readonly text: string;
  readonly may_quote: number;
}

export const PUT_TEXT = `insert into text (key, question, text, may_quote) values (?, ?, ?, ?)
  on conflict (key) do update set text = excluded.text, may_quote = excluded.may_quote`;

export const asText = ({ may_quote, ...row }: KeptText): TextRow => ({ ...row, mayQuote: may_quote === 1 });

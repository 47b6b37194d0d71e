/** What must be gone after some days, and so is in no copy: a copy is kept for as long as somebody likes. */
const FLEETING: Readonly<Record<string, string>> = {
  puls_text: `state <> 'approved'`,
  // Who was asked, and who was asked twice: fourteen days after the close nobody knows any more.
  outbox: `kind in ('puls.ask', 'puls.remind')`,
  token: `intent ->> 'kind' in ('puls.start', 'puls.decline')`,
  // The secret of the day explains which events were of a signaal without a name: the next night it is gone.
  setting: `key = 'nameless'`,
  event_nameless: 'true',
};

/** Which rows of this table last, as the end of a query. */
export function whereLasting(table: string): string {
  const fleeting = FLEETING[table];
  return fleeting === undefined ? '' : ` where (${fleeting}) is not true`;
}

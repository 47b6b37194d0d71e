import type { AnswerCount } from './release.ts';
import type { Closed } from './round.ts';
import type { RoundDatabase } from './round-database.ts';
import { type KeptText, PUT_TEXT, asText } from './round-text.ts';
import { type RandomBytes, shuffled } from './secrecy.ts';

const COUNT = `
  create table if not exists counted (role text not null, item text not null, value text not null,
    count integer not null, primary key (role, item, value)) strict, without rowid;
  insert into counted select role, item, value, count(*) from answer group by role, item, value;
`;
const COUNTED = 'select role, item, value, count from counted order by role, item, value';
const TEXTS = 'select question, text, may_quote from text order by question, text, may_quote';

/**
 * Closes the round in this file, or finds it closed. What is left of the answers is how many there were of each: no row
 * of anybody, and nothing of the order in which they came.
 */
export function closeIn(sqlite: RoundDatabase, isOpen: boolean, random: RandomBytes): Closed {
  // Sorted by what they say before chance orders them, so that the keys play no part in the order either.
  const texts = shuffled(sqlite.prepare<[], KeptText>(TEXTS).all(), random);
  if (isOpen) {
    sqlite.exec(COUNT);
    sqlite.exec('update secret set secret = null; delete from answer; delete from text; delete from leave;');
    // Dealt again under keys that are nobody's: where a text stands on its page tells when it was written, and a copy of
    // the file made earlier has the secret.
    const putText = sqlite.prepare(PUT_TEXT);
    for (const one of texts) putText.run(Buffer.from(random(16)), one.question, one.text, one.may_quote);
  }
  return { answers: sqlite.prepare<[], AnswerCount>(COUNTED).all(), texts: texts.map(asText) };
}

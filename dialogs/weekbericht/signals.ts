import { LIMITS, fill, heading, paragraph } from '../../src/chat/index.ts';
import type { DigestFacts, SignalItem } from '../../src/records/weekbericht.ts';
import type { Part } from '../said.ts';
import { answerWords, answersWords, subjectWords } from '../signaal/labels.ts';
import { quoted, sentence, shortened, small } from '../taal/phrases.ts';
import { post } from './words.ts';

const say = post.signals;

/** Of one line in the main message, so that three always fit beside a request for help. The whole stands in the thread. */
const MOST_WORDS = { subject: 9, text: 22 };
const MOST_LETTERS = { subject: 80, text: 220 };

/** The first words of a text; when it goes on, one sees that it does. */
function begin(text: string, words: number, letters: number): string {
  const all = text.split(/\s+/).filter((word) => word !== '');
  const few = all.slice(0, words).join(' ');
  return shortened(all.length <= words ? few : `${few} …`, letters);
}

const headOf = (item: SignalItem, subject: string): string =>
  fill(say.head, { waar: subject, soort: small(answerWords('S1', item.kind)) });

/** One signaal in the main message. */
export function signalLine(item: SignalItem): string {
  const subject = begin(subjectWords(item.subject), MOST_WORDS.subject, MOST_LETTERS.subject);
  return fill(say.item, { kop: headOf(item, subject), tekst: begin(item.text, MOST_WORDS.text, MOST_LETTERS.text) });
}

/** "Bij 2 van de 5 signalen is de stoel nog leeg"; null when at every one of them somebody sat at the table. */
export function chairLine({ signals }: DigestFacts): string | null {
  const empty = signals.filter((item) => item.atTable !== 'ja').length;
  if (empty === 0) return null;
  if (signals.length === 1) return say.chairOne;
  return empty === signals.length
    ? fill(say.chairAll, { alle: signals.length })
    : fill(say.chair, { leeg: empty, alle: signals.length });
}

function adjusted(item: SignalItem): string | null {
  if (item.adjustment === null) return null;
  const what = answerWords('S12', item.adjustment);
  return item.adjusts === null ? what : `${what}: ${item.adjusts}`;
}

function rowsOf(item: SignalItem): readonly { readonly label: string; readonly value: string }[] {
  const row = (label: string, value: string | null) => (value === null || value === '' ? [] : [{ label, value }]);
  const chosen = (question: 'S5' | 'S8' | 'S9', id: string | null): string | null =>
    id === null ? null : answerWords(question, id);
  return [
    ...row(say.stage, chosen('S5', item.stage)),
    ...row(say.evidence, answersWords('S6', item.evidence)),
    ...row(say.capital, answersWords('S7', item.capital)),
    ...row(say.atTable, chosen('S8', item.atTable) ?? say.notYet),
    ...row(say.remover, chosen('S9', item.remover)),
    ...row(say.adjustment, adjusted(item)),
    ...row(item.adjustment === 'stoppen' ? say.lesson : say.outcome, item.outcome),
    ...row(say.joins, item.joins),
  ].slice(0, LIMITS.facts);
}

/** One signaal in full: what was written, and everything that was told with it. */
export function signalBlocks(item: SignalItem): readonly Part[] {
  return [
    heading(shortened(headOf(item, subjectWords(item.subject)), LIMITS.heading)),
    paragraph(item.text),
    { kind: 'facts', facts: rowsOf(item) },
  ];
}

/** What is said of one where it can be put right. */
export const signalLabel = (item: SignalItem): string =>
  fill(say.item, { kop: headOf(item, subjectWords(item.subject)), tekst: quoted(sentence(item.text)) });

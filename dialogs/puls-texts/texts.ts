import { fill, heading, list, paragraph } from '../../src/chat/index.ts';
import type { OutboxFacts, PulsTextShown } from '../../src/voice/index.ts';
import { type Part, type Said, message } from '../said.ts';
import { quoted } from '../taal/phrases.ts';
import { shown } from './words.ts';

/** So many answers stand in one message. */
const PER_PART = 8;

/** How many messages so many answers take. */
export const textParts = (count: number): number => Math.ceil(count / PER_PART);

const wordsOf = ({ words, literal }: PulsTextShown): string => (literal ? quoted(words) : words);

/** Answers as they may be shown, under the question they answer. Their order says nothing. */
export function shownTexts(texts: readonly PulsTextShown[]): readonly Part[] {
  const asked = [...new Set(texts.map(({ question }) => question))];
  return asked.flatMap((question): readonly Part[] => [
    ...(question === null ? [] : [paragraph(fill(shown.asked, { vraag: question }))]),
    list(texts.filter((one) => one.question === question).map(wordsOf)),
  ]);
}

/** One message of the thread, with the answers that were approved since the last weekbericht. */
export function texts({ texts: all, part }: OutboxFacts['puls.texts']): Said {
  const own = all.slice(part * PER_PART, (part + 1) * PER_PART);
  return message(
    shown.title,
    heading(shown.title),
    paragraph(shown.intro),
    paragraph(shown.families),
    own.length === 0 ? paragraph(shown.gone) : shownTexts(own),
  );
}

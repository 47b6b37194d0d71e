import { fill, list, paragraph } from '../../src/chat/index.ts';
import type { PulsKeeping } from '../../src/voice/index.ts';
import { type Part, type Said, message } from '../said.ts';
import { dateWords } from '../taal/dates.ts';
import { keeping as say } from './words.ts';

function openParts(open: PulsKeeping['open']): readonly Part[] {
  if (open === null) return [];
  const { role, answers, texts } = open;
  if (!role && answers === 0 && texts === 0) return [paragraph(say.openNothing)];
  return [
    paragraph(say.open),
    list([
      ...(role ? [say.role] : []),
      answers === 0 ? say.noAnswers : answers === 1 ? say.answerOne : fill(say.answers, { aantal: answers }),
      texts === 0 ? say.noText : say.text,
    ]),
    paragraph(say.notHere),
    paragraph(say.canFind),
    paragraph(say.after),
  ];
}

function closedParts(closed: PulsKeeping['closed']): readonly Part[] {
  if (closed === null) return [];
  return [
    paragraph(say.wasAsked),
    paragraph(fill(say.askedUntil, { dag: dateWords(closed.until) })),
    paragraph(say.lost),
  ];
}

/** What is kept of somebody's puls right now: numbers and facts, never what they answered. */
export function keeping({ open, closed, textsWait }: PulsKeeping): Said {
  const parts = [...openParts(open), ...closedParts(closed)];
  return message(
    say.summary,
    paragraph(say.looked),
    parts.length === 0 ? paragraph(say.nothing) : parts,
    textsWait ? paragraph(say.textsWait) : null,
    paragraph(say.limits),
  );
}

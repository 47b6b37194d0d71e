import { fill, list, paragraph } from '../../src/chat/index.ts';
import type { PulsAsking, PulsKeeping } from '../../src/voice/index.ts';
import { type Part, type Said, message } from '../said.ts';
import { dateWords } from '../taal/dates.ts';
import { keeping as say } from './words.ts';

const ASKED = { sent: say.asked, meant: say.askMeant } as const;
const REMINDED = { sent: say.reminded, meant: say.remindMeant, others: say.others } as const;

const askingLines = ({ asked, reminded }: PulsAsking): readonly string[] => [
  ...(asked === null ? [] : [ASKED[asked]]),
  ...(reminded === null ? [] : [REMINDED[reminded]]),
];

function openParts(open: PulsKeeping['open']): readonly Part[] {
  if (open === null) return [];
  const { role, answers, texts, left } = open;
  const took = role || answers > 0 || texts > 0;
  const own = [
    ...(role ? [say.role] : []),
    answers === 0 ? say.noAnswers : answers === 1 ? say.answerOne : fill(say.answers, { aantal: answers }),
    texts === 0 ? say.noText : say.text,
  ];
  const asking = askingLines(open);
  const lines = [...asking, ...(left ? [say.left] : []), ...(took ? own : [])];
  return [
    paragraph(took ? say.open : say.openNothing),
    ...(lines.length === 0 ? [] : [list(lines)]),
    ...(took ? [paragraph(say.notHere), paragraph(say.canFind), paragraph(say.after)] : []),
    ...(texts > 0 ? [paragraph(say.afterText)] : []),
    ...(asking.length === 0 ? [] : [paragraph(say.askedAfter)]),
  ];
}

/** One paragraph for each round, so that however many are left fit in one message. */
function closedParts(closed: PulsKeeping['closed']): readonly Part[] {
  if (closed.length === 0) return [];
  const rounds = closed.map(({ closedOn, until, ...asking }) =>
    [
      fill(say.closed, { dag: dateWords(closedOn) }),
      ...askingLines(asking),
      fill(say.until, { dag: dateWords(until) }),
    ].join(' '),
  );
  return [...rounds.map((one) => paragraph(one)), paragraph(say.lost)];
}

/** What is kept of somebody's puls right now: numbers and facts, never what they answered. */
export function keeping({ open, counting, closed, textsWait, textsShown }: PulsKeeping): Said {
  const parts = [...openParts(open), ...(counting ? [paragraph(say.counting)] : []), ...closedParts(closed)];
  return message(
    say.summary,
    paragraph(say.looked),
    parts.length === 0 ? paragraph(say.nothing) : parts,
    textsWait ? paragraph(say.textsWait) : null,
    textsShown ? paragraph(say.textsShown) : null,
    paragraph(say.limits),
  );
}

import { LIMITS, button, buttons, fill, paragraph } from '../../src/chat/index.ts';
import type { Intent } from '../../src/records/intent.ts';
import type { LostFacts, LostPart } from '../../src/voice/index.ts';
import { shown } from '../puls-texts/words.ts';
import { type Part, type Said, message } from '../said.ts';
import { weekNumber } from '../taal/dates.ts';
import { shortened } from '../taal/phrases.ts';
import { PART_TITLE } from './thread.ts';
import { say } from './words.ts';

const words = say.lost;
/** So many are asked about in one message. */
const MOST = 8;

const TITLES: Readonly<Record<string, string>> = { ...PART_TITLE, texts: shown.title };

/** What stands above that part of the thread; null for the weekbericht itself. */
function titleOf({ part, werkgroep }: LostPart): string | null {
  return part === null ? null : (werkgroep ?? TITLES[part.split('-', 1)[0] ?? ''] ?? part);
}

function row(week: string, part: LostPart, alone: boolean): readonly Part[] {
  const title = titleOf(part);
  const what = title === null ? words.itself : fill(words.part, { deel: title });
  if (part.state !== 'open') return [paragraph(fill(words.now[part.state], { wat: what }))];
  const label = (plain: string, named: string): string =>
    alone ? plain : shortened(fill(named, { deel: title ?? words.itself }), LIMITS.buttonLabel);
  const about = { week, row: part.row };
  return [
    ...(alone && title === null ? [] : [paragraph(`${what}.`)]),
    buttons<Intent>(
      button(label(words.stands, words.standsNamed), { kind: 'weekbericht.stands', ...about }),
      button(label(words.again, words.againNamed), { kind: 'weekbericht.again', ...about }),
    ),
  ];
}

/** Asks to look whether a weekbericht stands of which the answer was lost, and says what became of it. */
export function uncertain(facts: LostFacts): Said {
  const { givenName: naam, parts } = facts;
  const week = weekNumber(facts.week);
  const itself = parts.find((part) => part.part === null);
  const open = parts.filter((part) => part.state === 'open');
  const plek = Object.entries(words.places).find(([platform]) => platform === facts.platform)?.[1] ?? facts.platform;
  const hidden = parts.length - MOST;
  return message(
    fill(words.summary, { week }),
    paragraph(fill(itself === undefined ? words.helloPart : words.hello, { naam, week, plek })),
    open.length === 0 ? null : paragraph(words.look),
    itself?.state === 'open' ? paragraph(words.waits) : null,
    open.length === 0 ? null : paragraph(words.noChange),
    parts.slice(0, MOST).flatMap((part) => row(facts.week, part, parts.length === 1)),
    itself?.state === 'stands' ? paragraph(words.beside) : null,
    hidden > 0 ? paragraph(fill(words.more, { aantal: hidden })) : null,
  );
}

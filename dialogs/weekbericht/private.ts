import { LIMITS, button, buttons, fill, list, paragraph } from '../../src/chat/index.ts';
import type { Intent } from '../../src/records/intent.ts';
import type { OutboxFacts } from '../../src/voice/index.ts';
import { type Part, type Said, message, short } from '../said.ts';
import { momentWords, weekNumber } from '../taal/dates.ts';
import { body } from './post.ts';
import { say } from './words.ts';

/** What the programmaleider may do before it leaves. */
export function preview({ facts, postAt, delaysLeft }: OutboxFacts['weekbericht.preview']): Said {
  const week = weekNumber(facts.week);
  return message(
    fill(say.preview.summary, { week }),
    paragraph(fill(say.preview.intro, { week })),
    paragraph(fill(say.preview.when, { moment: momentWords(postAt) })),
    delaysLeft > 0 ? buttons<Intent>(button(say.preview.later, { kind: 'weekbericht.later', week: facts.week })) : null,
    { kind: 'rule' },
    body(facts, false),
  );
}

function listed(lines: readonly string[]): Part {
  const { listItems } = LIMITS;
  if (lines.length <= listItems) return list(lines);
  const shown = lines.slice(0, listItems - 1);
  return list([...shown, fill(say.leader.more, { aantal: lines.length - shown.length })]);
}

/** For the programmaleider alone. */
export function leader(facts: OutboxFacts['weekbericht.leader']): Said {
  const week = weekNumber(facts.week);
  const { calls, quiet } = facts;
  const callLines = calls.map(({ name, werkgroep }) =>
    werkgroep === '' ? name : fill(say.leader.call, { naam: name, werkgroep }),
  );
  return message(
    fill(say.leader.summary, { week }),
    paragraph(fill(say.leader.hello, { naam: facts.givenName, week })),
    callLines.length === 0 ? null : [paragraph(say.leader.calls), listed(callLines)],
    quiet.length === 0 ? null : [paragraph(say.leader.quiet), listed(quiet), paragraph(say.leader.coffee)],
    callLines.length === 0 && quiet.length === 0 ? paragraph(say.leader.none) : null,
  );
}

/** For whoever's words it is about: somebody thinks it is not right. */
export function correction(facts: OutboxFacts['weekbericht.correction']): Said {
  const { givenName: naam, by: door, week, experiment, werkgroepId } = facts;
  const only =
    experiment !== null ? { experiment: experiment.id } : werkgroepId !== '' ? { werkgroep: werkgroepId } : {};
  const about: Intent = { kind: 'weekbericht.correct', week, ...only };
  const werkgroep = experiment?.name ?? facts.werkgroep;
  return message(
    fill(say.correction.summary, { door }),
    paragraph(fill(say.correction.hello, { naam, door, week: weekNumber(week) })),
    paragraph(fill(say.correction.about, { werkgroep })),
    buttons<Intent>(button(say.correction.correct, about, 'main')),
  );
}

/** It leaves an hour later. */
export const delayed = (postAt: number, left: number): Said =>
  short(
    fill(say.delayed, { moment: momentWords(postAt) }),
    left <= 0 ? say.leftNone : left === 1 ? say.leftOne : fill(say.left, { aantal: left }),
  );

import { type Answers, type Outcome, type Values, button, buttons, fill } from '../../src/chat/index.ts';
import type { Intent } from '../../src/records/intent.ts';
import type { SelfVoice } from '../../src/voice/index.ts';
import { type Asked, short } from '../said.ts';
import { type Screen, fieldsOf, takeScreen, typedOn } from '../step/screen.ts';
import { rangeWithYear } from '../taal/dates.ts';
import { daysBetween, readAway } from './away.ts';
import { ownData } from './own-data.ts';
import { forget, forgotten } from './forget.ts';
import { overview } from './overview.ts';
import { readDay } from './read-day.ts';
import { dayProblems, questions, say, version, words } from './words.ts';

const screen = (answers: Answers): Screen => ({ questions, words, asking: { facts: [], answers, values: {} } });

const awayFilled = (answers: Answers): Asked => ({
  title: say.away.title,
  intro: [say.away.intro],
  fields: fieldsOf(screen(answers)),
  submit: { label: say.away.submit, act: { kind: 'away.step', version } },
});

function takeAway(today: string, values: Values): Outcome<Intent> {
  const typed = takeScreen(screen({}), values, awayFilled);
  if (typed.kind !== 'keep') return typed;
  const { from, until } = typed.answers;
  const days = daysBetween(readDay(String(from), today), readDay(String(until), today), today);
  if (!('problem' in days)) return { kind: 'keep', answers: { from: days.from, until: days.until } };
  return {
    kind: 'ask again',
    problems: { [days.field]: dayProblems[days.problem] },
    form: awayFilled(typedOn(screen({}), values)),
  };
}

/** Stopping, being away, and seeing what is kept. */
export const self: SelfVoice = {
  version,
  stopped: () =>
    short(
      say.stop.stopped,
      say.stop.later,
      say.stop.wiped,
      buttons<Intent>(button(say.stop.start, { kind: 'self.start' })),
    ),
  started: () => short(say.stop.started, say.stop.tryHelp),
  data: ownData,
  forget,
  forgotten,
  overview,
  awayForm: () => awayFilled({}),
  takeAway,
  readAway,
  awayKept: ({ from, until }, deputy) =>
    short(
      fill(from === until ? say.away.keptDay : say.away.kept, { dagen: rangeWithYear(from, until) }),
      deputy === null ? say.away.noDeputy : fill(say.away.deputy, { naam: deputy }),
      say.away.back,
      buttons<Intent>(button(say.away.end, { kind: 'away.end' })),
    ),
  awayEnded: () => short(say.away.ended),
};

import { fill } from '../../src/chat/index.ts';
import type { WeekcheckVoice } from '../../src/voice/index.ts';
import { short } from '../said.ts';
import { weekNumber } from '../taal/dates.ts';
import { choose, whichWerkgroep } from './choose.ts';
import { form, next, same, skipForm, take, takeSkip, withLearned } from './dialog.ts';
import { inBetween, kept, leftStanding, spokenProblem, spokenQuestion } from './messages.ts';
import { version } from './questions.ts';
import { say } from './sentences.ts';

/** The weekcheck: five questions a week, and all that is said around them. */
export const weekcheck: WeekcheckVoice = {
  version,
  steps: ['main', 'more', 'which', 'learned'],
  form,
  take,
  same,
  withLearned,
  next,
  spokenProblem,
  spokenQuestion,
  skipForm,
  takeSkip,
  kept,
  inBetween,
  leftStanding,
  closed: (werkgroep, week) => fill(say.state.closed, { werkgroep, week: weekNumber(week) }),
  notAskedYet: () => short(say.none.notYet),
  noDeputy: () => say.none.noDeputy,
  toDeputy: (naam) => short(fill(say.none.toDeputy, { naam })),
  whichWerkgroep,
  choose,
};

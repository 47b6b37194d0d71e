import type { Values } from '../chat/index.ts';
import type { Intent, IntentKind } from '../records/intent.ts';
import { changeCount, countIsRight, stepCount } from './count.ts';
import {
  askHelp,
  askWhyNot,
  cannotBecause,
  openVraag,
  solveHulpvraag,
  takeHulpvraag,
  withdrawHulpvraag,
} from './hulpvraag.ts';
import { type Answered, type Turn, emergencyOf } from './machine.ts';
import { judgeText, openReview } from './puls-review.ts';
import { endAway, goAway, showData, start, stepAway, stop } from './self.ts';
import { correct, delayWeekbericht, openCorrection } from './weekbericht.ts';
import { skipBecause, skipWeekcheck } from './weekcheck-skip.ts';
import { spokenFor } from './weekcheck-spoken.ts';
import {
  askForCall,
  keepStanding,
  openWeekcheck,
  replaceWeekcheck,
  sameWeekcheck,
  stepWeekcheck,
} from './weekcheck.ts';

type Handlers = {
  readonly [K in IntentKind]: (
    turn: Turn,
    act: Extract<Intent, { kind: K }>,
    values: Values,
    eventId: string,
  ) => Answered;
};

/** What each act does: a new act without a handler does not compile. Nothing here waits, so it fits one transaction. */
const HANDLERS: Handlers = {
  'weekcheck.open': openWeekcheck,
  'weekcheck.step': stepWeekcheck,
  'weekcheck.same': sameWeekcheck,
  'weekcheck.skip': skipWeekcheck,
  'weekcheck.skip-why': skipBecause,
  'weekcheck.replace': replaceWeekcheck,
  'weekcheck.keep': keepStanding,
  'weekcheck.spoken': spokenFor,
  'weekcheck.call': askForCall,
  'vraag.open': (turn, _act, _values, eventId) => openVraag(turn, eventId),
  'vraag.step': askHelp,
  'hulpvraag.take': takeHulpvraag,
  'hulpvraag.solved': solveHulpvraag,
  'hulpvraag.cannot': askWhyNot,
  'hulpvraag.cannot-why': cannotBecause,
  'hulpvraag.withdraw': withdrawHulpvraag,
  'weekbericht.correct': openCorrection,
  'weekbericht.correction': correct,
  'weekbericht.later': delayWeekbericht,
  'count.right': countIsRight,
  'count.change': changeCount,
  'count.step': stepCount,
  'puls.review': (turn, act) => openReview(turn, act.round, null),
  'puls.judge': judgeText,
  'away.open': (turn) => goAway(turn, ''),
  'away.step': stepAway,
  'away.end': endAway,
  'self.start': start,
  'self.stop': stop,
  'self.data': showData,
  help: (turn) => ({ kind: 'message', message: turn.machine.voice.general.help(emergencyOf(turn.machine.store)) }),
};

/** Does what an act stands for, with the values that came with it. */
export function act(turn: Turn, intent: Intent, values: Values, eventId: string): Answered {
  const handler = HANDLERS[intent.kind] as (turn: Turn, act: Intent, values: Values, eventId: string) => Answered;
  return handler(turn, intent, values, eventId);
}

/** Acts that come with a filled-in form: without one there is nothing to do. */
export const SUBMITS: ReadonlySet<IntentKind> = new Set<IntentKind>([
  'weekcheck.step',
  'weekcheck.skip-why',
  'vraag.step',
  'hulpvraag.cannot-why',
  'weekbericht.correction',
  'count.step',
  'puls.judge',
  'away.step',
]);

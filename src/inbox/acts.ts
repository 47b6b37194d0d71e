import type { Values } from '../chat/index.ts';
import type { Intent, IntentKind } from '../records/intent.ts';
import { askToBeCalled } from './call.ts';
import { changeCount, countIsRight, stepCount } from './count.ts';
import { openStage, stepStage, stopExperiment } from './experiment-stage.ts';
import { listExperiments, showExperiment } from './experiment-timeline.ts';
import { nothingNew, openExperiment, stepExperiment } from './experiment.ts';
import {
  askHelp,
  askWhyNot,
  cannotBecause,
  openVraag,
  solveHulpvraag,
  takeHulpvraag,
  withdrawHulpvraag,
} from './hulpvraag.ts';
import type { Answered, Turn } from './machine.ts';
import { helpCard } from './need.ts';
import { openFeedback, takeFeedback } from './puls-feedback.ts';
import { changePuls, takeChange, takeOpen, writeOpen } from './puls-forms.ts';
import { answerPuls, declinePuls, endPuls, startPuls, takeRole, withdrawPuls } from './puls.ts';
import { openByCode, storyByCode, withCode } from './signaal-code.ts';
import {
  askOutcome,
  changeSignaal,
  joinSignaal,
  keepChange,
  keepMore,
  keepOutcome,
  keepWhose,
  moreOfSignaal,
  withdrawSignaal,
  withdrawSurely,
} from './signaal-own.ts';
import { openSignaal, signaalFromWeekcheck, stepSignaal } from './signaal.ts';
import { judgeText, openReview } from './puls-review.ts';
import { askToForget, forgetSurely } from './forget-me.ts';
import { endAway, goAway, showData, start, stepAway, stop } from './self.ts';
import { correct, delayWeekbericht, openCorrection } from './weekbericht.ts';
import { lostAgain, lostStands } from './weekbericht-lost.ts';
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
  'weekbericht.stands': lostStands,
  'weekbericht.again': lostAgain,
  'count.right': countIsRight,
  'count.change': changeCount,
  'count.step': stepCount,
  'experiment.open': openExperiment,
  'experiment.step': stepExperiment,
  'experiment.none': nothingNew,
  'experiment.list': listExperiments,
  'experiment.show': showExperiment,
  'experiment.stage': openStage,
  'experiment.stage-step': stepStage,
  'experiment.stopped': stopExperiment,
  'puls.review': (turn, act) => openReview(turn, act.round, null),
  'puls.judge': judgeText,
  'away.open': (turn) => goAway(turn, ''),
  'away.step': stepAway,
  'away.end': endAway,
  'self.start': start,
  'self.stop': stop,
  'self.data': showData,
  'self.forget': askToForget,
  'self.forget-sure': forgetSurely,
  'call.ask': askToBeCalled,
  'puls.start': startPuls,
  'puls.decline': declinePuls,
  'puls.role': takeRole,
  'puls.answer': answerPuls,
  'puls.write': writeOpen,
  'puls.written': takeOpen,
  'puls.done': endPuls,
  'puls.change': changePuls,
  'puls.changed': takeChange,
  'puls.withdraw': withdrawPuls,
  'puls.feedback': openFeedback,
  'puls.feedback-step': takeFeedback,
  'signaal.open': (turn) => openSignaal(turn, { text: '' }),
  'signaal.from-weekcheck': signaalFromWeekcheck,
  'signaal.step': stepSignaal,
  'signaal.story': storyByCode,
  'signaal.whose': keepWhose,
  'signaal.more': moreOfSignaal,
  'signaal.more-step': keepMore,
  'signaal.change': changeSignaal,
  'signaal.change-step': keepChange,
  'signaal.join': joinSignaal,
  'signaal.withdraw': withdrawSignaal,
  'signaal.withdraw-sure': withdrawSurely,
  'signaal.outcome': askOutcome,
  'signaal.outcome-step': keepOutcome,
  'signaal.code': openByCode,
  'signaal.code-step': openByCode,
  'signaal.by-code': withCode,
  help: helpCard,
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
  'experiment.step',
  'experiment.stage-step',
  'experiment.stopped',
  'puls.judge',
  'away.step',
  'puls.written',
  'puls.changed',
  'puls.feedback-step',
  'signaal.step',
  'signaal.story',
  'signaal.whose',
  'signaal.more-step',
  'signaal.change-step',
  'signaal.outcome-step',
  'signaal.code-step',
  'signaal.by-code',
]);

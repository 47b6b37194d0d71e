import type { Values } from '../chat/index.ts';
import { pulsTold } from '../digest/puls.ts';
import { has } from '../records/person.ts';
import type { Intent } from '../records/intent.ts';
import type { PulsRoundRecord } from '../records/puls.ts';
import type { Store } from '../store/index.ts';
import type { PulsFeedback } from '../voice/index.ts';
import { lookAtTyped } from './filter.ts';
import type { Answered, Turn } from './machine.ts';
import { needIn } from './need.ts';
import { mayAction } from './rights.ts';

type Of<K extends Intent['kind']> = Extract<Intent, { kind: K }>;

/** The last round that was told of; null when there was none. */
export function lastTold(store: Store): PulsRoundRecord | null {
  return store.puls.all().findLast(({ state }) => state === 'closed') ?? null;
}

/** The round on which feedback is still to be written before the next one opens; null when there is none. */
export function feedbackOwed(store: Store): PulsRoundRecord | null {
  const last = lastTold(store);
  return last === null || last.feedback !== null ? null : last;
}

function factsOf(turn: Turn, round: string): PulsFeedback | null {
  const record = turn.machine.store.puls.get(round);
  const told = record === null ? null : pulsTold(record);
  return record === null || told === null ? null : { told, written: record.feedback };
}

export function openFeedback(turn: Turn, act: Of<'puls.feedback'>): Answered {
  const { puls } = turn.machine.voice;
  const facts = factsOf(turn, act.round);
  if (facts === null) return { kind: 'message', message: puls.noFeedbackYet() };
  return { kind: 'form', form: puls.feedbackForm(facts) };
}

export function takeFeedback(turn: Turn, act: Of<'puls.feedback-step'>, values: Values): Answered {
  const { machine, person } = turn;
  const { puls } = machine.voice;
  const facts = factsOf(turn, act.round);
  if (facts === null || act.version !== puls.version)
    return needIn(turn, values) ?? openFeedback(turn, { ...act, kind: 'puls.feedback' });
  const found = lookAtTyped(turn, () => puls.feedbackForm(facts), values);
  if (found !== null) return found;
  const outcome = puls.takeFeedback(facts, values);
  if (outcome.kind === 'ask again') return { kind: 'problems', problems: outcome.problems, form: outcome.form };
  const text = String(outcome.answers['T1'] ?? '');
  const by = has(person, 'programmaleider') ? 'programmaleider' : 'programmasecretaris';
  machine.store.puls.writeFeedback(act.round, text, by);
  return { kind: 'message', message: puls.feedbackKept(text) };
}

/** `terugkoppeling`: what the programme does with the last round. */
export function feedbackNow(turn: Turn): Answered {
  const { machine, person, scope } = turn;
  const { general, puls } = machine.voice;
  if (scope === 'channel') return { kind: 'message', message: general.notHere() };
  if (!mayAction(person, 'puls.feedback', machine.store)) return { kind: 'message', message: general.mayNot() };
  const last = lastTold(machine.store);
  if (last === null) return { kind: 'message', message: puls.noFeedbackYet() };
  return openFeedback(turn, { kind: 'puls.feedback', round: last.round });
}

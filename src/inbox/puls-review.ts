import type { Values } from '../chat/index.ts';
import type { Intent } from '../records/intent.ts';
import type { Person } from '../records/person.ts';
import type { PulsText } from '../records/puls-text.ts';
import { PLAIN_ROLES } from '../records/role.ts';
import type { PulsNote, PulsReview } from '../voice/index.ts';
import { lookAtTyped } from './filter.ts';
import type { Answered, Machine, Turn } from './machine.ts';
import { needIn } from './need.ts';
import { openQuestionText } from './puls-here.ts';
import { RIGHTS } from './rights.ts';

/** Everybody who may read open answers before they are shown. */
export function pulsReaders({ store }: Machine): readonly Person[] {
  // By their roles, which is all this right hangs on: to read everybody takes long where there are many.
  const roles = PLAIN_ROLES.filter((role) => RIGHTS['puls.review'].some((who) => who === role));
  const holders = roles.flatMap((role) => store.people.withRole(role));
  return [...new Map(holders.map((one) => [one.id, one])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What waits for this reader: not what they found good themselves, since that takes somebody else. */
export const waitingFor = (machine: Machine, round: string, personId: string): readonly PulsText[] =>
  machine.store.pulsTexts.open(round).filter((row) => row.firstBy !== personId);

function reviewOf(turn: Turn, row: PulsText): PulsReview {
  const { machine, person, today } = turn;
  const { store, check } = machine;
  const text = row.text ?? '';
  const verdict = check(text, today);
  const by = row.firstBy === null ? null : store.people.get(row.firstBy);
  const waiting = waitingFor(machine, row.round, person.id).filter((one) => one.id !== row.id);
  return {
    id: row.id,
    round: row.round,
    seen: row.revision,
    question: openQuestionText(machine, row.question),
    text,
    literal: row.mayQuote && verdict.action !== 'block',
    proposal: row.firstBy === null ? null : { by: by?.givenName ?? '', words: row.paraphrase },
    doubts: verdict.action === 'pass' ? [] : verdict.kinds,
    left: waiting.length,
  };
}

/** Opens the next answer that waits for this reader in a form: never in a message, since a chat keeps messages. */
export function openReview(turn: Turn, round: string, note: PulsNote | null): Answered {
  const { machine, person } = turn;
  const { voice, store } = machine;
  if (turn.scope === 'channel') return { kind: 'message', message: voice.general.notHere() };
  const [next] = waitingFor(machine, round, person.id);
  if (next !== undefined) return { kind: 'form', form: voice.pulsTexts.reviewForm(reviewOf(turn, next), note) };
  return { kind: 'message', message: voice.pulsTexts.reviewed(store.pulsTexts.open(round).length > 0, note) };
}

/** What somebody sees whose form is about an answer that is not as it was when the form was opened. */
function overtaken(turn: Turn, round: string, row: PulsText | null): Answered {
  if (row === null) return openReview(turn, round, 'gone');
  if (row.state === 'approved') return openReview(turn, round, 'settled');
  // Sent twice: their own decision stands.
  if (row.firstBy === turn.person.id) return openReview(turn, round, 'kept');
  return { kind: 'form', form: turn.machine.voice.pulsTexts.reviewForm(reviewOf(turn, row), 'changed') };
}

/** What one reader decides: the first proposes, somebody else agrees or proposes anew, and either can have it gone. */
function decide(turn: Turn, row: PulsText, review: PulsReview, choice: string, words: string | null): void {
  const { pulsTexts } = turn.machine.store;
  const by = turn.person.id;
  if (choice === 'niet') {
    pulsTexts.drop(row.id);
    return;
  }
  const wanted = choice === 'anders' ? words : review.proposal === null ? null : review.proposal.words;
  const agrees = review.proposal !== null && review.proposal.words === wanted && row.firstBy !== by;
  if (agrees) pulsTexts.approve(row.id, by);
  else pulsTexts.propose(row.id, wanted, by);
}

/** Who was told of these answers, with whether something waits for them. */
const toldOf = (machine: Machine, round: string) =>
  machine.store.outbox.startingWith(`puls.review|${round}|`).flatMap((row) => {
    if (!('person' in row.to)) return [];
    const { person } = row.to;
    return [{ row, person, waits: waitingFor(machine, round, person).length > 0 }];
  });

/**
 * Does this, and has the messages that say how many wait say it anew: that of who did it, and of others only when
 * nothing waits for them any more, or something does again. Where a form stands in the message, it stays open.
 */
function decideAndTell({ machine, person, turned }: Turn, round: string, work: () => void): void {
  const before = new Map(toldOf(machine, round).map(({ row, waits }) => [row.id, waits]));
  work();
  for (const { row, person: reader, waits } of toldOf(machine, round)) {
    const own = reader === person.id && (turned === null || row.receipt?.message !== turned);
    if (own || (reader !== person.id && waits !== before.get(row.id))) machine.store.outbox.touch(row.key);
  }
}

export function judgeText(turn: Turn, act: Extract<Intent, { kind: 'puls.judge' }>, values: Values): Answered {
  const { machine } = turn;
  const { voice, store } = machine;
  if (turn.scope === 'channel') return needIn(turn, values) ?? { kind: 'message', message: voice.general.notHere() };
  const row = store.pulsTexts.get(act.text);
  if (row === null || row.revision !== act.seen || row.state === 'approved')
    return needIn(turn, values) ?? overtaken(turn, act.round, row);
  const review = reviewOf(turn, row);
  if (act.version !== voice.pulsTexts.version)
    return needIn(turn, values) ?? { kind: 'form', form: voice.pulsTexts.reviewForm(review, null) };
  const found = lookAtTyped(turn, () => voice.pulsTexts.reviewForm(review, null), values);
  if (found !== null) return found;
  const outcome = voice.pulsTexts.takeReview(review, values);
  if (outcome.kind === 'ask again') return { kind: 'problems', problems: outcome.problems, form: outcome.form };
  const { R1: choice, R2: words } = outcome.answers;
  decideAndTell(turn, row.round, () => {
    decide(turn, row, review, String(choice), typeof words === 'string' ? words : null);
  });
  return openReview(turn, row.round, 'kept');
}

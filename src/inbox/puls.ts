import type { Values } from '../chat/index.ts';
import { ROLES, STEPS, type Role } from '../puls/bank.ts';
import { itemsFor, keptOnChange, openQuestion, questionsFor, roleQuestion } from '../puls/items.ts';
import type { Kept } from '../puls/round.ts';
import type { Intent } from '../records/intent.ts';
import type { Answered, Turn } from './machine.ts';
import { needIn } from './need.ts';
import { type PulsHere, nextPuls, openPuls, takesPart } from './puls-here.ts';

type Of<K extends Intent['kind']> = Extract<Intent, { kind: K }>;

const toRole = (text: string): Role | null => ROLES.find((role) => role === text) ?? null;

/** Turns the message that carried the button into the next thing: what was chosen is never shown. */
const turned = (message: Extract<Answered, { kind: 'replaced' }>['message']): Answered => ({
  kind: 'replaced',
  message,
});

/**
 * The round of this act, or the sentence that fits when it cannot be answered by this person now. `values`: what came
 * with it in a form, where somebody in need is looked for before it is let go.
 */
export function inRound(turn: Turn, round: string, work: (here: PulsHere) => Answered, values: Values = {}): Answered {
  const { machine, person } = turn;
  const here = openPuls(machine, round);
  const { puls, general } = machine.voice;
  if (here !== null && takesPart(person, here.n, here.bank)) return work(here);
  const needed = needIn(turn, values);
  if (needed !== null) return needed;
  if (here !== null) return turned(puls.notForYou());
  return turned(machine.store.puls.get(round) === null ? general.stale() : puls.closed());
}

/** The first question of all. */
function showRole(turn: Turn, { round, until, bank }: PulsHere): Answered {
  const { questions, words } = roleQuestion(bank);
  const [question] = questions;
  const said = question === undefined ? undefined : words[question.id];
  if (question === undefined || said === undefined) throw new Error('The puls has no question for the role');
  return turned(turn.machine.voice.puls.role({ round, until, question, words: said, number: 1, of: 1 }));
}

/** The question after this many of the items that this role is asked; after the last one the open question. */
function showItem(turn: Turn, { round, until, bank, n }: PulsHere, role: Role, at: number): Answered {
  const { puls } = turn.machine.voice;
  const items = itemsFor(bank, role, n);
  if (items.length === 0) return turned(puls.nothingAsked({ round, until }));
  if (at >= items.length) return turned(puls.askOpen({ round, until, text: openQuestion(bank, n).text }));
  const { questions, words } = questionsFor(bank, role, n);
  const question = questions[at];
  const said = question === undefined ? undefined : words[question.id];
  if (question === undefined || said === undefined) throw new RangeError(`No question ${at} in ${round}`);
  return turned(puls.ask({ round, until, question, words: said, number: at + 1, of: items.length }));
}

/** Where somebody is who comes back: at the role, at the first item without an answer, or at the end. */
export function standingPuls(turn: Turn, here: PulsHere): Answered {
  const { role, answers } = here.file.own(turn.person.id);
  if (role === null) return showRole(turn, here);
  const at = itemsFor(here.bank, role, here.n).findIndex(({ id }) => answers[id] === undefined);
  return at < 0 || Object.keys(answers).length > 0
    ? turned(turn.machine.voice.puls.done(here))
    : showItem(turn, here, role, at);
}

/** What a write into the open round led to: it may have been closed in between, or the role may be gone. */
export function after(turn: Turn, here: PulsHere, kept: Kept, next: () => Answered): Answered {
  switch (kept) {
    case 'kept':
      turn.machine.trace('puls.answered');
      return next();
    case 'role-first':
      return showRole(turn, here);
    case 'not-open':
      return turned(turn.machine.voice.puls.closed());
  }
}

export const startPuls = (turn: Turn, act: Of<'puls.start'>): Answered =>
  inRound(turn, act.round, (here) => showRole(turn, here));

export const declinePuls = (turn: Turn, act: Of<'puls.decline'>): Answered =>
  inRound(turn, act.round, (here) =>
    after(turn, here, here.file.leave(turn.person.id), () => turned(turn.machine.voice.puls.notThisTime(here))),
  );

export const takeRole = (turn: Turn, act: Of<'puls.role'>): Answered =>
  inRound(turn, act.round, (here) => {
    const { bank, n, file } = here;
    const role = toRole(act.role);
    if (role === null) return showRole(turn, here);
    const before = file.role(turn.person.id);
    const stands = before === null ? [] : keptOnChange(bank, n, before, role);
    turn.machine.trace('puls.answering');
    return after(turn, here, file.takeRole(turn.person.id, role, stands), () => showItem(turn, here, role, 0));
  });

export const answerPuls = (turn: Turn, act: Of<'puls.answer'>): Answered =>
  inRound(turn, act.round, (here) => {
    const { bank, n, file } = here;
    const role = file.role(turn.person.id);
    if (role === null) return showRole(turn, here);
    const items = itemsFor(bank, role, n);
    const at = items.findIndex(({ id }) => id === act.item);
    const item = items[at];
    // A button of another role: what it asks is not asked of this one.
    if (item === undefined) return showItem(turn, here, role, 0);
    const offered = item.kind === 'scale' ? STEPS : item.options.map(({ id }) => id);
    const known = act.value === null || [...offered, ...Object.keys(bank.asides)].includes(act.value);
    if (!known) return showItem(turn, here, role, at);
    turn.machine.trace('puls.answering');
    return after(turn, here, file.answer(turn.person.id, item.id, act.value), () => showItem(turn, here, role, at + 1));
  });

export const endPuls = (turn: Turn, act: Of<'puls.done'>): Answered =>
  inRound(turn, act.round, (here) => turned(turn.machine.voice.puls.done(here)));

export const withdrawPuls = (turn: Turn, act: Of<'puls.withdraw'>): Answered =>
  inRound(turn, act.round, (here) => {
    const { id } = turn.person;
    // First that they are not asked again, so that nobody who takes everything back is reminded.
    const left = here.file.leave(id);
    return after(turn, here, left === 'kept' ? here.file.withdraw(id) : left, () =>
      turned(turn.machine.voice.puls.withdrawn(here)),
    );
  });

/** `puls`: the round that is open, or when the next one is. */
export function pulsNow(turn: Turn): Answered {
  const { machine, person, now, scope } = turn;
  const { puls, general } = machine.voice;
  if (scope === 'channel') return { kind: 'message', message: general.notHere() };
  const here = openPuls(machine, null);
  if (here === null) {
    const next = machine.puls.bank() === null ? null : nextPuls(machine, now);
    return { kind: 'message', message: puls.noneOpen(next) };
  }
  if (!takesPart(person, here.n, here.bank)) return { kind: 'message', message: puls.notForYou() };
  const stands = standingPuls(turn, here);
  return stands.kind === 'replaced' ? { kind: 'message', message: stands.message } : stands;
}

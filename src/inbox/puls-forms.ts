import type { Answers, Values } from '../chat/index.ts';
import { QUOTE_QUESTION, type Role } from '../puls/bank.ts';
import { openQuestion, questionsFor } from '../puls/items.ts';
import type { Kept } from '../puls/round.ts';
import type { Intent } from '../records/intent.ts';
import type { PulsForm } from '../voice/index.ts';
import { lookAtTyped } from './filter.ts';
import type { Answered, Turn } from './machine.ts';
import { needIn } from './need.ts';
import type { PulsHere } from './puls-here.ts';
import { after, inRound, standingPuls } from './puls.ts';

type Of<K extends Intent['kind']> = Extract<Intent, { kind: K }>;

/** The questions of this round for this role with what this person answered: all of them, or the open one alone. */
function formFacts(turn: Turn, { round, until, bank, n, file }: PulsHere, role: Role, whole: boolean): PulsForm {
  const { questions, words } = questionsFor(bank, role, n);
  const { answers, texts } = file.own(turn.person.id);
  const open = openQuestion(bank, n).id;
  const text = texts.find(({ question }) => question === open);
  const written: Answers =
    text === undefined ? {} : { [open]: text.text, [QUOTE_QUESTION]: text.mayQuote ? 'ja' : 'nee' };
  return {
    round,
    until,
    role,
    questions: whole ? questions : questions.filter(({ id }) => id === open || id === QUOTE_QUESTION),
    words,
    answers: { ...answers, ...written },
  };
}

/** Keeps the open answer that came with a form; an empty one takes away what stood. */
function keepText(turn: Turn, { bank, n, file }: PulsHere, answers: Answers): Kept {
  const question = openQuestion(bank, n).id;
  const text = answers[question];
  if (typeof text !== 'string' || text === '') return file.say(turn.person.id, { question, text: null });
  return file.say(turn.person.id, { question, text, mayQuote: answers[QUOTE_QUESTION] === 'ja' });
}

/** Does this with the round and this person's role in it, or says where they are when they chose none. */
function withRole(turn: Turn, round: string, values: Values, work: (here: PulsHere, role: Role) => Answered): Answered {
  const found = (here: PulsHere): Answered => {
    const role = here.file.role(turn.person.id);
    return role === null ? (needIn(turn, values) ?? standingPuls(turn, here)) : work(here, role);
  };
  return inRound(turn, round, found, values);
}

export const writeOpen = (turn: Turn, act: Of<'puls.write'>): Answered =>
  withRole(turn, act.round, {}, (here, role) => ({
    kind: 'form',
    form: turn.machine.voice.puls.writeForm(formFacts(turn, here, role, false)),
  }));

export const takeOpen = (turn: Turn, act: Of<'puls.written'>, values: Values): Answered =>
  withRole(turn, act.round, values, (here, role) => {
    const { puls } = turn.machine.voice;
    if (act.version !== puls.version) return needIn(turn, values) ?? writeOpen(turn, { ...act, kind: 'puls.write' });
    const facts = formFacts(turn, here, role, false);
    const found = lookAtTyped(turn, () => puls.writeForm(facts), values);
    if (found !== null) return found;
    const outcome = puls.takeWritten(facts, values);
    if (outcome.kind === 'ask again') return { kind: 'problems', problems: outcome.problems, form: outcome.form };
    turn.machine.trace('puls.answering');
    return after(turn, here, keepText(turn, here, outcome.answers), () => ({
      kind: 'replaced',
      message: puls.done(here),
    }));
  });

export const changePuls = (turn: Turn, act: Of<'puls.change'>): Answered =>
  withRole(turn, act.round, {}, (here, role) => {
    const facts = formFacts(turn, here, role, true);
    const { puls } = turn.machine.voice;
    if (facts.questions.length === 0) return { kind: 'replaced', message: puls.nothingAsked(here) };
    return { kind: 'form', form: puls.changeForm(facts) };
  });

export const takeChange = (turn: Turn, act: Of<'puls.changed'>, values: Values): Answered =>
  withRole(turn, act.round, values, (here, role) => {
    const { puls } = turn.machine.voice;
    // Another role was chosen since this form was opened: its questions are not asked any more.
    if (act.version !== puls.version || act.role !== role)
      return needIn(turn, values) ?? changePuls(turn, { ...act, kind: 'puls.change' });
    const facts = formFacts(turn, here, role, true);
    const found = lookAtTyped(turn, () => puls.changeForm(facts), values);
    if (found !== null) return found;
    const outcome = puls.takeChanged(facts, values);
    if (outcome.kind === 'ask again') return { kind: 'problems', problems: outcome.problems, form: outcome.form };
    turn.machine.trace('puls.answering');
    const { id: person } = turn.person;
    const kept = facts.questions
      .filter(({ kind, id }) => kind !== 'long-text' && id !== QUOTE_QUESTION)
      .map(({ id }): Kept => {
        const value = outcome.answers[id];
        return here.file.answer(person, id, typeof value === 'string' ? value : null);
      });
    const failed = kept.find((one) => one !== 'kept');
    return after(turn, here, failed ?? keepText(turn, here, outcome.answers), () => ({
      kind: 'replaced',
      message: puls.done(here),
    }));
  });

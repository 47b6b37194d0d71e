import type { Question, QuestionWords } from '../chat/index.ts';
import {
  ASIDES,
  type Bank,
  type Item,
  OPEN_MAX,
  QUOTE_QUESTION,
  ROLES,
  ROLE_QUESTION,
  type Role,
  STEPS,
} from './bank.ts';

/** An item as a round asks it: of whom, and what the release must know of it. */
export interface RoundItem {
  readonly id: string;
  readonly kind: 'scale' | 'choice';
  /** Whether all roles together may have one figure. */
  readonly same: boolean;
  /** What one can choose, asides left out, in order. */
  readonly options: readonly string[];
  readonly roles: readonly Role[];
}

/** Questions with their Dutch, ready for a form or one tap at a time. */
export interface Asked {
  readonly questions: readonly Question[];
  readonly words: Readonly<Record<string, QuestionWords>>;
}

/** What stands at this place in a list that starts again after its end. Throws RangeError when there is no such place. */
function inTurn<T>(list: readonly T[], place: number): T {
  const one = list[place % list.length];
  if (!Number.isInteger(place) || place < 0 || one === undefined) throw new RangeError(`No place ${place} in turn`);
  return one;
}

function itemOf(bank: Bank, id: string): Item {
  const item = bank.items.find((one) => one.id === id);
  if (item === undefined) throw new RangeError(`No item ${id}`);
  return item;
}

/**
 * The items a role is asked in round n (from 1; RangeError otherwise), anchors first. Rounds count on over the years.
 * A bestuurder gets none in most rounds; `anders` gets no item whose answers could only be shown per role.
 */
export function itemsFor(bank: Bank, role: Role, n: number): readonly Item[] {
  const anchors = bank.items.filter((item) => item.anchor);
  const turn = inTurn(bank.rotation, n - 1).map((id) => itemOf(bank, id));
  if (role === 'anders') return [...anchors, ...turn.filter((item) => item.same)];
  if (role !== 'bestuurder') return [...anchors, ...turn];
  const { every, rotation } = bank.bestuurders;
  return n % every === 0 ? [...anchors, itemOf(bank, inTurn(rotation, n / every - 1))] : [];
}

/** Every item of round n with the roles that are asked it: what the release is made of. */
export function roundItems(bank: Bank, n: number): readonly RoundItem[] {
  const asked = ROLES.map((role) => ({ role, items: itemsFor(bank, role, n) }));
  const items = new Set(asked.flatMap(({ items }) => items));
  return [...items].map((item) => ({
    id: item.id,
    kind: item.kind,
    same: item.same,
    options: item.kind === 'scale' ? STEPS : item.options.map((option) => option.id),
    roles: asked.filter(({ items }) => items.includes(item)).map(({ role }) => role),
  }));
}

/** The items of round n with their words, as they are kept beside what is told of them. */
export function askedIn(bank: Bank, n: number) {
  return roundItems(bank, n).map(({ id }) => {
    const item = itemOf(bank, id);
    const options = item.kind === 'scale' ? [] : item.options.map((option) => [option.id, option.label] as const);
    const { theme, anchor, text, variants } = item;
    return {
      id,
      theme,
      anchor,
      text,
      variants,
      options: Object.fromEntries(options),
    };
  });
}

/** The words of an item for a role. */
export function textFor(item: Item, role: Role): string {
  return (role === 'anders' ? undefined : item.variants[role]) ?? item.text;
}

function wordsOf(bank: Bank, item: Item, role: Role): QuestionWords {
  const options: Record<string, string> = {};
  const optionHelp: Record<string, string> = {};
  if (item.kind === 'scale')
    for (const [at, label] of item.labels.entries()) options[`${at + 1}`] = `${at + 1} ${label}`;
  else
    for (const { id, label, help } of item.options) {
      options[id] = label;
      if (help !== null) optionHelp[id] = help;
    }
  return { text: textFor(item, role), options: { ...options, ...bank.asides }, optionHelp };
}

function questionOf(item: Item): Question {
  const base = { id: item.id, required: false };
  return item.kind === 'scale'
    ? { ...base, kind: 'scale', options: STEPS, aside: ASIDES }
    : { ...base, kind: 'choice', options: [...item.options.map((option) => option.id), ...ASIDES] };
}

/** The first question of every round, answered with one tap. */
export function roleQuestion(bank: Bank): Asked {
  const { text, help, labels } = bank.roleQuestion;
  return {
    questions: [{ id: ROLE_QUESTION, kind: 'choice', required: true, options: ROLES }],
    words: { [ROLE_QUESTION]: { text, help, options: labels } },
  };
}

/** The open question of round n: its id and its text. */
export const openQuestion = (bank: Bank, n: number): Bank['open'][number] => inTurn(bank.open, n - 1);

/** What a role is asked in round n after the role question: the items, then the open question. Empty: nothing this round. */
export function questionsFor(bank: Bank, role: Role, n: number): Asked {
  const items = itemsFor(bank, role, n);
  if (items.length === 0) return { questions: [], words: {} };
  const open = openQuestion(bank, n);
  const { text, help, yes, no } = bank.quote;
  return {
    questions: [
      ...items.map(questionOf),
      { id: open.id, kind: 'long-text', required: false, max: OPEN_MAX },
      {
        id: QUOTE_QUESTION,
        kind: 'choice',
        required: false,
        options: ['nee', 'ja'],
        when: [{ question: open.id, answeredOtherThan: [] }],
      },
    ],
    words: {
      ...Object.fromEntries(items.map((item) => [item.id, wordsOf(bank, item, role)])),
      [open.id]: { text: open.text, help: bank.openHelp, options: {} },
      [QUOTE_QUESTION]: { text, help, options: { ja: yes, nee: no } },
    },
  };
}

/**
 * The questions whose answer still stands when somebody chooses another role: asked of both, in the same words. The open
 * one is the same for every role that is asked something.
 */
export function keptOnChange(bank: Bank, n: number, from: Role, to: Role): readonly string[] {
  const [before, after] = [itemsFor(bank, from, n), itemsFor(bank, to, n)];
  const open = before.length > 0 && after.length > 0 ? [openQuestion(bank, n).id] : [];
  return [
    ...after
      .filter((item) => before.includes(item) && textFor(item, from) === textFor(item, to))
      .map((item) => item.id),
    ...open,
  ];
}

/** How long round n takes somebody with this role who answers everything, in seconds. */
export function secondsFor(bank: Bank, role: Role, n: number): number {
  const items = itemsFor(bank, role, n);
  if (items.length === 0) return bank.roleQuestion.seconds;
  const around = bank.roleQuestion.seconds + openQuestion(bank, n).seconds + bank.quote.seconds;
  return items.reduce((sum, item) => sum + item.seconds, around);
}

import type { Statement } from '../../../src/puls/statement.ts';
import type { Kind } from './kinds.ts';
import { type Counts, spreads } from './tables.ts';

/*
 * The rules of the release a second time, from docs/privacy-puls.md, and not by the code of the program: shares are
 * divided instead of multiplied out, and doubt is found by trying everything. `professional` is 0, then as in `ROLES`.
 */

const EXPERTS = 1;
const NO_GROUP = 4;
const MIDDLE = 1;

/** One role on one item: how many took part, and what they answered. */
interface Crowd {
  readonly members: number;
  readonly n: number;
  readonly sum: number;
  readonly parts: readonly number[];
  readonly unsure: number;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
/** The floor of a share is never met by accident of a fraction. */
const HAIR = 1e-9;
const halfUp = (number: number): number => Math.floor(number + 0.5 + HAIR);

function partOf({ item }: Kind, value: string): number {
  return item.kind === 'choice' ? item.options.indexOf(value) : value < '3' ? 0 : value === '3' ? 1 : 2;
}

function crowdOf(kind: Kind, counts: Counts): Crowd {
  const parts = [0, 0, 0];
  let [n, sum, unsure] = [0, 0, 0];
  for (const [at, value] of kind.values.entries()) {
    const count = counts[at]!;
    if (value === 'weet-niet') unsure += count;
    if (value === 'weet-niet' || value === '') continue;
    parts[partOf(kind, value)]! += count;
    n += count;
    if (kind.item.kind === 'scale') sum += count * Number(value);
  }
  return { members: sumOf(counts), n, sum, parts, unsure };
}

const together = (crowds: readonly Crowd[]): Crowd => ({
  members: sumOf(crowds.map(({ members }) => members)),
  n: sumOf(crowds.map(({ n }) => n)),
  sum: sumOf(crowds.map(({ sum }) => sum)),
  parts: [0, 1, 2].map((part) => sumOf(crowds.map(({ parts }) => parts[part]!))),
  unsure: sumOf(crowds.map(({ unsure }) => unsure)),
});

const namesOf = ({ item }: Kind): readonly string[] =>
  item.kind === 'choice' ? item.options : ['kritisch', 'midden', 'positief'];

const HIDDEN: Statement = { kind: 'hidden' };

/** The part that sixty percent are in; the middle of a scale is no word. */
function wordOf(kind: Kind, parts: readonly number[]): number {
  const part = parts.findIndex((count) => count / sumOf(parts) >= 0.6 - HAIR);
  return kind.item.kind === 'scale' && part === MIDDLE ? -1 : part;
}

function say(kind: Kind, { n, sum, parts, unsure }: Crowd): Statement {
  const names = namesOf(kind);
  if (n < 5) return HIDDEN;
  if (n < 10) return { kind: 'words', mostly: names[wordOf(kind, parts)] ?? null };
  const most = Math.max(...parts);
  if (most >= n - 1 || most / n >= 0.95 - HAIR) return { kind: 'nearly-all', part: names[parts.indexOf(most)]! };
  return {
    kind: 'figures',
    n,
    mean: kind.item.kind === 'scale' ? halfUp((sum / n) * 10) / 10 : null,
    shares: Object.fromEntries(names.map((name, at) => [name, halfUp((parts[at]! / n) * 10) * 10])),
    unsure: halfUp((unsure / (n + unsure)) * 10) * 10,
    trend: null,
  };
}

/** The roles of which nothing is told. */
function hiddenIn({ item }: Kind, crowds: readonly Crowd[]): readonly number[] {
  const least = item.same && item.kind === 'choice' ? 10 : 5;
  const there = crowds.flatMap(({ members }, at) => (members > 0 ? [at] : []));
  const small = there.filter((at) => at === NO_GROUP || crowds[at]!.n < least);
  if (!item.same || small.length === 0 || sumOf(small.map((at) => crowds[at]!.n)) >= 5) return small;
  const rest = there.filter((at) => !small.includes(at));
  const choice = rest.some((at) => at !== EXPERTS) ? rest.filter((at) => at !== EXPERTS) : rest;
  const fewest = Math.min(...choice.map((at) => crowds[at]!.members));
  return [...small, ...choice.filter((at) => crowds[at]!.members === fewest).slice(0, 1)];
}

const doubts = new Map<string, boolean>();

/** Whether each group told in words could still have `doubters` people elsewhere, when the heap is known to the last one. */
function inDoubt(kind: Kind, words: readonly Crowd[], hidden: Crowd): boolean {
  const heap = together([...words, hidden]).parts;
  const told = words.map(({ n, parts }) => ({ n, word: wordOf(kind, parts) }));
  const key = JSON.stringify([told, heap, hidden.n]);
  const before = doubts.get(key);
  if (before !== undefined) return before;
  const ways = told.map(({ n, word }) => spreads(n, 3).filter((parts) => wordOf(kind, parts) === word));
  const doubters = hidden.n > 0 ? 1 : 2;
  /** Gives out what is left of the heap to one group after the other, and says whether it can come out. */
  const fits = (at: number, left: readonly number[], doubted: number): boolean => {
    if (left.some((count) => count < 0)) return false;
    if (at === told.length) return hidden.n === 0 || left.every((count) => count < hidden.n);
    const band = told[at]!.word === -1 ? MIDDLE : told[at]!.word;
    return ways[at]!.some(
      (parts) =>
        (at !== doubted || told[at]!.n - parts[band]! >= doubters) &&
        fits(
          at + 1,
          left.map((count, part) => count - parts[part]!),
          doubted,
        ),
    );
  };
  const found = told.every((_, doubted) => fits(0, heap, doubted));
  doubts.set(key, found);
  return found;
}

function sayTotal(kind: Kind, told: readonly Crowd[], hidden: Crowd): Statement {
  const everybody = together([...told, hidden]);
  const whole = say(kind, everybody);
  if (everybody.n < 10) return kind.item.kind === 'choice' ? HIDDEN : whole;
  const said = told.map((crowd) => say(kind, crowd).kind);
  const alone = !said.includes('figures');
  if (whole.kind === 'nearly-all' && alone) return whole;
  if (said.includes('nearly-all')) return HIDDEN;
  if (hidden.n > 0 && Math.max(...hidden.parts) === hidden.n) return HIDDEN;
  const words = told.filter((_, at) => said[at] === 'words');
  return inDoubt(kind, words, hidden) ? whole : HIDDEN;
}

/** What is told of a group or of all, in one line and without its trend; `-` for nothing. */
export function lineOf(told: Statement | null): string {
  switch (told?.kind) {
    case undefined:
      return 'none';
    case 'hidden':
      return '-';
    case 'words':
      return `mostly ${told.mostly ?? 'mixed'}`;
    case 'nearly-all':
      return `nearly all ${told.part}`;
    case 'figures':
      return `${told.n} ${told.mean ?? ''} ${Object.values(told.shares).join('/')} ${told.unsure}`;
  }
}

/** What the rules say of a table: the four groups and then the total, in one line. */
export function rulesSay(kind: Kind, table: readonly Counts[]): string {
  const crowds = table.map((counts) => crowdOf(kind, counts));
  const hidden = hiddenIn(kind, crowds);
  const groups = crowds.slice(0, NO_GROUP).map((crowd, at) => (hidden.includes(at) ? HIDDEN : say(kind, crowd)));
  const told = crowds.filter((_, at) => !hidden.includes(at));
  const total = kind.item.same ? sayTotal(kind, told, together(hidden.map((at) => crowds[at]!))) : null;
  return [...groups, total].map(lineOf).join(' | ');
}

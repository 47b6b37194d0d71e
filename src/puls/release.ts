import { GROUPS, type Group, ROLE_QUESTION, type Role } from './bank.ts';
import { hiddenAlone, hiddenBesideTotal } from './hide.ts';
import type { RoundItem } from './items.ts';
import type { ItemRelease, Release, Response, Statement } from './statement.ts';
import { type Tally, merge, tallyOf } from './tally.ts';
import { FIGURES_FROM, HIDDEN, WORDS_FROM, tell } from './tell.ts';
import { tellTotal } from './total.ts';
import { trendOf } from './trend.ts';

/*
 * Why a release can be shown to everybody, also to somebody who knows these rules, who took part, which roles they have
 * and how many of each role answered; who reads every release there ever was; and who can count.
 *
 * 1. What is told of a group depends on that group alone: nothing under five answers, a word under ten, rounded figures
 *    from ten. Nobody can be picked out of a group that is told, since a word needs sixty percent, figures need two people
 *    who answered differently, and where nearly all agree it is not told whether it was all of them (tally.ts, tell.ts).
 * 2. Beside a total, a group that is not told could be found by taking the others away from it. So those of whom nothing
 *    is told are together nobody or at least five answers (hide.ts). "Weet ik niet" and a question left open count as
 *    taking part: a group of which everybody said so is hidden like any other, and does not show by its absence.
 * 3. From there on the hidden are one heap: the total sees their answers added up, never whose they are. Exchange the
 *    answers of two of them, and not a letter of the release changes. So all that anybody can ever learn is the heap, and
 *    what a heap says of a small group in it is certain only when the whole heap says the same.
 * 4. Therefore no total when the heap is all in one part. Withheld it could be all of any part, so that withholding it
 *    says less than it hides. A group told in words beside a total gets the same care: the total is withheld where it
 *    would prove that all of that group agree (doubt.ts).
 * 5. No total either where a group is told as nearly all and the total is not: the one would tell how nearly the other is.
 *    A total in which nearly all agree is told as such, when no group is told in figures that could be taken from it.
 * 6. An item that reads differently for different roles has no total, so that there is nothing to take away from. A choice
 *    has too many parts for words beside a total: there a group is told in figures or not at all.
 * 7. Whether something is hidden is decided by how many answered, or by something that could have come about in several
 *    ways (4), so that hiding does not tell what it hides. Why something is hidden is not told.
 * 8. Trends are worked out from what both releases tell already (trend.ts). A release is computed once; late answers go
 *    nowhere; no run can be repeated with one person more, since the answers are gone.
 * 9. An answer to one item stands beside no answer to another: the rows have no person, and items are told one by one.
 *
 * tests/puls/solver tries every possible round of many sizes against this, and thousands of random ones.
 *
 * What stays: the rough mean of a heap of five or more can be worked out, and so can that of a group of five to nine told
 * in words beside a total. Who is in the heap knows one answer of it; who is the one exception in "nearly all" knows the
 * others. And who believes that everybody answers the same as last time can guess what a newcomer answered.
 * docs/privacy-puls.md says so.
 */

/** One answer as it comes out of the closed round: no person, no time, no order. The role itself is one of the items. */
export interface AnswerRow {
  readonly role: Role;
  readonly item: string;
  readonly value: string;
}

/** A closed round. `items` as roundItems gives them; `invited` is how many people were asked. */
export interface ClosedRound {
  readonly round: string;
  readonly items: readonly RoundItem[];
  readonly answers: readonly AnswerRow[];
  readonly invited: number;
}

interface RoleTally {
  readonly role: Role;
  readonly members: number;
  readonly tally: Tally;
}

function roleTallies(item: RoundItem, answers: readonly AnswerRow[]): readonly RoleTally[] {
  return item.roles.map((role) => {
    const own = answers.filter((row) => row.role === role);
    const values = own.filter((row) => row.item === item.id).map((row) => row.value);
    const members = own.filter((row) => row.item === ROLE_QUESTION).length;
    return { role, members: Math.max(members, values.length), tally: tallyOf(item, values) };
  });
}

function releaseItem(item: RoundItem, answers: readonly AnswerRow[], previous: readonly Release[]): ItemRelease {
  const roles = roleTallies(item, answers);
  const sizes = roles.map(({ role, members, tally }) => ({ role, members, n: tally.n }));
  const least = item.kind === 'choice' ? FIGURES_FROM : WORDS_FROM;
  const hiding = item.same ? hiddenBesideTotal(sizes, least) : hiddenAlone(sizes);
  const shown = roles.filter(({ role }) => !hiding.includes(role));
  const withTrend = (told: Statement, of: Group | 'total'): Statement =>
    told.kind === 'figures' ? { ...told, trend: trendOf(told, previous, item.id, of) } : told;

  const groupOf = (group: Group): Statement => {
    const own = shown.find(({ role }) => role === group);
    return own === undefined ? HIDDEN : withTrend(tell(item, own.tally), group);
  };
  const heap = roles.filter(({ role }) => hiding.includes(role)).map(({ tally }) => tally);
  const total = (): Statement => tellTotal(item, { told: shown.map(({ tally }) => tally), hidden: merge(item, heap) });
  return {
    id: item.id,
    total: item.same ? withTrend(total(), 'total') : null,
    groups: Object.fromEntries(GROUPS.map((group) => [group, groupOf(group)])) as Record<Group, Statement>,
  };
}

function responseOf(people: number, invited: number): Response | null {
  if (people < WORDS_FROM) return null;
  if (people * 3 < invited) return 'minder-dan-een-derde';
  return people * 3 > invited * 2 ? 'meer-dan-twee-derde' : 'ongeveer-de-helft';
}

/**
 * At least so many people answered something: as many as answered the item that most did. Who chose a role and nothing
 * else hides nobody's words.
 */
function answeredBy(items: readonly RoundItem[], answers: ClosedRound['answers']): number {
  const each = items.map((item) =>
    roleTallies(item, answers).reduce((sum, { tally: { n, unsure } }) => sum + n + unsure, 0),
  );
  return Math.max(0, ...each);
}

/**
 * The release of a round that is closed: exactly what may be shown, and all that is kept. `previous` are the releases
 * before it, oldest first. The order of the rows plays no part. Throws RangeError for a value that no item offers.
 */
export function release({ round, items, answers, invited }: ClosedRound, previous: readonly Release[]): Release {
  const asked = new Set(items.flatMap(({ roles }) => roles));
  const people = answers.filter((row) => row.item === ROLE_QUESTION && asked.has(row.role)).length;
  return {
    rules: 1,
    round,
    people: people < FIGURES_FROM ? null : people,
    response: responseOf(people, invited),
    items: items.map((item) => releaseItem(item, answers, previous)),
    textsMayBeRead: answeredBy(items, answers) >= FIGURES_FROM,
  };
}

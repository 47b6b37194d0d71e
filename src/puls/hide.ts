import { GROUPS, type Role } from './bank.ts';
import { WORDS_FROM } from './tell.ts';

/** The size of a role on one item: who took part and was asked it, and who gave an answer that counts. */
export interface Size {
  readonly role: Role;
  readonly members: number;
  readonly n: number;
}

/** Kept visible as long as another can be hidden instead: the voice that the programme wants to hear most. */
const LAST = 'ervaringsdeskundige';

function small(sizes: readonly Size[], least: number): readonly Size[] {
  return sizes.filter(({ role, members, n }) => members > 0 && (n < least || !isGroup(role)));
}

const isGroup = (role: Role): boolean => GROUPS.some((group) => group === role);

/** The roles of which nothing is told where no total is told either: those with too few answers. */
export function hiddenAlone(sizes: readonly Size[]): readonly Role[] {
  return small(sizes, WORDS_FROM).map(({ role }) => role);
}

/**
 * The roles of which nothing is told beside a total. Somebody can take what is told away from the total, so what is left
 * must be nobody or at least five answers: where it is fewer, the smallest other role is hidden too.
 * Which one rests on how many took part, so that it is mostly the same for all items of a round. `least`: how many
 * answers a group needs to be told at all.
 */
export function hiddenBesideTotal(sizes: readonly Size[], least: number): readonly Role[] {
  const hidden = small(sizes, least);
  const left = hidden.reduce((sum, { n }) => sum + n, 0);
  if (hidden.length === 0 || left >= WORDS_FROM) return hidden.map(({ role }) => role);
  const next = sizes
    .filter((size) => size.members > 0 && !hidden.includes(size))
    .toSorted((a, b) => Number(a.role === LAST) - Number(b.role === LAST) || a.members - b.members)
    .slice(0, 1);
  return [...hidden, ...next].map(({ role }) => role);
}

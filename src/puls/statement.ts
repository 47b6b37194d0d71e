import type { Group } from './bank.ts';

/** How an item moved since it was last asked, as both releases tell it. `arrow`: certain enough for an arrow. */
export interface Trend {
  readonly since: string;
  readonly direction: 'hoger' | 'lager' | 'ongeveer-gelijk';
  readonly arrow: boolean;
}

/**
 * What may be said of one group on one item; nothing else of it is kept.
 * - `figures` (ten answers or more): `mean` to one decimal, null for a choice; `shares` in tens of percents per part
 *   (`kritisch`, `midden`, `positief`, or the options of a choice), at most 90; `unsure`, the share of "Weet ik niet"
 *   in tens; `n`, which a later trend needs.
 * - `nearly-all`: nearly everybody is in one part. Whether it is everybody is not told, nor a mean that would tell it.
 * - `words` (five to nine): the part that sixty percent or more chose, null when it is mixed.
 * - `hidden`: nothing, and not why: nobody, too few, or kept back so that another group cannot be worked out.
 */
export type Statement =
  | {
      readonly kind: 'figures';
      readonly n: number;
      readonly mean: number | null;
      readonly shares: Readonly<Record<string, number>>;
      readonly unsure: number;
      readonly trend: Trend | null;
    }
  | { readonly kind: 'nearly-all'; readonly part: string }
  | { readonly kind: 'words'; readonly mostly: string | null }
  | { readonly kind: 'hidden' };

export interface ItemRelease {
  readonly id: string;
  /** All roles together; null for an item that does not read the same for all roles. */
  readonly total: Statement | null;
  readonly groups: Readonly<Record<Group, Statement>>;
}

/** How many of the invited took part; never per role. */
export type Response = 'minder-dan-een-derde' | 'ongeveer-de-helft' | 'meer-dan-twee-derde';

/** All that is kept of a round. It is computed once, at the close, and never again. */
export interface Release {
  /** The version of the rules below it. */
  readonly rules: 1;
  /** The round's key, such as `puls-007`. */
  readonly round: string;
  /** How many took part; null under ten. */
  readonly people: number | null;
  /** Null when fewer than five took part. */
  readonly response: Response | null;
  readonly items: readonly ItemRelease[];
  /** Whether the open answers may go to the two people who approve them; otherwise they are thrown away unread. */
  readonly textsMayBeRead: boolean;
}

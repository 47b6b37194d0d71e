import { existsSync } from 'node:fs';
import { roundFileOf } from '../puls/round-file.ts';
import { standingRound } from '../puls/round-store.ts';
import type { Content } from '../store/index.ts';
import { UsageError } from './context.ts';

/** What becomes of the open round of the puls, whose answers are in no backup. */
export type RoundLeft =
  | { readonly kind: 'none' }
  /** Its answers stand in their own file, which belongs to this same bot. */
  | { readonly kind: 'goes-on'; readonly round: string }
  /** The copy has it open, but there are no answers of it any more. */
  | { readonly kind: 'lost'; readonly round: string }
  | { readonly kind: 'dropped' };

const OPEN = ['opening', 'open', 'reminding', 'closing'];

/** The round whose answers stand beside the database; `unreadable` when nobody can tell. */
function standing(database: string): string | null {
  if (!existsSync(roundFileOf(database))) return null;
  try {
    return standingRound(database)?.round ?? 'unreadable';
  } catch {
    return 'unreadable';
  }
}

/**
 * The file with the answers goes on only with a copy that has the same round open, of the same bot. With any other copy
 * the next tick would destroy it, or mix two groups of people: that is for the operator to say. It is never moved aside,
 * since that would keep answers with the secret that leads them back to people.
 */
export function roundLeft(database: string, copy: Content, stood: Content | null, drop: boolean): RoundLeft {
  const round = standing(database);
  const open = copy.rounds.find(({ state }) => OPEN.includes(state))?.round;
  if (round === null) return open === undefined ? { kind: 'none' } : { kind: 'lost', round: open };
  const ours = stood === null || stood.secret === copy.secret;
  if (ours && round === open) return { kind: 'goes-on', round };
  if (drop) return { kind: 'dropped' };
  throw new UsageError(
    `The answers of an open puls (${round}) stand beside the database and this copy does not know them: close it first with "puls close ${round}", or destroy them with --drop-puls.`,
  );
}

/** The same for the operator. */
export function roundLine(left: RoundLeft): readonly string[] {
  switch (left.kind) {
    case 'none':
      return [];
    case 'goes-on':
      return [
        `${left.round} goes on with the answers in its own file. Whom it asked is in no copy: nobody is reminded of it, and its messages stay as they are at the close.`,
      ];
    case 'lost':
      return [`${left.round} is open in this copy, but its answers are in no copy: it will close as lost.`];
    case 'dropped':
      return ['The answers of the open puls were destroyed.'];
  }
}

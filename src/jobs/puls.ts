import type { Machine } from '../inbox/machine.ts';
import { feedbackOwed } from '../inbox/puls-feedback.ts';
import { momentsOf } from '../inbox/puls-here.ts';
import { askedIn } from '../puls/items.ts';
import type { Done } from './job.ts';

const skipped = (reason: string): Done => ({ outcome: 'skipped', reason, planned: 0 });
const PLANNED: Done = { outcome: 'planned', reason: null, planned: 0 };

/** Why this round cannot open now; null when it can. */
export function whyNotOpen(machine: Machine, round: string): string | null {
  const { store, puls } = machine;
  if (puls.bank() === null) return 'no-question-bank';
  const state = store.puls.get(round)?.state;
  if (state !== undefined && state !== 'waiting' && state !== 'not-opened') return 'opened-before';
  if (store.puls.open() !== null) return 'another-is-open';
  return feedbackOwed(store) === null ? null : 'waits-for-feedback';
}

/** Opens a round: from here on it can be answered. Those who are asked are planned bit by bit (puls-carry.ts). */
export function beginRound(machine: Machine, round: string, now: number): void {
  const { store, puls, trace } = machine;
  const moments = momentsOf(machine, round);
  const bank = puls.bank();
  if (moments === null || bank === null) throw new RangeError(`Not a round that can open: ${round}`);
  // The file of a round that nobody knows of any more, or of one that was never opened after all.
  if (!puls.file(round).create()) {
    puls.destroy();
    puls.file(round).create();
  }
  trace('puls.opening');
  store.puls.opening(round, askedIn(bank, moments.n), now);
}

export function openPulsRound(machine: Machine, round: string, now: number): Done {
  const why = whyNotOpen(machine, round);
  switch (why) {
    case null:
      beginRound(machine, round, now);
      return PLANNED;
    case 'waits-for-feedback':
    case 'another-is-open':
      machine.store.puls.put(round, 'waiting');
      return skipped(why);
    default:
      return skipped(why);
  }
}

/** One reminder, to those who were not heard: planned bit by bit, so that nobody waits for it. */
export function remindPulsRound(machine: Machine, round: string): Done {
  if (machine.store.puls.get(round)?.state !== 'open') return skipped('not-open');
  machine.store.puls.put(round, 'reminding');
  return PLANNED;
}

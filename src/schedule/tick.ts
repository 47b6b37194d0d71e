import { Temporal } from 'temporal-polyfill';
import { nextMoment, slotsBetween } from '../calendar/rhythm.ts';
import { type Slot, isInTime } from '../calendar/slot.ts';
import type { Machine } from '../inbox/machine.ts';
import { carryPuls, endPuls } from '../jobs/puls-carry.ts';
import { JOBS, type DoneJob, RUN } from '../jobs/jobs.ts';

export interface Ticked {
  readonly job: string;
  readonly key: string;
  readonly at: number;
  readonly outcome: 'planned' | 'skipped';
  readonly reason: string | null;
  readonly planned: number;
}

const instant = (moment: number): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(moment);

/** Whether the bot may ask anything of anybody at this moment, and if not, why. */
export function mayAct(
  machine: Machine,
): { readonly ok: true } | { readonly ok: false; readonly why: 'not-activated' | 'paused' } {
  const { settings } = machine.store;
  if (settings.get('activated') === null) return { ok: false, why: 'not-activated' };
  return settings.get('paused') === null ? { ok: true } : { ok: false, why: 'paused' };
}

const isDone = (job: Slot['job']): job is DoneJob => JOBS.some((one) => one === job);

/** The slots that became due after the last tick, in order of time. */
function due(machine: Machine, last: number, now: number): readonly Slot[] {
  const { calendar, rhythm } = machine.agenda;
  return slotsBetween('all', instant(last), instant(now), calendar, rhythm).filter((slot) => isDone(slot.job));
}

/** What waits for nobody: a paused bot says nothing, but it keeps no answers longer than was promised. */
const ALWAYS: readonly Slot['job'][] = ['puls.close', 'purge'];

/** Until when this was done: a bot that is paused comes back to the rest, as far as that is in time by then. */
const doneUntil = (machine: Machine, key: 'ticked' | 'tidied'): number =>
  Date.parse(machine.store.settings.get(key) ?? '') || 0;

/** Does the next bit of a round of the puls, as far as the bot may now; true when there is more to do at once. */
const carry = (machine: Machine, now: number): boolean =>
  mayAct(machine).ok ? carryPuls(machine, now) : endPuls(machine, now);

/**
 * Does what became due: claims each slot and writes its work in the same transaction, so that it is planned exactly
 * once whatever crashes, restarts or second processes come between. A slot past its catch-up window is skipped, with
 * the reason. Does nothing while the bot is not activated; while it is paused, it only closes and cleans up. Ends early
 * after the close of a round (tickAll).
 */
export function tick(machine: Machine): readonly Ticked[] {
  const { store, log } = machine;
  const now = machine.now();
  const may = mayAct(machine);
  if (!may.ok && may.why !== 'paused') return [];
  const activated = Date.parse(store.settings.get('activated') ?? '');
  const ticked = Math.max(activated, doneUntil(machine, 'ticked'));
  const last = may.ok ? ticked : Math.max(ticked, doneUntil(machine, 'tidied'));
  const done: Ticked[] = [];
  let whole = true;
  for (const slot of due(machine, last, now)) {
    const { job, key } = slot;
    if (!may.ok && !ALWAYS.includes(job)) continue;
    try {
      const row = claim(machine, slot, now);
      if (row === null) continue;
      done.push(row);
      log.info({ job, key, outcome: row.outcome, planned: row.planned }, 'slot');
      // A round that is over is counted before anything tells about it: what comes after it is for the next call.
      if (job !== 'puls.close' || row.outcome === 'skipped') continue;
      whole = false;
      break;
    } catch (error) {
      if (isStore(error)) throw error;
      // One job that fails does not keep the others from their moment; it is tried again as long as its window lasts.
      whole = false;
      log.error({ job, key, code: error instanceof Error ? error.name : 'unknown' }, 'slot failed');
    }
  }
  if (whole) store.settings.set(may.ok ? 'ticked' : 'tidied', new Date(now).toISOString());
  return done;
}

/** Does one more bit of what takes more than one; true when there is more to do at once. */
function carryOn(machine: Machine): boolean {
  const may = mayAct(machine);
  if (!may.ok && may.why !== 'paused') return false;
  try {
    return carry(machine, machine.now());
  } catch (error) {
    if (isStore(error)) throw error;
    // A round that cannot go on keeps nothing else from its moment; it is tried again with every tick.
    machine.log.error({ code: error instanceof Error ? error.name : 'unknown' }, 'puls failed');
    return false;
  }
}

/** Does all that became due and all that follows from it, in pieces; `turn` lets others go between two of them. */
export async function tickAll(machine: Machine, turn: () => Promise<void>): Promise<readonly Ticked[]> {
  const done: Ticked[] = [];
  for (;;) {
    const some = tick(machine);
    done.push(...some);
    while (carryOn(machine)) await turn();
    if (some.length === 0) return done;
    await turn();
  }
}

/** A store that is busy, full or broken: nothing else can be done either. A constraint is a mistake of one job. */
function isStore(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('SQLITE_') && !code.startsWith('SQLITE_CONSTRAINT');
}

/** Claims one slot and does its work, or neither; null when it was claimed before. */
function claim(machine: Machine, slot: Slot, now: number): Ticked | null {
  const { store, trace } = machine;
  const { job, key } = slot;
  if (!isDone(job)) return null;
  const at = slot.at.epochMilliseconds;
  trace('tick.before-claim');
  const row = store.write((): Ticked | null => {
    const inTime = isInTime(slot, instant(now));
    const outcome = inTime ? 'planned' : 'skipped';
    if (!store.slots.claim({ job, key, at, claimedAt: now, outcome, reason: inTime ? null : 'too-late' })) return null;
    if (!inTime) return { job, key, at, outcome, reason: 'too-late', planned: 0 };
    trace('tick.claimed');
    const result = RUN[job](machine, slot, now);
    store.slots.filled(job, key, result.outcome, result.reason, result.planned);
    trace('tick.before-commit');
    return { job, key, at, ...result };
  });
  trace('tick.committed');
  return row;
}

/** The next moment at which this bot does something people notice, from here. */
export function nextSlot(machine: Machine, after: number): Slot {
  const { calendar, rhythm } = machine.agenda;
  let from = instant(after);
  for (;;) {
    const slot = nextMoment(from, calendar, rhythm);
    if (isDone(slot.job)) return slot;
    from = slot.at;
  }
}

/** What fell due since the last tick and can still be done: the next one does it, once the bot may act. */
export function missed(machine: Machine): readonly Slot[] {
  const now = machine.now();
  return due(machine, doneUntil(machine, 'ticked') || now, now).filter(
    (slot) => isInTime(slot, instant(now)) && !machine.store.slots.has(slot.job, slot.key),
  );
}

/** What falls due between two moments, without doing any of it. */
export function upcoming(machine: Machine, from: number, until: number): readonly Slot[] {
  return due(machine, from, until);
}

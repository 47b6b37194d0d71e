import type { Machine } from '../inbox/machine.ts';
import { feedbackOwed } from '../inbox/puls-feedback.ts';
import { canBeInvited, momentsOf } from '../inbox/puls-here.ts';
import { type PulsRoundRecord, isOpenRound } from '../records/puls.ts';
import { askFeedback, closeNow } from './puls-close.ts';
import { beginRound, whyNotOpen } from './puls.ts';

/** So many messages are planned in one transaction at most, so that nobody waits long for the others. */
const AT_ONCE = 100;
/** So many people are looked up in the file of the round at once. */
const LOOKED_UP = 2_000;
const WEEK = 7 * 86_400_000;

type Kind = 'puls.ask' | 'puls.remind';

/** Some people in the order of their ids, and whether there may be more after them. */
interface Some {
  readonly people: readonly string[];
  readonly more: boolean;
}

/** The last person for whom this was planned: what was planned before an interruption is not looked for again. */
function lastOf(machine: Machine, kind: Kind, round: string): string {
  const prefix = `${kind}|${round}|`;
  return machine.store.outbox.lastKey(prefix)?.slice(prefix.length) ?? '';
}

/** The next people who can be asked to take part. */
function nextToAsk({ store, puls, agenda }: Machine, after: string, n: number, now: number): Some {
  const bank = puls.bank();
  const today = agenda.today(now);
  const people: string[] = [];
  for (const one of bank === null ? [] : store.people.all()) {
    if (one.id <= after || bank === null || !canBeInvited(store, one, n, bank, today)) continue;
    if (people.length === AT_ONCE) return { people, more: true };
    people.push(one.id);
  }
  return { people, more: false };
}

/** The next people who were not heard. Whose question has not arrived yet is not reminded of it. */
function nextToRemind({ store, puls, agenda }: Machine, after: string, round: string, now: number): Some {
  const today = agenda.today(now);
  const asked = `puls.ask|${round}|`;
  const people: string[] = [];
  let from = after;
  for (;;) {
    const got = store.outbox.gotAfter(asked, `${asked}${from}`, LOOKED_UP);
    from = got.at(-1) ?? from;
    const silent = puls.file(round).unheard(got);
    people.push(...silent.filter((id) => store.people.get(id)?.stoppedAt === null && !store.people.isAway(id, today)));
    if (people.length > AT_ONCE) return { people: people.slice(0, AT_ONCE), more: true };
    if (got.length < LOOKED_UP) return { people, more: false };
  }
}

/** Plans these messages, and says that the round is simply open when they were the last. Gives how many were new. */
function plan(machine: Machine, kind: Kind, { round, state }: PulsRoundRecord, some: Some, at: number, now: number) {
  const { store } = machine;
  // Somebody else may have done the same, or closed it, since the people were looked up.
  if (store.puls.get(round)?.state !== state) return;
  let planned = 0;
  for (const id of some.people) {
    const key = `${kind}|${round}|${id}`;
    if (store.outbox.plan({ kind, params: { round }, key, to: { person: id }, notBefore: at }, now)) planned += 1;
  }
  if (kind === 'puls.ask') store.puls.invited(round, planned);
  if (!some.more) store.puls.put(round, 'open');
}

/** Plans the next bit of what the open round asks for; true when there is more. */
function planSome(machine: Machine, open: PulsRoundRecord, now: number): boolean {
  const { store, trace } = machine;
  const { round, state } = open;
  const moments = momentsOf(machine, round);
  if (moments === null) return false;
  if (state === 'opening') {
    const some = nextToAsk(machine, lastOf(machine, 'puls.ask', round), moments.n, now);
    store.write(() => plan(machine, 'puls.ask', open, some, open.openedAt ?? now, now));
    trace('puls.asked-some');
    return true;
  }
  if (state !== 'reminding') return false;
  const some = nextToRemind(machine, lastOf(machine, 'puls.remind', round), round, now);
  store.write(() => plan(machine, 'puls.remind', open, some, moments.reminds, now));
  trace('puls.reminded-some');
  return true;
}

/** Opens a round that waited, when what it waited for is there; else asks for that once a week. */
function carryWaiting(machine: Machine, now: number): void {
  const { store, agenda } = machine;
  for (const round of store.puls.waiting()) {
    const moments = momentsOf(machine, round);
    if (moments === null) continue;
    const owed = feedbackOwed(store);
    // From the reminder on there is too little time left to answer: it waits for the next round.
    if (now < moments.reminds && agenda.workingMoment(now) <= now && whyNotOpen(machine, round) === null) {
      store.write(() => beginRound(machine, round, now));
      return;
    }
    const week = Math.floor((now - moments.opens) / WEEK) + 1;
    if (owed === null || store.outbox.lastKey(`puls.feedback|${owed.round}|${round}-${String(week)}|`) !== null)
      continue;
    store.write(() => askFeedback(machine, owed.round, `${round}-${String(week)}`, now, now));
  }
}

/** The file of a round that is closed, or of none: what had to be kept of it is kept. */
function destroyWhatIsOver(machine: Machine): void {
  const { store, puls, trace } = machine;
  const standing = puls.standing();
  if (standing === null) return;
  const state = store.puls.get(standing.round)?.state;
  if (isOpenRound(state) || state === 'closing') return;
  trace('puls.destroying');
  puls.destroy();
  trace('puls.destroyed');
}

/** Counts a round that is over and destroys the answers of one that is closed, and says nothing to anybody; true when there is more to do at once. */
export function endPuls(machine: Machine, now: number): boolean {
  const over = machine.store.puls.closing();
  if (over !== null) closeNow(machine, over, now);
  destroyWhatIsOver(machine);
  return false;
}

/**
 * Does the next bit of what a round of the puls still asks for: planning its messages in small pieces, opening one that
 * waited, counting one that is over, destroying the answers of one that is closed. True when there is more to do at once.
 * Can be repeated after any interruption: each piece finds out by itself where the last one ended.
 */
export function carryPuls(machine: Machine, now: number): boolean {
  if (endPuls(machine, now)) return true;
  carryWaiting(machine, now);
  const open = machine.store.puls.open();
  return open !== null && planSome(machine, open, now);
}

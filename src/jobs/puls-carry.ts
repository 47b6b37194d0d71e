import { pulsKey } from '../calendar/puls-plan.ts';
import type { Machine } from '../inbox/machine.ts';
import { feedbackOwed } from '../inbox/puls-feedback.ts';
import { canBeInvited, momentsOf, rolesAsked } from '../inbox/puls-here.ts';
import { type PulsRoundRecord, isOpenRound } from '../records/puls.ts';
import { askFeedback, countRound, releaseRound } from './puls-close.ts';
import { beginRound, whyNotOpen } from './puls.ts';

/** So many people are looked at in one piece at most, and so many messages planned, so that nobody waits long for it. */
const ASKED_AT_ONCE = 100;
const LOOKED_UP = 500;
const WEEK = 7 * 86_400_000;

type Kind = 'puls.ask' | 'puls.remind';

/** Some people in the order of their ids, and how far that reaches; null: nobody comes after them. */
interface Some {
  readonly people: readonly string[];
  readonly reached: string | null;
}

/** The id up to which everybody was looked at before: what was done before an interruption is not done again. */
function reachedBefore({ store }: Machine, kind: Kind, round: string): string {
  const prefix = `${kind}|${round}|`;
  const reached = store.settings.get('puls-reached');
  return reached?.startsWith(prefix) === true ? reached.slice(prefix.length) : '';
}

/** The next people who can be asked to take part. */
function nextToAsk({ store, puls, agenda }: Machine, after: string, n: number, now: number): Some {
  const bank = puls.bankOf(pulsKey(n));
  if (bank === null) return { people: [], reached: null };
  const today = agenda.today(now);
  const next = store.people.holding(rolesAsked(n, bank), after, ASKED_AT_ONCE);
  const people = next.filter((one) => canBeInvited(store, one, n, bank, today)).map((one) => one.id);
  return { people, reached: next.length < ASKED_AT_ONCE ? null : (next.at(-1)?.id ?? null) };
}

/** The next people who were not heard. Whose question has not arrived yet is not reminded of it. */
function nextToRemind({ store, puls, agenda }: Machine, after: string, round: string, now: number): Some {
  const today = agenda.today(now);
  const asked = `puls.ask|${round}|`;
  const got = store.outbox.gotAfter(asked, `${asked}${after}`, LOOKED_UP);
  const people = puls
    .file(round)
    .unheard(got)
    .filter((id) => store.people.get(id)?.stoppedAt === null && !store.people.isAway(id, today));
  if (people.length > ASKED_AT_ONCE) {
    const first = people.slice(0, ASKED_AT_ONCE);
    return { people: first, reached: first.at(-1) ?? null };
  }
  return { people, reached: got.length < LOOKED_UP ? null : (got.at(-1) ?? null) };
}

/** Plans these messages, and says that the round is simply open when they were the last. */
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
  store.settings.set('puls-reached', some.reached === null ? null : `${kind}|${round}|${some.reached}`);
  if (some.reached === null) store.puls.put(round, 'open');
}

/** When the invitations of this round leave: as it opens, or where that was done by hand at night, the next morning. */
export const invitedAt = ({ agenda }: Machine, { openedAt }: PulsRoundRecord, now: number): number =>
  agenda.workingMoment(openedAt ?? now);

/** Plans the next bit of what the open round asks for; true when there is more. */
function planSome(machine: Machine, open: PulsRoundRecord, now: number): boolean {
  const { store, trace } = machine;
  const { round, state } = open;
  const moments = momentsOf(machine, round);
  if (moments === null) return false;
  if (state === 'opening') {
    const some = nextToAsk(machine, reachedBefore(machine, 'puls.ask', round), moments.n, now);
    store.write(() => plan(machine, 'puls.ask', open, some, invitedAt(machine, open, now), now));
    trace('puls.asked-some');
    return true;
  }
  if (state !== 'reminding') return false;
  const some = nextToRemind(machine, reachedBefore(machine, 'puls.remind', round), round, now);
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

/**
 * Does the next bit of ending a round: counting one that is over, destroying the answers of one that is closed. Says
 * nothing to anybody. True when there is more to do at once.
 */
export function endPuls(machine: Machine, now: number): boolean {
  const over = machine.store.puls.closing();
  if (over !== null) {
    // Each a piece of its own, so that others get their turn between them.
    if (!countRound(machine, over)) releaseRound(machine, over, now);
    return true;
  }
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

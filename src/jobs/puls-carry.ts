import type { Machine } from '../inbox/machine.ts';
import { feedbackOwed } from '../inbox/puls-feedback.ts';
import { canBeInvited, momentsOf } from '../inbox/puls-here.ts';
import type { PulsRoundRecord } from '../records/puls.ts';
import { askFeedback } from './puls-close.ts';
import { beginRound, whyNotOpen } from './puls.ts';

/** So many messages are planned in one transaction at most, so that nobody waits long for the others. */
const AT_ONCE = 250;
const WEEK = 7 * 86_400_000;

type Kind = 'puls.ask' | 'puls.remind';

/** Plans the next bit of messages after the last one that was planned; true when there may be more. */
function planSome(machine: Machine, kind: Kind, round: string, people: readonly string[], at: number, now: number) {
  const prefix = `${kind}|${round}|`;
  const last = machine.store.outbox.lastKey(prefix)?.slice(prefix.length) ?? '';
  const left = people.filter((id) => id > last);
  let planned = 0;
  for (const id of left.slice(0, AT_ONCE)) {
    const item = { kind, params: { round }, key: `${prefix}${id}`, to: { person: id }, notBefore: at } as const;
    if (machine.store.outbox.plan(item, now)) planned += 1;
  }
  return { planned, more: left.length > AT_ONCE };
}

/** Asks the next people to take part: those who can be reached today and did not stop. */
function askSome(machine: Machine, { round, openedAt }: PulsRoundRecord, n: number, now: number): boolean {
  const { store, puls, agenda, trace } = machine;
  const bank = puls.bank();
  if (bank === null) return false;
  const today = agenda.today(now);
  const people = store.people
    .all()
    .filter((one) => canBeInvited(store, one, n, bank, today))
    .map(({ id }) => id);
  const { planned, more } = planSome(machine, 'puls.ask', round, people, openedAt ?? now, now);
  store.puls.invited(round, planned);
  if (!more) store.puls.put(round, 'open');
  trace('puls.asked-some');
  return true;
}

/** Reminds the next people who were not heard. Whose question has not arrived yet is not reminded of it. */
function remindSome(machine: Machine, { round }: PulsRoundRecord, at: number, now: number): boolean {
  const { store, puls, agenda, trace } = machine;
  const today = agenda.today(now);
  const asked = store.outbox
    .startingWith(`puls.ask|${round}|`)
    .flatMap(({ state, to }) => (state === 'sent' && 'person' in to ? [to.person] : []));
  const people = puls
    .file(round)
    .unheard(asked)
    .filter((id) => store.people.get(id)?.stoppedAt === null && !store.people.isAway(id, today));
  const { more } = planSome(machine, 'puls.remind', round, people, at, now);
  if (!more) store.puls.put(round, 'open');
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
  if (state === 'opening' || state === 'open' || state === 'reminding') return;
  trace('puls.destroying');
  puls.destroy();
  trace('puls.destroyed');
}

/**
 * Does the next bit of what a round of the puls still asks for: planning its messages in small pieces, opening one that
 * waited, destroying the answers of one that is closed. True when there is more to do at once. Can be repeated after any
 * interruption: each piece finds out by itself where the last one ended.
 */
export function carryPuls(machine: Machine, now: number): boolean {
  destroyWhatIsOver(machine);
  carryWaiting(machine, now);
  return machine.store.write((): boolean => {
    const open = machine.store.puls.open();
    const moments = open === null ? null : momentsOf(machine, open.round);
    if (open === null || moments === null) return false;
    if (open.state === 'opening') return askSome(machine, open, moments.n, now);
    return open.state === 'reminding' && remindSome(machine, open, moments.reminds, now);
  });
}

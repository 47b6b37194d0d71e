import { parsePulsKey, pulsKey, pulsRound } from '../calendar/puls-plan.ts';
import type { Bank } from '../puls/bank.ts';
import { itemsFor } from '../puls/items.ts';
import type { RoundStore } from '../puls/round.ts';
import { type Person, has } from '../records/person.ts';
import type { Store } from '../store/index.ts';
import type { PulsOpen } from '../voice/index.ts';
import type { Machine } from './machine.ts';

const PARTICIPANTS = ['professional', 'ervaringsdeskundige', 'leidinggevende', 'bestuurder'] as const;

/** The round that is open, with all that is needed to answer it. */
export interface PulsHere extends PulsOpen {
  readonly n: number;
  readonly bank: Bank;
  readonly file: RoundStore;
}

/** The planned moments of a round, in milliseconds; null for what is no round. */
export function momentsOf(machine: Machine, round: string) {
  const n = parsePulsKey(round);
  if (n === null) return null;
  const { calendar, rhythm } = machine.agenda;
  const { opens, reminds, closes } = pulsRound(n, rhythm, calendar);
  return {
    n,
    opens: opens.epochMilliseconds,
    reminds: reminds.epochMilliseconds,
    closes: closes.epochMilliseconds,
  };
}

/** The open round; null when none is, or when it is not this one. */
export function openPuls(machine: Machine, round: string | null): PulsHere | null {
  const open = machine.store.puls.open();
  const bank = machine.puls.bank();
  if (open === null || bank === null || (round !== null && open.round !== round)) return null;
  const moments = momentsOf(machine, open.round);
  // Where nothing could close it in time, what comes in after its moment goes nowhere all the same.
  if (moments === null || moments.closes <= machine.now()) return null;
  return { round: open.round, n: moments.n, until: moments.closes, bank, file: machine.puls.file(open.round) };
}

/** The words of an open question; null when it is not in the bank. */
export function openQuestionText({ puls }: Machine, id: string): string | null {
  return puls.bank()?.open.find((one) => one.id === id)?.text ?? null;
}

/** When the next round opens after this moment. */
export function nextPuls(machine: Machine, now: number): number {
  for (let n = 1; ; n += 1) {
    const moments = momentsOf(machine, pulsKey(n));
    if (moments !== null && moments.opens > now) return moments.opens;
  }
}

/** Whether round n asks anything of this person. Who is a bestuurder and nothing else is asked every so many rounds. */
export function takesPart(person: Person, n: number, bank: Bank): boolean {
  return PARTICIPANTS.some((role) => has(person, role) && itemsFor(bank, role, n).length > 0);
}

/** Whether this person is asked for round n today: it asks them something, they did not stop, and they can be reached. */
export function canBeInvited(store: Store, person: Person, n: number, bank: Bank, today: string): boolean {
  return (
    person.stoppedAt === null &&
    takesPart(person, n, bank) &&
    store.people.addresses(person.id).length > 0 &&
    !store.people.isAway(person.id, today)
  );
}

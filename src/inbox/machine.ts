import type { Identity, Inbound, Reply } from '../chat/index.ts';
import type { Agenda } from '../calendar/agenda.ts';
import type { Verdict } from '../privacy/filter.ts';
import type { Hulpvraag } from '../records/hulpvraag.ts';
import type { Intent } from '../records/intent.ts';
import type { Person } from '../records/person.ts';
import type { Bank } from '../puls/bank.ts';
import type { RoundStore } from '../puls/round.ts';
import type { Store } from '../store/index.ts';
import type { EmergencyNumbers, HulpvraagFacts, Voice } from '../voice/index.ts';

/** A name for a moment in the work at which a process may die; tests hang on it, nothing else does. */
export type Trace = (point: string) => void;

/** Ids and codes only: nothing a person typed, no names. */
export interface Log {
  info(fields: Readonly<Record<string, string | number | boolean | null>>, event: string): void;
  warn(fields: Readonly<Record<string, string | number | boolean | null>>, event: string): void;
  error(fields: Readonly<Record<string, string | number | boolean | null>>, event: string): void;
}

/** The puls: its questions, and the file in which the open round stands apart from everything else. */
export interface Puls {
  /** Null when the seeds were never loaded. */
  bank(): Bank | null;
  /** The questions of this round: as they were when it opened, whatever was loaded since; else those of now. */
  bankOf(round: string): Bank | null;
  /** This round opens: from here on it asks and counts the questions of now. In the transaction that says so. */
  freeze(round: string): void;
  file(round: string): RoundStore;
  /** The round whose file stands; null when none does. */
  standing(): { readonly round: string; readonly open: boolean } | null;
  destroy(): void;
  /**
   * All that this work reads and writes in the file of the round goes in one transaction, which is over when the work is:
   * many answers then wait for the disk once. Never asynchronous inside; one that fails takes nothing of the others back.
   */
  together<T>(work: () => T): T;
}

/** What every part of the machine works with. */
export interface Machine {
  readonly store: Store;
  readonly voice: Voice;
  readonly agenda: Agenda;
  readonly puls: Puls;
  /** Product time in milliseconds. */
  readonly now: () => number;
  /** Real milliseconds: back-off, quarantine and rate limits do not follow the product clock. */
  readonly realNow: () => number;
  readonly check: (text: string, today: string) => Verdict;
  readonly log: Log;
  readonly trace: Trace;
}

/** One inbound by somebody we know, at one moment. */
export interface Turn {
  readonly machine: Machine;
  readonly person: Person;
  readonly from: Identity;
  readonly now: number;
  readonly today: string;
  readonly scope: Inbound['scope'];
  /** The message that becomes the reply by itself; null when none does. */
  readonly turned: string | null;
  /** From here on nothing that is kept of this turn may lead to who took it: no token, no id of its event. */
  readonly withoutName: () => void;
  /** A request with the names that belong to it, for this person. */
  readonly facts: (request: Hulpvraag) => HulpvraagFacts;
}

/** What a handler answers, with acts still in it: they become tokens in the same transaction. */
export type Answered = Reply<Intent>;

/** The numbers of the emergency card, as the programme configured them. */
export function emergencyOf(store: Store): EmergencyNumbers {
  const written = store.settings.get('emergency');
  return written === null ? { checkedOn: null, lines: [] } : (JSON.parse(written) as EmergencyNumbers);
}

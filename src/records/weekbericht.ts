import { z } from 'zod';
import type { PulsTold } from './puls.ts';
import type { ShownSignaal } from './signaal.ts';

/**
 * What a weekbericht stands on: record ids with revisions and numbers, never words. `counts` are the figures as they
 * stood. `removed` lists what was taken out after posting, as `weekcheck:W1`, `hulpvraag:3` or
 * `experiment:E3`.
 */
export const frozen = z.object({
  week: z.string(),
  weekchecks: z.array(z.object({ werkgroep: z.string(), revision: z.number().int() })),
  hulpvragen: z.array(z.object({ id: z.number().int(), revision: z.number().int() })),
  closed: z.array(z.object({ id: z.number().int(), revision: z.number().int() })),
  /** Lines about experiments. A weekbericht from before they were asked has none. */
  experiments: z.array(z.object({ experiment: z.string(), revision: z.number().int() })).default([]),
  counts: z.array(z.object({ activity: z.string(), value: z.number().int(), goal: z.number().int() })),
  removed: z.array(z.string()),
  /** The round of the puls that closed since the weekbericht before. */
  puls: z.string().nullable().default(null),
  /** Signalen of this week that may be shown. */
  signalen: z.array(z.object({ ref: z.string(), revision: z.number().int() })).default([]),
  /** In which week each experiment or activity last had a line in the main message. */
  turns: z.record(z.string(), z.string()).default({}),
});
export type Frozen = z.infer<typeof frozen>;

export interface HelpItem {
  readonly id: number;
  readonly werkgroep: string | null;
  readonly needs: readonly string[];
  readonly what: string | null;
  readonly addressee: string;
  /** The name of the werkgroep that is asked, when it is another one. */
  readonly addresseeName: string | null;
  readonly dueOn: string | null;
  readonly status: 'open' | 'opgepakt' | 'opgelost' | 'lukt-niet' | 'ingetrokken';
  /** Who took it, by role where they have one ("de communicatieleider"), else by name. */
  readonly takenBy: string | null;
}

export interface WerkgroepPart {
  readonly id: string;
  readonly name: string;
  /** `quiet`: no update this week, whatever the reason: nobody is told apart by it. */
  readonly quiet: boolean;
  readonly learned: string | null;
  readonly next: string | null;
  readonly help: readonly HelpItem[];
}

/** One signaal. `lead`: chosen for the main message. `joins`: the first name of who wants to be there, if they said so. */
export interface SignalItem extends Omit<ShownSignaal, 'week' | 'about' | 'joins'> {
  /** The experiment or activity by name; null when it is about something else. */
  readonly subject: string | null;
  readonly lead: boolean;
  readonly joins: string | null;
}

/** Everything a weekbericht may say. Nothing per person, no state of a werkgroep, no comparison can be made of it. */
export interface DigestFacts {
  readonly week: string;
  /** Monday and Sunday of the week, YYYY-MM-DD. */
  readonly from: string;
  readonly until: string;
  readonly correctedOn: string | null;
  readonly heard: number;
  readonly of: number;
  readonly help: readonly HelpItem[];
  readonly learned: readonly { readonly werkgroep: string; readonly text: string }[];
  /** One line of each experiment that was told about this week, in the order of the programme. */
  readonly experiments: readonly { readonly id: string; readonly name: string; readonly text: string }[];
  /** Those of the main message first. */
  readonly signals: readonly SignalItem[];
  readonly counts: readonly { readonly name: string; readonly value: number; readonly goal: number }[];
  readonly closed: readonly HelpItem[];
  readonly parts: readonly WerkgroepPart[];
  readonly puls: PulsTold | null;
}

/** For the programmaleider alone: who wants a call, and which werkgroepen were quiet for three weeks. */
export interface LeaderFacts {
  readonly week: string;
  readonly calls: readonly { readonly werkgroep: string; readonly name: string }[];
  readonly quiet: readonly string[];
}

import { z } from 'zod';

const GROUPS = ['professional', 'ervaringsdeskundige', 'leidinggevende', 'bestuurder'] as const;

const trend = z.object({
  since: z.string(),
  direction: z.enum(['hoger', 'lager', 'ongeveer-gelijk']),
  arrow: z.boolean(),
});

const statement = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('figures'),
    n: z.number().int(),
    mean: z.number().nullable(),
    shares: z.record(z.string(), z.number()),
    unsure: z.number(),
    trend: trend.nullable(),
  }),
  z.object({ kind: z.literal('nearly-all'), part: z.string() }),
  z.object({ kind: z.literal('words'), mostly: z.string().nullable() }),
  z.object({ kind: z.literal('hidden') }),
]);

/** What of a closed round may be told, as it is kept. What it means, and why it is safe, stands in src/puls. */
export const pulsRelease = z.object({
  rules: z.literal(1),
  round: z.string(),
  people: z.number().int().nullable(),
  response: z.enum(['minder-dan-een-derde', 'ongeveer-de-helft', 'meer-dan-twee-derde']).nullable(),
  items: z.array(
    z.object({ id: z.string(), total: statement.nullable(), groups: z.record(z.enum(GROUPS), statement) }),
  ),
  textsMayBeRead: z.boolean(),
});
export type PulsRelease = z.infer<typeof pulsRelease>;
export type PulsStatement = z.infer<typeof statement>;
export const PULS_GROUPS = GROUPS;

/** A question as it was asked, with its words: they stay as they were when the question bank changes. */
export const pulsAsked = z.array(
  z.object({
    id: z.string(),
    theme: z.string(),
    anchor: z.boolean(),
    text: z.string(),
    /** The text for a role that read another one. */
    variants: z.partialRecord(z.enum(GROUPS), z.string()),
    /** The answers of a choice, by id; empty for a scale. */
    options: z.record(z.string(), z.string()),
  }),
);
export type PulsAsked = z.infer<typeof pulsAsked>;

export const PULS_STATES = [
  'waiting',
  'opening',
  'open',
  'reminding',
  'closing',
  'closed',
  'not-opened',
  'lost',
] as const;

/** Whether a round in this state can be answered. */
export const isOpenRound = (state: PulsRoundRecord['state'] | undefined): boolean =>
  state === 'opening' || state === 'open' || state === 'reminding';

/**
 * A round of the puls. `waiting`: it is time, and the feedback on the last one was not written yet. `opening`: people are
 * being invited. `reminding`: those who were not heard are being asked once more. `closing`: it is over, and
 * being counted. `not-opened`: it waited until its end. `lost`: its answers were lost before they could be counted.
 * Moments are milliseconds in product time. Nothing here is about one person.
 */
export interface PulsRoundRecord {
  readonly round: string;
  readonly state: (typeof PULS_STATES)[number];
  readonly openedAt: number | null;
  readonly closedAt: number | null;
  /** How many people were asked. */
  readonly invited: number;
  readonly asked: PulsAsked;
  readonly release: PulsRelease | null;
  /** What the programme says it does with it, and by which role that was written. */
  readonly feedback: string | null;
  readonly feedbackBy: string | null;
}

/** A release with its questions, ready to be told; `talk` is the theme that the question to talk about comes from. */
export interface PulsTold {
  readonly round: string;
  readonly people: number | null;
  readonly response: PulsRelease['response'];
  readonly items: readonly (PulsAsked[number] & Pick<PulsRelease['items'][number], 'total' | 'groups'>)[];
  readonly talk: string | null;
}

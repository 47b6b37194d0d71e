import { z } from 'zod';

/** Everything the bot says of its own accord. Parameters are record ids, never words somebody typed. */
export const outboxItem = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('welcome'), params: z.object({}) }),
  z.object({ kind: z.literal('weekcheck.ask'), params: z.object({ werkgroep: z.string(), week: z.string() }) }),
  z.object({ kind: z.literal('weekcheck.remind'), params: z.object({ werkgroep: z.string(), week: z.string() }) }),
  z.object({ kind: z.literal('hulpvraag.for-you'), params: z.object({ hulpvraag: z.number() }) }),
  z.object({
    kind: z.literal('hulpvraag.changed'),
    params: z.object({ hulpvraag: z.number(), revision: z.number() }),
  }),
  z.object({
    kind: z.literal('hulpvraag.changed-for-you'),
    params: z.object({ hulpvraag: z.number(), revision: z.number() }),
  }),
  z.object({ kind: z.literal('count.ask'), params: z.object({ activity: z.string(), period: z.string() }) }),
  z.object({ kind: z.literal('experiment.ask'), params: z.object({ experiment: z.string(), week: z.string() }) }),
  z.object({ kind: z.literal('weekbericht.preview'), params: z.object({ week: z.string() }) }),
  z.object({ kind: z.literal('weekbericht.leader'), params: z.object({ week: z.string() }) }),
  z.object({ kind: z.literal('weekbericht.post'), params: z.object({ week: z.string() }) }),
  z.object({ kind: z.literal('weekbericht.thread'), params: z.object({ week: z.string(), part: z.string() }) }),
  z.object({
    kind: z.literal('weekbericht.correction'),
    params: z.object({ week: z.string(), about: z.string(), by: z.string() }),
  }),
  z.object({ kind: z.literal('puls.ask'), params: z.object({ round: z.string() }) }),
  z.object({ kind: z.literal('puls.remind'), params: z.object({ round: z.string() }) }),
  z.object({ kind: z.literal('puls.feedback'), params: z.object({ round: z.string() }) }),
  z.object({ kind: z.literal('signaal.followup'), params: z.object({ signaal: z.number() }) }),
  /** `signaal` is gone by now; `by` took it out. */
  z.object({
    kind: z.literal('signaal.removed'),
    params: z.object({ signaal: z.number(), about: z.string(), week: z.string(), by: z.string() }),
  }),
  z.object({
    kind: z.literal('weekbericht.uncertain'),
    /** The messages it is about, and the real moment at which the last of them was tried. */
    params: z.object({ week: z.string(), channel: z.string(), rows: z.array(z.string()), askedAt: z.number() }),
  }),
  z.object({
    kind: z.literal('puls.review'),
    params: z.object({ round: z.string(), time: z.enum(['first', 'last']) }),
  }),
  z.object({ kind: z.literal('puls.texts'), params: z.object({ week: z.string(), part: z.number() }) }),
]);
export type OutboxItem = z.infer<typeof outboxItem>;
export type OutboxKind = OutboxItem['kind'];

/** The weekbericht itself with all of its thread: what is said to a whole channel, and so is never said twice by a guess. */
export const isWeekbericht = (kind: OutboxKind): boolean =>
  kind === 'weekbericht.post' || kind === 'weekbericht.thread' || kind === 'puls.texts';

export type OutboxState = 'pending' | 'sending' | 'sent' | 'parked' | 'uncertain' | 'dropped';

import { z } from 'zod';

const werkgroep = z.string();
const week = z.string();
const id = z.number().int();

/**
 * What a button or a form stands for. It stays in the store; the platform carries only a token for it.
 * `seen` is the revision that stood when the form was made: a later one by somebody else is never overwritten unseen.
 */
export const intent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('weekcheck.open'), werkgroep, week }),
  z.object({ kind: z.literal('weekcheck.step'), werkgroep, week, step: z.string(), version: z.number(), seen: id }),
  z.object({ kind: z.literal('weekcheck.same'), werkgroep, week }),
  z.object({ kind: z.literal('weekcheck.skip'), werkgroep, week }),
  z.object({ kind: z.literal('weekcheck.skip-why'), werkgroep, week, version: z.number(), seen: id }),
  z.object({ kind: z.literal('weekcheck.replace'), werkgroep, week, over: id }),
  z.object({ kind: z.literal('weekcheck.keep'), werkgroep, week }),
  z.object({ kind: z.literal('weekcheck.spoken'), werkgroep, week }),
  z.object({ kind: z.literal('weekcheck.call'), werkgroep, week }),
  z.object({ kind: z.literal('vraag.open') }),
  z.object({ kind: z.literal('vraag.step'), werkgroep, version: z.number(), nonce: z.string() }),
  z.object({ kind: z.literal('hulpvraag.take'), hulpvraag: id }),
  z.object({ kind: z.literal('hulpvraag.solved'), hulpvraag: id }),
  z.object({ kind: z.literal('hulpvraag.cannot'), hulpvraag: id }),
  z.object({ kind: z.literal('hulpvraag.cannot-why'), hulpvraag: id, version: z.number() }),
  z.object({ kind: z.literal('hulpvraag.withdraw'), hulpvraag: id }),
  z.object({ kind: z.literal('weekbericht.correct'), week }),
  z.object({ kind: z.literal('weekbericht.correction'), week, version: z.number() }),
  z.object({ kind: z.literal('weekbericht.later'), week }),
  z.object({ kind: z.literal('count.right'), activity: z.string(), period: z.string() }),
  z.object({ kind: z.literal('count.change'), activity: z.string(), period: z.string() }),
  z.object({ kind: z.literal('count.step'), activity: z.string(), period: z.string(), version: z.number() }),
  z.object({ kind: z.literal('puls.review'), round: z.string() }),
  z.object({ kind: z.literal('puls.judge'), round: z.string(), text: z.string(), seen: id, version: z.number() }),
  z.object({ kind: z.literal('away.open') }),
  z.object({ kind: z.literal('away.step'), version: z.number() }),
  z.object({ kind: z.literal('away.end') }),
  z.object({ kind: z.literal('self.start') }),
  z.object({ kind: z.literal('self.stop') }),
  z.object({ kind: z.literal('self.data') }),
  z.object({ kind: z.literal('help') }),
]);
export type Intent = z.infer<typeof intent>;
export type IntentKind = Intent['kind'];

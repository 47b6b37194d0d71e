import { z } from 'zod';

const werkgroep = z.string();
const week = z.string();
const experiment = z.string();
const id = z.number().int();
const round = z.string();
const onlyOf = { experiment: experiment.optional(), werkgroep: werkgroep.optional() };

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
  /** With an experiment or a werkgroep: only what it told or asked, for whoever answers for it. */
  z.object({ kind: z.literal('weekbericht.correct'), week, ...onlyOf }),
  z.object({ kind: z.literal('weekbericht.correction'), week, ...onlyOf, version: z.number() }),
  z.object({ kind: z.literal('weekbericht.later'), week }),
  z.object({ kind: z.literal('weekbericht.stands'), week, row: z.string() }),
  z.object({ kind: z.literal('weekbericht.again'), week, row: z.string() }),
  z.object({ kind: z.literal('count.right'), activity: z.string(), period: z.string() }),
  z.object({ kind: z.literal('count.change'), activity: z.string(), period: z.string() }),
  z.object({ kind: z.literal('count.step'), activity: z.string(), period: z.string(), version: z.number() }),
  z.object({ kind: z.literal('experiment.open'), experiment, week }),
  z.object({ kind: z.literal('experiment.step'), experiment, week, version: z.number(), seen: id }),
  z.object({ kind: z.literal('experiment.none'), experiment, week }),
  z.object({ kind: z.literal('experiment.list') }),
  /** `before`: where the page after this one ends; null for the newest. */
  z.object({ kind: z.literal('experiment.show'), experiment, before: z.string().nullable() }),
  z.object({ kind: z.literal('experiment.stage'), experiment }),
  z.object({ kind: z.literal('experiment.stage-step'), experiment, version: z.number(), seen: id }),
  z.object({ kind: z.literal('experiment.stopped'), experiment, version: z.number(), seen: id }),
  z.object({ kind: z.literal('puls.review'), round: z.string() }),
  z.object({ kind: z.literal('puls.judge'), round: z.string(), text: z.string(), seen: id, version: z.number() }),
  z.object({ kind: z.literal('away.open') }),
  z.object({ kind: z.literal('away.step'), version: z.number() }),
  z.object({ kind: z.literal('away.end') }),
  z.object({ kind: z.literal('self.start') }),
  z.object({ kind: z.literal('self.stop') }),
  z.object({ kind: z.literal('self.data') }),
  z.object({ kind: z.literal('self.forget') }),
  /** Only on this day: a button that is found again later asks once more. */
  z.object({ kind: z.literal('self.forget-sure'), on: z.string() }),
  z.object({ kind: z.literal('call.ask') }),
  z.object({ kind: z.literal('puls.start'), round }),
  z.object({ kind: z.literal('puls.decline'), round }),
  z.object({ kind: z.literal('puls.role'), round, role: z.string() }),
  z.object({ kind: z.literal('puls.answer'), round, item: z.string(), value: z.string().nullable() }),
  z.object({ kind: z.literal('puls.write'), round }),
  z.object({ kind: z.literal('puls.written'), round, version: z.number() }),
  z.object({ kind: z.literal('puls.done'), round }),
  z.object({ kind: z.literal('puls.change'), round }),
  z.object({ kind: z.literal('puls.changed'), round, role: z.string(), version: z.number() }),
  z.object({ kind: z.literal('puls.withdraw'), round }),
  z.object({ kind: z.literal('puls.feedback'), round }),
  z.object({ kind: z.literal('puls.feedback-step'), round, version: z.number() }),
  z.object({ kind: z.literal('help') }),
  z.object({ kind: z.literal('signaal.open') }),
  z.object({ kind: z.literal('signaal.from-weekcheck'), werkgroep, week }),
  z.object({ kind: z.literal('signaal.step'), version: z.number(), nonce: z.string().optional() }),
  z.object({ kind: z.literal('signaal.story'), version: z.number() }),
  z.object({ kind: z.literal('signaal.whose'), signaal: id, version: z.number() }),
  z.object({ kind: z.literal('signaal.more'), signaal: id }),
  z.object({ kind: z.literal('signaal.more-step'), signaal: id, version: z.number() }),
  /** `listed`: the button stands in a list of more. */
  z.object({ kind: z.literal('signaal.change'), signaal: id, listed: z.literal(true).optional() }),
  z.object({
    kind: z.literal('signaal.change-step'),
    signaal: id,
    version: z.number(),
    listed: z.literal(true).optional(),
  }),
  z.object({ kind: z.literal('signaal.join'), signaal: id, joins: z.boolean() }),
  z.object({ kind: z.literal('signaal.withdraw'), signaal: id }),
  z.object({ kind: z.literal('signaal.withdraw-sure'), signaal: id }),
  z.object({ kind: z.literal('signaal.outcome'), signaal: id }),
  z.object({ kind: z.literal('signaal.outcome-step'), signaal: id, version: z.number() }),
  z.object({ kind: z.literal('signaal.code') }),
  z.object({ kind: z.literal('signaal.code-step'), version: z.number() }),
  z.object({ kind: z.literal('signaal.by-code'), version: z.number() }),
]);
export type Intent = z.infer<typeof intent>;
export type IntentKind = Intent['kind'];

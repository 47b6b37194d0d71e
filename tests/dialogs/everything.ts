import { voice } from '../../dialogs/index.ts';
import { threadParts } from '../../dialogs/weekbericht/index.ts';
import type { Asked, Said } from '../../dialogs/said.ts';
import type { Values } from '../../src/chat/index.ts';
import type { World } from './world.ts';

type Named<T> = readonly (readonly [name: string, it: T])[];

/** Every message the dialogs can make of this world. */
export function everyMessage(world: World): Named<Said> {
  const { outbox, weekcheck, hulpvraag, weekbericht, count, pulsTexts, self, general } = voice;
  const { name, other, kept, ask, digest } = world;
  const changed = { ...world.hulpvraag, change: world.change, by: other };
  const facts = world.hulpvraag;
  const choices = world.vraag.own.map(({ id, label }) => ({ id, name: label, week: ask.week }));
  return [
    ['welcome', outbox.welcome({ givenName: name, controller: world.controller, contact: world.contact })],
    ['weekcheck.ask', outbox['weekcheck.ask'](ask)],
    ['weekcheck.remind', outbox['weekcheck.remind'](ask)],
    ['hulpvraag.for-you', outbox['hulpvraag.for-you'](facts)],
    ['hulpvraag.changed', outbox['hulpvraag.changed'](changed)],
    ['hulpvraag.changed by nobody', outbox['hulpvraag.changed']({ ...changed, by: null })],
    ['hulpvraag.changed-for-you', outbox['hulpvraag.changed-for-you'](changed)],
    ['count.ask', outbox['count.ask'](world.count)],
    [
      'weekbericht.preview',
      outbox['weekbericht.preview']({ facts: digest, postAt: world.moment, delaysLeft: world.left }),
    ],
    ['weekbericht.leader', outbox['weekbericht.leader']({ ...world.leader, givenName: name })],
    ['weekbericht.post', outbox['weekbericht.post'](digest)],
    ...threadParts(digest).map(
      (part) => [`weekbericht.thread ${part}`, outbox['weekbericht.thread']({ facts: digest, part })] as const,
    ),
    ['weekbericht.thread of an emptied part', outbox['weekbericht.thread']({ facts: digest, part: 'help-99' })],
    [
      'weekbericht.correction',
      outbox['weekbericht.correction']({
        givenName: name,
        week: ask.week,
        werkgroepId: ask.werkgroepId,
        werkgroep: ask.werkgroep,
        by: other,
      }),
    ],
    [
      'self.overview',
      self.overview({
        givenName: name,
        stopped: world.left % 2 === 0,
        away: world.away,
        deputy: other,
        asked: [ask, ask, ask, ask, ask],
        lately: [1, 2, 3, 4].map(() => ({
          werkgroep: ask.werkgroep,
          weeks: [1, 2, 3, 4].map(() => ({
            week: ask.week,
            learned: typeof world.answers['V3'] === 'string' ? world.answers['V3'] : null,
            next: typeof world.answers['V5'] === 'string' ? world.answers['V5'] : null,
          })),
        })),
        mine: [facts, facts, facts, facts, facts, facts],
        taken: [facts],
      }),
    ],
    [
      'self.overview of nobody in particular',
      self.overview({
        givenName: name,
        stopped: false,
        away: null,
        deputy: null,
        asked: [],
        lately: [],
        mine: [],
        taken: [],
      }),
    ],
    ['weekcheck.kept', weekcheck.kept(kept)],
    ['weekcheck.inBetween', weekcheck.inBetween(other, kept, 2)],
    ['weekcheck.leftStanding', weekcheck.leftStanding(kept)],
    ['weekcheck.notAskedYet', weekcheck.notAskedYet()],
    ['weekcheck.toDeputy', weekcheck.toDeputy(other)],
    ['weekcheck.whichWerkgroep', weekcheck.whichWerkgroep(choices)],
    ['weekcheck.choose', weekcheck.choose([ask, ask])],
    [
      'weekcheck.spokenProblem',
      weekcheck.spokenProblem(voice.filter.block(['name'], world.masked), ask.werkgroepId, ask.week),
    ],
    ['hulpvraag.kept', hulpvraag.kept(facts, kept.toldAt)],
    ['hulpvraag.now mine', hulpvraag.now(facts, true)],
    ['hulpvraag.now', hulpvraag.now(facts, false)],
    ['weekbericht.corrected', weekbericht.corrected()],
    ['weekbericht.passedOn', weekbericht.passedOn(other)],
    ['weekbericht.nothingToCorrect', weekbericht.nothingToCorrect()],
    ['weekbericht.delayed', weekbericht.delayed(world.moment, world.left)],
    ['weekbericht.noMoreDelay', weekbericht.noMoreDelay()],
    ['weekbericht.alreadyPosted', weekbericht.alreadyPosted()],
    ['count.kept', count.kept(world.count)],
    ...([0, 1, 7] as const).map((waiting) => {
      const review = { givenName: name, round: 'puls-001', waiting, goneOn: '2026-04-30', last: waiting === 7 };
      return [`puls.review of ${waiting}`, outbox['puls.review'](review)] as const;
    }),
    ...Array.from({ length: pulsTexts.textParts(world.texts.length) }, (_, part) => part)
      .concat(99)
      .map((part) => [`puls.texts ${part}`, outbox['puls.texts']({ texts: world.texts, part })] as const),
    ...([null, 'kept', 'gone', 'settled', 'changed'] as const).flatMap((note) =>
      [true, false].map((others) => [`puls.reviewed ${String(note)}`, pulsTexts.reviewed(others, note)] as const),
    ),
    ['puls.keeping', pulsTexts.keeping(world.keeping)],
    ['self.stopped', self.stopped()],
    ['self.started', self.started()],
    ['self.data', self.data(world.own)],
    ['self.awayKept', self.awayKept(world.away, other)],
    ['self.awayKept alone', self.awayKept(world.away, null)],
    ['self.awayEnded', self.awayEnded()],
    ['general.help', general.help(world.emergency)],
    ['general.notUnderstood', general.notUnderstood()],
    ['general.lookingUp', general.lookingUp()],
    ['general.stranger', general.stranger()],
    ['general.proposed', general.proposed()],
    ['general.linked', general.linked(name)],
    ['general.stale', general.stale()],
    ['general.mayNot', general.mayNot()],
    ['general.broken', general.broken()],
    ['general.busy', general.busy()],
    ['general.notHere', general.notHere()],
    ['general.paused', general.paused()],
    ['general.resumed', general.resumed()],
    ['general.hello', general.hello(name)],
    ['general.tooOften', general.tooOften()],
    ['general.plain', general.plain(weekcheck.closed(ask.werkgroep, ask.week))],
    ['general.plain of a warning', general.plain(voice.filter.warn(['family', 'name'], world.masked))],
  ];
}

/** Every form, and every form that comes back when nothing or everything wrong was filled in. */
export function everyForm(world: World): Named<Asked> {
  const { weekcheck, hulpvraag, weekbericht, count, pulsTexts, self } = voice;
  const { context, answers, vraag, hulpvraag: facts } = world;
  const today = '2026-03-12';
  const again = (asked: Asked, take: (values: Values) => { kind: string; form?: Asked }): readonly Asked[] => {
    const wrong = Object.fromEntries(asked.fields.map((field) => [field.id, world.masked.repeat(40)]));
    return [{}, wrong].flatMap((values) => take(values).form ?? []);
  };
  const named = (name: string, asked: Asked, take: (values: Values) => { kind: string; form?: Asked }) =>
    [asked, ...again(asked, take)].map((one, at) => [`${name} ${at}`, one] as const);
  return [
    ...weekcheck.steps.flatMap((step) =>
      named(`weekcheck ${step}`, weekcheck.form(step, context, answers), (values) =>
        weekcheck.take(step, context, answers, values),
      ),
    ),
    ...named('weekcheck skip', weekcheck.skipForm(context), (values) => weekcheck.takeSkip(context, values)),
    ...named('vraag', hulpvraag.form(vraag, 'n1'), (values) => hulpvraag.take(vraag, 'n1', values)),
    ...named('lukt niet', hulpvraag.cannotForm(facts), (values) => hulpvraag.takeCannot(facts, values)),
    ...named('correctie', weekbericht.correctForm(world.correction), (values) =>
      weekbericht.takeCorrection(world.correction, values),
    ),
    ...named('tussenstand', count.form(world.count), (values) => count.take(world.count, values)),
    ...([null, 'kept', 'gone', 'settled', 'changed'] as const).flatMap((note) =>
      named(`puls ${String(note)}`, pulsTexts.reviewForm(world.review, note), (values) =>
        pulsTexts.takeReview(world.review, values),
      ),
    ),
    ...named('weg', self.awayForm(today), (values) => self.takeAway(today, values)),
  ];
}

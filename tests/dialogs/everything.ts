import { voice } from '../../dialogs/index.ts';
import { pulsBlock } from '../../dialogs/puls/block.ts';
import { threadParts } from '../../dialogs/weekbericht/index.ts';
import { type Asked, type Said, message } from '../../dialogs/said.ts';
import { type Platform, type Values, heading, paragraph } from '../../src/chat/index.ts';
import { pulsForm, pulsOpen, pulsQuestions, pulsRole, pulsVariants } from './sample-puls.ts';
import { pages } from '../../dialogs/paginas/index.ts';
import type { LostFacts, LostPart } from '../../src/voice/index.ts';
import type { World } from './world.ts';

const PLATFORMS: readonly Platform[] = ['slack', 'teams', 'web'];
const NEWS = ['new', 'more', 'changed', 'joins', 'stays-out', 'outcome', 'known'] as const;
const STEPS = ['first', 'story', 'story-by-code', 'more', 'change', 'outcome', 'code', 'by-code'] as const;

type Named<T> = readonly (readonly [name: string, it: T])[];

function everyPulsMessage(givenName: string, feedback: string): Named<Said> {
  const { outbox, puls } = voice;
  const asks = (['open', 'closed'] as const).flatMap((state) =>
    [null, feedback].map((before) => ({
      givenName,
      round: 'puls-007',
      state,
      until: pulsOpen.until,
      feedback: before,
    })),
  );
  return [
    ...asks.map((facts) => ['puls.ask', outbox['puls.ask'](facts)] as const),
    ...asks.map((facts) => ['puls.remind', outbox['puls.remind'](facts)] as const),
    ...pulsVariants.flatMap((told, at): Named<Said> => [
      [`puls.feedback ${at}`, outbox['puls.feedback']({ givenName, told, waits: at % 2 === 0 })],
      [`puls.results ${at}`, puls.results(told)],
      [`puls in the weekbericht ${at}`, { summary: 'Puls', blocks: pulsBlock(told) }],
    ]),
    ['puls.role', puls.role(pulsRole)],
    ...pulsQuestions.map((facts, at) => [`puls.ask ${at}`, puls.ask(facts)] as const),
    ['puls.askOpen', puls.askOpen(pulsOpen)],
    ['puls.done', puls.done(pulsOpen)],
    ['puls.nothingAsked', puls.nothingAsked(pulsOpen)],
    ['puls.withdrawn', puls.withdrawn(pulsOpen)],
    ['puls.notThisTime', puls.notThisTime(pulsOpen)],
    ['puls.notForYou', puls.notForYou()],
    ['puls.noneOpen', puls.noneOpen(null)],
    ['puls.noneOpen until', puls.noneOpen(pulsOpen.until)],
    ['puls.closed', puls.closed()],
    ['puls.feedbackKept', puls.feedbackKept(feedback)],
    ['puls.noFeedbackYet', puls.noFeedbackYet()],
  ];
}

/** A weekbericht that may not stand, in every state, whole and in parts. */
function lostOnes({ name, ask }: World): readonly (readonly [string, LostFacts])[] {
  const about = { givenName: name, week: ask.week };
  const states = ['open', 'stands', 'again', 'placed', 'stuck', 'dropped', 'asked anew'] as const;
  const part = (of: string | null, state: LostPart['state']): LostPart => ({
    row: `r-${of ?? ''}`,
    part: of,
    werkgroep: of === ask.werkgroepId ? ask.werkgroep : null,
    state,
  });
  const parts = (state: LostPart['state']): readonly LostPart[] =>
    [ask.werkgroepId, 'signals-2', 'experiments', 'puls', 'texts', 'help', 'closed', 'counts'].map((of) =>
      part(of, state),
    );
  return states.flatMap((state) => [
    [`weekbericht.uncertain ${state}`, { ...about, platform: 'teams', parts: [part(null, state)] }] as const,
    [`weekbericht.uncertain ${state}, parts`, { ...about, platform: 'slack', parts: parts(state) }] as const,
    [
      `weekbericht.uncertain ${state}, many`,
      { ...about, platform: 'web', parts: [part(null, 'open'), ...parts(state), ...parts('open')] },
    ] as const,
  ]);
}

/** Every message the dialogs can make of this world. */
export function everyMessage(world: World): Named<Said> {
  const { outbox, weekcheck, hulpvraag, weekbericht, count, experiment, pulsTexts, self, general, need, signaal } =
    voice;
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
    ['experiment.ask', outbox['experiment.ask'](world.line)],
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
        experiment: null,
        by: other,
      }),
    ],
    ...lostOnes(world).map(([title, facts]) => [title, outbox['weekbericht.uncertain'](facts)] as const),
    [
      'weekbericht.correction of a line',
      outbox['weekbericht.correction']({
        givenName: name,
        week: ask.week,
        werkgroepId: '',
        werkgroep: '',
        experiment: { id: world.line.experimentId, name: world.line.experiment },
        by: other,
      }),
    ],
    ['experiment.now', experiment.now(world.line)],
    ['experiment.list', experiment.list(world.experiments)],
    ['experiment.timeline', experiment.timeline(world.timeline)],
    ['experiment.stageKept', experiment.stageKept(world.stage)],
    [
      'self.overview',
      self.overview({
        givenName: name,
        stopped: world.left % 2 === 0,
        away: world.away,
        deputy: other,
        asked: [ask, ask, ask, ask, ask],
        experiments: [world.line, world.line, world.line, world.line],
        lately: [1, 2, 3, 4].map(() => ({
          werkgroep: ask.werkgroep,
          weeks: [1, 2, 3, 4].map(() => ({
            week: ask.week,
            learned: typeof world.answers['V3'] === 'string' ? world.answers['V3'] : null,
            next: typeof world.answers['V5'] === 'string' ? world.answers['V5'] : null,
          })),
        })),
        puls: { round: 'puls-007', until: world.moment },
        mine: [facts, facts, facts, facts, facts, facts],
        taken: [facts],
        signalen: [world.signaal, world.signaal, world.signaal],
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
        experiments: [],
        lately: [],
        puls: null,
        mine: [],
        taken: [],
        signalen: [],
      }),
    ],
    ...everyPulsMessage(name, world.masked),
    ...[pages(world.controller, world.contact), pages(null, null)].flatMap((all) =>
      Object.entries(all).map(
        ([title, page]) =>
          [
            `page ${title}`,
            message(
              page.title,
              page.parts.flatMap((part) => [
                ...(part.heading === null ? [] : [heading(part.heading)]),
                ...part.lines.map((line) => paragraph(line)),
              ]),
            ),
          ] as const,
      ),
    ),
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
    ['weekcheck.spokenQuestion', weekcheck.spokenQuestion(ask.werkgroepId, ask.week)],
    ['hulpvraag.kept', hulpvraag.kept(facts, kept.toldAt)],
    ['hulpvraag.now mine', hulpvraag.now(facts, true)],
    ['hulpvraag.now', hulpvraag.now(facts, false)],
    ['weekbericht.corrected', weekbericht.corrected()],
    ['weekbericht.passedOn', weekbericht.passedOn(other)],
    ['weekbericht.nothingToCorrect', weekbericht.nothingToCorrect()],
    ['weekbericht.delayed', weekbericht.delayed(world.moment, world.left)],
    ['weekbericht.noMoreDelay', weekbericht.noMoreDelay()],
    ['weekbericht.alreadyPosted', weekbericht.alreadyPosted()],
    ...NEWS.map((news) => [`signaal.kept ${news}`, signaal.kept(world.signaal, news)] as const),
    ['signaal.followup', outbox['signaal.followup'](world.signaal)],
    ...[world.signaal.subject, null].map(
      (subject) =>
        [
          `signaal.removed ${subject === null ? 'about something else' : ''}`,
          outbox['signaal.removed']({ givenName: name, subject, week: world.signaal.signaal.week, by: other }),
        ] as const,
    ),
    ['signaal.keptNameless', signaal.keptNameless('bcdf-ghjk-mnpq', true)],
    ['signaal.keptNameless of a story', signaal.keptNameless('bcdf-ghjk-mnpq', false)],
    ['signaal.changedNameless', signaal.changedNameless(true)],
    ['signaal.changedNameless of a story', signaal.changedNameless(false)],
    ['signaal.sure', signaal.sure(world.signaal)],
    ['signaal.withdrawn', signaal.withdrawn()],
    ['signaal.gone', signaal.gone()],
    ['signaal.unknownCode', general.plain(signaal.unknownCode())],
    ['weekbericht.notYours', weekbericht.notYours()],
    ['weekbericht.notForReaders', weekbericht.notForReaders()],
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
    ['self.forget', self.forget([], '2026-03-12')],
    ['self.forget of a kartrekker', self.forget([ask.werkgroep], '2026-03-12')],
    ['self.forget of one who does much', self.forget(Array<string>(12).fill(ask.werkgroep), '2026-03-12')],
    ['self.forgotten', self.forgotten()],
    ['self.awayKept', self.awayKept(world.away, other)],
    ['self.awayKept alone', self.awayKept(world.away, null)],
    ['self.awayEnded', self.awayEnded()],
    ...PLATFORMS.map((platform) => [`general.help in ${platform}`, general.help(world.emergency, platform)] as const),
    ['general.help with somebody who calls', general.help({ ...world.emergency, caller: 'programmaleider' }, 'web')],
    ['need.card', need.card(world.emergency, choices)],
    ['need.card with somebody who calls', need.card({ ...world.emergency, caller: 'programmaleider' }, [])],
    ['need.aloud', need.aloud(world.emergency)],
    ['need.unknown', need.unknown(world.emergency, general.stranger())],
    ['need.discarded', need.discarded()],
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
    ['general.noFiles', general.noFiles()],
    ['pointed', general.plain(`${voice.pointed.others} ${voice.pointed.shortened(500)}`)],
    ['general.testMessage', general.testMessage()],
    ['general.plain', general.plain(weekcheck.closed(ask.werkgroep, ask.week))],
    ['general.plain of a closed line', general.plain(experiment.closed(world.line.experiment))],
    ['general.plain of a line in between', general.plain(experiment.inBetween(other, world.line.text))],
    ['general.plain of a stage in between', general.plain(experiment.stageInBetween(world.stage.stage))],
    ['general.plain of a warning', general.plain(voice.filter.warn(['family', 'name'], world.masked))],
  ];
}

/** A form as it comes back when a text in it may be of somebody in need. */
function inNeed(asked: Asked, world: World): Asked {
  const { label, help, keep, discard, discardAndCall } = voice.need.choice;
  const options = [keep, discard, discardAndCall].map((one, at) => ({ id: String(at), label: one, help: null }));
  return {
    ...asked,
    intro: voice.need.intro(world.emergency),
    apart: { instead: null, refused: voice.need.refused(world.emergency) },
    fields: [...asked.fields, { kind: 'choice', id: 'klopt-zo', label, help, required: false, options, initial: null }],
  };
}

/** Every form, and every form that comes back when nothing or everything wrong was filled in. */
export function everyForm(world: World): Named<Asked> {
  const { weekcheck, hulpvraag, weekbericht, count, experiment, self, puls, pulsTexts, signaal } = voice;
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
    ...[weekcheck.form('main', context, answers), hulpvraag.form(vraag, 'n1')].map(
      (asked) => ['in need', inNeed(asked, world)] as const,
    ),
    ...STEPS.flatMap((step) => {
      const act = { kind: 'signaal.step', version: 1 } as const;
      const stands = { ...world.signaal.signaal.answers, S15: 'bcdf-ghjk-mnpq' };
      return named(`signaal ${step}`, signaal.form(step, world.signaalContext, stands, act), (values) =>
        signaal.take(step, world.signaalContext, stands, values, act),
      );
    }),
    ...named('tussenstand', count.form(world.count), (values) => count.take(world.count, values)),
    ...named('experiment', experiment.form(world.line), (values) => experiment.take(world.line, values)),
    ...named('stadium', experiment.stageForm(world.stage), (values) => experiment.takeStage(world.stage, values)),
    ...named('gestopt', experiment.stopForm(world.stage), (values) => experiment.takeStop(world.stage, values)),
    ...named('puls, open vraag', puls.writeForm(pulsForm), (values) => puls.takeWritten(pulsForm, values)),
    ...named('puls, alles', puls.changeForm(pulsForm), (values) => puls.takeChanged(pulsForm, values)),
    ...pulsVariants.flatMap((told, at) =>
      named(`terugkoppeling ${at}`, puls.feedbackForm({ told, written: world.masked }), (values) =>
        puls.takeFeedback({ told, written: null }, values),
      ),
    ),
    ...([null, 'kept', 'gone', 'settled', 'changed'] as const).flatMap((note) =>
      named(`puls ${String(note)}`, pulsTexts.reviewForm(world.review, note), (values) =>
        pulsTexts.takeReview(world.review, values),
      ),
    ),
    ...named('weg', self.awayForm(today), (values) => self.takeAway(today, values)),
  ];
}

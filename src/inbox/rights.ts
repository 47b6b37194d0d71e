import type { Intent, IntentKind } from '../records/intent.ts';
import type { Person } from '../records/person.ts';
import type { Store } from '../store/index.ts';
import { NOTHING, type Who, is, subjectOf } from './relation.ts';

export type Action =
  | 'weekcheck.answer'
  | 'help.ask'
  | 'help.take'
  | 'help.close'
  | 'help.withdraw'
  | 'weekbericht.correct'
  | 'weekbericht.delay'
  | 'weekbericht.settle'
  | 'count.answer'
  | 'experiment.tell'
  | 'experiment.read'
  | 'experiment.stage'
  | 'puls.answer'
  | 'puls.feedback'
  | 'signaal.give'
  | 'signaal.own'
  | 'puls.review'
  | 'self'
  | 'bot.pause';

const TEAM = [
  'programmateam',
  'programmaleider',
  'communicatieleider',
  'programmacontroller',
  'programmasecretaris',
  'any-kartrekker',
] as const;

/** Who may do what. The inbox asks this table once for every act; nothing else decides. */
export const RIGHTS: Readonly<Record<Action, readonly Who[]>> = {
  'weekcheck.answer': ['kartrekker-of-this', 'stands-in'],
  'help.ask': ['everyone'],
  'help.take': [...TEAM, 'asked'],
  'help.close': [...TEAM, 'asked', 'asker'],
  'help.withdraw': ['asker', 'kartrekker-of-this'],
  'weekbericht.correct': [...TEAM, 'stands-in', 'contact-of-this', 'stands-in-for-contact'],
  'weekbericht.delay': ['programmaleider', 'stands-in-for-programmaleider', 'programmasecretaris'],
  'weekbericht.settle': [
    'programmasecretaris',
    'stands-in-for-programmasecretaris',
    'programmaleider',
    'stands-in-for-programmaleider',
  ],
  'count.answer': ['carries-this', 'stands-in', 'programmasecretaris'],
  'experiment.tell': ['contact-of-this', 'stands-in-for-contact'],
  'experiment.read': ['everyone'],
  'experiment.stage': ['programmaleider', 'programmasecretaris'],
  'puls.answer': ['professional', 'ervaringsdeskundige', 'leidinggevende', 'bestuurder'],
  'puls.feedback': ['programmaleider', 'programmasecretaris'],
  'signaal.give': ['everyone'],
  'signaal.own': ['giver'],
  // Raw words of people: no more than three may read them, so that two can while one is away.
  'puls.review': ['programmaleider', 'programmasecretaris', 'communicatieleider'],
  self: ['everyone'],
  'bot.pause': ['programmaleider', 'programmasecretaris'],
};

/** The action each act falls under. */
export const ACTION: Readonly<Record<IntentKind, Action>> = {
  'weekcheck.open': 'weekcheck.answer',
  'weekcheck.step': 'weekcheck.answer',
  'weekcheck.same': 'weekcheck.answer',
  'weekcheck.skip': 'weekcheck.answer',
  'weekcheck.skip-why': 'weekcheck.answer',
  'weekcheck.replace': 'weekcheck.answer',
  'weekcheck.keep': 'weekcheck.answer',
  'weekcheck.spoken': 'weekcheck.answer',
  'weekcheck.call': 'weekcheck.answer',
  'vraag.open': 'help.ask',
  'vraag.step': 'help.ask',
  'hulpvraag.take': 'help.take',
  'hulpvraag.solved': 'help.close',
  'hulpvraag.cannot': 'help.close',
  'hulpvraag.cannot-why': 'help.close',
  'hulpvraag.withdraw': 'help.withdraw',
  'weekbericht.correct': 'weekbericht.correct',
  'weekbericht.correction': 'weekbericht.correct',
  'weekbericht.later': 'weekbericht.delay',
  'weekbericht.stands': 'weekbericht.settle',
  'weekbericht.again': 'weekbericht.settle',
  'count.right': 'count.answer',
  'count.change': 'count.answer',
  'count.step': 'count.answer',
  'experiment.open': 'experiment.tell',
  'experiment.step': 'experiment.tell',
  'experiment.none': 'experiment.tell',
  'experiment.list': 'experiment.read',
  'experiment.show': 'experiment.read',
  'experiment.stage': 'experiment.stage',
  'experiment.stage-step': 'experiment.stage',
  'experiment.stopped': 'experiment.stage',
  'puls.review': 'puls.review',
  'puls.judge': 'puls.review',
  'away.open': 'self',
  'away.step': 'self',
  'away.end': 'self',
  'self.start': 'self',
  'self.stop': 'self',
  'self.data': 'self',
  'self.forget': 'self',
  'self.forget-sure': 'self',
  'call.ask': 'help.ask',
  'puls.start': 'puls.answer',
  'puls.decline': 'puls.answer',
  'puls.role': 'puls.answer',
  'puls.answer': 'puls.answer',
  'puls.write': 'puls.answer',
  'puls.written': 'puls.answer',
  'puls.done': 'puls.answer',
  'puls.change': 'puls.answer',
  'puls.changed': 'puls.answer',
  'puls.withdraw': 'puls.answer',
  'puls.feedback': 'puls.feedback',
  'puls.feedback-step': 'puls.feedback',
  help: 'self',
  'signaal.open': 'signaal.give',
  'signaal.from-weekcheck': 'weekcheck.answer',
  'signaal.step': 'signaal.give',
  'signaal.story': 'signaal.give',
  'signaal.whose': 'signaal.own',
  'signaal.more': 'signaal.own',
  'signaal.more-step': 'signaal.own',
  'signaal.change': 'signaal.own',
  'signaal.change-step': 'signaal.own',
  'signaal.join': 'signaal.own',
  'signaal.withdraw': 'signaal.own',
  'signaal.withdraw-sure': 'signaal.own',
  'signaal.outcome': 'signaal.own',
  'signaal.outcome-step': 'signaal.own',
  // Whoever has the code may: that is what a code is for.
  'signaal.code': 'signaal.give',
  'signaal.code-step': 'signaal.give',
  'signaal.by-code': 'signaal.give',
};

/** Whether this person may do this now. `askedFor` tells who a hulpvraag is meant for. */
export function may(
  person: Person,
  act: Intent,
  store: Store,
  askedFor: (hulpvraag: number) => readonly string[],
  rights: typeof RIGHTS = RIGHTS,
): boolean {
  const subject = subjectOf(act, store, askedFor);
  // What is withdrawn is nobody's any more: whoever has a button of it hears that it is gone.
  if ('signaal' in act && store.signalen.get(act.signaal) === null) return true;
  if (subject.confidential && person.id !== subject.asker && !subject.asked.includes(person.id)) return false;
  return rights[ACTION[act.kind]].some((who) => is(who, person, subject, store));
}

/** Whether this person may do something that is about nothing in particular. */
export function mayAction(person: Person, action: Action, store: Store, rights: typeof RIGHTS = RIGHTS): boolean {
  return rights[action].some((who) => is(who, person, NOTHING, store));
}

import type { Intent, IntentKind } from '../records/intent.ts';
import { type Person, has } from '../records/person.ts';
import type { Role } from '../records/role.ts';
import type { Store } from '../store/index.ts';

/** What somebody can be to the thing they act on, besides their roles. */
export type Relation =
  | 'everyone'
  | 'kartrekker-of-this'
  | 'stands-in'
  | 'stands-in-for-programmaleider'
  | 'stands-in-for-programmasecretaris'
  | 'asker'
  | 'asked'
  | 'carries-this'
  | 'contact-of-this'
  | 'stands-in-for-contact'
  | 'giver';

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

type Who = Exclude<Role, 'kartrekker' | 'contact'> | Relation | 'any-kartrekker';

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

/** What an act is about, as far as rights depend on it. */
interface Subject {
  readonly werkgroep: string | null;
  readonly asker: string | null;
  readonly asked: readonly string[];
  /** A call-me request: only the two people it is between may touch it. */
  readonly confidential: boolean;
  readonly carriers: readonly string[];
  readonly experiment: string | null;
  readonly giver: string | null;
}

const NOTHING: Subject = {
  werkgroep: null,
  asker: null,
  asked: [],
  confidential: false,
  carriers: [],
  experiment: null,
  giver: null,
};

function subjectOf(act: Intent, store: Store, askedFor: (hulpvraag: number) => readonly string[]): Subject {
  const nothing = NOTHING;
  if ('signaal' in act) return { ...nothing, giver: store.signalen.get(act.signaal)?.personId ?? null };
  if ('hulpvraag' in act) {
    const found = store.hulpvragen.get(act.hulpvraag);
    if (found === null) return nothing;
    return {
      ...nothing,
      werkgroep: found.werkgroepId,
      asker: found.askerId,
      asked: askedFor(found.id),
      confidential: found.confidential,
    };
  }
  if ('activity' in act) {
    const carrier = store.programme.activity(act.activity)?.werkgroepId ?? null;
    const carriers = carrier === null ? [] : store.people.withRole('kartrekker', carrier).map((one) => one.id);
    return { ...nothing, werkgroep: carrier, carriers };
  }
  if (act.kind === 'weekbericht.correct' || act.kind === 'weekbericht.correction')
    return { ...nothing, werkgroep: act.werkgroep ?? null, experiment: act.experiment ?? null };
  if ('experiment' in act) return { ...nothing, experiment: act.experiment };
  if (act.kind === 'vraag.step') return nothing;
  return 'werkgroep' in act ? { ...nothing, werkgroep: act.werkgroep } : nothing;
}

function is(who: Who, person: Person, subject: Subject, store: Store): boolean {
  switch (who) {
    case 'everyone':
      return true;
    case 'any-kartrekker':
      return person.roles.some((grant) => grant.role === 'kartrekker');
    case 'kartrekker-of-this':
      return subject.werkgroep !== null && has(person, 'kartrekker', subject.werkgroep);
    case 'stands-in':
      return (
        subject.werkgroep !== null &&
        store.people.withRole('kartrekker', subject.werkgroep).some((one) => one.deputyId === person.id)
      );
    case 'stands-in-for-programmaleider':
      return store.people.withRole('programmaleider').some((one) => one.deputyId === person.id);
    case 'stands-in-for-programmasecretaris':
      return store.people.withRole('programmasecretaris').some((one) => one.deputyId === person.id);
    case 'asker':
      return subject.asker === person.id;
    case 'asked':
      return subject.asked.includes(person.id);
    case 'giver':
      return subject.giver === person.id;
    case 'carries-this':
      return subject.carriers.includes(person.id);
    case 'contact-of-this':
      return subject.experiment !== null && has(person, 'contact', subject.experiment);
    case 'stands-in-for-contact':
      return (
        subject.experiment !== null &&
        store.people.withRole('contact', subject.experiment).some((one) => one.deputyId === person.id)
      );
    default:
      return has(person, who);
  }
}

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
  if ('signaal' in act && subject.giver === null) return true;
  if (subject.confidential && person.id !== subject.asker && !subject.asked.includes(person.id)) return false;
  return rights[ACTION[act.kind]].some((who) => is(who, person, subject, store));
}

/** Whether this person may do something that is about nothing in particular. */
export function mayAction(person: Person, action: Action, store: Store, rights: typeof RIGHTS = RIGHTS): boolean {
  return rights[action].some((who) => is(who, person, NOTHING, store));
}

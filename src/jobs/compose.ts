import type { Message } from '../chat/index.ts';
import { digestFacts } from '../digest/facts.ts';
import { freeze, leaderFacts } from '../digest/freeze.ts';
import { pulsTold } from '../digest/puls.ts';
import { subjectName } from '../digest/signals.ts';
import { askFacts } from '../inbox/ask-facts.ts';
import { countFacts } from '../inbox/count.ts';
import { experimentFacts } from '../inbox/experiment.ts';
import { hulpvraagFacts } from '../inbox/hulpvraag-tell.ts';
import type { Machine } from '../inbox/machine.ts';
import { momentsOf } from '../inbox/puls-here.ts';
import { signaalFacts } from '../inbox/signaal-facts.ts';
import { lostFacts } from '../inbox/weekbericht-lost.ts';
import type { Intent } from '../records/intent.ts';
import type { OutboxItem, OutboxKind } from '../records/outbox.ts';
import type { Person } from '../records/person.ts';
import { isOpenRound } from '../records/puls.ts';
import type { OutboxFacts } from '../voice/index.ts';
import { isMoot } from './moot.ts';
import { reviewFacts, textsShown } from './puls-texts.ts';

type ParamsOf<K extends OutboxKind> = Extract<OutboxItem, { kind: K }>['params'];

/** The facts of each kind of message as they are now; null when there is nothing left to say. */
type Loaders = {
  readonly [K in OutboxKind]: (
    machine: Machine,
    params: ParamsOf<K>,
    to: Person | null,
    now: number,
  ) => OutboxFacts[K] | null;
};

const MOST_DELAYS = 3;

function changed(machine: Machine, params: ParamsOf<'hulpvraag.changed'>, to: Person | null) {
  const request = machine.store.hulpvragen.get(params.hulpvraag);
  const change = machine.store.hulpvragen.change(params.hulpvraag, params.revision);
  if (request === null || change === null || to === null) return null;
  const by = change.personId === null ? null : (machine.store.people.get(change.personId)?.givenName ?? null);
  return { ...hulpvraagFacts(machine, request, to.id), change, by };
}

function ask(machine: Machine, params: ParamsOf<'weekcheck.ask'>, to: Person | null, now: number) {
  return to === null ? null : askFacts({ machine, person: to, now }, params.werkgroep, params.week);
}

function posted(machine: Machine, week: string) {
  const bericht = machine.store.weekberichten.get(week);
  if (bericht === null) return null;
  return digestFacts(machine.store, machine.agenda, week, bericht.frozen, bericht.correctedAt);
}

function pulsAsk(machine: Machine, { round }: ParamsOf<'puls.ask'>, to: Person | null) {
  const moments = momentsOf(machine, round);
  const record = machine.store.puls.get(round);
  if (to === null || moments === null || record === null) return null;
  const before = machine.store.puls.all().findLast((one) => one.round < round && one.feedback !== null);
  return {
    givenName: to.givenName,
    round,
    state: isOpenRound(record.state) ? ('open' as const) : ('closed' as const),
    until: moments.closes,
    feedback: before?.feedback ?? null,
  };
}

const LOADERS: Loaders = {
  welcome: ({ store }, _params, to) =>
    to === null
      ? null
      : {
          givenName: to.givenName,
          controller: store.settings.get('controller'),
          contact: store.settings.get('privacy-contact'),
        },
  'weekcheck.ask': ask,
  'weekcheck.remind': ask,
  'hulpvraag.for-you': (machine, params, to) => {
    const request = machine.store.hulpvragen.get(params.hulpvraag);
    return request === null || to === null ? null : hulpvraagFacts(machine, request, to.id);
  },
  'hulpvraag.changed': changed,
  'hulpvraag.changed-for-you': changed,
  'count.ask': (machine, params, to) => (to === null ? null : countFacts(machine, params, to.givenName)),
  'experiment.ask': (machine, params, to, now) =>
    to === null ? null : experimentFacts({ machine, person: to, now }, params),
  'weekbericht.preview': (machine, { week }, _to, now) => {
    const bericht = machine.store.weekberichten.get(week);
    if (bericht === null) return null;
    const frozen = bericht.postAt > now ? freeze(machine.store, machine.agenda, week, now) : bericht.frozen;
    const sent = machine.store.outbox.startingWith(`weekbericht.post|${week}|`).some((row) => row.state === 'sent');
    return {
      facts: digestFacts(machine.store, machine.agenda, week, frozen, bericht.correctedAt),
      postAt: bericht.postAt,
      delaysLeft: sent ? 0 : MOST_DELAYS - bericht.delays,
    };
  },
  'weekbericht.leader': ({ store }, { week }, to) =>
    to === null ? null : { ...leaderFacts(store, week), givenName: to.givenName },
  'weekbericht.post': (machine, { week }) => posted(machine, week),
  'weekbericht.thread': (machine, { week, part }) => {
    const facts = posted(machine, week);
    return facts === null ? null : { facts, part };
  },
  'weekbericht.correction': ({ store }, params, to) => {
    const [kind, id = ''] = params.about.split(':');
    const experiment = kind === 'experiment' ? store.programme.experiment(id) : null;
    const werkgroepId =
      kind === 'weekcheck' ? id : kind === 'hulpvraag' ? (store.hulpvragen.get(Number(id))?.werkgroepId ?? '') : '';
    const by = store.people.get(params.by);
    if (to === null || by === null) return null;
    const werkgroep = store.programme.werkgroep(werkgroepId)?.name ?? '';
    return { givenName: to.givenName, week: params.week, werkgroepId, werkgroep, experiment, by: by.givenName };
  },
  'puls.ask': pulsAsk,
  'puls.remind': pulsAsk,
  'puls.feedback': ({ store }, { round }, to) => {
    const record = store.puls.get(round);
    const told = record === null ? null : pulsTold(record);
    return to === null || told === null
      ? null
      : { givenName: to.givenName, told, waits: store.puls.waiting().length > 0 };
  },
  'signaal.followup': (machine, params) => {
    const signaal = machine.store.signalen.get(params.signaal);
    return signaal === null ? null : signaalFacts(machine, signaal);
  },
  'signaal.removed': ({ store }, { about, week, by }, to) => {
    const other = store.people.get(by);
    if (to === null || other === null) return null;
    return { givenName: to.givenName, subject: subjectName(store, about), week, by: other.givenName };
  },
  'weekbericht.uncertain': lostFacts,
  'puls.review': (machine, { round, time }, to) =>
    to === null ? null : { ...reviewFacts(machine, round, to), last: time === 'last' },
  'puls.texts': (machine, { week, part }) => ({ texts: textsShown(machine, week), part }),
};

/**
 * What a planned message says at this moment; null when it need not be said any more.
 * `firstTime`: it was never delivered, so it may still fall away; one that stands is always shown as things are.
 */
export function compose(
  machine: Machine,
  item: OutboxItem,
  to: Person | null,
  now: number,
  firstTime: boolean,
): Message<Intent> | null {
  if (firstTime && isMoot(machine, item, to, now)) return null;
  return say(machine, item, to, now);
}

/** One row of the table for a kind that is only known when it runs. */
function say(machine: Machine, { kind, params }: OutboxItem, to: Person | null, now: number): Message<Intent> | null {
  const load = LOADERS[kind] as (
    machine: Machine,
    params: OutboxItem['params'],
    to: Person | null,
    now: number,
  ) => object | null;
  const render = machine.voice.outbox[kind] as (facts: object) => Message<Intent>;
  const facts = load(machine, params, to, now);
  return facts === null ? null : render(facts);
}

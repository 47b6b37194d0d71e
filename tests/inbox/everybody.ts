import { type Intent, type IntentKind, intent } from '../../src/records/intent.ts';
import { PLAIN_ROLES, type RoleGrant } from '../../src/records/role.ts';
import type { World } from '../support/world.ts';
import { WEEK } from './thursday.ts';

/** Everybody there is to the bot, each one thing only. */
export const EVERYBODY = [
  'nobody in particular',
  ...PLAIN_ROLES,
  'kartrekker here',
  'kartrekker elsewhere',
  'contact',
  'contact elsewhere',
  'vervanger of the contact',
  'vervanger here',
  'vervanger of the programmaleider',
  'vervanger of the programmasecretaris',
  'asker',
  'asked',
] as const;
/** One of them. */
export type Somebody = (typeof EVERYBODY)[number];

const TEAM: readonly Somebody[] = [
  'programmateam',
  'programmaleider',
  'communicatieleider',
  'programmacontroller',
  'programmasecretaris',
  'kartrekker here',
  'kartrekker elsewhere',
];
const ANSWERS: readonly Somebody[] = ['kartrekker here', 'vervanger here'];
const COUNTS: readonly Somebody[] = ['kartrekker here', 'vervanger here', 'programmasecretaris'];
const TELLS: readonly Somebody[] = ['contact', 'vervanger of the contact'];
const SETS: readonly Somebody[] = ['programmaleider', 'programmasecretaris'];
const DELAYS: readonly Somebody[] = ['programmaleider', 'vervanger of the programmaleider', 'programmasecretaris'];
const READS: readonly Somebody[] = ['programmaleider', 'programmasecretaris', 'communicatieleider'];

const ASKED_PULS: readonly Somebody[] = ['professional', 'ervaringsdeskundige', 'leidinggevende', 'bestuurder'];
/** Who gave the signaal: one of the many who may ask for help as well. */
const GIVER: readonly Somebody[] = ['asker'];
const SETTLES: readonly Somebody[] = [...DELAYS, 'vervanger of the programmasecretaris'];

/** Who may do what, written down a second time: the table in the source must come to the same. */
export const MAY: Readonly<Record<IntentKind, readonly Somebody[]>> = {
  'weekcheck.open': ANSWERS,
  'weekcheck.step': ANSWERS,
  'weekcheck.same': ANSWERS,
  'weekcheck.skip': ANSWERS,
  'weekcheck.skip-why': ANSWERS,
  'weekcheck.replace': ANSWERS,
  'weekcheck.keep': ANSWERS,
  'weekcheck.spoken': ANSWERS,
  'weekcheck.call': ANSWERS,
  'vraag.open': EVERYBODY,
  'vraag.step': EVERYBODY,
  'hulpvraag.take': [...TEAM, 'asked'],
  'hulpvraag.solved': [...TEAM, 'asked', 'asker'],
  'hulpvraag.cannot': [...TEAM, 'asked', 'asker'],
  'hulpvraag.cannot-why': [...TEAM, 'asked', 'asker'],
  'hulpvraag.withdraw': ['asker', 'kartrekker here'],
  // About one experiment and one werkgroep, as everything here: whoever answers for either may as well.
  'weekbericht.correct': [...TEAM, ...TELLS, 'vervanger here'],
  'weekbericht.correction': [...TEAM, ...TELLS, 'vervanger here'],
  'weekbericht.later': DELAYS,
  'weekbericht.stands': SETTLES,
  'weekbericht.again': SETTLES,
  'count.right': COUNTS,
  'count.change': COUNTS,
  'count.step': COUNTS,
  'experiment.open': TELLS,
  'experiment.step': TELLS,
  'experiment.none': TELLS,
  'experiment.list': EVERYBODY,
  'experiment.show': EVERYBODY,
  'experiment.stage': SETS,
  'experiment.stage-step': SETS,
  'experiment.stopped': SETS,
  'puls.start': ASKED_PULS,
  'puls.decline': ASKED_PULS,
  'puls.role': ASKED_PULS,
  'puls.answer': ASKED_PULS,
  'puls.write': ASKED_PULS,
  'puls.written': ASKED_PULS,
  'puls.done': ASKED_PULS,
  'puls.change': ASKED_PULS,
  'puls.changed': ASKED_PULS,
  'puls.withdraw': ASKED_PULS,
  'puls.feedback': ['programmaleider', 'programmasecretaris'],
  'puls.feedback-step': ['programmaleider', 'programmasecretaris'],
  'puls.review': READS,
  'puls.judge': READS,
  'away.open': EVERYBODY,
  'away.step': EVERYBODY,
  'away.end': EVERYBODY,
  'self.start': EVERYBODY,
  'self.stop': EVERYBODY,
  'self.data': EVERYBODY,
  'self.forget': EVERYBODY,
  'self.forget-sure': EVERYBODY,
  'call.ask': EVERYBODY,
  help: EVERYBODY,
  'signaal.open': EVERYBODY,
  'signaal.from-weekcheck': ANSWERS,
  'signaal.step': EVERYBODY,
  'signaal.story': EVERYBODY,
  'signaal.whose': GIVER,
  'signaal.more': GIVER,
  'signaal.more-step': GIVER,
  'signaal.change': GIVER,
  'signaal.change-step': GIVER,
  'signaal.join': GIVER,
  'signaal.withdraw': GIVER,
  'signaal.withdraw-sure': GIVER,
  'signaal.outcome': GIVER,
  'signaal.outcome-step': GIVER,
  'signaal.code': EVERYBODY,
  'signaal.code-step': EVERYBODY,
  'signaal.by-code': EVERYBODY,
};

/** A call is between two people: who asked for it, and who was asked. The kartrekker elsewhere was asked too. */
export const MAY_CALL: Readonly<Partial<Record<IntentKind, readonly Somebody[]>>> = {
  'hulpvraag.take': ['asked', 'kartrekker elsewhere'],
  'hulpvraag.solved': ['asked', 'asker', 'kartrekker elsewhere'],
  'hulpvraag.cannot': ['asked', 'asker', 'kartrekker elsewhere'],
  'hulpvraag.cannot-why': ['asked', 'asker', 'kartrekker elsewhere'],
  'hulpvraag.withdraw': ['asker'],
};

/** Who may silence the bot. */
export const MAY_PAUSE: readonly Somebody[] = ['programmaleider', 'programmasecretaris'];

/** Their id. */
export const idOf = (who: Somebody): string => `x-${who.replaceAll(' ', '-')}`;

function grantsOf(who: Somebody, here: string, elsewhere: string): readonly RoleGrant[] {
  if (who === 'kartrekker here') return [{ role: 'kartrekker', scope: here }];
  if (who === 'kartrekker elsewhere') return [{ role: 'kartrekker', scope: elsewhere }];
  if (who === 'contact') return [{ role: 'contact', scope: 'E1' }];
  if (who === 'contact elsewhere') return [{ role: 'contact', scope: 'E2' }];
  const role = PLAIN_ROLES.find((one) => one === who);
  return role === undefined ? [] : [{ role, scope: '' }];
}

function deputyOf(who: Somebody): string | null {
  if (who === 'kartrekker here') return idOf('vervanger here');
  if (who === 'contact') return idOf('vervanger of the contact');
  if (who === 'programmasecretaris') return idOf('vervanger of the programmasecretaris');
  return who === 'programmaleider' ? idOf('vervanger of the programmaleider') : null;
}

/** What acts are about: a request for help, a call, and one act of every kind about one of these. */
export interface Things {
  readonly request: number;
  readonly call: number;
  readonly actOf: (kind: IntentKind, about: number) => Intent;
}

const PULS = { round: 'puls-001', item: 'P-A1', value: '4', role: 'professional' };

/** Brings everybody into this world, with a request and a call between the asker and the asked. */
export function invite(world: World): Things {
  const { store } = world;
  const counted = store.programme.activities().find((one) => one.kind === 'teller' && one.werkgroepId !== null)!;
  const activity = counted.id;
  const here = counted.werkgroepId!;
  const elsewhere = store.programme.werkgroepen().find((one) => one.id !== here)!.id;
  for (const who of EVERYBODY) {
    const id = idOf(who);
    const plain = { email: null, organisationId: null, platform: null, memberOf: [] };
    store.people.put({
      id,
      givenName: who,
      name: who,
      ...plain,
      deputyId: deputyOf(who),
      roles: grantsOf(who, here, elsewhere),
    });
    store.people.link({ platform: 'web', registration: 'playground', tenant: 'web', user: id }, id, 'seed');
  }
  const asked = {
    werkgroepId: here,
    askerId: idOf('asker'),
    week: WEEK,
    needs: ['geld'],
    what: 'Zaalhuur.',
    addressee: 'andere-werkgroep',
    addresseeRef: elsewhere,
    urgency: 'kan-wachten',
    dueOn: null,
  } as const;
  const [request = 0, call = 0] = [false, true].map((confidential) => {
    const { id } = store.hulpvragen.add({ ...asked, origin: `o-${String(confidential)}`, confidential }, null, 0);
    const key = `hulpvraag.for-you|${String(id)}|${idOf('asked')}`;
    const to = { person: idOf('asked') };
    store.outbox.plan({ kind: 'hulpvraag.for-you', params: { hulpvraag: id }, key, to, notBefore: 8.64e15 }, 0);
    return id;
  });
  const about = { experiment: 'E1', before: null };
  const { id: signaal } = store.signalen.add(
    {
      origin: 'given',
      personId: idOf('asker'),
      week: WEEK,
      about: 'anders',
      shown: true,
      askOn: null,
      version: 1,
      answers: { S1: 'kans', S2: 'anders', S3: 'Een moestuin.' },
    },
    0,
  );
  const of = {
    ...about,
    werkgroep: here,
    week: WEEK,
    version: 1,
    seen: 0,
    over: 0,
    step: 'main',
    nonce: 'n',
    period: WEEK,
    ...PULS,
    signaal,
    joins: true,
    row: 'r',
    text: 'none',
    on: '2026-03-12',
  };
  return { request, call, actOf: (kind, about) => intent.parse({ kind, ...of, activity, hulpvraag: about }) };
}

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
  'vervanger here',
  'vervanger of the programmaleider',
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
const DELAYS: readonly Somebody[] = ['programmaleider', 'vervanger of the programmaleider', 'programmasecretaris'];
const READS: readonly Somebody[] = ['programmaleider', 'programmasecretaris', 'communicatieleider'];

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
  'weekbericht.correct': TEAM,
  'weekbericht.correction': TEAM,
  'weekbericht.later': DELAYS,
  'count.right': COUNTS,
  'count.change': COUNTS,
  'count.step': COUNTS,
  'puls.review': READS,
  'puls.judge': READS,
  'away.open': EVERYBODY,
  'away.step': EVERYBODY,
  'away.end': EVERYBODY,
  'self.start': EVERYBODY,
  'self.stop': EVERYBODY,
  'self.data': EVERYBODY,
  help: EVERYBODY,
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
  const role = PLAIN_ROLES.find((one) => one === who);
  return role === undefined ? [] : [{ role, scope: '' }];
}

function deputyOf(who: Somebody): string | null {
  if (who === 'kartrekker here') return idOf('vervanger here');
  return who === 'programmaleider' ? idOf('vervanger of the programmaleider') : null;
}

/** What acts are about: a request for help, a call, and one act of every kind about one of these. */
export interface Things {
  readonly request: number;
  readonly call: number;
  readonly actOf: (kind: IntentKind, about: number) => Intent;
}

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
  const of = { werkgroep: here, week: WEEK, version: 1, seen: 0, over: 0, step: 'main', nonce: 'n', period: WEEK };
  const puls = { round: 'puls-001', text: 'none' };
  return { request, call, actOf: (kind, about) => intent.parse({ kind, ...of, ...puls, activity, hulpvraag: about }) };
}

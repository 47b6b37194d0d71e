import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Values } from '../../src/chat/index.ts';
import { askedFor } from '../../src/inbox/hulpvraag-tell.ts';
import { ACTION, type Action, RIGHTS, may, mayAction } from '../../src/inbox/rights.ts';
import { type Intent, type IntentKind, intent } from '../../src/records/intent.ts';
import { PLAIN_ROLES, type RoleGrant } from '../../src/records/role.ts';
import { replyText } from '../support/read.ts';
import type { World } from '../support/world.ts';
import { WEEK, thursday } from './thursday.ts';

let world: World;
let activity = '';
let here = '';
let elsewhere = '';
let request = 0;
let call = 0;

/** Everybody there is to the bot, each one thing only. */
const EVERYBODY = [
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
type Somebody = (typeof EVERYBODY)[number];

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

/** Who may do what, written down a second time: the table in the source must come to the same. */
const MAY: Readonly<Record<IntentKind, readonly Somebody[]>> = {
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
  'away.open': EVERYBODY,
  'away.step': EVERYBODY,
  'away.end': EVERYBODY,
  'self.start': EVERYBODY,
  'self.stop': EVERYBODY,
  'self.data': EVERYBODY,
  help: EVERYBODY,
};

/** A call is between two people: who asked for it, and who was asked. The kartrekker elsewhere was asked too. */
const MAY_CALL: Readonly<Partial<Record<IntentKind, readonly Somebody[]>>> = {
  'hulpvraag.take': ['asked', 'kartrekker elsewhere'],
  'hulpvraag.solved': ['asked', 'asker', 'kartrekker elsewhere'],
  'hulpvraag.cannot': ['asked', 'asker', 'kartrekker elsewhere'],
  'hulpvraag.cannot-why': ['asked', 'asker', 'kartrekker elsewhere'],
  'hulpvraag.withdraw': ['asker'],
};

const MAY_PAUSE: readonly Somebody[] = ['programmaleider', 'programmasecretaris'];

const idOf = (who: Somebody): string => `x-${who.replaceAll(' ', '-')}`;

function grantsOf(who: Somebody): readonly RoleGrant[] {
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

/** One act of every kind, about things that are there. */
function actOf(kind: IntentKind, about: number): Intent {
  const of = { werkgroep: here, week: WEEK, version: 1, seen: 0, over: 0, step: 'main', nonce: 'n', period: WEEK };
  return intent.parse({ kind, ...of, activity, hulpvraag: about });
}

beforeAll(async () => {
  world = await thursday();
  const { store } = world;
  const counted = store.programme.activities().find((one) => one.kind === 'teller' && one.werkgroepId !== null)!;
  activity = counted.id;
  here = counted.werkgroepId!;
  elsewhere = store.programme.werkgroepen().find((one) => one.id !== here)!.id;
  for (const who of EVERYBODY) {
    const id = idOf(who);
    const plain = { email: null, organisationId: null, platform: null, memberOf: [] };
    store.people.put({ id, givenName: who, name: who, ...plain, deputyId: deputyOf(who), roles: grantsOf(who) });
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
  for (const confidential of [false, true]) {
    const { id } = store.hulpvragen.add({ ...asked, origin: `o-${String(confidential)}`, confidential }, null, 0);
    const key = `hulpvraag.for-you|${String(id)}|${idOf('asked')}`;
    const to = { person: idOf('asked') };
    store.outbox.plan({ kind: 'hulpvraag.for-you', params: { hulpvraag: id }, key, to, notBefore: 8.64e15 }, 0);
    if (confidential) call = id;
    else request = id;
  }
});
afterAll(() => world.close());

type Rights = typeof RIGHTS;

/** Every case in which a table says something else than what is written down here. */
function differences(rights: Rights): readonly string[] {
  const { machine } = world.house;
  const { store } = world;
  const known = new Map([request, call].map((id) => [id, askedFor(machine, id, '2026-03-12')]));
  const asked = (id: number): readonly string[] => known.get(id) ?? [];
  const found: string[] = [];
  for (const who of EVERYBODY) {
    const person = store.people.get(idOf(who))!;
    const cases = [
      ...Object.entries(MAY).map(([kind, allowed]) => ({ kind, allowed, about: request })),
      ...Object.entries(MAY_CALL).map(([kind, allowed]) => ({ kind, allowed, about: call })),
    ];
    for (const { kind, allowed, about } of cases)
      if (may(person, actOf(kind as IntentKind, about), store, asked, rights) !== allowed.includes(who))
        found.push(`${who}: ${kind}${about === call ? ' (a call)' : ''}`);
    if (mayAction(person, 'bot.pause', store, rights) !== MAY_PAUSE.includes(who)) found.push(`${who}: bot.pause`);
  }
  return found;
}

const ENTRIES = Object.entries(RIGHTS).flatMap(([action, entries]) =>
  entries.map((entry) => ({ action: action as Action, entry })),
);

describe('Who may do what', () => {
  test('the table says, for everybody and every act, what is written down here', () => {
    expect(differences(RIGHTS)).toEqual([]);
  });

  test('every act falls under the table, and every line of the table is about some act', () => {
    expect(Object.keys(MAY).sort()).toEqual(intent.options.map((one) => one.shape.kind.value).sort());
    expect(new Set([...Object.values(ACTION), 'bot.pause'])).toEqual(new Set(Object.keys(RIGHTS)));
  });

  test.each(ENTRIES)('without "$entry" under "$action" somebody may not what they should', ({ action, entry }) => {
    const without = { ...RIGHTS, [action]: RIGHTS[action].filter((one) => one !== entry) } as Rights;
    expect(differences(without)).not.toEqual([]);
  });

  test.each(Object.keys(RIGHTS) as Action[])('without the line "%s" nobody may any of it', (action) => {
    expect(differences({ ...RIGHTS, [action]: [] })).not.toEqual([]);
  });

  const closed = (Object.keys(RIGHTS) as Action[]).filter((action) => !RIGHTS[action].includes('everyone'));
  const added = [...PLAIN_ROLES, 'everyone', 'any-kartrekker', 'stands-in-for-programmaleider'] as const;
  const more = closed.flatMap((action) =>
    added.filter((entry) => !RIGHTS[action].some((one) => one === entry)).map((entry) => ({ action, entry })),
  );
  test.each(more)('with "$entry" added under "$action" somebody may more than they should', ({ action, entry }) => {
    expect(differences({ ...RIGHTS, [action]: [...RIGHTS[action], entry] })).not.toEqual([]);
  });
});

describe('The inbox asks the table', () => {
  const MAY_NOT = 'Dit kan een ander doen, maar jij niet.';
  const VALUES: Values = {};
  // What somebody does to themselves comes last: who stopped is nobody's addressee any more.
  const kinds = (Object.keys(MAY) as IntentKind[]).sort(
    (a, b) => Number(/^(self|away)/.test(a)) - Number(/^(self|away)/.test(b)),
  );

  test.each(kinds)('%s is refused to exactly those who may not', async (kind) => {
    const { store, house } = world;
    for (const who of EVERYBODY)
      for (const about of kind in MAY_CALL ? [request, call] : [request]) {
        const allowed = (about === call ? MAY_CALL[kind] : MAY[kind]) ?? [];
        const token = store.tokens.issue(actOf(kind, about), idOf(who), house.machine.now());
        const identity = world.person(idOf(who)).identity;
        const where = { from: identity, conversation: `dm:${idOf(who)}`, scope: 'personal' } as const;
        const eventId = `${kind}-${who}-${String(about)}`;
        const reply = await world.receive({ kind: 'submitted', token, values: VALUES, eventId, ...where });
        expect([who, replyText(reply).includes(MAY_NOT)]).toEqual([who, !allowed.includes(who)]);
      }
  });

  test('"pauze" and "verder" are refused to exactly those who may not', async () => {
    for (const who of EVERYBODY)
      for (const word of ['pauze', 'verder']) {
        const reply = await world.person(idOf(who)).say(word);
        expect([who, replyText(reply).includes(MAY_NOT)]).toEqual([who, !MAY_PAUSE.includes(who)]);
      }
  });

  test('a button of a message to everybody asks for rights as well', async () => {
    const token = world.store.tokens.issue(actOf('weekbericht.later', request), null, 0);
    const where = { conversation: 'programmateam', scope: 'channel' } as const;
    const press = (who: Somebody, eventId: string) =>
      world.receive({ kind: 'pressed', token, eventId, from: world.person(idOf(who)).identity, ...where });
    expect(replyText(await press('professional', 'c1'))).toContain(MAY_NOT);
    expect(replyText(await press('programmaleider', 'c2'))).not.toContain(MAY_NOT);
  });
});

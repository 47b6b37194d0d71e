import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedFor } from '../../src/inbox/hulpvraag-tell.ts';
import { ACTION, type Action, RIGHTS, may, mayAction } from '../../src/inbox/rights.ts';
import { type IntentKind, intent } from '../../src/records/intent.ts';
import { PLAIN_ROLES } from '../../src/records/role.ts';
import type { World } from '../support/world.ts';
import { EVERYBODY, MAY, MAY_CALL, MAY_PAUSE, type Things, idOf, invite } from './everybody.ts';
import { thursday } from './thursday.ts';

let world: World;
let things: Things;
beforeAll(async () => {
  world = await thursday();
  things = invite(world);
});
afterAll(() => world.close());

type Rights = typeof RIGHTS;

/** Every case in which a table says something else than what is written down here. */
function differences(rights: Rights): readonly string[] {
  const { machine } = world.house;
  const { store } = world;
  const known = new Map([things.request, things.call].map((id) => [id, askedFor(machine, id, '2026-03-12')]));
  const asked = (id: number): readonly string[] => known.get(id) ?? [];
  const found: string[] = [];
  for (const who of EVERYBODY) {
    const person = store.people.get(idOf(who))!;
    const cases = [
      ...Object.entries(MAY).map(([kind, allowed]) => ({ kind, allowed, about: things.request })),
      ...Object.entries(MAY_CALL).map(([kind, allowed]) => ({ kind, allowed, about: things.call })),
    ];
    for (const { kind, allowed, about } of cases)
      if (may(person, things.actOf(kind as IntentKind, about), store, asked, rights) !== allowed.includes(who))
        found.push(`${who}: ${kind}${about === things.call ? ' (a call)' : ''}`);
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
  const added = [
    ...PLAIN_ROLES,
    'everyone',
    'any-kartrekker',
    'stands-in-for-programmaleider',
    'stands-in-for-programmasecretaris',
  ] as const;
  const more = closed.flatMap((action) =>
    added.filter((entry) => !RIGHTS[action].some((one) => one === entry)).map((entry) => ({ action, entry })),
  );
  test.each(more)('with "$entry" added under "$action" somebody may more than they should', ({ action, entry }) => {
    expect(differences({ ...RIGHTS, [action]: [...RIGHTS[action], entry] })).not.toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OPENS, REMINDS, invitedIn } from '../puls/people.ts';
import { type World, openWorld } from '../support/world.ts';
import { run } from './shell.ts';

let world: World;
let parked: { readonly id: string; readonly kind: string };

const list = async (...words: readonly string[]): Promise<string> => (await run(['outbox', ...words], world.file)).out;
const everybody = (): readonly string[] =>
  world.store.people.all().flatMap(({ id, name }) => [new RegExp(`\\b${id}\\b`), new RegExp(name)].map(String));
const namedIn = (text: string): readonly string[] =>
  everybody().filter((pattern) => new RegExp(pattern.slice(1, -1)).test(text));

beforeAll(async () => {
  world = openWorld();
  await world.goTo(OPENS);
  await world.goTo(REMINDS);
  const { outbox } = world.store;
  for (const kind of ['ask', 'remind'])
    for (const id of invitedIn(world).slice(0, 3)) {
      const row = outbox.byKey(`puls.${kind}|puls-001|${id}`);
      if (row !== null) outbox.park(row.id, 'bot-blocked');
    }
  const [one] = outbox.inState('parked');
  parked = { id: one?.id ?? '', kind: one?.item.kind ?? '' };
});
afterAll(() => world.close());

describe('A message of the puls that could not be delivered', () => {
  test('is listed with its kind and its reason, and not with whom it was for', async () => {
    const out = await list();
    expect(out).toContain(`${parked.id}  ${parked.kind} to somebody: bot-blocked`);
    expect(out.split('\n')).toHaveLength(6);
    expect(namedIn(out)).toEqual([]);
  });

  test('is no other to a program: nor does doctor tell it', async () => {
    const rows = JSON.parse(await list('--json')) as readonly { to: string }[];
    expect(new Set(rows.map(({ to }) => to))).toEqual(new Set(['somebody']));
    const doctor = await run(['doctor'], world.file);
    expect(doctor.out).toContain('6 messages are parked');
    expect(namedIn(doctor.out)).toEqual([]);
  });

  test('can be sent again and dropped by its id, which says no more', async () => {
    const again = await list('again', parked.id);
    const [next] = world.store.outbox.inState('parked');
    const drop = await list('drop', next?.id ?? '');
    expect([again, drop]).toEqual([`${parked.id} waits to be sent again.`, `${next?.id ?? ''} will not be sent.`]);
    expect((await list()).split('\n')).toHaveLength(4);
  });

  test('and no line of the log names anybody', async () => {
    await world.quiet();
    expect(namedIn(JSON.stringify(world.log))).toEqual([]);
  });

  test('and yet for another message it is told, since only that helps', async () => {
    const asked = world.store.outbox.startingWith('weekcheck.ask|')[0];
    world.store.outbox.park(asked?.id ?? '', 'bot-blocked');
    const who = asked !== undefined && 'person' in asked.to ? asked.to.person : 'nobody';
    expect(await list()).toContain(`weekcheck.ask to ${who}: bot-blocked; ask this person to allow the app`);
  });
});

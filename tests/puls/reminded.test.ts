import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { carryPuls } from '../../src/jobs/puls-carry.ts';
import { tick } from '../../src/schedule/tick.ts';
import { type World, openWorld } from '../support/world.ts';
import { OPENS, REMINDS } from './people.ts';

const ROUND = 'puls-001';
const HEARD = ['p-harmen', 'p-femke'] as const;

let world: World;
let planned: readonly string[];
beforeAll(async () => {
  world = openWorld();
  await world.goTo(OPENS);
  const { machine, proefClock } = world.house;
  const file = machine.puls.file(ROUND);
  file.takeRole('p-yara', 'ervaringsdeskundige', []);
  proefClock?.moveTo(Date.parse(REMINDS));
  tick(machine);
  while (carryPuls(machine, machine.now()));
  planned = whoIsReminded();
  // Between the moment at which it was planned and the one at which it leaves.
  file.takeRole('p-harmen', 'professional', []);
  file.leave('p-femke');
  await world.quiet();
});
afterAll(() => world.close());

const rows = () => world.store.outbox.startingWith(`puls.remind|${ROUND}|`);
const whoIsReminded = (): readonly string[] => rows().flatMap(({ to }) => ('person' in to ? [to.person] : []));

describe('A reminder that was planned for somebody who was heard before it left', () => {
  test('was planned like that of everybody else', () => {
    expect(planned).toEqual(expect.arrayContaining([...HEARD, 'p-milan']));
    expect(planned).not.toContain('p-yara');
  });

  test('is not said, and leaves no row: what stands is only what was said', () => {
    for (const id of HEARD) expect(world.person(id).sees()).not.toContain('De puls is nog open.');
    expect(whoIsReminded()).toEqual(planned.filter((id) => !HEARD.some((heard) => heard === id)));
    expect(new Set(rows().map(({ state, reason }) => [state, reason].join()))).toEqual(new Set(['sent,']));
  });

  test('leaves no byte of it in the database or its log either', () => {
    const bytes = ['', '-wal', '-journal']
      .map((end) => world.file + end)
      .map((file) => (existsSync(file) ? readFileSync(file, 'latin1') : ''))
      .join('');
    for (const id of HEARD) expect(bytes.includes(`puls.remind|${ROUND}|${id}`)).toBe(false);
    expect(bytes.includes(`puls.remind|${ROUND}|p-milan`)).toBe(true);
  });

  test('and yet whoever was not heard is reminded', () => {
    expect(world.person('p-milan').sees()).toContain('De puls is nog open.');
  });
});

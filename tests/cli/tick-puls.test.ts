import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { makeRoundStore } from '../../src/puls/round-store.ts';
import { bornFile, openWorld } from '../support/world.ts';
import { run } from './shell.ts';

const OPENS = '2026-03-17T10:00';
const REMINDS = '2026-03-24T10:00';

/** Plays the first round by the command line alone, with this many people who were heard before the reminder. */
async function remindAfter(heard: number) {
  const database = bornFile();
  const tick = async (at: string, ...more: readonly string[]) =>
    (await run(['tick', '--at', at, ...more], database)).out;
  const opened = JSON.parse(await tick(OPENS, '--json')) as { sent: number };
  // Whatever else is due in between is said beforehand.
  await tick('2026-03-24T09:59');
  const invited = await inWorld(database, 'puls.ask');
  const round = makeRoundStore(database, 'puls-001', randomBytes);
  for (const person of invited.slice(0, heard)) round.leave(person);
  const said = await tick(REMINDS);
  return { opened: opened.sent, said, reminded: (await inWorld(database, 'puls.remind')).length };
}

/** To whom messages of this kind were said. */
async function inWorld(database: string, kind: string): Promise<readonly string[]> {
  const world = openWorld({ database });
  const rows = world.store.outbox.startingWith(`${kind}|puls-001|`).filter(({ state }) => state === 'sent');
  const people = rows.flatMap(({ to }) => ('person' in to ? [to.person] : []));
  await world.close();
  return people;
}

describe('tick at the moment of the reminder of a puls', () => {
  test('prints the same whether three people were heard before it or twelve: never how many were not', async () => {
    const [few, many] = [await remindAfter(3), await remindAfter(12)];
    expect(few.reminded - many.reminded).toBe(9);
    expect(few.said).toBe(many.said);
    expect(few.said).not.toContain(String(few.reminded));
  });

  test('and yet counts other messages, the invitations of that puls too', async () => {
    expect((await remindAfter(3)).opened).toBeGreaterThan(20);
  });
});

import { afterEach, describe, expect, test } from 'vitest';
import type { Bank, Item } from '../../src/puls/bank.ts';
import { type World, openWorld } from '../support/world.ts';
import { liveBank } from './live-bank.ts';
import { CLOSES, OPENS, invitedIn, labelsOf, takePart } from './people.ts';

const ROUND = 'puls-001';
const OTHER = 'Dit vroeg niemand toen de puls openging.';

let world: World;
afterEach(() => world.close());

/** Other questions: what was a scale is a choice, and the first round asks something else besides. */
function otherBank(): Bank {
  const bank = liveBank();
  const items = bank.items.map((item): Item => {
    const { id, theme, anchor, same, variants, seconds } = item;
    const options = [{ id: 'ja', label: 'Ja', help: null }];
    return { kind: 'choice', id, theme, anchor, same, text: OTHER, variants, seconds, options };
  });
  return {
    ...bank,
    version: bank.version + 1,
    items,
    rotation: [...bank.rotation.slice(1), ...bank.rotation.slice(0, 1)],
  };
}

const load = (bank: Bank): void => world.store.settings.set('puls-bank', JSON.stringify(bank));

async function openAndAnswer(): Promise<void> {
  world = openWorld();
  await world.goTo(OPENS);
  for (const id of invitedIn(world).slice(0, 12)) await takePart(world.person(id), 'Professional', 4);
}

describe('Questions that are loaded while a round is open', () => {
  test('change nothing of what that round asks: who takes part after that answers the same', async () => {
    await openAndAnswer();
    load(otherBank());
    const late = world.person(invitedIn(world)[12] ?? '');
    await late.press('Ik doe mee');
    const reply = await late.press('Professional');
    expect('message' in reply ? labelsOf(reply.message) : []).toContain('4 Goed');
    expect(JSON.stringify(reply)).not.toContain(OTHER);
  });

  test('change nothing of how it is counted: it closes with what was asked, and no file of answers is left', async () => {
    await openAndAnswer();
    load(otherBank());
    await world.goTo(CLOSES);
    const closed = world.store.puls.get(ROUND);
    expect(closed?.state).toBe('closed');
    expect(closed?.release?.items.map(({ id }) => id)).toEqual(closed?.asked.map(({ id }) => id));
    expect(closed?.release).toMatchObject({ people: 12 });
    expect(world.house.machine.puls.standing()).toBeNull();
    expect(world.log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('and yet the next round asks them', async () => {
    await openAndAnswer();
    load(otherBank());
    await world.goTo(CLOSES);
    const { puls } = world.house.machine;
    world.store.puls.writeFeedback(ROUND, 'We bellen vaker samen.', 'operator');
    await world.goTo('2026-04-14T10:00:00+02:00');
    expect(world.store.puls.open()?.round).toBe('puls-002');
    expect(puls.bankOf('puls-002')).toEqual(otherBank());
  });

  test('stay apart when the program is started anew', async () => {
    await openAndAnswer();
    load(otherBank());
    const { file } = world;
    await world.close();
    world = openWorld({ database: file });
    expect(world.house.machine.puls.bankOf(ROUND)).toEqual(liveBank());
    expect(world.house.machine.puls.bank()).toEqual(otherBank());
  });
});

import { afterEach, describe, expect, test } from 'vitest';
import { makeHeard } from '../../src/inbox/heard.ts';
import type { Intent } from '../../src/records/intent.ts';
import { OPENS } from '../puls/people.ts';
import { replyText } from '../support/read.ts';
import { type World, openWorld } from '../support/world.ts';
import { from } from './thursday.ts';

const ROUND = 'puls-001';

let world: World;
let broken: string | null = null;
afterEach(() => world.close());

/** The first round, open; what is done at this point of the work fails as long as it is broken. */
async function opened(): Promise<void> {
  broken = null;
  world = openWorld({
    trace: (point) => {
      if (point === broken) throw new Error('broken');
    },
  });
  await world.goTo(OPENS);
}

/** Presses in the puls, by this event. */
async function press(act: Intent, eventId: string): Promise<string> {
  const token = world.store.tokens.issue(act, 'p-harmen', world.house.machine.now());
  return replyText(await world.receive({ kind: 'pressed', token, ...from(world.person('p-harmen'), eventId) }));
}

const own = () => world.house.machine.puls.file(ROUND).own('p-harmen');
const role: Intent = { kind: 'puls.role', round: ROUND, role: 'professional' };
const answer: Intent = { kind: 'puls.answer', round: ROUND, item: 'P-A1', value: '4' };

describe('An event about the puls', () => {
  test('that failed acts when it is sent again', async () => {
    await opened();
    broken = 'puls.answering';
    expect(await press(role, 'e1')).toContain('Er ging iets mis bij mij');
    expect(own().role).toBeNull();
    broken = null;
    expect(await press(role, 'e1')).toContain('Vraag 1 van');
    expect(own().role).toBe('professional');
  });

  test('that was taken back with all that came in beside it acts when it is sent again', async () => {
    await opened();
    await press(role, 'e1');
    broken = 'inbox.before-commit';
    await press(answer, 'e2');
    broken = null;
    // What acts shows the next question; what was heard before shows where somebody is.
    expect(await press(answer, 'e2')).toContain('Vraag 2 van');
  });

  test('that acted does not act again', async () => {
    await opened();
    await press(role, 'e1');
    await press(answer, 'e2');
    await press({ ...answer, value: '2' }, 'e3');
    expect(await press(answer, 'e2')).not.toContain('Vraag 2 van');
    expect(own().answers).toEqual({ 'P-A1': '2' });
  });

  test('that acted stays heard when it fails the second time', () => {
    world = openWorld();
    const heard = makeHeard();
    expect(heard.first('e1')).toBe(true);
    heard.settle();
    expect(heard.first('e1')).toBe(false);
    heard.takeBack('e1');
    heard.takeBackAll();
    expect(heard.first('e1')).toBe(false);
  });

  test('is remembered for so long only as there is room, the oldest forgotten first', () => {
    world = openWorld();
    const heard = makeHeard();
    for (let at = 0; at <= 5_000; at += 1) heard.first(`e${String(at)}`);
    expect(heard.first('e5000')).toBe(false);
    expect(heard.first('e0')).toBe(true);
  });
});

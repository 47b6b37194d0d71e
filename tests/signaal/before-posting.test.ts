import { afterEach, describe, expect, test } from 'vitest';
import type { World } from '../support/world.ts';
import { COFFEE, POST, give, shownEverywhere, signaalWorld } from './given.ts';

let world: World;
afterEach(() => world.close());

describe('A signaal that is withdrawn after the preview', () => {
  test('is gone from the preview, and the weekbericht that follows was never corrected', async () => {
    world = await signaalWorld();
    const femke = world.person('p-femke');
    await give(femke);
    await world.goTo('2026-03-16T08:10:00+01:00');
    expect(shownEverywhere(world)).toContain(COFFEE);
    await femke.press('Terugtrekken');
    await femke.press('Ja, haal het weg');
    await world.quiet();
    expect(shownEverywhere(world)).not.toContain(COFFEE);
    await world.goTo(POST);
    expect(shownEverywhere(world)).not.toContain(COFFEE);
    expect(shownEverywhere(world)).not.toContain('Aangepast op');
  });
});

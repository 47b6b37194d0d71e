import { afterEach, describe, expect, test } from 'vitest';
import type { World } from '../support/world.ts';
import { COFFEE, POST, S, WEEK, codeIn, give, shownEverywhere, signaalWorld } from './given.ts';

let world: World;
afterEach(() => world.close());

const story = { [S.kind]: 'Dit is een verhaal' };

describe('A story', () => {
  test('is asked whose it is and who may read it, and stands in the weekbericht when the programmateam may', async () => {
    world = await signaalWorld();
    const femke = world.person('p-femke');
    await give(femke, story);
    expect(world.store.signalen.ofWeek(WEEK)).toEqual([]);
    await femke.fill({ [S.whose]: 'Van iemand die toestemming gaf', [S.audience]: ['Het programmateam'] });
    expect(femke.latest()).toContain('Jouw signaal telt mee');
    await world.goTo(POST);
    expect(shownEverywhere(world)).toContain(COFFEE);
  });

  test.each([
    ['nobody agreed yet', 'Ik heb nog geen toestemming', ['Het programmateam', 'Iedereen']],
    ['only the own team may read it', 'Van mijzelf', ['Mijn eigen team']],
    ['nobody was chosen', 'Van mijzelf', []],
  ])('is kept and shown to nobody when %s, and its giver hears so', async (_case, whose, audience) => {
    world = await signaalWorld();
    const femke = world.person('p-femke');
    await give(femke, story);
    await femke.fill({ [S.whose]: whose, [S.audience]: audience });
    expect(femke.latest()).toContain('Ik laat het aan niemand zien');
    await world.goTo(POST);
    expect(shownEverywhere(world)).not.toContain(COFFEE);
    expect(world.store.signalen.of('E3')).toEqual([]);
  });

  test('of which nobody said whose it is, is kept and shown to nobody', async () => {
    world = await signaalWorld();
    await give(world.person('p-femke'), story);
    await world.goTo(POST);
    expect(shownEverywhere(world)).not.toContain(COFFEE);
  });

  test('without a name is asked the same, and gets its code', async () => {
    world = await signaalWorld();
    const femke = world.person('p-femke');
    await give(femke, { ...story, [S.name]: 'Zonder mijn naam' });
    await femke.fill({ [S.whose]: 'Van mijzelf', [S.audience]: ['Iedereen'] });
    expect(codeIn(femke.latest())).toMatch(/^[a-z]{4}-/);
    await world.goTo(POST);
    expect(shownEverywhere(world)).toContain(COFFEE);
  });

  test('disappears from the weekbericht when the permission is taken back', async () => {
    world = await signaalWorld();
    const femke = world.person('p-femke');
    await give(femke, story);
    await femke.fill({ [S.whose]: 'Van mijzelf', [S.audience]: ['Het programmateam'] });
    await world.goTo(POST);
    await femke.press('Veranderen');
    await femke.fill({ [S.whose]: 'Ik heb nog geen toestemming' });
    await world.quiet();
    expect(shownEverywhere(world)).not.toContain(COFFEE);
  });
});

import { afterEach, describe, expect, test } from 'vitest';
import type { World } from '../support/world.ts';
import { S, give, signaalWorld } from './given.ts';

let world: World;
afterEach(() => world.close());

const LATER = '2026-04-07T12:00:00+02:00';
const asked = () => world.store.outbox.recent(2000).filter((row) => row.item.kind === 'signaal.followup');

async function planned(what = 'We proberen iets'): Promise<void> {
  const femke = world.person('p-femke');
  await give(femke);
  await femke.press('Vertel iets meer');
  await femke.fill({ [S.adjustment]: what, [S.adjusts]: 'Elke woensdag koffie.' });
}

describe('Three weeks after somebody said what would change', () => {
  test.each(['We proberen iets', 'We stoppen hiermee', 'Dit wil ik samen bespreken'])(
    'they are asked once what came of it: %s',
    async (what) => {
      world = await signaalWorld();
      await planned(what);
      const femke = world.person('p-femke');
      await world.goTo('2026-04-02T13:00:00+02:00');
      expect(femke.sees()).not.toContain('Drie weken geleden');
      await world.goTo(LATER);
      expect(femke.sees()).toContain('Drie weken geleden deelde je een signaal over Hoogeveen.');
      expect(femke.sees()).toContain('‘Elke woensdag koffie.’');
      await femke.press('Vertel wat er gebeurde');
      await femke.fill({ [S.outcome]: 'Er komen nu twintig ouders.' });
      expect(femke.latest()).toContain('Dit helpt anderen verder');
      await world.goTo('2026-05-20T12:00:00+02:00');
      expect(asked()).toHaveLength(1);
      expect(world.store.signalen.of('E3')[0]).toMatchObject({ outcome: 'Er komen nu twintig ouders.' });
    },
  );

  test('the question comes on a working day, between nine and five', async () => {
    world = await signaalWorld();
    await planned();
    // Good Friday and Easter lie between: three weeks after 12 March is Thursday 2 April, 14:00.
    await world.goTo('2026-04-10T12:00:00+02:00');
    const at = new Date(asked()[0]!.notBefore).toISOString();
    expect(at).toBe('2026-04-07T07:00:00.000Z');
  });

  test.each([
    ['nothing changes', async () => planned('Nog niets')],
    [
      'it was withdrawn',
      async () => {
        await planned();
        await world.person('p-femke').press('Terugtrekken');
        await world.person('p-femke').press('Ja, haal het weg');
      },
    ],
    [
      'they stopped',
      async () => {
        await planned();
        await world.person('p-femke').say('stop');
      },
    ],
  ])('they are not asked when %s', async (_case, given) => {
    world = await signaalWorld();
    await given();
    await world.goTo('2026-04-20T12:00:00+02:00');
    expect(world.person('p-femke').sees()).not.toContain('Drie weken geleden');
    expect(asked().filter((row) => row.state !== 'dropped')).toEqual([]);
  });

  test('who is away is asked when they are back', async () => {
    world = await signaalWorld();
    await planned();
    await world.person('p-femke').say('weg 30-3 tot 12-4');
    await world.goTo('2026-04-12T12:00:00+02:00');
    expect(asked()).toEqual([]);
    await world.goTo('2026-04-13T12:00:00+02:00');
    expect(asked()).toHaveLength(1);
  });
});

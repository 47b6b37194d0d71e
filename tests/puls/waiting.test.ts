import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pulsRound } from '../../src/calendar/puls-plan.ts';
import { type World, openWorld } from '../support/world.ts';
import { CLOSES, OPENS, invitedIn } from './people.ts';

let world: World;
beforeAll(async () => {
  world = openWorld();
  await world.goTo(OPENS);
  await world.goTo(CLOSES);
});
afterAll(() => world.close());

const askedTo = (user: string): number =>
  world.store.outbox
    .startingWith('puls.feedback|')
    .filter(({ to, state }) => 'person' in to && to.person === user && state === 'sent').length;

describe('A round whose last one was told nothing about', () => {
  test('was asked for at the close already, of the programmaleider and the programmasecretaris', async () => {
    // The close is after working hours: they read it on Friday morning.
    expect(askedTo('p-wietske')).toBe(0);
    await world.goTo('2026-03-27T09:00:00+01:00');
    expect([askedTo('p-wietske'), askedTo('p-maureen'), askedTo('p-harmen')]).toEqual([1, 1, 0]);
  });

  test('waits when its moment comes, asks nobody to take part, and asks the programmaleider once a week', async () => {
    await world.goTo('2026-04-14T10:00:00+02:00');
    expect(world.store.puls.get('puls-002')).toMatchObject({ state: 'waiting', invited: 0 });
    expect(invitedIn(world, 'puls-002')).toEqual([]);
    expect(world.house.machine.puls.standing()).toBeNull();
    expect([askedTo('p-wietske'), askedTo('p-maureen')]).toEqual([2, 1]);
    await world.goTo('2026-04-17T16:00:00+02:00');
    expect(askedTo('p-wietske')).toBe(2);
    await world.goTo('2026-04-21T11:00:00+02:00');
    expect(askedTo('p-wietske')).toBe(3);
    expect(world.person('p-wietske').latest()).toContain('De volgende puls wacht op jouw antwoord.');
  });

  test('is left out from the moment of its reminder on, since too little time is left to answer', async () => {
    await world.person('p-maureen').say('terugkoppeling');
    await world.person('p-maureen').fill({ 'Wat doen we hiermee?': 'We bellen vaker samen.' });
    expect(world.store.puls.get('puls-001')).toMatchObject({ feedbackBy: 'programmasecretaris' });
    await world.goTo('2026-04-24T10:00:00+02:00');
    expect(world.store.puls.get('puls-002')?.state).toBe('not-opened');
    expect(invitedIn(world, 'puls-002')).toEqual([]);
  });

  test('and the round after it opens as planned', async () => {
    const { opens } = nextRound();
    await world.goTo(new Date(opens).toISOString());
    expect(world.store.puls.open()).toMatchObject({ round: 'puls-003', state: 'open' });
    // The third round is one in which bestuurders are asked.
    const bestuurders = world.store.people.withRole('bestuurder').map(({ id }) => id);
    expect(invitedIn(world, 'puls-003')).toEqual(expect.arrayContaining(bestuurders));
  });
});

function nextRound(): { readonly opens: number } {
  const { machine } = world.house;
  const { calendar, rhythm } = machine.agenda;
  return { opens: pulsRound(3, rhythm, calendar).opens.epochMilliseconds };
}

import type { Inbound, Reply, Values } from '../../src/chat/index.ts';
import type { Intent } from '../../src/records/intent.ts';
import type { Somebody } from '../support/somebody.ts';
import { type World, type WorldOptions, openWorld } from '../support/world.ts';

export const WEEK = '2026-W11';
export const CLOSED = '2026-03-16T08:00:00+01:00';

/** The questions of the weekcheck, as they read. */
export const STATE = 'Hoe staat de werkgroep ervoor?';
export const LEARNED = 'Wat is er deze week gelukt';
export const NEEDS = 'Wat heb je nodig om verder te komen?';
export const NEXT = 'Wat is jullie volgende stap?';

/** The demo world on the Thursday on which the weekcheck was just asked. */
export async function thursday(options: WorldOptions = {}): Promise<World> {
  const world = openWorld(options);
  await world.goTo('2026-03-12T14:00:00+01:00');
  return world;
}

/** What is kept of the weekcheck of a werkgroep this week, oldest first: who, kind and answers. */
export function kept(world: World, werkgroep = 'W1') {
  const { weekchecks } = world.store;
  const newest = weekchecks.get(werkgroep, WEEK)?.revision ?? 0;
  return Array.from({ length: newest }, (_, at) => {
    const { personId, kind, answers } = weekchecks.revision(werkgroep, WEEK, at + 1)!;
    return { by: personId, kind, answers };
  });
}

/** Sends a form that stands for this act, as a client with an old or another form would. */
export function sendForm(world: World, who: Somebody, act: Intent, values: Values, eventId: string): Promise<Reply> {
  const token = world.store.tokens.issue(act, who.user, world.house.machine.now());
  return world.receive({ kind: 'submitted', token, values, ...from(who, eventId) });
}

/** Where an inbound of this person comes from. */
export const from = (who: Somebody, eventId: string): Pick<Inbound, 'eventId' | 'from' | 'conversation' | 'scope'> => ({
  eventId,
  from: who.identity,
  conversation: `dm:${who.user}`,
  scope: 'personal',
});

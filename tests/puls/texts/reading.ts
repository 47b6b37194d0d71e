import { keepTexts } from '../../../src/jobs/puls-texts.ts';
import type { NewPulsText } from '../../../src/store/index.ts';
import { type World, type WorldOptions, openWorld } from '../../support/world.ts';

export const ROUND = 'puls-001';
/** A Thursday on which a round closes, within working hours. */
export const CLOSED = '2026-03-12T15:00:00+01:00';

export const QUOTABLE: NewPulsText = {
  question: 'P-O2',
  text: 'De drempel van het loket was te hoog voor veel ouders.',
  mayQuote: true,
};
export const PRIVATE: NewPulsText = {
  question: 'P-O2',
  text: 'Ik durfde in de vergadering niets te zeggen over geld.',
  mayQuote: false,
};

/** The demo world just after a round closed with these open answers; the readers have their message. */
export async function reading(texts: readonly NewPulsText[], options: WorldOptions = {}): Promise<World> {
  const world = openWorld(options);
  await world.goTo(CLOSED);
  keep(world, texts);
  await world.quiet();
  return world;
}

/** What the close of a round does with its open answers, in one transaction. */
export const keep = (world: World, texts: readonly NewPulsText[], round = ROUND): number =>
  world.store.write(() => keepTexts(world.house.machine, round, texts, world.house.machine.now()));

/** The readers of the demo: the programmaleider, the programmasecretaris, the communicatieleider. */
export const READERS = ['p-wietske', 'p-maureen', 'p-dilan'] as const;

export const OPEN = 'Bekijk wat er wacht';
export const WHAT = 'Wat doen we hiermee?';
export const OTHER = 'Hoe schrijf jij het op?';
export const GOOD = { [WHAT]: 'Goed zo' };
export const AWAY = { [WHAT]: 'Niet laten zien' };
export const as = (words: string): Readonly<Record<string, string>> => ({
  [WHAT]: 'In andere woorden',
  [OTHER]: words,
});

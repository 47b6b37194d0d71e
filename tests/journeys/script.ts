import { expect } from 'vitest';
import type { Player } from './stage.ts';

/** Asserts that somebody can read this in their conversation. */
export async function sees(player: Player, text: string): Promise<void> {
  expect((await player.reads()).join('\n')).toContain(text);
}

/** Asserts that nothing in somebody's conversation says this. */
export async function seesNot(player: Player, text: string): Promise<void> {
  expect((await player.reads()).join('\n')).not.toContain(text);
}

export async function newest(player: Player): Promise<string> {
  return (await player.reads()).at(-1) ?? '';
}

/** How many messages stand in somebody's conversation. */
export const count = async (player: Player): Promise<number> => (await player.reads()).length;

export async function seesInChannel(player: Player, text: string): Promise<void> {
  expect((await player.readsChannel()).join('\n')).toContain(text);
}

export async function seesNotInChannel(player: Player, text: string): Promise<void> {
  expect((await player.readsChannel()).join('\n')).not.toContain(text);
}

/** The labels of the weekcheck as people read them. */
export const Q = {
  state: 'Hoe staat de werkgroep ervoor?',
  learned: 'Wat is er deze week gelukt of geleerd?',
  need: 'Wat heb je nodig om verder te komen?',
  what: 'Wat heb je precies nodig?',
  who: 'Van wie heb je dit nodig?',
  when: 'Wanneer heb je het nodig?',
  call: 'Wil je dat de programmaleider jou belt?',
  between: 'Wat kwam ertussen, of wat leerden jullie ervan?',
  next: 'Wat is jullie volgende stap?',
  wrong: 'Waar klopt iets niet?',
  todo: 'Wat moet er gebeuren?',
  text: 'Hoe moet de tekst zijn?',
  needs: 'Wat heb je nodig?',
  count: 'Hoeveel zijn het er nu?',
  experiment: 'Hoe gaat het met het experiment Hoogeveen?',
  stage: 'In welk stadium is het experiment nu?',
  whyStopped: 'Waarom stopt het experiment?',
  lesson: 'Wat leerden jullie ervan?',
  keep: 'Wat wil je met jouw tekst?',
  whyNot: 'Waarom deze week niet?',
} as const;

/** Asserts that somebody was answered where only they read it: beside what they pressed, or in their own conversation. */
export async function isTold(player: Player, text: string): Promise<void> {
  expect([...(await player.readsChannel()), ...(await player.reads())].join('\n')).toContain(text);
}

import { afterEach, describe, expect, test } from 'vitest';
import type { NewPulsText } from '../../../src/store/index.ts';
import { textOf } from '../../support/read.ts';
import type { World } from '../../support/world.ts';
import { PRIVATE, QUOTABLE, keep, reading } from './reading.ts';

let world: World;
afterEach(() => world.close());

const CHANNEL = 'programmateam';
/** What stands in the threads of the channel about open answers. */
const told = (): readonly string[] =>
  world.recorder
    .standing(CHANNEL)
    .filter((one) => one.under !== null)
    .map((one) => textOf(one.message))
    .filter((text) => text.includes('Uit de open antwoorden'));

/** Two readers agree on the answer with these words; in other words where they are given. */
function approve(text: string, words: string | null = null): void {
  const { store } = world;
  const row = store.pulsTexts.open().find((one) => one.text === text)!;
  store.write(() => {
    store.pulsTexts.propose(row.id, words, 'p-wietske');
    store.pulsTexts.approve(row.id, 'p-dilan');
  });
}

describe('Approved answers', () => {
  test('stand in the thread under the next weekbericht, under their question, and never what waits', async () => {
    world = await reading([QUOTABLE, PRIVATE, { ...PRIVATE, text: 'Dit blijft nog wachten op een ander.' }]);
    approve(QUOTABLE.text);
    approve(PRIVATE.text, 'Over geld praten is lastig.');
    await world.goTo('2026-03-16T09:00:00+01:00');
    const [only, ...more] = told();
    expect(more).toEqual([]);
    expect(only).toContain('Wat zat jou in de weg?');
    expect(only).toContain(`‘${QUOTABLE.text}’`);
    expect(only).toContain('Over geld praten is lastig.');
    expect(only).not.toContain('‘Over geld');
    expect(JSON.stringify(world.recorder.state)).not.toMatch(/durfde|wachten op een ander/);
  });

  test('that were approved after it was posted come with the next one, and only there', async () => {
    world = await reading([QUOTABLE, PRIVATE]);
    approve(QUOTABLE.text);
    await world.goTo('2026-03-16T09:00:00+01:00');
    expect(told()).toHaveLength(1);
    approve(PRIVATE.text, 'Over geld praten is lastig.');
    await world.goTo('2026-03-23T09:00:00+01:00');
    expect(told()).toHaveLength(2);
    expect(told()[0]).not.toContain('Over geld');
    expect(told()[1]).toContain('Over geld praten is lastig.');
    expect(told()[1]).not.toContain(QUOTABLE.text);
    await world.goTo('2026-03-30T09:00:00+02:00');
    expect(told()).toHaveLength(2);
  });

  test('wait for a weekbericht that is posted: one that a holiday leaves out takes none of them', async () => {
    world = await reading([QUOTABLE]);
    world.store.settings.set('weekbericht.to', '');
    approve(QUOTABLE.text);
    await world.goTo('2026-03-16T09:00:00+01:00');
    expect(told()).toEqual([]);
    world.store.settings.set('weekbericht.to', 'web:web/programmateam');
    await world.goTo('2026-03-23T09:00:00+01:00');
    expect(told()).toHaveLength(1);
  });

  test('of a large round come in as many messages as they need, each answer once', async () => {
    const many: NewPulsText[] = Array.from({ length: 19 }, (_, at) => ({
      ...QUOTABLE,
      text: `Het antwoord met het nummer ${String(at).padStart(2, '0')} in de rij.`,
    }));
    world = await reading([]);
    keep(world, many);
    for (const { text } of many) approve(text);
    await world.goTo('2026-03-16T09:00:00+01:00');
    expect(told()).toHaveLength(3);
    const all = told().join('\n');
    for (const { text } of many) expect(all.split(text)).toHaveLength(2);
  });
});

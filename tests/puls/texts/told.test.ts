import { existsSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import type { NewPulsText } from '../../../src/store/index.ts';
import { replyText, textOf } from '../../support/read.ts';
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

describe('An approved answer that is not right after all', () => {
  const onDisk = (): string =>
    ['', '-wal'].map((end) => (existsSync(world.file + end) ? readFileSync(world.file + end, 'latin1') : '')).join('');
  const correct = async (user: string, ref: string, what = 'weghalen'): Promise<string> => {
    const somebody = world.person(user);
    await somebody.press('Klopt er iets niet?', { channel: CHANNEL });
    const reply = await somebody.submit({ K1: `puls:${ref}`, K2: what, K3: 'Het loket was open.' });
    await world.quiet();
    return replyText(reply);
  };
  /** Both stand under the weekbericht; gives the id of the one in the words of its writer. */
  const shown = async (): Promise<string> => {
    world = await reading([QUOTABLE, PRIVATE]);
    const { id } = world.store.pulsTexts.open().find((row) => row.text === QUOTABLE.text)!;
    approve(QUOTABLE.text);
    approve(PRIVATE.text, 'Over geld praten is lastig.');
    await world.goTo('2026-03-16T09:00:00+01:00');
    expect(told().join()).toContain(QUOTABLE.text);
    return id;
  };

  test('is taken out by a reader through the correction, and its words are gone from the thread and from the store', async () => {
    const id = await shown();
    expect(await correct('p-maureen', id)).toContain('Ik pas het weekbericht aan.');
    expect(told().join()).not.toContain(QUOTABLE.text);
    expect(told().join()).toContain('Over geld praten is lastig.');
    expect(world.store.pulsTexts.get(id)).toBeNull();
    expect(onDisk()).not.toContain(QUOTABLE.text);
    expect(onDisk()).toContain('Over geld praten is lastig.');
    expect(
      world.recorder
        .standing(CHANNEL)
        .map((one) => textOf(one.message))
        .join(),
    ).toContain('Aangepast op');
    // It is no longer on the list, and nothing tells who asked.
    expect(await correct('p-wietske', id)).toContain('Kies er een uit de lijst.');
    expect(world.store.outbox.startingWith('weekbericht.correction|')).toEqual([]);
  });

  test('stays when somebody asks who does not read them, and no row says that they asked', async () => {
    const id = await shown();
    const { people } = world.store;
    const readers = ['p-wietske', 'p-maureen', 'p-dilan'];
    const other = people.withRole('programmateam').find((one) => !readers.includes(one.id))!;
    expect(await correct(other.id, id)).toContain('Vraag het de programmasecretaris.');
    expect(told().join()).toContain(QUOTABLE.text);
    expect(world.store.outbox.startingWith('weekbericht.correction|')).toEqual([]);
  });

  test('is never put in words that one person chose', async () => {
    const id = await shown();
    await correct('p-maureen', id, 'aanpassen');
    expect(told().join()).toContain(QUOTABLE.text);
    expect(told().join()).not.toContain('Het loket was open.');
  });

  test('is the only one that can be taken out: not one of another week, nor one that still waits', async () => {
    const id = await shown();
    keep(world, [{ ...PRIVATE, text: 'Dit wacht nog op een ander.' }]);
    const { id: waits } = world.store.pulsTexts.open()[0]!;
    await correct('p-maureen', waits);
    expect(world.store.pulsTexts.get(waits)).not.toBeNull();
    await world.goTo('2026-03-23T09:00:00+01:00');
    await correct('p-maureen', id);
    expect(world.store.pulsTexts.get(id)).not.toBeNull();
  });
});

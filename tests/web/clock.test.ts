import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { open, post, use } from './ask.ts';
import { type Harness, address, startHarness } from './harness.ts';
import { type Element, byClass, byId, byTag, fillIn, formWithButton, readText } from './parse-html.ts';
import { ASK, PEOPLE } from './story.ts';

let harness: Harness;
beforeEach(async () => {
  harness = await startHarness();
});
afterEach(() => harness.close());

const bubbles = (page: Element): readonly string[] => byClass(page, 'kb-bubble').map(readText);

describe('the clock', () => {
  const next = 'Naar het volgende moment weekcheck vragen, do 14:00';

  test('moves to the next moment and says who has something new', async () => {
    const { page, location } = await use(harness, await open(harness, '/?als=w1'), next);
    expect(location).toBe('/?als=w1');
    const news = byId(page, 'melding')!;
    expect(readText(byTag(news, 'p')[0]!)).toBe(
      'De klok is verzet naar donderdag 12 maart, 14:00 uur. Nieuwe berichten bij:',
    );
    expect(byTag(news, 'li').map(readText)).toEqual(['Emre Heideveld', 'Joke van Zandpad']);
    expect(byClass(page, 'kb-person').filter((one) => byClass(one, 'kb-new').length > 0)).toHaveLength(2);
    expect(bubbles(page)[0]).toContain('Hoi Sanne.');
    const other = await open(harness, '/?als=w2');
    expect(byClass(other, 'kb-person').filter((one) => byClass(one, 'kb-new').length > 0)).toHaveLength(1);
  });

  test('moves an hour or a day, and a double click moves it once', async () => {
    const page = await open(harness, '/?als=w1&toon=plan');
    const fields = fillIn(formWithButton(page, '+1 dag'), {});
    const both = await Promise.all([post(harness, '/klok', fields), post(harness, '/klok', fields)]);
    expect(both.map((answered) => answered.headers.location)).toEqual(['/?als=w1&toon=plan', '/?als=w1&toon=plan']);
    const after = await use(harness, await open(harness, '/?als=w1'), '+1 uur');
    expect(harness.moves).toEqual(['1 days', '1 hours']);
    expect(readText(byId(after.page, 'melding')!)).toContain('Er zijn geen nieuwe berichten.');
  });

  test('does not know other steps', async () => {
    const fields = fillIn(formWithButton(await open(harness, '/?als=w1'), '+1 dag'), {});
    fields.set('stap', 'jaar');
    expect((await post(harness, '/klok', fields)).status).toBe(400);
    expect(harness.moves).toEqual([]);
  });

  test('names some of those who have something new, and counts the others', async () => {
    for (const { user } of PEOPLE.slice(1, 11))
      await harness.adapter.send(address(user), ASK, { outboxId: `to-${user}`, under: null });
    const { page } = await use(harness, await open(harness, '/?als=w1'), '+1 uur');
    const names = byTag(byId(page, 'melding')!, 'li').map(readText);
    expect(names).toHaveLength(7);
    expect(names.at(-1)).toBe('en nog 4 mensen');
    expect(byClass(page, 'kb-person').map(readText)).toContain('BW Bram Waterlelie nieuw professional');
  });

  test('that cannot be moved says so, and can be tried again', async () => {
    let broken = true;
    const other = await startHarness({
      days: () => (broken ? Promise.reject(new Error('The clock is stuck.')) : Promise.resolve()),
    });
    const page = await open(other, '/?als=w1');
    const failed = await use(other, page, '+1 dag');
    expect(readText(byId(failed.page, 'melding')!)).toBe('Dat ging niet goed. Probeer het zo nog eens.');
    expect(other.reported).toHaveLength(1);
    broken = false;
    const again = await use(other, page, '+1 dag');
    expect(readText(byId(again.page, 'melding')!)).toContain('De klok is verzet');
    await other.close();
  });
});

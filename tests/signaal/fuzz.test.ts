import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cleanText, lengthOf } from '../../src/chat/index.ts';
import type { World } from '../support/world.ts';
import { WEEK, signaalWorld } from './given.ts';
import { CLEANED, LITERAL } from './odd-texts.ts';

let world: World;
beforeEach(async () => {
  world = await signaalWorld();
});
afterEach(() => world.close());

const VALUES = { S1: 'geleerd', S2: 'anders', S4: 'met' };
const kept = (): readonly unknown[] => world.store.signalen.by('p-femke').map((one) => one.answers['S3']);

async function send(text: string): Promise<{ kind: string; took: number }> {
  const femke = world.person('p-femke');
  await femke.say('signaal');
  const began = performance.now();
  const reply = await femke.submit({ ...VALUES, S3: text });
  return { kind: reply.kind, took: performance.now() - began };
}

describe('What is typed in a signaal', () => {
  test.each(LITERAL)('is kept letter for letter and told so in the weekbericht: %s', async (_what, text) => {
    expect((await send(text)).kind).toBe('message');
    expect(kept()).toEqual([text]);
    await world.goTo('2026-03-16T08:30:00+01:00');
    const shown = world.recorder.state.standing.flatMap((one) => one.message.blocks);
    expect(shown).toContainEqual({ kind: 'paragraph', text });
  });

  test.each(CLEANED)('loses what cannot be seen, and nothing else: %s', async (_what, text, clean) => {
    expect((await send(text)).kind).toBe('message');
    expect(kept()).toEqual([clean]);
  });

  test.each([
    ['a hundred kilobytes of words', 'woord '.repeat(17_000)],
    ['a hundred kilobytes of one letter', 'a'.repeat(100_000)],
    ['a hundred kilobytes of zalgo', 'e\u0301\u0327\u0338'.repeat(25_000)],
    ['a hundred kilobytes of markup', '<!channel> **x** '.repeat(6_000)],
    ['a hundred kilobytes of figures', '1 2 3 4 5 6 7 8 '.repeat(6_000)],
    ['a hundred kilobytes of capitals and points', 'A. B. '.repeat(17_000)],
  ])('is refused kindly within three seconds when it is too long: %s', async (_what, text) => {
    const { kind, took } = await send(text);
    expect(kind).toBe('problems');
    // What Slack waits for an answer to a window, with others at work on this machine as well.
    expect(took).toBeLessThan(3_000);
    expect(kept()).toEqual([]);
    expect(JSON.stringify(world.person('p-femke').form()).length).toBeLessThan(20_000);
  });

  test.each([
    ['at its start', (long: string) => `Ik wil dood. ${long}`],
    ['at its end', (long: string) => `${long} Ik wil dood.`],
    ['in capitals and marks', (long: string) => `${long} I\u0301k W\u0301IL D\u0301OOD. ${long}`],
  ])('shows who can help within three seconds, however long it is, with words of need %s', async (_, made) => {
    for (const piece of ['woord ', 'e\u0301\u0327\u0338', '<!channel> **x** ', 'ik wil ', 'A. B. ', '1 2 3 ']) {
      const text = made(piece.repeat(Math.ceil(100_000 / piece.length)));
      await world.person('p-femke').say('signaal');
      const began = performance.now();
      const reply = await world.person('p-femke').submit({ ...VALUES, S3: text });
      expect(performance.now() - began).toBeLessThan(3_000);
      expect(reply.kind).toBe('problems');
      expect(reply.kind === 'problems' ? reply.form.intro.join('\n') : '').toMatch(
        /112[\s\S]*113[\s\S]*Jouw tekst is nog niet bewaard\./,
      );
      expect(kept()).toEqual([]);
    }
  });

  test('that is far too long is refused for its length also by who wants to keep it after reading the numbers', async () => {
    const femke = world.person('p-femke');
    await femke.say('signaal');
    const text = `Ik wil dood. ${'woord '.repeat(17_000)}`;
    await femke.submit({ ...VALUES, S3: text });
    const choice = femke.form().fields.at(-1)!;
    if (choice.kind !== 'choice') throw new Error('No choice');
    const reply = await femke.submit({ ...VALUES, S3: text, [choice.id]: choice.options[0]!.id });
    expect(reply.kind).toBe('problems');
    expect(kept()).toEqual([]);
  });

  test('whatever it is, it is kept as it was cleaned or given back, and never breaks anything', async () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 700 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.constantFrom(...LITERAL.map(([, text]) => text)).chain((text) => fc.constant(text.repeat(2))),
    );
    await fc.assert(
      fc.asyncProperty(any, async (text) => {
        const before = kept().length;
        const { kind } = await send(text);
        const clean = cleanText(text);
        if (kind === 'problems') expect(kept()).toHaveLength(before);
        else {
          expect(lengthOf(clean)).toBeLessThanOrEqual(600);
          expect(kept()).toContain(clean);
        }
      }),
      { numRuns: 60 },
    );
    expect(world.log.filter((line) => line.level === 'error')).toEqual([]);
  }, 60_000);

  test('with answers no form of ours offers is asked again, and nothing is kept', async () => {
    const femke = world.person('p-femke');
    for (const values of [
      { ...VALUES, S3: 'x', S1: 'iets' },
      { ...VALUES, S3: 'x', S2: 'E99' },
      { ...VALUES, S3: 'x', S4: ['met', 'zonder'] },
      { ...VALUES, S3: ['x', 'y'], S1: [] },
      {},
    ]) {
      await femke.say('signaal');
      expect((await femke.submit(values)).kind).toBe('problems');
    }
    expect(world.store.signalen.ofWeek(WEEK)).toEqual([]);
  });
});

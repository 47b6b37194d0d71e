import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PHONE, type Window, launch, leading, openWindow } from './browser.ts';
import { fillByKeyboard, pressByKeyboard } from './keyboard.ts';
import { obstacles } from './look.ts';
import { type Playground, openPlayground } from './playground.ts';
import { reads, readsNot, until } from './stage.ts';

/** What is tapped, one after the other: to take part, the role, a step of each of four scales, and the end. */
const TAPS = [
  'Ik doe mee',
  'Professional',
  '4 Goed',
  '2 Een beetje',
  '3 Redelijk',
  '5 Heel goed',
  'Overslaan',
] as const;
const FIRST_DAY = 'dinsdag 17 maart 2026, 10:00 uur';
const TEXT = 'Samen bellen hielp ons verder.';

let browser: Browser;
let playground: Playground;

/** Everything that the page was told to do: each tap is one post. */
function countPosts(page: Page): { readonly posts: () => number } {
  let posts = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST') posts += 1;
  });
  return { posts: () => posts };
}

const inConversation = (page: Page): Promise<readonly string[]> =>
  page.locator('.kb-bubble').last().getByRole('button').allInnerTexts();

/** Everything there is of the page, seen or not: what was chosen must not even be hidden in it. */
const source = (page: Page): Promise<string> => page.locator('.kb-bubble').last().innerHTML();

async function onAPhone(person: string): Promise<Window> {
  const window = await openWindow(browser, { viewport: PHONE, hasTouch: true });
  await window.page.goto(`${playground.url}/?als=${person}`);
  return window;
}

beforeAll(async () => {
  [browser, playground] = await Promise.all([launch(), openPlayground()]);
  const { page, context } = await openWindow(browser);
  await page.goto(playground.url);
  await until(page, FIRST_DAY);
  await context.close();
});
afterAll(async () => {
  await browser.close();
  await playground.close();
});

describe('a puls in a browser', () => {
  test('takes one tap to take part, one for the role, one for each of four questions, and one to end', async () => {
    const { page, context, complaints } = await onAPhone('p-harmen');
    const { posts } = countPosts(page);
    for (const [at, label] of TAPS.entries()) {
      await leading(page, () => page.getByRole('button', { name: label, exact: true }).last().tap());
      expect(posts()).toBe(at + 1);
    }
    await reads(page, 'Klaar. Dank je wel.', 'Je kunt het aanpassen tot donderdag 26 maart om 17.00 uur');
    expect(posts()).toBe(7);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('shows afterwards no answer in the conversation, not even of what stood there before', async () => {
    const { page, context } = await onAPhone('p-harmen');
    await readsNot(page, ...TAPS.filter((label) => /^\d|Professional/.test(label)), 'Vraag 1 van 4');
    for (const label of TAPS.slice(1, -1)) expect(await source(page)).not.toContain(label);
    await context.close();
  });

  test('shows each question with nothing in anybody’s way, on a phone and a wide screen, in light and dark', async () => {
    const { page, context } = await onAPhone('p-femke');
    for (const label of ['', ...TAPS]) {
      if (label !== '')
        await leading(page, () => page.getByRole('button', { name: label, exact: true }).last().click());
      expect({ after: label, obstacles: await obstacles(page) }).toEqual({ after: label, obstacles: [] });
    }
    await context.close();
  });

  test('can be done with a keyboard alone, the open question and a change too', async () => {
    const { page, context, complaints } = await onAPhone('p-milan');
    for (const label of ['Ik doe mee', 'Professional', '4 Goed', 'Weet ik niet', 'Past niet bij mij', 'Overslaan'])
      await pressByKeyboard(page, label);
    await pressByKeyboard(page, 'Ik schrijf iets');
    await fillByKeyboard(page, { 'Wat ging beter dan je dacht?': TEXT });
    await pressByKeyboard(page, 'Verstuur');
    await reads(page, 'Klaar. Dank je wel.');
    await readsNot(page, TEXT);
    await pressByKeyboard(page, 'Aanpassen');
    expect(await page.getByLabel('Wat ging beter dan je dacht?').inputValue()).toBe(TEXT);
    await fillByKeyboard(page, { 'Doen we de dingen goed?': '5 Heel goed' });
    await pressByKeyboard(page, 'Verstuur');
    await readsNot(page, TEXT, '5 Heel goed');
    assert.deepEqual(await inConversation(page), ['Aanpassen', 'Andere rol kiezen', 'Haal mijn antwoorden weg']);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

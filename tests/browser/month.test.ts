import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DESKTOP, type Window, launch, openWindow } from './browser.ts';
import { obstacles } from './look.ts';
import { MONTH } from './month.ts';
import { type Playground, openPlayground } from './playground.ts';
import type { Week } from './stage.ts';

let browser: Browser;
let playground: Playground;
let window: Window;
let week: Week;

beforeAll(async () => {
  [browser, playground] = await Promise.all([launch(), openPlayground()]);
  window = await openWindow(browser, { viewport: DESKTOP, colorScheme: 'light' });
  week = {
    url: playground.url,
    page: window.page,
    open: (given) => openWindow(browser, given),
    look: async (state) => expect({ state, obstacles: await obstacles(window.page) }).toEqual({ state, obstacles: [] }),
  };
});
afterAll(async () => {
  await browser.close();
  await playground.close();
});

// Each part goes on where the one before stopped.
describe('in a browser', () => {
  test.each(Object.entries(MONTH))('%s', async (_promise, live) => {
    await live(week);
    expect(window.complaints).toEqual([]);
  });
});

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DESKTOP, type Window, launch, openWindow } from './browser.ts';
import { obstacles } from './look.ts';
import { type Playground, openPlayground } from './playground.ts';
import type { Week } from './stage.ts';

/** Lives these parts one after the other in one playground: each goes on where the one before stopped. */
export function liveInBrowser(parts: Readonly<Record<string, (week: Week) => Promise<void>>>): void {
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
      look: async (state) =>
        expect({ state, obstacles: await obstacles(window.page) }).toEqual({ state, obstacles: [] }),
    };
  });
  afterAll(async () => {
    await browser.close();
    await playground.close();
  });

  describe('in a browser', () => {
    test.each(Object.entries(parts))('%s', async (_promise, part) => {
      await part(week);
      expect(window.complaints).toEqual([]);
    });
  });
}

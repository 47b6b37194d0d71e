import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Window, launch, openWindow } from './browser.ts';
import { obstacles } from './look.ts';
import { type Playground, openPlayground } from './playground.ts';

let browser: Browser;
let playground: Playground;
let window: Window;

beforeAll(async () => {
  [browser, playground] = await Promise.all([launch(), openPlayground()]);
  window = await openWindow(browser);
});
afterAll(async () => {
  await browser.close();
  await playground.close();
});

test.each(['over', 'privacy', 'voorwaarden'])('everybody can read the page %s, on every screen', async (name) => {
  await window.page.goto(`${playground.url}/${name}`);
  expect(await obstacles(window.page)).toEqual([]);
  expect(window.complaints).toEqual([]);
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launch, openWindow } from '../browser.ts';
import { smaller } from '../png.ts';
import { openBot } from './bot.ts';
import { TERMS, openClient } from './client.ts';
import { type Sight, WALK } from './walk.ts';

const WINDOW = { width: 1280, height: 1000 } as const;
/** No picture is longer than this: what stands below it is more of the same. */
const TALLEST = 2600;
/** These are shown unrolled; of the others the newest card is enough, with a little of what came before it. */
const UNROLLED: ReadonlySet<Sight> = new Set([
  'question',
  'reminder',
  'form',
  'problem',
  'more',
  'thanks',
  'weekbericht',
]);
const AROUND = 240;
/** The card that turned is not the newest one here. */
const BEFORE: Partial<Record<Sight, number>> = { taken: 1000 };
/** The bar at the top and the list of chats, which are not ours. */
const FRAME = { left: 330, top: 49 } as const;
const SETTLED_MS = 600;

/** How tall the window must be to show everything that scrolls in it. */
const lengthOf = (page: Page) =>
  page.evaluate<number>(`(() => {
    const hidden = [...document.querySelectorAll('*')]
      .filter((one) => /auto|scroll/.test(getComputedStyle(one).overflowY))
      .map((one) => one.scrollHeight - one.clientHeight);
    return document.documentElement.clientHeight + Math.max(0, ...hidden);
  })()`);

/** The window does not always follow what comes in. */
const toTheEnd = (page: Page) =>
  page.evaluate(`(() => {
    for (const one of document.querySelectorAll('*')) one.scrollTop = one.scrollHeight;
  })()`);

/** Keeps a picture of the conversation, unrolled. */
async function take(page: Page, sight: Sight, folder: string): Promise<void> {
  await page.waitForTimeout(SETTLED_MS);
  const newest = await page.locator('.ac-adaptiveCard').last().boundingBox();
  const needed = UNROLLED.has(sight) ? await lengthOf(page) : (newest?.height ?? 0) + (BEFORE[sight] ?? AROUND);
  await page.setViewportSize({ ...WINDOW, height: Math.ceil(Math.min(needed, TALLEST)) });
  if (!UNROLLED.has(sight)) await toTheEnd(page);
  await page.mouse.move(0, 0);
  await page.waitForTimeout(SETTLED_MS);
  const { width, height } = page.viewportSize() ?? WINDOW;
  const clip = { x: FRAME.left, y: FRAME.top, width: width - FRAME.left, height: height - FRAME.top };
  writeFileSync(join(folder, `teams-${sight}.png`), smaller(await page.screenshot({ clip })));
  await page.setViewportSize(WINDOW);
}

console.log(TERMS);
const folder = process.argv[2] ?? join(import.meta.dirname, '..', '..', '..', 'docs', 'screens');
mkdirSync(folder, { recursive: true });
const bot = await openBot();
const client = await openClient(bot.endpoint);
const browser = await launch();
try {
  const { page: teams } = await openWindow(browser, { viewport: WINDOW });
  const { page } = await openWindow(browser, { viewport: WINDOW });
  // Letters and sounds from elsewhere: it does without.
  await teams.route(/^https:/, (route) => route.abort());
  await teams.goto(client.url);
  await page.goto(bot.url);
  await teams.getByRole('button', { name: 'Hide log panel' }).click();
  for (const [part, live] of Object.entries(WALK)) {
    await live({ teams, page, look: (sight) => take(teams, sight, folder) });
    console.log(`walked: ${part}`);
  }
} finally {
  await browser.close();
  await client.close();
  await bot.close();
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { DESKTOP, PHONE, openWindow } from './browser.ts';
import { MONTH } from './month.ts';
import { openPlayground } from './playground.ts';
import { smaller } from './png.ts';
import { type State, openThread } from './stage.ts';
import { WEEK } from './week.ts';

/** No picture is longer than this: what stands below it is more of the same. */
const TALLEST = 2600;

const SIZES = { desktop: DESKTOP, phone: PHONE } as const;
const SCHEMES = ['light', 'dark'] as const;

/** The states of which no picture is kept. */
const UNKEPT: readonly State[] = ['moved', 'more'];

/** What somebody comes down to; a picture of the whole page would leave it out. */
const IN_SIGHT: readonly State[] = ['note'];

/** Where the message stands that a picture is about, when much stands above it. */
const ABOUT: Partial<Record<State, string>> = { 'puls-told': 'Dit zegt de puls' };

/** As high as a weekbericht with everything in it. */
const MESSAGE = 1500;

/** The page as it stands around one message. */
async function around(page: Page, words: string, { width }: typeof DESKTOP | typeof PHONE): Promise<Buffer> {
  await page.setViewportSize({ width, height: MESSAGE });
  await page.evaluate(`[...document.querySelectorAll('.kb-bubble')]
    .find((one) => one.innerText.includes('${words}')).scrollIntoView();`);
  return page.screenshot();
}

const toTheTop = (page: Page) =>
  page.evaluate(`window.scrollTo(0, 0); document.querySelector('.kb-talk__body').scrollTop = 0;`);

/** How long a wide page is when nothing is hidden of the part it is about, for each part scrolls by itself. */
const lengthOf = (page: Page, part: string) =>
  page.evaluate<number>(`(() => {
    const part = document.querySelector('${part}');
    return document.documentElement.clientHeight + part.scrollHeight - part.clientHeight;
  })()`);

/** All of what the page shows. */
async function whole(page: Page, state: State, size: typeof DESKTOP | typeof PHONE): Promise<Buffer> {
  const { width, height } = size;
  const about = ABOUT[state];
  if (about !== undefined) return around(page, about, size);
  if (width === PHONE.width) {
    await toTheTop(page);
    const length = await page.evaluate<number>('document.documentElement.scrollHeight');
    return page.screenshot({ fullPage: true, clip: { x: 0, y: 0, width, height: Math.min(length, TALLEST) } });
  }
  const length = await lengthOf(page, state === 'plan' ? '.kb-plan' : '.kb-talk__body');
  await page.setViewportSize({ width, height: Math.min(Math.max(length, height), TALLEST) });
  await toTheTop(page);
  return page.screenshot();
}

/** The page as it stands, on each screen and in each scheme, as somebody with that screen would come to it. */
async function take(page: Page, state: State, folder: string): Promise<void> {
  const address = page.url();
  const open = (await page.locator('.kb-thread[open]').count()) > 0;
  for (const [name, size] of Object.entries(SIZES))
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(size);
      // Not reloaded: the browser would put back where it was before.
      await page.goto('about:blank');
      await page.goto(address);
      if (open) await openThread(page);
      await page.mouse.move(0, 0);
      const shot = IN_SIGHT.includes(state) ? await page.screenshot() : await whole(page, state, size);
      writeFileSync(join(folder, `${state}-${name}-${colorScheme}.png`), smaller(shot));
    }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(DESKTOP);
  await page.goto(address);
}

/** Lives something in a playground of its own and keeps a picture of each state worth looking at. */
async function live(browser: Browser, folder: string, parts: typeof WEEK): Promise<void> {
  const playground = await openPlayground();
  try {
    const { page } = await openWindow(browser, { viewport: DESKTOP, colorScheme: 'light' });
    const week = {
      url: playground.url,
      page,
      open: (given: Parameters<typeof openWindow>[1]) => openWindow(browser, given),
      look: async (state: State) => {
        if (!UNKEPT.includes(state)) await take(page, state, folder);
      },
    };
    for (const part of Object.values(parts)) await part(week);
  } finally {
    await playground.close();
  }
}

/** The week in the playground. */
export const takePage = (browser: Browser, folder: string): Promise<void> => live(browser, folder, WEEK);

/** What follows on the week: signalen and a puls. */
export const takeMonth = (browser: Browser, folder: string): Promise<void> => live(browser, folder, MONTH);

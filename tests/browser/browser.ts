import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';

/** The browser of this machine, without a window and without calling anybody. */
export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

export const PHONE = { width: 360, height: 740 } as const;
export const DESKTOP = { width: 1280, height: 800 } as const;

/** A window in which the page is open, with everything the browser complained about. */
export interface Window {
  readonly context: BrowserContext;
  readonly page: Page;
  /** A blocked style or script, a missing file, an error in the script. */
  readonly complaints: readonly string[];
}

/** Opens a window of its own: nothing is shared with another. */
export async function openWindow(browser: Browser, given: Parameters<Browser['newContext']>[0] = {}): Promise<Window> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...given });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { context, page, complaints };
}

/** Does something that leads to another page, and waits until that one stands there with its script done. */
export async function leading(page: Page, act: () => Promise<unknown>): Promise<void> {
  await Promise.all([page.waitForEvent('load'), act()]);
}

/** Presses the newest button with exactly this label. */
export const press = (page: Page, label: string): Promise<void> =>
  leading(page, () => page.getByRole('button', { name: label, exact: true }).last().click());

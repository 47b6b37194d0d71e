import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { DESKTOP, PHONE } from './browser.ts';

/** What axe finds against WCAG 2.2 AA and good practice, as short lines; of these rules only when they are given. */
async function violations(page: Page, rules: readonly string[] = []): Promise<readonly string[]> {
  // Legacy mode: the page has no frames, and axe then needs no second page for its report.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const found = await (rules.length === 0 ? axe : axe.withRules([...rules])).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 90)).join(' | ')}`);
}

const sideways = (page: Page) =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** Visible buttons, links and fields that are smaller than a finger; links in running text may be. */
const small = (page: Page) =>
  page.evaluate<number>(`[...document.querySelectorAll('button, a, input:not([type=hidden]), textarea, select, summary')]
    .filter((one) => one.checkVisibility() && !one.closest('p, li:not(.kb-tabs li, .kb-places li, .kb-news li), h1'))
    .map((one) => (one.matches('[type=radio], [type=checkbox]') ? one.closest('label') : one).getBoundingClientRect())
    .filter(({ bottom, height, width }) => bottom > 0 && (height < 43.5 || width < 43.5)).length`);

/**
 * What keeps somebody from using the page as it stands: on a phone and on a wide screen, in light and in dark. Empty
 * when everybody can. The window is left wide and light.
 */
export async function obstacles(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const size of [PHONE, DESKTOP]) {
    await page.setViewportSize(size);
    const note = (line: string): number => found.push(`${size.width} pixels wide: ${line}`);
    for (const line of await violations(page)) note(line);
    const over = await sideways(page);
    if (over > 0) note(`${over} pixels too wide`);
    const tiny = await small(page);
    if (tiny > 0) note(`${tiny} smaller than a finger`);
    // Nothing but the colours depends on light or dark.
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const line of await violations(page, ['color-contrast'])) note(`dark: ${line}`);
    await page.emulateMedia({ colorScheme: 'light' });
  }
  return found;
}

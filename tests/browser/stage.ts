import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { type PHONE, type Window, leading, press } from './browser.ts';

/** How the page stands at moments worth looking at. */
export type State =
  | 'start'
  | 'moved'
  | 'question'
  | 'form'
  | 'more'
  | 'thanks'
  | 'problem'
  | 'preview'
  | 'weekbericht'
  | 'note'
  | 'plan'
  | 'hulp'
  | 'signaal'
  | 'code'
  | 'nood'
  | 'puls'
  | 'puls-done'
  | 'puls-told';

/** The bot, a window on it, and somebody who looks at each state. */
export interface Week {
  readonly url: string;
  readonly page: Page;
  look(state: State): Promise<void>;
  /** Another window on the same bot. */
  open(given: { readonly viewport: typeof PHONE; readonly javaScriptEnabled?: boolean }): Promise<Window>;
}

/** What the week is recognised by: what one asks, and what another must not have written. */
export const ASKED = 'Geld voor ondertitels bij drie filmpjes.';
export const HELD = '06-12345678';

/** Becomes somebody, in their own conversation or, with a query, elsewhere on the page. */
export const be = ({ page, url }: Week, person: string, query = '') => page.goto(`${url}/?als=${person}${query}`);

/** Becomes somebody in the channel of the programmateam. */
export const inChannel = (week: Week, person: string) => be(week, person, '&in=programmateam');

/** Everything that can be read in the conversation. */
const conversation = async (page: Page): Promise<string> =>
  (await page.locator('.kb-bubble').allInnerTexts()).join('\n');

/** Asserts that all of this stands in the conversation. */
export async function reads(page: Page, ...texts: readonly string[]): Promise<void> {
  const all = await conversation(page);
  for (const text of texts) assert.ok(all.includes(text), `“${text}” does not stand in:\n${all}`);
}

/** Asserts that none of this stands in the conversation. */
export async function readsNot(page: Page, ...texts: readonly string[]): Promise<void> {
  const all = await conversation(page);
  for (const text of texts) assert.ok(!all.includes(text), `“${text}” stands in:\n${all}`);
}

/** Presses on until the clock says this; everything on the way happens. */
export async function until(page: Page, moment: string): Promise<void> {
  const clock = page.locator('.kb-clock time');
  for (let presses = 0; presses < 12 && (await clock.innerText()) !== moment; presses += 1)
    await leading(page, () => page.getByRole('button', { name: 'Naar het volgende moment' }).click());
  assert.equal(await clock.innerText(), moment);
}

/** Opens what stands under the weekbericht, unless it is open. */
export async function openThread(page: Page): Promise<void> {
  const closed = page.locator('.kb-thread:not([open]) > summary');
  if ((await closed.count()) > 0) await closed.click();
}

/** Says something in the conversation. */
export async function says(page: Page, text: string): Promise<void> {
  await page.getByLabel('Zeg iets als').fill(text);
  await press(page, 'Zeg het');
}

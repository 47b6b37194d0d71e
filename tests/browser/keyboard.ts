import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { leading } from './browser.ts';

/** So many stops are there on no page of ours. */
const MOST_TABS = 120;

/** What has the focus: its words, and for a control those of its label or of the group it is in. */
const focus = (page: Page) =>
  page.evaluate<{ readonly own: string; readonly group: string; readonly type: string }>(`(() => {
    const one = document.activeElement;
    const said = (element) => (element?.textContent ?? '').replace(/\\s+/g, ' ').trim();
    return {
      own: one.labels?.length > 0 ? said(one.labels[0]) : said(one),
      group: said(one.closest('fieldset')?.querySelector('legend')),
      type: one.type ?? '',
    };
  })()`);

type Focus = Awaited<ReturnType<typeof focus>>;

/** Goes on with Tab, in the order of the page, until something has the focus. */
async function tabTo(page: Page, name: string, is: (found: Focus) => boolean): Promise<Focus> {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    const found = await focus(page);
    if (is(found)) return found;
    await page.keyboard.press('Tab');
  }
  throw new assert.AssertionError({ message: `Tab never comes to “${name}”` });
}

/** Presses the next button with this label. */
export async function pressByKeyboard(page: Page, label: string): Promise<void> {
  await tabTo(page, label, ({ own, type }) => type === 'submit' && own === label);
  await leading(page, () => page.keyboard.press('Enter'));
}

/** Fills in the next questions in this order: by the question, the answer to choose or the text to type. */
export async function fillByKeyboard(page: Page, filling: Readonly<Record<string, string>>): Promise<void> {
  for (const [question, answer] of Object.entries(filling)) {
    const found = await tabTo(page, question, ({ own, group }) => (group || own).startsWith(question));
    if (found.group === '') await page.keyboard.type(answer);
    else if (found.type === 'radio') await chooseOne(page, answer);
    else {
      await tabTo(page, answer, ({ own }) => own === answer);
      await page.keyboard.press('Space');
    }
  }
}

/** Radio buttons are one stop: the arrows go from one to the next, and choose. */
async function chooseOne(page: Page, answer: string): Promise<void> {
  await page.keyboard.press('Space');
  for (let arrows = 0; arrows < MOST_TABS; arrows += 1) {
    if ((await focus(page)).own === answer) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new assert.AssertionError({ message: `There is no answer “${answer}”` });
}

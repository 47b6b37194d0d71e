import { AxeBuilder } from '@axe-core/playwright';
import fc from 'fast-check';
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { html } from '../../adapters/web/html.ts';
import { renderTyping } from '../../adapters/web/render-typing.ts';
import { speeltuinWords } from '../../dialogs/speeltuin/words.ts';
import { type Harness, address, startHarness } from '../web/harness.ts';
import { nasty, shown } from '../web/nasty.ts';
import { ASK, CHANNEL, EVERYTHING, WITH_FORM } from '../web/story.ts';

const SCHEMES = ['light', 'dark'] as const;
const SIZES = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
] as const;
const AS = '/?als=w1';

let browser: Browser;
let harness: Harness;
let context: BrowserContext;
let page: Page;
/** Everything the browser complained about: a blocked style or script, a missing file, an error in the script. */
let complaints: string[];

async function openContext(given: Parameters<Browser['newContext']>[0]): Promise<void> {
  context = await browser.newContext(given);
  page = await context.newPage();
  complaints = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
}

beforeAll(async () => {
  browser = await chromium.launch({
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
});
afterAll(() => browser.close());
beforeEach(async () => {
  harness = await startHarness();
  const channel = { ...address('x'), user: null, conversation: CHANNEL.conversation };
  const root = await harness.adapter.send(channel, EVERYTHING, { outboxId: 'root', under: null });
  if (root.kind === 'sent')
    for (const outboxId of ['one', 'two', 'three'])
      await harness.adapter.send(channel, ASK, { outboxId, under: root.receipt });
  await harness.adapter.send(address('w1'), ASK, { outboxId: 'ask', under: null });
  await harness.adapter.send(address('w3'), WITH_FORM, { outboxId: 'form', under: null });
});
afterEach(async () => {
  await context.close();
  await harness.close();
});

const go = (path: string) => page.goto(harness.url + path);

/** What axe finds against WCAG 2.2 AA and good practice, as short lines. */
async function violations(): Promise<readonly string[]> {
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 90)).join(' | ')}`);
}

const sideways = () => page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** Visible buttons, links and fields that are smaller than a finger; links in running text may be. */
const small = () =>
  page.evaluate(`[...document.querySelectorAll('button, a, input:not([type=hidden]), textarea, select, summary')]
    .filter((one) => one.checkVisibility() && !one.closest('p, li:not(.kb-tabs li, .kb-places li, .kb-news li), h1'))
    .map((one) => (one.matches('[type=radio], [type=checkbox]') ? one.closest('label') : one).getBoundingClientRect())
    .filter(({ bottom, height, width }) => bottom > 0 && (height < 43.5 || width < 43.5)).length`);

describe.each(SCHEMES.flatMap((scheme) => SIZES.map((size) => ({ scheme, ...size }))))(
  'the page in $scheme, $width pixels wide',
  ({ scheme, width, height }) => {
    beforeEach(() => openContext({ viewport: { width, height }, colorScheme: scheme, reducedMotion: 'reduce' }));

    test('can be used by everybody, in each of its states', async () => {
      const found: Record<string, readonly string[]> = {};
      const look = async (state: string): Promise<void> => {
        const here = await violations();
        const wide = (await sideways()) as number;
        const tiny = (await small()) as number;
        const wrong = [
          ...here,
          ...(wide > 0 ? [`${wide} pixels too wide`] : []),
          ...(tiny > 0 ? [`${tiny} too small`] : []),
        ];
        if (wrong.length > 0) found[state] = wrong;
      };
      await go('/');
      await look('start');
      // A wide screen shows all parts at once.
      for (const part of width < 1200 ? ['mensen', 'plan'] : []) {
        await go(`${AS}&toon=${part}`);
        await look(part);
      }
      await go(`/?als=w1&in=${CHANNEL.conversation}`);
      await page.locator('.kb-thread > summary').click();
      await look('channel');
      await go('/?als=w3');
      await look('form in a message');
      await go('/?als=w1&zoek=water');
      await look('search');
      await go(AS);
      await page.getByRole('button', { name: 'Start' }).click();
      await look('form');
      await page.getByRole('button', { name: 'Verstuur de weekcheck' }).click();
      await look('problems');
      await page.getByLabel('Zeg iets als').fill('kapot');
      await page.getByRole('button', { name: 'Verstuur', exact: true }).click();
      await look('broken');
      await page.getByRole('button', { name: 'Naar het volgende moment' }).click();
      await look('moved');
      expect(found).toEqual({});
      expect(complaints).toEqual([]);
      await go('/elders');
      expect(await violations()).toEqual([]);
    });
  },
);

describe('in a browser', () => {
  test('what somebody fills in reaches the machine, by keyboard alone', async () => {
    await openContext({ viewport: SIZES[1] });
    await go(AS);
    await page.getByRole('button', { name: 'Start' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: 'Op weg' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Regel <b>een</b> & "twee"');
    await page.getByLabel('Hoeveel transitietafels').focus();
    await page.keyboard.press('Enter');
    await page.getByText('Dit staat maandag in het weekbericht.').waitFor();
    const submitted = harness.inbounds.find((inbound) => inbound.kind === 'submitted');
    expect(submitted?.kind === 'submitted' && submitted.values).toMatchObject({
      stand: 'schuurt',
      gelukt: 'Regel <b>een</b> & "twee"',
      nodig: ['tijd'],
      tafels: '2',
    });
    expect(complaints).toEqual([]);
  });

  test('problems get the focus, and each leads to its field', async () => {
    await openContext({ viewport: SIZES[0] });
    await go(AS);
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByLabel('Hoeveel transitietafels').fill('veel');
    await page.getByRole('button', { name: 'Verstuur de weekcheck' }).click();
    expect(await page.evaluate('document.activeElement.id')).toBe('problemen');
    await page.getByRole('link', { name: 'Hoeveel transitietafels waren er?' }).click();
    expect(await page.evaluate('document.activeElement.value')).toBe('veel');
  });

  test('the first Tab gives a link that skips to the content', async () => {
    await openContext({ viewport: SIZES[1] });
    await go(AS);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent.trim()')).toBe('Ga naar de inhoud');
    expect(await page.locator('.utrecht-skip-link').boundingBox()).toMatchObject({ y: expect.any(Number) as number });
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('gesprek');
  });

  test('the focus stays on the clock, so that it can be pressed again and again', async () => {
    await openContext({ viewport: SIZES[1] });
    await go(AS);
    await page.getByRole('button', { name: '+1 uur' }).focus();
    for (const times of [1, 2, 3]) {
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
      expect(harness.moves).toHaveLength(times);
    }
    expect(await page.evaluate('document.activeElement.textContent.trim()')).toBe('+1 uur');
  });

  test('the newest words are in sight, and the characters left are told', async () => {
    for (let count = 0; count < 12; count += 1)
      await harness.adapter.send(address('w1'), ASK, { outboxId: `more-${count}`, under: null });
    await openContext({ viewport: SIZES[1] });
    await go(AS);
    const newest = page.locator('.kb-entry').last();
    expect((await newest.boundingBox())!.y).toBeLessThan(SIZES[1].height);
    await newest.getByRole('button', { name: 'Start' }).click();
    await page.getByLabel('In welke plaats?').fill('Stadskanaal 🌾');
    await page.getByText('Je kunt nog 27 tekens typen.').waitFor();
  });

  test('everything works without a script', async () => {
    await openContext({ viewport: SIZES[0], javaScriptEnabled: false });
    await go('/');
    await page.getByRole('button', { name: 'Naar het volgende moment' }).click();
    await page.getByRole('link', { name: 'Emre Heideveld' }).first().click();
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByLabel('Het schuurt').check();
    await page.getByRole('button', { name: 'Verstuur de weekcheck' }).click();
    await page.getByText('Dit staat maandag in het weekbericht.').waitFor();
    await page.getByRole('link', { name: 'Plan' }).click();
    expect(await page.getByRole('table').count()).toBe(2);
    await page.getByRole('link', { name: 'Mensen' }).click();
    await page.getByLabel('Zoek iemand anders').fill('Zoë');
    await page.getByRole('button', { name: 'Zoek' }).click();
    await page.getByRole('heading', { name: 'Gesprek van Zoë Waterviolier' }).waitFor();
  });

  test('going back and reloading send nothing again', async () => {
    await openContext({ viewport: SIZES[1] });
    await go('/?als=w2');
    await page.getByLabel('Zeg iets als').fill('Hoi');
    await page.getByRole('button', { name: 'Verstuur', exact: true }).click();
    await page.getByText('Je zei: Hoi').waitFor();
    await page.reload();
    await page.goBack();
    await page.reload();
    expect(harness.inbounds.filter((inbound) => inbound.kind === 'spoke')).toHaveLength(1);
  });

  test('a real parser reads any text back literally, with no element added', async () => {
    await openContext({ viewport: SIZES[1] });
    await go('/');
    const texts = fc.sample(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 200 })), 300);
    const pages = texts.map((text) => {
      const field = {
        kind: 'long-text',
        id: 'q',
        label: 'l',
        help: null,
        required: true,
        max: 300,
        initial: text,
      } as const;
      const typing = renderTyping(field, { id: 'f', words: speeltuinWords, typed: null, problem: null });
      return html`<p title="${text}">${text}</p>
        ${typing}`.toString();
    });
    const read = await page.evaluate<readonly (readonly [number, string, string, string])[]>(
      `(${JSON.stringify(pages)}).map((page) => {
        const { body } = new DOMParser().parseFromString('<body>' + page, 'text/html');
        const [p] = body.children;
        return [body.querySelectorAll('*').length, p.textContent, p.title, body.querySelector('textarea').textContent];
      })`,
    );
    const [[elements]] = read as [readonly [number, string, string, string]];
    for (const [index, text] of texts.entries())
      expect(read[index]).toEqual([elements, shown(text), shown(text), shown(text)]);
  });
});

import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { html } from '../../adapters/web/html.ts';
import { renderTyping } from '../../adapters/web/render-typing.ts';
import { speeltuinWords } from '../../dialogs/speeltuin/words.ts';
import { type Harness, address, startHarness } from '../web/harness.ts';
import { nasty, shown } from '../web/nasty.ts';
import { ASK, CHANNEL, EVERYTHING, WITH_FORM } from '../web/story.ts';
import { DESKTOP, PHONE, type Window, launch, leading, openWindow, press } from './browser.ts';
import { obstacles } from './look.ts';

const AS = '/?als=w1';
const IN_CHANNEL = `/?als=w1&in=${CHANNEL.conversation}`;

let browser: Browser;
let harness: Harness;
let window: Window;
let page: Page;

async function open(given: Parameters<typeof openWindow>[1]): Promise<void> {
  window = await openWindow(browser, given);
  page = window.page;
}
const go = (path: string) => page.goto(harness.url + path);
/** What has the focus, once it has what is expected; otherwise what it came to. */
const focused = (what: string) => expect.poll(() => page.evaluate<unknown>(`document.activeElement.${what}`));

beforeAll(async () => {
  browser = await launch();
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
  await window.context.close();
  await harness.close();
});

const say = async (text: string): Promise<void> => {
  await page.getByLabel('Zeg iets als').fill(text);
  await press(page, 'Zeg het');
};

/** How the page comes to stand in each of its states. */
const STATES: Readonly<Record<string, () => Promise<unknown>>> = {
  'as it opens': () => go('/'),
  'with the people': () => go(`${AS}&toon=mensen`),
  'with the plan': () => go(`${AS}&toon=plan`),
  'in a channel with a thread and a note': async () => {
    await go(IN_CHANNEL);
    await say('Mooi');
    await page.locator('.kb-thread > summary').click();
  },
  'with a form in a message': () => go('/?als=w3'),
  'with what was looked for': () => go('/?als=w1&zoek=water'),
  'with a form': async () => {
    await go(AS);
    await press(page, 'Start');
  },
  'with problems': async () => {
    await go(AS);
    await press(page, 'Start');
    await press(page, 'Verstuur de weekcheck');
  },
  'when something broke': async () => {
    await go(AS);
    await say('kapot');
  },
  'after the clock moved': async () => {
    await go(AS);
    await leading(page, () => page.getByRole('button', { name: 'Naar het volgende moment' }).click());
  },
};

describe('the page can be used by everybody, in light and dark, on a phone and on a wide screen:', () => {
  beforeEach(() => open({ viewport: DESKTOP, colorScheme: 'light' }));

  test.each(Object.entries(STATES))('%s', async (_state, stand) => {
    await stand();
    expect(await obstacles(page)).toEqual([]);
    expect(window.complaints).toEqual([]);
  });

  test('when an address is not there', async () => {
    await go('/elders');
    expect(await obstacles(page)).toEqual([]);
  });
});

test('what keeps somebody from using a page is noticed', async () => {
  await open({ viewport: DESKTOP, colorScheme: 'light' });
  await page.setContent(`<!doctype html><html lang="nl"><title>Zo niet</title><main><h1>Zo niet</h1>
    <style>@media (prefers-color-scheme: dark) { h1 { color: #777; background: #888 } }</style>
    <img src="data:,"><button style="width: 30px">Ja</button><div style="width: 500px">Te breed</div></main>`);
  const found = (await obstacles(page)).join('\n');
  for (const part of [
    'image-alt',
    'dark: color-contrast',
    'smaller than a finger',
    '360 pixels wide: 148 pixels too wide',
  ])
    expect(found).toContain(part);
  expect(found).not.toMatch(/wide: color-contrast/);
});

describe('in a browser', () => {
  test('what somebody fills in reaches the machine, by keyboard alone', async () => {
    await open({ viewport: DESKTOP });
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
    expect(window.complaints).toEqual([]);
  });

  test('Enter says what was typed, and with Shift it begins a next line', async () => {
    await open({ viewport: DESKTOP });
    await go(AS);
    const box = page.locator('.kb-say textarea');
    await box.focus();
    await page.keyboard.type('Hoi');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('dag');
    await leading(page, () => page.keyboard.press('Enter'));
    const spoke = harness.inbounds.filter((inbound) => inbound.kind === 'spoke');
    expect(spoke.map(({ text }) => text.replaceAll('\r', ''))).toEqual(['Hoi\ndag']);
  });

  test('a long form can be sent from where one is in it, where there is room for that', async () => {
    await open({ viewport: DESKTOP });
    await go(AS);
    await press(page, 'Start');
    const send = page.getByRole('button', { name: 'Verstuur de weekcheck' });
    for (const radio of [page.getByRole('radio', { name: 'Op weg' }), page.getByLabel('Hoeveel transitietafels')]) {
      await radio.focus();
      const below = await send.boundingBox();
      expect((below?.y ?? DESKTOP.height) + (below?.height ?? 0)).toBeLessThanOrEqual(DESKTOP.height);
      // A click that would land on something else instead is refused.
      await radio.click({ trial: true, timeout: 5_000 });
    }
  });

  test('problems get the focus, and each leads to its field', async () => {
    await open({ viewport: PHONE });
    await go(AS);
    await press(page, 'Start');
    await page.getByLabel('Hoeveel transitietafels').fill('veel');
    await press(page, 'Verstuur de weekcheck');
    await focused('id').toBe('problemen');
    await page.getByRole('link', { name: 'Hoeveel transitietafels waren er?' }).click();
    await focused('value').toBe('veel');
  });

  test('the first Tab gives a link that skips to the content', async () => {
    await open({ viewport: DESKTOP });
    await go(AS);
    await page.keyboard.press('Tab');
    await focused('textContent.trim()').toBe('Ga naar de inhoud');
    expect(await page.locator('.utrecht-skip-link').boundingBox()).toMatchObject({ y: expect.any(Number) as number });
    await page.keyboard.press('Enter');
    await focused('id').toBe('gesprek');
  });

  test('the focus stays on the clock, so that it can be pressed again and again', async () => {
    await open({ viewport: DESKTOP });
    await go(AS);
    await page.getByRole('button', { name: '+1 uur' }).focus();
    for (const times of [1, 2, 3]) {
      await leading(page, () => page.keyboard.press('Enter'));
      expect(harness.moves).toHaveLength(times);
    }
    await focused('textContent.trim()').toBe('+1 uur');
  });

  test('the newest words are in sight, and the characters left are told', async () => {
    for (let count = 0; count < 12; count += 1)
      await harness.adapter.send(address('w1'), ASK, { outboxId: `more-${count}`, under: null });
    await open({ viewport: DESKTOP });
    await go(AS);
    const newest = page.locator('.kb-entry').last();
    expect((await newest.boundingBox())!.y).toBeLessThan(DESKTOP.height);
    await newest.getByRole('button', { name: 'Start' }).click();
    await page.getByLabel('In welke plaats?').fill('Stadskanaal 🌾');
    await page.getByText('Je kunt nog 27 tekens typen.').waitFor();
  });

  test('everything works without a script', async () => {
    await open({ viewport: PHONE, javaScriptEnabled: false });
    await go('/');
    await page.getByRole('button', { name: 'Naar het volgende moment' }).click();
    await page.getByRole('link', { name: 'Emre Heideveld' }).first().click();
    await press(page, 'Start');
    await page.getByLabel('Het schuurt').check();
    await press(page, 'Verstuur de weekcheck');
    await page.getByText('Dit staat maandag in het weekbericht.').waitFor();
    await page.getByRole('link', { name: 'Plan' }).click();
    expect(await page.getByRole('table').count()).toBe(2);
    await page.getByRole('link', { name: 'Mensen' }).click();
    await page.getByLabel('Zoek iemand anders').fill('Zoë');
    await page.getByRole('button', { name: 'Zoek' }).click();
    await page.getByRole('heading', { name: 'Gesprek van Zoë Waterviolier' }).waitFor();
  });

  test('going back and reloading send nothing again', async () => {
    await open({ viewport: DESKTOP });
    await go('/?als=w2');
    await say('Hoi');
    await page.getByText('Je zei: Hoi').waitFor();
    await page.reload();
    await page.goBack();
    await page.reload();
    expect(harness.inbounds.filter((inbound) => inbound.kind === 'spoke')).toHaveLength(1);
  });

  test('a real parser reads any text back literally, with no element added', async () => {
    await open({ viewport: DESKTOP });
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

import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { PHONE, type Window, leading, press } from './browser.ts';
import { fillByKeyboard, pressByKeyboard } from './keyboard.ts';

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
  | 'hulp';

/** The bot, a window on it, and somebody who looks at each state. */
export interface Week {
  readonly url: string;
  readonly page: Page;
  look(state: State): Promise<void>;
  /** Another window on the same bot. */
  open(given: { readonly viewport: typeof PHONE; readonly javaScriptEnabled?: boolean }): Promise<Window>;
}

const KARTREKKERS = ['p-femke', 'p-harmen', 'p-soraya', 'p-ruben', 'p-nynke', 'p-tunde'];

const LEARNED = 'Wat is er deze week gelukt of geleerd?';
const HELD = '06-12345678';
const ASKED = 'Geld voor ondertitels bij drie filmpjes.';
const CHANNEL = 'programmateam';

const be = ({ page, url }: Week, person: string, query = '') => page.goto(`${url}/?als=${person}${query}`);
const inChannel = (week: Week, person: string) => be(week, person, `&in=${CHANNEL}`);

/** Everything that stands in the conversation, as it reads. */
const conversation = async (page: Page): Promise<string> =>
  (await page.locator('.kb-bubble').allInnerTexts()).join('\n');

async function reads(page: Page, ...texts: readonly string[]): Promise<void> {
  const all = await conversation(page);
  for (const text of texts) assert.ok(all.includes(text), `“${text}” does not stand in:\n${all}`);
}

async function readsNot(page: Page, ...texts: readonly string[]): Promise<void> {
  const all = await conversation(page);
  for (const text of texts) assert.ok(!all.includes(text), `“${text}” stands in:\n${all}`);
}

/** Presses on until the clock says this; everything on the way happens. */
async function until(page: Page, moment: string): Promise<void> {
  const clock = page.locator('.kb-clock time');
  for (let presses = 0; presses < 12 && (await clock.innerText()) !== moment; presses += 1)
    await leading(page, () => page.getByRole('button', { name: 'Naar het volgende moment' }).click());
  assert.equal(await clock.innerText(), moment);
}

const says = async (page: Page, text: string): Promise<void> => {
  await page.getByLabel('Zeg iets als').fill(text);
  await press(page, 'Zeg het');
};

/** Somebody finds the page, and sees where to begin. */
async function newcomer(week: Week): Promise<void> {
  const { page, url } = week;
  await page.goto(url);
  await page.getByRole('heading', { name: 'Zo probeer je krachtbot uit' }).waitFor();
  await week.look('start');
  await until(page, 'donderdag 12 maart 2026, 14:00 uur');
  assert.equal(await page.locator('.kb-news a').count(), KARTREKKERS.length);
  await week.look('moved');
}

async function answers(week: Week): Promise<void> {
  const { page } = week;
  await page.locator('.kb-news').getByRole('link', { name: 'Femke Aaldersveen' }).click();
  await page.getByRole('heading', { name: 'Gesprek van Femke Aaldersveen' }).waitFor();
  await reads(page, 'Tijd voor de weekcheck van de werkgroep Communicatie.');
  await week.look('question');
  await press(page, 'Start');
  await week.look('form');
  await page.getByLabel('Deels').check();
  await page.getByLabel('Het schuurt').check();
  await page.getByLabel(LEARNED).fill('Filmpjes <van een minuut> werken & worden gedeeld.');
  await page.getByLabel('Geld').check();
  await page.getByLabel('Wat is jullie volgende stap?').fill('We maken er ondertitels bij.');
  await press(page, 'Verstuur');
  await page.getByLabel('Wat heb je precies nodig?').fill(ASKED);
  await page.getByLabel('Programmacontroller').check();
  await page.getByLabel('Deze maand').check();
  await week.look('more');
  await press(page, 'Verstuur');
  await reads(
    page,
    'De weekcheck van Communicatie is binnen.',
    'Filmpjes <van een minuut> werken & worden gedeeld.',
    ASKED,
  );
  await week.look('thanks');
}

async function sameAsBefore(week: Week): Promise<void> {
  await be(week, 'p-harmen');
  await press(week.page, 'Hetzelfde als vorige week');
  await reads(week.page, 'hetzelfde als vorige week');
}

async function passes(week: Week): Promise<void> {
  await be(week, 'p-soraya');
  await press(week.page, 'Deze week niet');
  await week.page.getByLabel('Geen tijd').check();
  await press(week.page, 'Verstuur');
  await reads(week.page, 'Deze week geen weekcheck van');
}

async function stopped(week: Week): Promise<void> {
  const { page } = week;
  await be(week, 'p-ruben');
  await press(page, 'Start');
  await page.getByLabel('Op weg').check();
  await page.getByLabel(LEARNED).fill(`De school denkt mee. Bel ze op ${HELD}.`);
  await page.getByLabel('Niets', { exact: true }).check();
  await press(page, 'Verstuur');
  const told = await page.locator('.utrecht-alert').innerText();
  assert.match(told, /een telefoonnummer/);
  assert.ok(!told.includes(HELD), told);
  // What was typed is still there to change.
  assert.ok((await page.getByLabel(LEARNED).inputValue()).includes(HELD));
  await week.look('problem');
  await page.getByLabel(LEARNED).fill('De school in de wijk denkt mee.');
  await press(page, 'Verstuur');
  await reads(page, 'De school in de wijk denkt mee.');
  await readsNot(page, HELD);
}

async function reminded(week: Week): Promise<void> {
  await until(week.page, 'vrijdag 13 maart 2026, 10:00 uur');
  for (const person of KARTREKKERS) {
    await be(week, person);
    const silent = person === 'p-nynke' || person === 'p-tunde';
    await (silent ? reads : readsNot)(week.page, 'nog invullen');
  }
}

async function byKeyboard(week: Week): Promise<void> {
  const { page, context, complaints } = await week.open({ viewport: PHONE });
  await page.goto(`${week.url}/?als=p-tunde`);
  await pressByKeyboard(page, 'Start');
  await fillByKeyboard(page, {
    'Hoe staat de werkgroep ervoor?': 'We zitten vast',
    [LEARNED]: 'Twee proeven tegelijk is te veel.',
    'Wat heb je nodig om verder te komen?': 'Niets',
  });
  await pressByKeyboard(page, 'Verstuur');
  await fillByKeyboard(page, { 'Wil je dat de programmaleider jou belt?': 'Ja, graag' });
  await pressByKeyboard(page, 'Verstuur');
  await reads(page, 'is binnen', 'Twee proeven tegelijk is te veel.');
  assert.deepEqual(complaints, []);
  await context.close();
}

async function withoutScript(week: Week): Promise<void> {
  const { page, context } = await week.open({ viewport: PHONE, javaScriptEnabled: false });
  await page.goto(week.url);
  await page.getByRole('link', { name: 'Mensen' }).click();
  await page.getByRole('link', { name: 'Nynke Oosterbaanstra' }).click();
  await press(page, 'Start');
  await page.getByLabel('Rustige week').check();
  await press(page, 'Verstuur');
  await page
    .locator('.utrecht-alert, .kb-bubble', { hasText: /is binnen|antwoord/ })
    .first()
    .waitFor();
  await reads(page, 'is binnen');
  await context.close();
}

async function preview(week: Week): Promise<void> {
  await until(week.page, 'maandag 16 maart 2026, 08:00 uur');
  await be(week, 'p-wietske');
  await reads(week.page, 'Alleen jij ziet dit.', 'Filmpjes <van een minuut>', 'Een uur later');
  await week.look('preview');
  await inChannel(week, 'p-wietske');
  await readsNot(week.page, 'Filmpjes');
}

const openThread = (page: Page) => page.locator('.kb-thread:not([open]) > summary').click();

async function posted(week: Week): Promise<void> {
  const { page } = week;
  await until(page, 'maandag 16 maart 2026, 08:30 uur');
  await page.getByRole('link', { name: 'kanaal programmateam' }).first().click();
  await page.getByRole('heading', { name: 'Kanaal programmateam' }).waitFor();
  await openThread(page);
  const told = ['Filmpjes <van een minuut> werken & worden gedeeld.', 'De school in de wijk denkt mee.'];
  await reads(page, ASKED, ...told, 'Twee proeven tegelijk is te veel.', 'Geen update deze week.');
  // How a werkgroep stands, and who wants to be called, is not for the channel.
  await readsNot(page, HELD, 'schuurt', 'vast', 'gebeld');
  await week.look('weekbericht');
}

async function picksUp(week: Week): Promise<void> {
  const { page } = week;
  await inChannel(week, 'p-jorrit');
  await openThread(page);
  const request = page.locator('.kb-bubble p', { hasText: ASKED }).first();
  const number = /nr\.? ?(\d+)/i.exec(await request.innerText())?.[1] ?? '';
  await press(page, `Ik pak nr. ${number} op`);
  await week.look('note');
  await page.reload();
  await reads(page, 'Jorrit pakt dit op', 'Fijn dat je dit oppakt.');
  await press(page, 'Sluit dit bericht');
  await readsNot(page, 'Fijn dat je dit oppakt.');
  await inChannel(week, 'p-dilan');
  await openThread(page);
  await reads(page, 'Jorrit pakt dit op');
  await readsNot(page, 'Fijn dat je dit oppakt.');
}

async function corrects(week: Week): Promise<void> {
  const { page } = week;
  await inChannel(week, 'p-femke');
  await press(page, 'Klopt er iets niet?');
  await page.getByLabel('Communicatie, geleerd').check();
  await page.getByLabel('De tekst aanpassen').check();
  await page.getByLabel('Hoe moet de tekst zijn?').fill('Filmpjes van één minuut worden gedeeld.');
  await press(page, 'Verstuur');
  await inChannel(week, 'p-dilan');
  await reads(page, 'Filmpjes van één minuut worden gedeeld.', 'Aangepast op 16 maart');
  await readsNot(page, 'Filmpjes <van een minuut>');
}

async function inBetween(week: Week): Promise<void> {
  const { page } = week;
  await be(week, 'p-dilan', '&toon=plan');
  await week.look('plan');
  await be(week, 'p-gerrit');
  await says(page, 'hulp');
  await reads(page, '112', '113', 'Hulp vragen voor mijn werkgroep');
  await week.look('hulp');
  await says(page, 'vraag');
  await page.getByLabel('Contact met een partner').check();
  await page.getByLabel('Wat heb je precies nodig?').fill('Wie kent de huisartsen in de wijk?');
  await page.getByLabel('Weet ik nog niet').check();
  await page.getByLabel('Deze week').check();
  await press(page, 'Verstuur');
  await reads(page, 'Je hulpvraag is binnen.');
  await says(page, 'weg 23-3 tot 27-3');
  await reads(page, 'Je bent weg van');
  await says(page, 'mijn gegevens');
  await reads(page, 'Gerrit Wolvenkampe', 'Wie kent de huisartsen in de wijk?');
  await says(page, 'stop');
  await reads(page, 'Ik stuur je geen vragen meer.');
}

/** One week, lived in order; each part promises something and goes on where the one before stopped. */
export const WEEK: Readonly<Record<string, (week: Week) => Promise<void>>> = {
  'a newcomer sees what this is and moves the clock to the first moment': newcomer,
  'a kartrekker answers, is asked a little more, and reads back what was kept': answers,
  'another says in one tap that it is the same as last week': sameAsBefore,
  'a third lets a week pass': passes,
  'a fourth types a telephone number, sees where, changes it, and sends': stopped,
  'on Friday only who was not heard is reminded': reminded,
  'somebody answers by keyboard alone, on a phone': byKeyboard,
  'somebody answers without a script': withoutScript,
  'on Monday at eight the programmaleider sees the weekbericht before anybody else': preview,
  'at half past eight it stands in the channel, with its thread, in the words of who wrote them': posted,
  'who takes a hulpvraag is named in it, and only that person is thanked': picksUp,
  'what is not right is put right where it stands': corrects,
  'everybody finds help, asks, is away, sees what is kept of them, and stops': inBetween,
};

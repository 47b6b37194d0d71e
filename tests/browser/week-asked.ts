import assert from 'node:assert/strict';
import { PHONE, press } from './browser.ts';
import { fillByKeyboard, pressByKeyboard } from './keyboard.ts';
import { ASKED, HELD, type Week, be, reads, readsNot, until } from './stage.ts';

const KARTREKKERS = ['p-femke', 'p-harmen', 'p-soraya', 'p-ruben', 'p-nynke', 'p-tunde'];
const LEARNED = 'Wat is er deze week gelukt of geleerd?';

/** Somebody finds the page, and sees where to begin. */
export async function newcomer(week: Week): Promise<void> {
  const { page, url } = week;
  await page.goto(url);
  await page.getByRole('heading', { name: 'Zo probeer je krachtbot uit' }).waitFor();
  await week.look('start');
  await until(page, 'donderdag 12 maart 2026, 14:00 uur');
  assert.equal(await page.locator('.kb-news a').count(), KARTREKKERS.length);
  await week.look('moved');
}

/** Femke answers in two screens. */
export async function answers(week: Week): Promise<void> {
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

/** Harmen has one button to press. */
export async function sameAsBefore(week: Week): Promise<void> {
  await be(week, 'p-harmen');
  await press(week.page, 'Hetzelfde als vorige week');
  await reads(week.page, 'hetzelfde als vorige week');
}

/** Soraya has a reason, and no reason is wrong. */
export async function passes(week: Week): Promise<void> {
  await be(week, 'p-soraya');
  await press(week.page, 'Deze week niet');
  await week.page.getByLabel('Geen tijd').check();
  await press(week.page, 'Verstuur');
  await reads(week.page, 'Deze week geen weekcheck van');
}

/** Ruben types what must not be kept; the copy shows where it is, and the text stays in its box. */
export async function stopped(week: Week): Promise<void> {
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

/** Nynke and Tunde were not heard yet. */
export async function reminded(week: Week): Promise<void> {
  await until(week.page, 'vrijdag 13 maart 2026, 10:00 uur');
  for (const person of KARTREKKERS) {
    await be(week, person);
    const silent = person === 'p-nynke' || person === 'p-tunde';
    await (silent ? reads : readsNot)(week.page, 'nog invullen');
  }
}

/** Tunde has a telephone with a keyboard, and nothing to point with. */
export async function byKeyboard(week: Week): Promise<void> {
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

/** Nynke has switched scripts off. */
export async function withoutScript(week: Week): Promise<void> {
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

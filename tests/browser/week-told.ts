import { press } from './browser.ts';
import { ASKED, HELD, type Week, be, inChannel, openThread, reads, readsNot, says, until } from './stage.ts';

/** Wietske sees it half an hour before the channel does. */
export async function preview(week: Week): Promise<void> {
  await until(week.page, 'maandag 16 maart 2026, 08:00 uur');
  await be(week, 'p-wietske');
  await reads(week.page, 'Alleen jij ziet dit.', 'Filmpjes <van een minuut>', 'Een uur later');
  await week.look('preview');
  await inChannel(week, 'p-wietske');
  await readsNot(week.page, 'Filmpjes');
}

/** The weekbericht holds what they wrote, and nothing of what was between them and the bot. */
export async function posted(week: Week): Promise<void> {
  const { page } = week;
  await until(page, 'maandag 16 maart 2026, 08:30 uur');
  await page.getByRole('link', { name: 'kanaal programmateam' }).first().click();
  await page.getByRole('heading', { name: 'Het kanaal programmateam' }).waitFor();
  await openThread(page);
  const told = ['Filmpjes <van een minuut> werken & worden gedeeld.', 'De school in de wijk denkt mee.'];
  await reads(page, ASKED, ...told, 'Twee proeven tegelijk is te veel.', 'Geen update deze week.');
  // How a werkgroep stands, and who wants to be called, is not for the channel.
  await readsNot(page, HELD, 'schuurt', 'vast', 'gebeld');
  await week.look('weekbericht');
}

/** Jorrit takes the request that came in this week. */
export async function picksUp(week: Week): Promise<void> {
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

/** Femke finds her words said better. */
export async function corrects(week: Week): Promise<void> {
  const { page } = week;
  await inChannel(week, 'p-femke');
  await press(page, 'Klopt er iets niet?');
  const items = page.getByLabel('Waar klopt iets niet?');
  const learned = items.locator('option', { hasText: 'Communicatie, geleerd' });
  await items.selectOption(await learned.first().getAttribute('value'));
  await page.getByLabel('De tekst aanpassen').check();
  await page.getByLabel('Hoe moet de tekst zijn?').fill('Filmpjes van één minuut worden gedeeld.');
  await press(page, 'Verstuur');
  await inChannel(week, 'p-dilan');
  await reads(page, 'Filmpjes van één minuut worden gedeeld.', 'Aangepast op 16 maart');
  await readsNot(page, 'Filmpjes <van een minuut>');
}

/** Gerrit is no kartrekker: everything he can do, he asks for in words. */
export async function inBetween(week: Week): Promise<void> {
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

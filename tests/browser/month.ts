import { press } from './browser.ts';
import { type Week, be, inChannel, reads, readsNot, says, until } from './stage.ts';

const TOLD = 'Vertel het kort.';

/** Enough to tell figures of. */
const ANSWERING = [
  'p-amina',
  'p-kofi',
  'p-linh',
  'p-marije',
  'p-faruk',
  'p-yara',
  'p-milan',
  'p-hilde',
  'p-chaima',
  'p-sjoerd',
  'p-priya',
  'p-bram',
] as const;

/** What they tap in turn, question by question, so that they do not all agree; the open one is passed over. */
const TAPS = [
  ['4 Goed', '4 Veel', '3 Redelijk', '4 Goed', 'Overslaan'],
  ['3 Redelijk', '2 Een beetje', '4 Goed', '2 Een beetje', 'Overslaan'],
  ['2 Een beetje', '3 Redelijk', '5 Heel goed', '3 Redelijk', 'Overslaan'],
] as const;

async function signaal({ page }: Week, kind: string, text: string, name: string): Promise<void> {
  await page.getByLabel(kind, { exact: true }).check();
  await page.getByLabel('Waar gaat het over?').selectOption({ label: 'Hoogeveen' });
  await page.getByLabel(TOLD).fill(text);
  await page.getByLabel(name, { exact: true }).check();
}

/** Gerrit has something to tell, and gives his name. */
async function shares(week: Week): Promise<void> {
  const { page } = week;
  await be(week, 'p-gerrit');
  await says(page, 'signaal');
  await week.look('signaal');
  await signaal(week, 'Dit werkt', 'Bellen werkt beter dan mailen.', 'Met mijn naam');
  await press(page, 'Verstuur');
  await reads(page, 'Jouw signaal telt mee.');
}

/** Amina gives no name, and gets a code instead. */
async function sharesNameless(week: Week): Promise<void> {
  const { page } = week;
  await be(week, 'p-amina');
  await says(page, 'signaal');
  await signaal(week, 'Dit zit in de weg', 'Het formulier is te lang.', 'Zonder mijn naam');
  await press(page, 'Verstuur');
  await reads(page, 'Jouw code');
  await week.look('code');
}

/** Bram writes something heavy: people who can help come first, and nothing is kept. */
async function isInNeed(week: Week): Promise<void> {
  const { page } = week;
  await be(week, 'p-bram');
  await says(page, 'signaal');
  await signaal(week, 'Dit leerden we', 'Ik wil niet meer leven.', 'Met mijn naam');
  await press(page, 'Verstuur');
  await reads(page, '112', '113');
  await week.look('nood');
  await page.getByLabel('Weggooien: bewaar niets van dit formulier').check();
  await press(page, 'Verstuur');
  await reads(page, 'Ik bewaar niets van dit formulier.');
}

/** Yara takes part in a minute; the others do the same. */
async function takesPart(week: Week): Promise<void> {
  const { page } = week;
  await until(page, 'dinsdag 17 maart 2026, 10:00 uur');
  for (const [at, person] of ANSWERING.entries()) {
    await be(week, person);
    await press(page, 'Ik doe mee');
    await press(page, 'Professional');
    if (person === 'p-yara') await week.look('puls');
    for (const tap of TAPS[at % TAPS.length] ?? TAPS[0]) await press(page, tap);
    await reads(page, 'Klaar. Dank je wel.');
    await readsNot(page, '4 Veel');
    if (person === 'p-yara') await week.look('puls-done');
  }
}

/** What may be told of it stands in the weekbericht. */
async function isTold(week: Week): Promise<void> {
  const { page } = week;
  await until(page, 'maandag 30 maart 2026, 08:30 uur');
  await inChannel(week, 'p-wietske');
  await reads(page, 'Dit zegt de puls', 'Doen we de dingen goed? 3,', 'Om te bespreken:');
  await week.look('puls-told');
}

/** Two weeks and a half of signalen and a puls, lived in order. */
export const MONTH: Readonly<Record<string, (week: Week) => Promise<void>>> = {
  'somebody shares a signaal by name': shares,
  'another shares one without a name, and gets a code': sharesNameless,
  'who writes something heavy sees who can help, and throws it away': isInNeed,
  'twelve people take part in the puls, and the chat shows no answer': takesPart,
  'what may be told of the puls stands in the weekbericht': isTold,
};

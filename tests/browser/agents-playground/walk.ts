import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { press as pressOnPage } from '../browser.ts';
import { ASKED, HELD, until } from '../stage.ts';
import { CHANNEL } from './tenant.ts';

/** Moments worth looking at. */
export type Sight =
  | 'question'
  | 'reminder'
  | 'form'
  | 'problem'
  | 'more'
  | 'thanks'
  | 'weekbericht'
  | 'taken'
  | 'note'
  | 'hulp'
  | 'overzicht'
  | 'signaal'
  | 'signaal-thanks'
  | 'nood'
  | 'puls'
  | 'puls-question'
  | 'puls-done';

/** Femke at her Teams window, and the page of the bot beside it, on which the clock is moved and others answer. */
export interface Walk {
  readonly teams: Page;
  readonly page: Page;
  readonly look: (sight: Sight) => Promise<void>;
}

const CARD = '.ac-adaptiveCard';
const WORD_JOINER = /\u2060/g;

const read = async (cards: Locator): Promise<readonly string[]> =>
  (await cards.allInnerTexts()).map((one) => one.replace(WORD_JOINER, ''));

/** Waits until a card stands there in which all of this can be read, and gives the newest one. */
async function standing(teams: Page, ...texts: readonly string[]): Promise<Locator> {
  const cards = teams.locator(CARD);
  for (let turns = 0; ; turns += 1) {
    const all = await read(cards);
    const at = all.findLastIndex((one) => texts.every((text) => one.includes(text)));
    if (at >= 0) return cards.nth(at);
    assert.ok(turns < 150, `“${texts.join('”, “')}” does not stand in:\n${all.join('\n---\n')}`);
    await teams.waitForTimeout(100);
  }
}

/** Goes to a chat or a channel. */
const open = (teams: Page, chat: string): Promise<void> => teams.getByRole('treeitem', { name: chat }).click();

/** Types a message, as somebody does. */
async function says(teams: Page, text: string): Promise<void> {
  const box = teams.locator('[role=textbox]').last();
  await box.click();
  await teams.keyboard.type(text);
  await teams.keyboard.press('Enter');
}

/** Presses the newest button with exactly this label. */
async function press(teams: Page, label: string): Promise<void> {
  await teams.locator(CARD).getByRole('button', { name: label, exact: true }).last().click();
}

/** Femke is asked on Thursday, and says nothing yet; on Friday she is reminded. */
async function asked({ teams, page, look }: Walk): Promise<void> {
  await until(page, 'donderdag 12 maart 2026, 14:00 uur');
  await open(teams, 'Personal Chat');
  await standing(teams, 'Tijd voor de weekcheck van de werkgroep Communicatie.');
  await look('question');
  await until(page, 'vrijdag 13 maart 2026, 10:00 uur');
  await standing(teams, 'nog invullen');
  await look('reminder');
}

const LEARNED = 'Wat is er deze week gelukt of geleerd?';

/** Checks what is said beside it, before its explanation; Teams names a box by its question as well. */
const choose = (teams: Page, what: string): Promise<void> =>
  teams
    .getByRole('radio', { name: new RegExp(`^${what}(?: – .*)?$`) })
    .or(teams.getByRole('checkbox', { name: new RegExp(`${what}$`) }))
    .last()
    .check();

const write = (teams: Page, label: string, text: string): Promise<void> =>
  teams.getByRole('textbox', { name: label, exact: true }).last().fill(text);

/** Chooses from a list that is closed. */
async function pick(teams: Page, label: string, what: string): Promise<void> {
  await teams.getByRole('combobox', { name: label }).last().click();
  await teams.getByRole('option', { name: what, exact: true }).click();
}

/** She answers in two forms, in one message; a telephone number does not get through, and what she typed stays. */
async function answers({ teams, look }: Walk): Promise<void> {
  await press(teams, 'Start');
  await standing(teams, LEARNED);
  await look('form');
  await choose(teams, 'Deels');
  await choose(teams, 'Het schuurt');
  await write(teams, LEARNED, `Filmpjes <van een minuut> werken. Bel de maker op ${HELD}.`);
  await choose(teams, 'Geld');
  await write(teams, 'Wat is jullie volgende stap?', 'We maken er **ondertitels** bij.');
  await press(teams, 'Verstuur');
  await standing(teams, 'een telefoonnummer');
  assert.ok((await teams.getByRole('textbox', { name: LEARNED }).last().inputValue()).includes(HELD));
  await look('problem');
  await write(teams, LEARNED, 'Filmpjes <van een minuut> werken & worden gedeeld.');
  await press(teams, 'Verstuur');
  await standing(teams, 'Wat heb je precies nodig?');
  await write(teams, 'Wat heb je precies nodig?', ASKED);
  await pick(teams, 'Van wie heb je dit nodig?', 'Programmacontroller');
  await choose(teams, 'Deze maand');
  await look('more');
  await press(teams, 'Verstuur');
  await standing(
    teams,
    'Filmpjes <van een minuut> werken & worden gedeeld.',
    'We maken er **ondertitels** bij.',
    ASKED,
  );
  await look('thanks');
}

/** Harmen and Soraya are on the page of the bot, where they are heard too. */
async function others({ page }: Walk): Promise<void> {
  const at = new URL(page.url());
  await page.goto(`${at.origin}/?als=p-harmen`);
  await pressOnPage(page, 'Hetzelfde als vorige week');
  await page.goto(`${at.origin}/?als=p-ruben`);
  await pressOnPage(page, 'Start');
  await page.getByLabel('Op weg').check();
  await page.getByLabel(LEARNED).fill('De school in de wijk denkt mee.');
  await page.getByLabel('Niets', { exact: true }).check();
  await pressOnPage(page, 'Verstuur');
}

/** On Monday the weekbericht stands in the channel, with its parts under it; a press there is answered in her own chat. */
async function told({ teams, page, look }: Walk): Promise<void> {
  await says(teams, 'hulp');
  await standing(teams, '112', 'Hulp vragen voor mijn werkgroep');
  await look('hulp');
  await says(teams, 'overzicht');
  await standing(teams, 'Dit is er nu voor jou.');
  await look('overzicht');
  await open(teams, CHANNEL.name);
  await until(page, 'maandag 16 maart 2026, 08:30 uur');
  await standing(teams, 'Weekbericht');
  await standing(teams, ASKED);
  await standing(teams, 'De school in de wijk denkt mee.');
  await standing(teams, 'Meer hulpvragen');
  await look('weekbericht');
  const request = await standing(teams, 'Meer hulpvragen', ASKED);
  const asks = (await request.innerText()).split('\n').find((line) => line.includes(ASKED)) ?? '';
  const number = /nr\. (\d+)/i.exec(asks)?.[1] ?? '';
  await press(teams, `Ik pak nr. ${number} op`);
  await standing(teams, 'Meer hulpvragen', 'Femke pakt dit op');
  await look('taken');
  await open(teams, 'Personal Chat');
  await standing(teams, 'Fijn dat je dit oppakt.');
  await look('note');
}

/** She shares what works, with her name. */
async function shares({ teams, look }: Walk): Promise<void> {
  await says(teams, 'signaal');
  await standing(teams, 'Vertel het kort.');
  await look('signaal');
  await choose(teams, 'Dit werkt');
  await pick(teams, 'Waar gaat het over?', 'Hoogeveen');
  await write(teams, 'Vertel het kort.', 'Bellen werkt beter dan mailen.');
  await press(teams, 'Verstuur');
  await standing(teams, 'Jouw signaal telt mee.');
  await look('signaal-thanks');
}

/** What she types sounds of somebody in need: who can help stands there, before anything else. */
async function isInNeed({ teams, look }: Walk): Promise<void> {
  await says(teams, 'Ik wil niet meer leven.');
  await standing(teams, '112', '113');
  await look('nood');
}

/** What she taps in the puls, one after the other; the open question is passed over. */
const TAPS = ['4 Goed', '4 Veel', '3 Redelijk', '4 Goed', 'Overslaan'] as const;

/** She takes part in the puls, in one message that shows no answer. */
async function takesPart({ teams, page, look }: Walk): Promise<void> {
  await until(page, 'dinsdag 17 maart 2026, 10:00 uur');
  await standing(teams, 'Ik heb een paar korte vragen');
  await look('puls');
  await press(teams, 'Ik doe mee');
  await press(teams, 'Professional');
  await standing(teams, 'Vraag 1 van');
  await look('puls-question');
  for (const tap of TAPS) await press(teams, tap);
  await standing(teams, 'Klaar. Dank je wel.');
  const all = (await read(teams.locator(CARD))).join('\n');
  for (const tap of TAPS) assert.ok(!all.includes(tap), `“${tap}” still stands there`);
  await look('puls-done');
}

/** What Femke lives in a week and a day, in order; each part goes on where the one before stopped. */
export const WALK: Readonly<Record<string, (walk: Walk) => Promise<void>>> = {
  asked,
  answers,
  others,
  told,
  shares,
  isInNeed,
  takesPart,
};

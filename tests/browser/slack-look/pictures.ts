import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { FakeMessage } from '../../fakes/slack/workspace.ts';
import { type SlackStage, openSlackStage } from '../../journeys/slack-stage.ts';
import { smaller } from '../png.ts';
import { liveMonth } from './month.ts';
import { liveMonday, liveThursday } from './rest-of-week.ts';
import { homePage, messagesPage, modalPage } from './window.ts';

const WIDTHS = { desktop: 720, phone: 360 } as const;
const TALLEST = 2600;
const LEARNED = 'Wat is er deze week gelukt of geleerd?';

/** Keeps a picture of a page, on a wide screen and on a phone. */
export type Take = (name: string, page: string) => Promise<void>;

/** What stands where, for the eyes of one person. */
export interface Windows {
  readonly standing: (where: string, user: string) => readonly FakeMessage[];
  readonly dmOf: (personId: string) => readonly FakeMessage[];
}

async function live(stage: SlackStage, take: Take): Promise<void> {
  const { fake, channel, userOf } = stage;
  const standing = (where: string, user: string): readonly FakeMessage[] =>
    fake.space.messages.filter(
      (one) => one.channel === where && !one.deleted && (one.only === null || one.only === user),
    );
  const modalOf = (personId: string) => fake.space.modals.get(userOf(personId))!;
  const dmOf = (personId: string) => standing(fake.space.dm(userOf(personId)).id, userOf(personId));

  const femke = stage.as('p-femke');
  await stage.moveTo('2026-03-12T14:00');
  await take('question', messagesPage('krachtbot', dmOf('p-femke').slice(-1), '14:00'));

  await femke.press('Start');
  await take('form', modalPage(modalOf('p-femke')));
  await femke.fill({
    'Hoe staat de werkgroep ervoor?': 'Het schuurt',
    [LEARNED]: 'Filmpjes werken. Bel de maker op 06-12345678.',
    'Wat heb je nodig om verder te komen?': ['Geld'],
    'Wat is jullie volgende stap?': 'We maken er ondertitels bij.',
  });
  await take('problem', modalPage(modalOf('p-femke')));
  await femke.fill({ [LEARNED]: 'Filmpjes <van een minuut> werken & worden gedeeld.' });
  await take('more', modalPage(modalOf('p-femke')));
  await femke.fill({
    'Wat heb je precies nodig?': 'Geld voor ondertitels bij drie filmpjes.',
    'Van wie heb je dit nodig?': 'Programmacontroller',
    'Wanneer heb je het nodig?': 'Deze maand',
  });
  await take('thanks', messagesPage('krachtbot', dmOf('p-femke').slice(-2), '14:02'));

  await liveThursday(stage, take, { standing, dmOf });
  await liveMonday(stage, take, { standing, dmOf });
  await take('weekbericht', messagesPage('# programmateam', standing(channel, ''), '08:30'));

  await stage.as('p-gerrit').says('hulp');
  await take('hulp', messagesPage('krachtbot', dmOf('p-gerrit').slice(-1), '08:35'));

  await fake.person(userOf('p-femke')).opensHome();
  await stage.settle();
  await take('home', homePage(fake.space.homes.get(userOf('p-femke'))));
  await liveMonth(stage, take, { standing, dmOf });
}

/** Lives a week in the fake Slack and keeps pictures of what the adapter rendered there. */
export async function takeSlack(browser: Browser, folder: string): Promise<void> {
  const stage = await openSlackStage();
  const window = await browser.newPage();
  try {
    await live(stage, async (name, page) => {
      for (const [screen, width] of Object.entries(WIDTHS)) {
        await window.setViewportSize({ width, height: 200 });
        await window.setContent(page);
        await window.evaluate('document.fonts.ready.then(() => undefined)');
        const length = await window.evaluate<number>('document.documentElement.scrollHeight');
        const clip = { x: 0, y: 0, width, height: Math.min(length, TALLEST) };
        const shot = await window.screenshot({ fullPage: true, clip });
        writeFileSync(join(folder, `slack-${name}-${screen}.png`), smaller(shot));
      }
    });
  } finally {
    await stage.close();
  }
}

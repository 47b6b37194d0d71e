import type { SlackStage } from '../../journeys/slack-stage.ts';
import type { Take, Windows } from './pictures.ts';
import { modalOf } from './rest-of-week.ts';
import { messagesPage, modalPage } from './window.ts';

const DM = 'krachtbot';

/** Enough to tell figures of, and to read open answers. */
const ANSWERING = [
  'p-yara',
  'p-amina',
  'p-kofi',
  'p-marije',
  'p-faruk',
  'p-milan',
  'p-hilde',
  'p-chaima',
  'p-sjoerd',
  'p-priya',
  'p-tess',
  'p-omar',
] as const;

const TAPS = ['4 Goed', '4 Veel', '3 Redelijk', '4 Goed'] as const;
const ABOUT = { 'Wat wil je delen?': 'Dit werkt', 'Waar gaat het over?': 'Hoogeveen' };

async function command(stage: SlackStage, personId: string, said: string): Promise<void> {
  await stage.fake.person(stage.userOf(personId)).command(said);
  await stage.settle();
}

/** A signaal with a name, and one that says something heavy. */
async function liveSignalen(stage: SlackStage, take: Take, { dmOf }: Windows): Promise<void> {
  await command(stage, 'p-tess', 'signaal');
  await take('signaal', modalPage(modalOf(stage, 'p-tess')));
  await stage.as('p-tess').fill({ ...ABOUT, 'Vertel het kort.': 'Bellen werkt beter dan mailen.' });
  await take('signaal-thanks', messagesPage(DM, dmOf('p-tess').slice(-1), '09:00'));
  await command(stage, 'p-bram', 'signaal');
  await stage.as('p-bram').fill({ ...ABOUT, 'Vertel het kort.': 'Ik wil niet meer leven.' });
  await take('nood', modalPage(modalOf(stage, 'p-bram')));
  await stage.fake.person(stage.userOf('p-bram')).closeModal();
}

/** The puls from the invitation to the reading of an open answer. */
async function livePuls(stage: SlackStage, take: Take, { dmOf }: Windows): Promise<void> {
  await stage.moveTo('2026-03-17T10:00');
  for (const personId of ANSWERING) {
    const player = stage.as(personId);
    const first = personId === ANSWERING[0];
    if (first) await take('puls', messagesPage(DM, dmOf(personId).slice(-1), '10:00'));
    await player.press('Ik doe mee');
    await player.press('Professional');
    if (first) await take('puls-question', messagesPage(DM, dmOf(personId).slice(-1), '10:00'));
    for (const tap of TAPS) await player.press(tap);
    await player.press('Ik schrijf iets');
    await player.fill({ 'Wat ging beter dan je dacht? Wat hielp daarbij?': 'We namen meer tijd voor een gesprek.' });
    if (!first) continue;
    await take('puls-done', messagesPage(DM, dmOf(personId).slice(-1), '10:01'));
    await player.press('Aanpassen');
    await take('puls-change', modalPage(modalOf(stage, personId)));
    await stage.fake.person(stage.userOf(personId)).closeModal();
  }
  await stage.moveTo('2026-03-27T09:05');
  await stage.as('p-dilan').press('Bekijk wat er wacht');
  await take('review', modalPage(modalOf(stage, 'p-dilan')));
}

/** What follows on the week: signalen, a puls, and how an experiment went. */
export async function liveMonth(stage: SlackStage, take: Take, windows: Windows): Promise<void> {
  await liveSignalen(stage, take, windows);
  await livePuls(stage, take, windows);
  await command(stage, 'p-maureen', 'experiment E3');
  await take('experiment', messagesPage(DM, windows.dmOf('p-maureen').slice(-1), '09:10'));
}

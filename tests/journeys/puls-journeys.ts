import { expect } from 'vitest';
import { count, newest, sees, seesInChannel, seesNot } from './script.ts';
import type { Player, Stage } from './stage.ts';

const OPENS = '2026-03-17T10:00';
const REMINDS = '2026-03-24T10:00';
const CLOSES = '2026-03-26T17:00';
const TOLD = '2026-03-30T08:30';

/** Those whose answers are put where taps would bring them, with the step of each scale: enough for figures. */
const OTHERS: Readonly<Record<string, string>> = {
  'p-soraya': '4',
  'p-nynke': '2',
  'p-yara': '4',
  'p-milan': '5',
  'p-hilde': '2',
  'p-chaima': '3',
  'p-sjoerd': '4',
  'p-ruben': '1',
  'p-kofi': '3',
};

async function tapsThrough(player: Player): Promise<void> {
  for (const label of ['Ik doe mee', 'Professional', '3 Redelijk', '3 Redelijk', '3 Redelijk', 'Weet ik niet'])
    await player.press(label);
  await player.press('Overslaan');
  expect(await newest(player)).toContain('Klaar. Dank je wel.');
}

async function wholeRound(stage: Stage): Promise<void> {
  const { store, machine } = stage.house;
  const [harmen, femke, wietske] = [stage.as('p-harmen'), stage.as('p-femke'), stage.as('p-wietske')];
  await stage.moveTo(OPENS);
  await sees(harmen, 'een paar korte vragen en één open vraag over samen leren');
  await sees(harmen, 'gaat ook langs de computers van dit chatprogramma');
  await seesNot(wietske, 'een paar korte vragen');

  const before = await count(harmen);
  await harmen.press('Ik doe mee');
  await harmen.press('Professional');
  await harmen.press('2 Een beetje');
  expect(await newest(harmen)).toContain('Vraag 2 van 4');
  await seesNot(harmen, 'Vraag 1 van 4');
  await harmen.press('3 Redelijk');
  await harmen.press('Overslaan');
  await harmen.press('Past niet bij mij');
  await harmen.press('Ik schrijf iets');
  await harmen.fill({ 'Wat ging beter dan je dacht? Wat hielp daarbij?': 'Bel mevrouw Jansen op 06 12345678.' });
  expect((await harmen.form())?.problems.length).toBeGreaterThan(0);
  await harmen.fill({ 'Wat ging beter dan je dacht? Wat hielp daarbij?': 'Samen bellen hielp.' });
  await sees(harmen, 'Klaar. Dank je wel.');
  await sees(harmen, 'donderdag 26 maart om 17.00 uur');
  await seesNot(harmen, 'Samen bellen hielp');
  // The message turned into each next question: nothing was added to the conversation.
  expect(await count(harmen)).toBe(before);

  await harmen.press('Aanpassen');
  const question = 'Doen we de dingen goed? Hoe goed lukt het om te doen wat we hebben afgesproken?';
  expect((await harmen.form())?.standing['Wat ging beter dan je dacht? Wat hielp daarbij?']).toBe(
    'Samen bellen hielp.',
  );
  await harmen.fill({ [question]: '4 Goed' });
  expect(machine.puls.file('puls-001').own('p-harmen')).toMatchObject({
    role: 'professional',
    answers: { 'P-A1': '4', 'P-B1': '3', 'P-A2': 'past-niet' },
    texts: [{ question: 'P-O1', text: 'Samen bellen hielp.', mayQuote: false }],
  });
  await seesNot(harmen, '4 Goed');

  await femke.press('Niet deze keer');
  const tunde = stage.as('p-tunde');
  await tapsThrough(tunde);
  const file = machine.puls.file('puls-001');
  for (const [id, step] of Object.entries(OTHERS)) {
    file.takeRole(id, 'professional', []);
    for (const item of ['P-A1', 'P-B1', 'P-I1', 'P-A2']) file.answer(id, item, step);
  }
  await tunde.press('Haal mijn antwoorden weg');
  await sees(tunde, 'Ik heb jouw antwoorden weggehaald.');

  await stage.moveTo(REMINDS);
  await seesNot(harmen, 'De puls is nog open.');
  await seesNot(femke, 'De puls is nog open.');
  await seesNot(tunde, 'De puls is nog open.');

  await stage.moveTo(CLOSES);
  await stage.settle();
  for (const player of [harmen, femke, tunde]) await sees(player, 'Deze puls is gesloten.');
  expect(machine.puls.standing()).toBeNull();
  expect(store.puls.get('puls-001')).toMatchObject({ state: 'closed', release: { people: 10 } });

  await stage.moveTo(TOLD);
  await seesInChannel(femke, 'Dit zegt de puls');
  await seesInChannel(femke, 'Om te bespreken: ');
  await seesInChannel(femke, 'Professionals: ');

  await sees(wietske, 'De uitslag van de puls is er.');
  await wietske.press('Schrijf het op');
  await wietske.fill({ 'Wat doen we hiermee?': 'We bellen vaker samen.' });
  await sees(wietske, 'Dit zet ik boven de volgende puls');
  expect(store.puls.get('puls-001')).toMatchObject({
    feedback: 'We bellen vaker samen.',
    feedbackBy: 'programmaleider',
  });
}

async function byTyping(stage: Stage): Promise<void> {
  const [yara, wietske] = [stage.as('p-yara'), stage.as('p-wietske')];
  await yara.says('puls');
  await sees(yara, 'Er is nu geen puls.');
  await sees(yara, 'dinsdag 17 maart');
  await stage.moveTo(OPENS);
  await yara.says('puls');
  expect(await newest(yara)).toContain('Vanuit welke rol kijk je deze keer?');
  await yara.press('Iets anders, of dat zeg ik liever niet');
  expect(await newest(yara)).toContain('Vraag 1 van 4');
  await yara.press('Stoppen');
  await yara.press('Andere rol kiezen');
  await yara.press('Ervaringsdeskundige');
  expect(await newest(yara)).toContain('Vraag 1 van 4');
  expect(stage.house.machine.puls.file('puls-001').own('p-yara').role).toBe('ervaringsdeskundige');
  await wietske.says('puls');
  await sees(wietske, 'Deze puls is voor andere mensen');
  await yara.says('terugkoppeling');
  await sees(yara, 'Dit kan een ander doen, maar jij niet.');
}

/** What people go through with the puls; each is played on every platform. */
export const PULS_JOURNEYS: Readonly<Record<string, (stage: Stage) => Promise<void>>> = {
  'a puls goes from invitation to weekbericht, and what is done with it is written': wholeRound,
  'who types "puls" takes part, or hears when it comes': byTyping,
};

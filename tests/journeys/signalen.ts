import { expect } from 'vitest';
import { S, codeIn, onDisk } from '../signaal/given.ts';
import { Q, count, isTold, newest, sees, seesInChannel, seesNot, seesNotInChannel } from './script.ts';
import type { Filling, Player, Stage } from './stage.ts';

const ASK = '2026-03-12T14:00';
const POST = '2026-03-16T08:30';
const COFFEE = 'Koffie op het plein trok <b>veertien</b> ouders & *één* opa.';
const OTHER = 'Thee trok er twintig.';

const give = async (player: Player, over: Filling = {}): Promise<void> => {
  await player.says('signaal');
  await player.fill({ [S.kind]: 'Dit werkt niet', [S.about]: 'Hoogeveen', [S.text]: COFFEE, ...over });
};

/** Everything that is kept, as one text. */
function stored({ house }: Stage): string {
  const { sqlite } = house.store;
  const tables = sqlite
    .prepare<[], string>(`select name from sqlite_master where type = 'table' and name not like 'sqlite%'`)
    .pluck()
    .all();
  return JSON.stringify(tables.map((table) => sqlite.prepare(`select * from "${table}"`).all()));
}

/** Whether these words lie anywhere in the files of the store, byte for byte. */
const liesOnDisk = ({ house }: Stage, words: string): boolean =>
  onDisk(house.store.sqlite.name).includes(Buffer.from(words).toString('latin1'));

/**
 * Asserts that these words stand nowhere: in no conversation of anybody, not in the channel, in no row of the store, and
 * in no byte of its files, those that were deleted and the write-ahead log among them.
 */
async function isNowhere(stage: Stage, words: string): Promise<void> {
  for (const { id } of stage.house.store.people.all()) {
    const player = stage.as(id);
    expect([...(await player.reads()), ...(await player.readsChannel())].join('\n')).not.toContain(words);
  }
  expect(stored(stage)).not.toContain(words);
  expect(liesOnDisk(stage, words)).toBe(false);
}

async function byName(stage: Stage): Promise<void> {
  const [femke, wietske] = [stage.as('p-femke'), stage.as('p-wietske')];
  await stage.moveTo(ASK);
  await give(femke);
  expect(await newest(femke)).toContain('Jouw signaal telt mee');
  await stage.moveTo(POST);
  await seesInChannel(wietske, `Hoogeveen, dit werkt niet: ${COFFEE}`);
  // It does lie there as long as it stands: otherwise to find it gone would say nothing.
  expect(liesOnDisk(stage, COFFEE)).toBe(true);
  await seesInChannel(wietske, 'Bij dit signaal is de stoel nog leeg.');
  const before = await count(femke);
  await femke.press('Vertel iets meer');
  await femke.fill({ [S.evidence]: ['Gezien', 'Gehoord'], [S.atTable]: 'Ja' });
  expect(await count(femke)).toBe(before);
  await seesNot(femke, 'Jouw signaal telt mee');
  await seesInChannel(wietske, 'Gezien en gehoord');
  await seesNotInChannel(wietske, 'stoel nog leeg');
  await femke.press('Veranderen');
  expect((await femke.form())?.standing[S.text]).toBe(COFFEE);
  await femke.fill({ [S.text]: OTHER });
  await seesInChannel(wietske, OTHER);
  await seesInChannel(wietske, 'Aangepast op 16 maart.');
  await femke.press('Terugtrekken');
  await femke.press('Ja, haal het weg');
  await sees(femke, 'Jouw signaal is weg');
  await stage.settle();
  await isNowhere(stage, OTHER);
  await isNowhere(stage, COFFEE);
}

async function withoutName(stage: Stage): Promise<void> {
  const [femke, wietske] = [stage.as('p-femke'), stage.as('p-wietske')];
  await stage.moveTo(ASK);
  await give(femke, { [S.name]: 'Zonder mijn naam' });
  const code = codeIn(await newest(femke));
  await stage.moveTo(POST);
  await seesInChannel(wietske, COFFEE);
  // It does lie there as long as it stands: otherwise to find it gone would say nothing.
  expect(liesOnDisk(stage, COFFEE)).toBe(true);
  await femke.says('code');
  await femke.fill({ [S.code]: code });
  await femke.fill({ [S.todo]: 'Het signaal aanpassen', [S.text]: OTHER });
  await seesInChannel(wietske, OTHER);
  await femke.says('code');
  await femke.fill({ [S.code]: code });
  await femke.fill({ [S.todo]: 'Het signaal terugtrekken' });
  await sees(femke, 'Jouw signaal is weg');
  await stage.settle();
  await isNowhere(stage, OTHER);
  await isNowhere(stage, COFFEE);
}

async function underWeekbericht(stage: Stage): Promise<void> {
  const dilan = stage.as('p-dilan');
  await stage.moveTo(POST);
  await dilan.pressInChannel('Deel een signaal');
  await dilan.fill({
    [S.kind]: 'Hier ligt een kans',
    [S.about]: 'Iets anders',
    [S.text]: 'Een moestuin bij de school.',
  });
  await isTold(dilan, 'Jouw signaal telt mee');
  await stage.moveTo('2026-03-23T08:30');
  await seesInChannel(dilan, 'Iets anders, hier ligt een kans: Een moestuin bij de school.');
}

async function fromWeekcheck(stage: Stage): Promise<void> {
  const femke = stage.as('p-femke');
  await stage.moveTo(ASK);
  await femke.press('Start');
  await femke.fill({ [Q.state]: 'Op weg', [Q.learned]: 'Korte stukken blijven hangen.', [Q.need]: ['Niets'] });
  await femke.press('Ja, maak er een signaal van');
  expect((await femke.form())?.standing[S.text]).toBe('Korte stukken blijven hangen.');
  await femke.fill({ [S.kind]: 'Dit leerden we', [S.about]: 'Iets anders' });
  expect(await newest(femke)).toContain('Jouw signaal telt mee');
  expect(stage.house.store.signalen.by('p-femke')).toHaveLength(1);
  await femke.press('Terugtrekken');
  await femke.press('Ja, haal het weg');
  expect(stage.house.store.signalen.by('p-femke')).toEqual([]);
  // The werkgroep learned it all the same: that line is the weekcheck's own, and whoever withdrew is told so.
  await sees(femke, 'Staat het ook in een weekcheck? Daar blijft het staan.');
  await stage.moveTo(POST);
  const line = 'Korte stukken blijven hangen.';
  await seesInChannel(femke, line);
  await seesNotInChannel(femke, `dit leerden we: ${line}`);
  await femke.pressInChannel('Klopt er iets niet?');
  await femke.fill({ [Q.wrong]: `Communicatie, geleerd: ${line}`, [Q.todo]: 'Het weghalen' });
  await stage.settle();
  await seesNotInChannel(femke, line);
}

async function fromOverview(stage: Stage): Promise<void> {
  const femke = stage.as('p-femke');
  await femke.says('overzicht');
  await femke.press('Deel een signaal');
  await femke.fill({ [S.kind]: 'Dit werkt', [S.about]: 'Verborgen armoede', [S.text]: 'Zelf langsgaan werkt.' });
  await femke.says('overzicht');
  await sees(femke, 'dit werkt (Verborgen armoede)');
  await femke.says('mijn gegevens');
  await sees(femke, 'Zelf langsgaan werkt.');
}

async function aStory(stage: Stage): Promise<void> {
  const [femke, wietske] = [stage.as('p-femke'), stage.as('p-wietske')];
  await stage.moveTo(ASK);
  await give(femke, { [S.kind]: 'Dit is een verhaal' });
  await femke.fill({ [S.whose]: 'Ik heb nog geen toestemming' });
  await sees(femke, 'Ik laat het aan niemand zien');
  await stage.moveTo(POST);
  await seesNotInChannel(wietske, COFFEE);
}

async function filtered(stage: Stage): Promise<void> {
  const femke = stage.as('p-femke');
  await give(femke, { [S.text]: 'Bel de familie op 06-12345678.' });
  await seesNot(femke, 'Jouw signaal telt mee');
  expect(stored(stage)).not.toContain('12345678');
  expect(stage.house.store.signalen.by('p-femke')).toEqual([]);
}

async function threeWeeksLater(stage: Stage): Promise<void> {
  const femke = stage.as('p-femke');
  await stage.moveTo(ASK);
  await give(femke);
  await femke.press('Vertel iets meer');
  await femke.fill({ [S.adjustment]: 'We proberen iets', [S.adjusts]: 'Elke woensdag koffie.' });
  await stage.moveTo('2026-04-07T09:00');
  await sees(femke, 'Drie weken geleden deelde je een signaal over Hoogeveen.');
  await femke.press('Vertel wat er gebeurde');
  await femke.fill({ [S.outcome]: 'Er komen nu meer ouders.' });
  await sees(femke, 'Dank je wel.');
  await seesInChannel(femke, 'Er komen nu meer ouders.');
}

async function inNeed(stage: Stage): Promise<void> {
  const femke = stage.as('p-femke');
  const { signalen } = stage.house.store;
  const given = () => signalen.ofWeek('2026-W11').length;
  await stage.moveTo(ASK);
  await give(femke, { [S.text]: 'Een vader zei dat hij dood wil.', [S.name]: 'Zonder mijn naam' });
  const asked = await femke.form();
  expect(asked?.words).toMatch(/112[\s\S]*113[\s\S]*Jouw tekst is nog niet bewaard\./);
  expect(asked?.standing[S.text]).toBe('Een vader zei dat hij dood wil.');
  expect(given()).toBe(0);
  await femke.fill({ [Q.keep]: 'Weggooien: bewaar niets van dit formulier' });
  await sees(femke, 'Ik bewaar niets van dit formulier.');
  expect(given()).toBe(0);
  expect(stored(stage)).not.toContain('Een vader zei');
  await give(femke, { [S.text]: 'Een moeder wil niet meer leven.' });
  await femke.fill({ [Q.keep]: 'Het klopt zo, bewaar mijn tekst' });
  await sees(femke, 'Jouw signaal telt mee');
  expect(given()).toBe(1);
  await femke.press('Vertel iets meer');
  await femke.fill({ [S.adjustment]: 'We proberen iets', [S.adjusts]: 'Ik wil dood.' });
  expect((await femke.form())?.words).toMatch(/112[\s\S]*113/);
  await femke.fill({ [Q.keep]: 'Weggooien: bewaar niets van dit formulier' });
  expect(signalen.by('p-femke')).toMatchObject([{ revision: 1 }]);
}

/** What people go through with signalen. */
export const SIGNAAL_JOURNEYS: Readonly<Record<string, (stage: Stage) => Promise<void>>> = {
  'a signaal with a name is told of, added to, changed and withdrawn, and then its words are nowhere': byName,
  'a signaal without a name is changed and withdrawn with its code': withoutName,
  'a signaal is given with the button under a weekbericht': underWeekbericht,
  'what a weekcheck learned becomes a signaal': fromWeekcheck,
  'a signaal is given from the overview and found there': fromOverview,
  'a story without permission is kept and shown to nobody': aStory,
  'a signaal with personal data is given back and kept nowhere': filtered,
  'three weeks later a giver is asked once what came of it': threeWeeksLater,
  'a signaal that sounds of need brings who can help, and is kept when its giver says so': inNeed,
};

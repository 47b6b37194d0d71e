import { expect } from 'vitest';
import { Q, count, isTold, newest, sees, seesInChannel, seesNot, seesNotInChannel } from './script.ts';
import { PULS_JOURNEYS } from './puls-journeys.ts';
import { SIGNAAL_JOURNEYS } from './signalen.ts';
import type { Stage } from './stage.ts';

const ASK = '2026-03-12T14:00';
const REMIND = '2026-03-13T10:00';
const CLOSE = '2026-03-16T08:00';
const POST = '2026-03-16T08:30';

async function normalWeek(stage: Stage): Promise<void> {
  const [femke, harmen, wietske] = [stage.as('p-femke'), stage.as('p-harmen'), stage.as('p-wietske')];
  const before = await count(harmen);
  await stage.moveTo(ASK);
  await sees(femke, 'Tijd voor de weekcheck van de werkgroep Communicatie.');
  await femke.press('Start');
  expect((await femke.form())?.labels).toContain(Q.state);
  await femke.fill({
    [Q.state]: 'Op weg',
    [Q.learned]: 'De podcast is klaar. <b>Korte</b> stukken werken & blijven hangen.',
    [Q.need]: ['Niets'],
    [Q.next]: 'We maken deel twee.',
  });
  await sees(femke, 'De weekcheck van Communicatie is binnen.');
  expect(await newest(femke)).toContain('<b>Korte</b> stukken werken &');
  expect(await femke.form()).toBeNull();

  const afterAsk = await count(femke);
  await stage.moveTo(REMIND);
  expect(await count(femke)).toBe(afterAsk);
  expect(await count(harmen)).toBe(before + 2);
  await sees(harmen, 'Dat is ook goed.');

  await femke.press('Aanpassen');
  expect((await femke.form())?.standing[Q.next]).toBe('We maken deel twee.');
  await femke.fill({ [Q.next]: 'We maken deel drie.' });

  await stage.moveTo(POST);
  await seesInChannel(wietske, 'Weekbericht Alliantie van Kracht – week 11 (9 t/m 15 maart)');
  await seesInChannel(wietske, 'De podcast is klaar. <b>Korte</b> stukken werken & blijven hangen.');
  await seesInChannel(wietske, 'We maken deel drie.');
  await seesNotInChannel(wietske, 'We maken deel twee.');
  await seesInChannel(wietske, 'Geen update deze week.');
  // A state is for the conversation between werkgroep and programme, never for the channel.
  await seesNotInChannel(wietske, 'Op weg');
  await sees(harmen, 'is gesloten');

  await stage.moveTo('2026-03-19T14:00');
  await femke.press('Start');
  expect((await femke.form())?.labels.join()).toContain('We maken deel drie.');
}

async function unchangedWeek(stage: Stage): Promise<void> {
  const harmen = stage.as('p-harmen');
  await stage.moveTo(ASK);
  await harmen.press('Hetzelfde als vorige week');
  expect(await newest(harmen)).toContain('hetzelfde als vorige week');
  const { weekchecks } = stage.house.store;
  expect(weekchecks.newest('W2', '2026-W11')).toMatchObject({ kind: 'unchanged', revision: 1 });
  expect(weekchecks.newest('W2', '2026-W11')?.answers).not.toHaveProperty('V3');
  for (const week of ['19', '26']) {
    await stage.moveTo(`2026-03-${week}T14:00`);
    await harmen.press('Hetzelfde als vorige week');
    expect(await harmen.form()).toBeNull();
  }
  await stage.moveTo('2026-04-02T14:00');
  await harmen.press('Hetzelfde als vorige week');
  expect((await harmen.form())?.labels).toEqual([Q.learned]);
  await harmen.fill({ [Q.learned]: 'Eén ding leerden we toch: begin met tien vragen.' });
  expect(weekchecks.newest('W2', '2026-W14')).toMatchObject({ kind: 'unchanged' });
  expect(weekchecks.newest('W2', '2026-W14')?.answers['V3']).toContain('tien vragen');
}

async function stuckWithCall(stage: Stage): Promise<void> {
  const [tunde, wietske, femke] = [stage.as('p-tunde'), stage.as('p-wietske'), stage.as('p-femke')];
  await stage.moveTo(ASK);
  await tunde.press('Start');
  await tunde.fill({ [Q.state]: 'We zitten vast', [Q.need]: ['Niets'] });
  expect((await tunde.form())?.labels).toContain(Q.call);
  await tunde.fill({ [Q.call]: 'Ja, graag' });
  expect(await newest(tunde)).toContain('Wietske');
  // Thursday 14:00 is a working hour: the programmaleider has it at once.
  await stage.settle();
  await sees(wietske, 'wil graag gebeld worden');
  await wietske.press('Ik bel');
  await stage.settle();
  await sees(tunde, 'Wietske');
  await stage.moveTo(POST);
  await seesNotInChannel(femke, 'gebeld');
  await seesNotInChannel(femke, 'vast');
  await wietske.press('We hebben gebeld');
  expect(stage.house.store.hulpvragen.byOrigin('bel|W6|2026-W11')?.status).toBe('opgelost');
}

async function helpUntilClosed(stage: Stage): Promise<void> {
  const [nynke, jorrit, dilan] = [stage.as('p-nynke'), stage.as('p-jorrit'), stage.as('p-dilan')];
  await stage.moveTo('2026-03-13T18:30');
  await nynke.press('Start');
  await nynke.fill({ [Q.state]: 'Op weg', [Q.need]: ['Geld'] });
  await nynke.fill({
    [Q.what]: 'Geld voor de zaal van de sessie.',
    [Q.who]: 'Programmacontroller',
    [Q.when]: 'Deze week',
  });
  expect(await newest(nynke)).toContain('Jorrit');
  expect(await newest(nynke)).toContain('maandag 16 maart om 09.00 uur');
  await stage.settle();
  // Friday evening: nobody is disturbed before Monday nine o'clock.
  await seesNot(jorrit, 'Geld voor de zaal');
  await stage.moveTo('2026-03-16T09:00');
  await sees(jorrit, 'Geld voor de zaal van de sessie.');
  await seesInChannel(dilan, 'Geld voor de zaal van de sessie.');
  await jorrit.press('Ik pak dit op');
  await stage.settle();
  await sees(nynke, 'Jorrit pakt jouw hulpvraag op');
  await seesInChannel(dilan, 'Jorrit pakt dit op');
  await stage.moveTo('2026-03-19T14:00');
  await nynke.press('Start');
  const question = (await nynke.form())?.labels.find((label) => label.includes('Geld voor de zaal'));
  expect(question).toBeDefined();
  await nynke.fill({ [question ?? '']: 'Ja, geregeld', [Q.state]: 'Op weg', [Q.need]: ['Niets'] });
  await stage.settle();
  await sees(jorrit, 'opgelost');
  await stage.moveTo('2026-03-23T08:30');
  await seesInChannel(dilan, 'Afgerond');
}

async function vervanger(stage: Stage): Promise<void> {
  const [soraya, kofi] = [stage.as('p-soraya'), stage.as('p-kofi')];
  await stage.moveTo(ASK);
  await soraya.press('Deze week niet');
  await soraya.fill({ [Q.whyNot]: 'Vraag mijn vervanger' });
  expect(await newest(soraya)).toContain('Kofi');
  await stage.settle();
  await sees(kofi, 'Je vult deze keer in voor Soraya.');
  await kofi.press('Start');
  await kofi.fill({ [Q.state]: 'Op weg', [Q.learned]: 'Er zijn twee leerplekken bij gekomen.', [Q.need]: ['Niets'] });
  expect(stage.house.store.weekchecks.newest('W1', '2026-W11')).toMatchObject({
    personId: 'p-kofi',
    onBehalfOf: 'p-soraya',
  });
  await stage.settle();
  await sees(soraya, 'Kofi');
}

async function handOver(stage: Stage): Promise<void> {
  const { people } = stage.house.store;
  const before = people.get('p-femke')!;
  const after = people.get('p-milan')!;
  stage.house.store.write(() => {
    people.put({ ...before, roles: before.roles.filter((grant) => grant.role !== 'kartrekker') });
    people.put({ ...after, roles: [...after.roles, { role: 'kartrekker', scope: 'W3' }] });
  });
  const [femke, milan] = [stage.as('p-femke'), stage.as('p-milan')];
  const seen = await count(femke);
  await stage.moveTo(ASK);
  expect(await count(femke)).toBe(seen);
  await milan.press('Start');
  // The weekcheck belongs to the werkgroep: its last plan is brought back to whoever is kartrekker now.
  const last = stage.house.store.weekchecks.lastAnswered('W3', '2026-W11')!;
  expect((await milan.form())?.labels.join()).toContain(String(last.answers['V5']));
}

async function correction(stage: Stage): Promise<void> {
  const [femke, ruben] = [stage.as('p-femke'), stage.as('p-ruben')];
  await stage.moveTo(ASK);
  await femke.press('Start');
  await femke.fill({ [Q.state]: 'Op weg', [Q.learned]: 'Er kwamen 41 mensen.', [Q.need]: ['Niets'] });
  await stage.moveTo('2026-03-16T09:30');
  await seesInChannel(ruben, 'Er kwamen 41 mensen.');

  // Somebody else may ask; the words stay the kartrekker's own.
  await ruben.pressInChannel('Klopt er iets niet?');
  await ruben.fill({
    [Q.wrong]: 'Communicatie, geleerd: Er kwamen 41 mensen.',
    [Q.todo]: 'De tekst aanpassen',
    [Q.text]: 'Er kwamen 14 mensen.',
  });
  await stage.settle();
  // Who pressed reads what becomes of it, and nobody else in the channel does.
  await isTold(ruben, 'Ik vraag Femke');
  await seesNotInChannel(femke, 'Ik vraag Femke');
  await seesInChannel(ruben, 'Er kwamen 41 mensen.');
  await sees(femke, 'Ruben');

  await femke.pressInChannel('Klopt er iets niet?');
  await femke.fill({
    [Q.wrong]: 'Communicatie, geleerd: Er kwamen 41 mensen.',
    [Q.todo]: 'De tekst aanpassen',
    [Q.text]: 'Er kwamen 14 mensen.',
  });
  await stage.settle();
  await seesInChannel(ruben, 'Er kwamen 14 mensen.');
  await seesNotInChannel(ruben, 'Er kwamen 41 mensen.');
  await seesInChannel(ruben, 'Aangepast op 16 maart');

  await femke.pressInChannel('Klopt er iets niet?');
  await femke.fill({ [Q.wrong]: 'Communicatie, geleerd: Er kwamen 14 mensen.', [Q.todo]: 'Het weghalen' });
  await stage.settle();
  await seesNotInChannel(ruben, 'Er kwamen 14 mensen.');
  expect(JSON.stringify(stage.house.store.weekchecks.by('p-femke'))).not.toContain('Er kwamen');
}

async function delay(stage: Stage): Promise<void> {
  const wietske = stage.as('p-wietske');
  await stage.moveTo(CLOSE);
  await sees(wietske, 'Weekbericht');
  await wietske.press('Een uur later');
  await stage.moveTo('2026-03-16T09:29');
  expect(await wietske.readsChannel()).toHaveLength(0);
  await wietske.press('Een uur later');
  await wietske.press('Een uur later');
  await stage.settle();
  await expect(wietske.press('Een uur later')).rejects.toThrow();
  await stage.moveTo('2026-03-16T11:29');
  expect(await wietske.readsChannel()).toHaveLength(0);
  await stage.moveTo('2026-03-16T11:30');
  await seesInChannel(wietske, 'Weekbericht Alliantie van Kracht');
}

async function pausing(stage: Stage): Promise<void> {
  const [femke, maureen] = [stage.as('p-femke'), stage.as('p-maureen')];
  await femke.says('pauze');
  expect(stage.house.store.settings.get('paused')).toBeNull();
  await maureen.says('pauze');
  const seen = await count(femke);
  await stage.moveTo(ASK);
  expect(await count(femke)).toBe(seen);
  await femke.says('hulp');
  expect(await newest(femke)).toContain('112');
  await maureen.says('verder');
  await stage.moveTo('2026-03-12T15:00');
  await sees(femke, 'Tijd voor de weekcheck');
}

async function askingInBetween(stage: Stage): Promise<void> {
  const [gerrit, wietske] = [stage.as('p-gerrit'), stage.as('p-wietske')];
  await gerrit.says('vraag');
  await gerrit.fill({
    [Q.needs]: ['Contact met een partner'],
    [Q.what]: 'Wie kent de school in de wijk?',
    [Q.who]: 'Weet ik nog niet',
    [Q.when]: 'Deze week',
  });
  expect(await newest(gerrit)).toContain('Wietske');
  await stage.settle();
  await sees(wietske, 'Wie kent de school in de wijk?');
  await gerrit.press('Trek in');
  await stage.settle();
  await sees(wietske, 'niet meer nodig');
}

async function ownData(stage: Stage): Promise<void> {
  const femke = stage.as('p-femke');
  await femke.says('mijn gegevens');
  const said = await newest(femke);
  expect(said).toContain('Femke Aaldersveen');
  expect(said).not.toContain('Harmen');
}

async function forgotten(stage: Stage): Promise<void> {
  const [gerrit, femke] = [stage.as('p-gerrit'), stage.as('p-femke')];
  const { store } = stage.house;
  await gerrit.says('mijn gegevens');
  expect(await newest(gerrit)).toContain('‘wis mij’');
  const users = store.people.addresses('p-gerrit').map(({ user }) => user ?? '');
  const places = (): number =>
    users.filter((user) => store.sqlite.prepare('select 1 from teams_reference where instr(key, ?) > 0').get(user))
      .length;
  await gerrit.says('wis mij');
  expect(await newest(gerrit)).toContain('Dit blijft, zonder jouw naam');
  expect(places() > 0).toBe(stage.platform === 'teams');
  const told = await count(femke);
  await gerrit.press('Ja, wis mij');
  await stage.settle();
  await sees(gerrit, 'Ik weet niet meer wie je bent.');
  expect(store.people.get('p-gerrit')).toBeNull();
  // The conversation that we keep ourselves goes as well, but for that sentence.
  if (stage.platform === 'web') expect(await gerrit.reads()).toHaveLength(1);
  expect(places()).toBe(0);
  await expect(gerrit.press('Ja, wis mij')).rejects.toThrow();
  const last = await count(gerrit);
  await stage.moveTo('2026-03-12T13:59');
  expect(await count(gerrit)).toBe(last);
  expect(await count(femke)).toBe(told);
  await gerrit.says('overzicht');
  expect(await newest(gerrit)).toContain('Ik ken jou nog niet');
}

async function away(stage: Stage): Promise<void> {
  const [femke, milan] = [stage.as('p-femke'), stage.as('p-milan')];
  await femke.says('weg 12-3 tot 20-3');
  expect(await newest(femke)).toContain('Milan');
  const seen = await count(femke);
  await stage.moveTo(ASK);
  expect(await count(femke)).toBe(seen);
  await sees(milan, 'Je vult deze keer in voor Femke.');
}

async function stop(stage: Stage): Promise<void> {
  const [tunde, wietske] = [stage.as('p-tunde'), stage.as('p-wietske')];
  const told = await count(wietske);
  await tunde.says('stop');
  await sees(tunde, 'geen vragen meer');
  const seen = await count(tunde);
  await stage.moveTo(POST);
  expect(await count(tunde)).toBe(seen);
  expect(await count(wietske)).toBe(told + 1);
  await seesNotInChannel(wietske, 'Tunde');
  await tunde.says('start');
  await stage.moveTo('2026-03-19T14:00');
  await sees(tunde, 'Tijd voor de weekcheck');
}

async function plainSentence(stage: Stage): Promise<void> {
  const ruben = stage.as('p-ruben');
  await stage.moveTo(ASK);
  await ruben.says('Twee partners hebben nu een AVK-team.');
  expect(stage.house.store.weekchecks.newest('W4', '2026-W11')).toMatchObject({
    kind: 'spoken',
    answers: { V3: 'Twee partners hebben nu een AVK-team.' },
  });
  await ruben.says('Bel mij op 06-12345678 als je wilt.');
  expect(await newest(ruben)).not.toContain('12345678');
  expect(JSON.stringify(stage.house.store.weekchecks.by('p-ruben'))).not.toContain('12345678');
}

async function closedIsClosed(stage: Stage): Promise<void> {
  const femke = stage.as('p-femke');
  await stage.moveTo(ASK);
  await femke.press('Start');
  await stage.moveTo(CLOSE);
  await femke.fill({ [Q.state]: 'Op weg', [Q.learned]: 'Dit kwam te laat.', [Q.need]: ['Niets'] });
  const form = await femke.form();
  expect(form?.problems.join()).toContain('gesloten');
  expect(form?.standing[Q.learned]).toBe('Dit kwam te laat.');
  expect(stage.house.store.weekchecks.newest('W3', '2026-W11')).toBeNull();
}

async function twoWerkgroepen(stage: Stage): Promise<void> {
  const { people, weekchecks } = stage.house.store;
  const ruben = people.get('p-ruben')!;
  stage.house.store.write(() => {
    people.put({ ...ruben, roles: [...ruben.roles, { role: 'kartrekker', scope: 'W5' }] });
    const nynke = people.get('p-nynke')!;
    people.put({ ...nynke, roles: nynke.roles.filter((grant) => grant.role !== 'kartrekker') });
  });
  const player = stage.as('p-ruben');
  const before = await count(player);
  await stage.moveTo(ASK);
  expect(await count(player)).toBe(before + 2);
  await player.says('We leerden dat klein beginnen helpt.');
  expect(weekchecks.newest('W4', '2026-W11')).toBeNull();
  await player.press('Lerend Evalueren');
  expect(weekchecks.newest('W5', '2026-W11')?.answers['V3']).toBe('We leerden dat klein beginnen helpt.');
  expect(weekchecks.newest('W4', '2026-W11')).toBeNull();
}

async function counting(stage: Stage): Promise<void> {
  const femke = stage.as('p-femke');
  await stage.moveTo(ASK);
  await seesNot(femke, 'Klopt deze tussenstand?');
  await stage.moveTo('2026-03-19T14:00');
  await sees(femke, 'jaarlijks congres');
  await femke.press('Aanpassen');
  await femke.fill({ [Q.count]: '1' });
  expect(stage.house.store.programme.count('I3-3')).toBe(1);
  await stage.moveTo('2026-03-23T08:30');
  await seesInChannel(femke, 'Jaarlijks congres: 1 van 1');
}

async function experimentAsked(stage: Stage): Promise<void> {
  const chaima = stage.as('p-chaima');
  await stage.moveTo('2026-04-02T14:00');
  await sees(chaima, 'Eén zin is genoeg.');
  await chaima.press('Vertel');
  await chaima.fill({ [Q.experiment]: 'De school doet mee.' });
  await stage.settle();
  await chaima.press('Aanpassen');
  expect((await chaima.form())?.standing[Q.experiment]).toBe('De school doet mee.');
  await chaima.fill({ [Q.experiment]: 'Twee scholen doen mee.' });
  const hilde = stage.as('p-hilde');
  await hilde.press('Niets nieuws deze keer');
  expect(await newest(hilde)).toContain('Er is niets nieuws');

  await stage.moveTo('2026-04-07T08:30');
  await seesInChannel(stage.as('p-wietske'), 'Hoogeveen: Twee scholen doen mee.');
  await seesNotInChannel(stage.as('p-wietske'), 'Tijdige signalering');
  await sees(chaima, 'is gesloten');
}

async function experimentTold(stage: Stage): Promise<void> {
  const [chaima, wietske, maureen] = [stage.as('p-chaima'), stage.as('p-wietske'), stage.as('p-maureen')];
  const gerrit = stage.as('p-gerrit');
  await chaima.says('experiment Hoogeveen');
  await chaima.press('Vertel hoe het gaat');
  await chaima.fill({ [Q.experiment]: 'De koffie <b>werkt</b> & de school doet mee.' });
  await chaima.press('Aanpassen');
  await chaima.fill({ [Q.experiment]: 'De koffie <b>werkt</b> & twee scholen doen mee.' });
  await stage.moveTo(POST);
  await seesInChannel(wietske, 'Hoogeveen: De koffie <b>werkt</b> & twee scholen doen mee.');
  await seesNotInChannel(wietske, 'de school doet mee');

  await maureen.says('experiment E3');
  await maureen.press('Stadium aanpassen');
  await maureen.fill({ [Q.stage]: 'Gestopt met les' });
  await maureen.fill({ [Q.whyStopped]: 'De school verhuist.', [Q.lesson]: 'Begin met wie er al komt.' });
  await maureen.press('Bekijk het experiment');
  expect(await newest(maureen)).toContain('Gestopt met les');

  await gerrit.says('experimenten');
  await gerrit.press('E3 Hoogeveen');
  const told = await newest(gerrit);
  const moments = [
    'vier ouders',
    'veertien ouders',
    '. Stadium: Snel leren',
    'twee scholen',
    'Begin met wie er al komt',
  ];
  const places = moments.map((moment) => told.indexOf(moment));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(told).not.toMatch(/Chaima|Maureen/);
}

async function inNeed(stage: Stage): Promise<void> {
  const femke = stage.as('p-femke');
  const { weekchecks } = stage.house.store;
  await stage.moveTo(ASK);
  await femke.says('Ik wil niet meer leven.');
  expect(await newest(femke)).toMatch(/112[\s\S]*113[\s\S]*Jouw tekst is niet bewaard\./);
  await femke.press('Start');
  await femke.fill({ [Q.state]: 'Op weg', [Q.learned]: 'Een deelnemer wil niet meer leven.', [Q.need]: ['Niets'] });
  const asked = await femke.form();
  expect(asked?.words).toMatch(/112[\s\S]*113[\s\S]*Jouw tekst is nog niet bewaard\./);
  expect(asked?.words).toContain('Bovenaan staat wie je nu kan helpen.');
  expect(asked?.standing[Q.learned]).toBe('Een deelnemer wil niet meer leven.');
  expect(weekchecks.newest('W3', '2026-W11')).toBeNull();
  // Other words of the kind are asked about anew: what was chosen for the first does not count for them.
  await femke.fill({ [Q.learned]: 'Een vader zei dat hij dood wil.', [Q.keep]: 'Het klopt zo, bewaar mijn tekst' });
  expect(weekchecks.newest('W3', '2026-W11')).toBeNull();
  await femke.fill({ [Q.keep]: 'Het klopt zo, bewaar mijn tekst' });
  expect(weekchecks.newest('W3', '2026-W11')?.answers['V3']).toBe('Een vader zei dat hij dood wil.');
  await femke.press('Aanpassen');
  await femke.fill({ [Q.next]: 'Ik wil dood.' });
  await femke.fill({ [Q.keep]: 'Weggooien: bewaar niets van dit formulier' });
  await sees(femke, 'Ik bewaar niets van dit formulier.');
  expect(weekchecks.newest('W3', '2026-W11')).toMatchObject({ revision: 1 });
}

/** What people go through, as promises; each is played on every platform. */
export const JOURNEYS: Readonly<Record<string, (stage: Stage) => Promise<void>>> = {
  'a normal week goes from question to weekbericht, and the plan comes back': normalWeek,
  'an unchanged week is one tap, and after three only the learning question is asked': unchangedWeek,
  'who is stuck and asks for a call is called, and nobody else knows': stuckWithCall,
  'help that is asked for is followed until it is closed': helpUntilClosed,
  'a vervanger answers with attribution': vervanger,
  'a new kartrekker takes over the weekcheck with its memory': handOver,
  'a weekbericht that stands can be put right': correction,
  'the programmaleider sees the weekbericht first and can hold it three times': delay,
  'the programmasecretaris pauses and resumes in chat, and nobody else does': pausing,
  'anybody asks for help in between, and takes it back': askingInBetween,
  'who asks for their own data gets theirs and nobody else’s': ownData,
  'who answers for two werkgroepen gets two short weekchecks, and a plain sentence asks for which it is':
    twoWerkgroepen,
  'a count is asked for every four weeks, and changed in one step': counting,
  'who asks to be forgotten is, gets one last kind sentence, and is a stranger afterwards': forgotten,
  'who is away is not asked, and the vervanger is': away,
  'who stops gets nothing more, and nobody hears of it': stop,
  'a plain sentence is kept as what was learned, unless it holds personal data': plainSentence,
  'the contact of an experiment is asked for one line, which stands in the weekbericht': experimentAsked,
  'what is told about an experiment and how far it is can be read by anybody': experimentTold,
  'who may be in need sees who can help, and nothing is kept before they choose': inNeed,
  'an answer after closing is refused kindly and stays in the form': closedIsClosed,
  ...PULS_JOURNEYS,
  ...SIGNAAL_JOURNEYS,
};

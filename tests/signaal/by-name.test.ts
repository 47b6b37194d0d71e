import { afterEach, describe, expect, test } from 'vitest';
import { replyText } from '../support/read.ts';
import type { Somebody } from '../support/somebody.ts';
import type { World } from '../support/world.ts';
import { COFFEE, POST, S, WEEK, give, giveNameless, onDisk, shownEverywhere, signaalWorld } from './given.ts';

let world: World;
afterEach(() => world.close());

const NEW_TEXT = 'Koffie op woensdag trekt de meeste ouders.';

describe('A signaal with a name', () => {
  test('is two taps and a sentence, and stands in the weekbericht of its week', async () => {
    world = await signaalWorld();
    const femke = world.person('p-femke');
    await give(femke);
    expect(femke.latest()).toContain('Jouw signaal telt mee');
    await world.goTo(POST);
    const said = shownEverywhere(world);
    expect(said).toContain(`Hoogeveen, dit werkt: ${COFFEE}`);
    expect(said).toContain('Bij dit signaal is de stoel nog leeg.');
    expect(said).not.toContain('Femke');
  });

  test('given twice in the same words is one signaal, and its giver hears so', async () => {
    world = await signaalWorld();
    const femke = world.person('p-femke');
    await give(femke);
    await femke.repeat();
    expect(femke.latest()).toContain('Dit signaal heb ik al');
    await give(femke);
    expect(femke.latest()).toContain('Dit signaal heb ik al');
    expect(world.store.signalen.by('p-femke')).toHaveLength(1);
    await give(femke, { [S.text]: NEW_TEXT });
    expect(world.store.signalen.by('p-femke')).toHaveLength(2);
  });

  test('can be told more of afterwards, which is no correction', async () => {
    world = await signaalWorld();
    const femke = world.person('p-femke');
    await give(femke, { [S.kind]: 'Dit zit in de weg' });
    await world.goTo(POST);
    await femke.press('Vertel iets meer');
    await femke.fill({
      [S.stage]: 'Snel leren',
      [S.evidence]: ['Gezien', 'Gehoord'],
      [S.capital]: ['Sociaal'],
      [S.atTable]: 'Ja',
      [S.remover]: 'Een leidinggevende',
      [S.adjustment]: 'We proberen iets',
      [S.adjusts]: 'Elke woensdag koffie.',
    });
    expect(femke.latest()).toContain('Ik heb het erbij gezet');
    await world.quiet();
    const said = shownEverywhere(world);
    for (const told of ['Snel leren', 'Gezien en gehoord', 'Sociaal', 'Een leidinggevende', 'Elke woensdag koffie.'])
      expect(said).toContain(told);
    expect(said).not.toContain('de stoel nog leeg');
    expect(said).not.toContain('Aangepast op');
  });

  test('that is changed after the weekbericht stands there as it is now, and the weekbericht says so', async () => {
    world = await signaalWorld();
    const femke = world.person('p-femke');
    await give(femke);
    await world.goTo(POST);
    await femke.press('Veranderen');
    await femke.fill({ [S.text]: NEW_TEXT });
    await world.quiet();
    const said = shownEverywhere(world);
    expect(said).toContain(NEW_TEXT);
    expect(said).not.toContain(COFFEE);
    expect(said).toContain('Aangepast op 16 maart.');
    expect(world.store.signalen.by('p-femke')[0]).toMatchObject({ revision: 2 });
  });

  test('carries the first name of its giver only after they asked to be there', async () => {
    world = await signaalWorld();
    const femke = world.person('p-femke');
    await give(femke);
    await world.goTo(POST);
    await femke.press('Ja, graag');
    await world.quiet();
    expect(shownEverywhere(world)).toContain('Femke');
    expect(shownEverywhere(world)).not.toContain('Aangepast op');
  });

  test('that is withdrawn is gone from the store, its log, the outbox, the weekbericht and its thread', async () => {
    world = await signaalWorld();
    const femke = world.person('p-femke');
    await give(femke, { [S.kind]: 'Dit werkt niet' });
    await femke.press('Veranderen');
    await femke.fill({ [S.text]: NEW_TEXT, [S.adjustment]: 'We proberen iets', [S.adjusts]: 'Volgende keer taart.' });
    await world.goTo(POST);
    expect(shownEverywhere(world)).toContain(NEW_TEXT);
    expect(onDisk(world.file)).toContain(NEW_TEXT);
    expect(onDisk(world.file)).toContain(COFFEE);
    await femke.press('Terugtrekken');
    await femke.press('Ja, haal het weg');
    expect(femke.latest()).toContain('Jouw signaal is weg');
    await world.quiet();
    for (const words of [NEW_TEXT, COFFEE, 'Volgende keer taart.']) {
      expect(shownEverywhere(world)).not.toContain(words);
      expect(onDisk(world.file)).not.toContain(words);
    }
    expect(shownEverywhere(world)).toContain('Aangepast op 16 maart.');
    expect(world.store.signalen.by('p-femke')).toEqual([]);
    await femke.press('Veranderen');
    expect(femke.latest()).toContain('Dit signaal is er niet meer');
  });

  test('without withdrawal its words stay on the disk, so that the search above can find something', async () => {
    world = await signaalWorld();
    await give(world.person('p-femke'));
    expect(onDisk(world.file)).toContain(COFFEE);
  });

  test('is kept from nobody but strangers: whoever takes part may give one', async () => {
    world = await signaalWorld();
    const somebody = world.store.people.all().find((one) => one.roles.every(({ role }) => role === 'professional'))!;
    const them = world.person(somebody.id);
    await give(them);
    expect(world.store.signalen.ofWeek(WEEK)).toHaveLength(1);
  });

  test('comes from the weekcheck with what was learned in it, and is not kept before it is sent', async () => {
    world = await signaalWorld();
    const femke = world.person('p-femke');
    await femke.press('Start');
    await femke.fill({ 'Hoe staat de werkgroep ervoor?': 'Op weg', 'Wat is er deze week gelukt of geleerd?': COFFEE });
    await femke.press('Ja, maak er een signaal van');
    expect(femke.form().fields.find((field) => field.id === 'S3')).toMatchObject({ initial: COFFEE });
    expect(world.store.signalen.ofWeek(WEEK)).toEqual([]);
    await femke.fill({ [S.kind]: 'Dit werkt', [S.about]: 'Iets anders' });
    expect(world.store.signalen.ofWeek(WEEK)).toHaveLength(1);
  });

  test('may be taken out of the weekbericht by the programmasecretaris and put right by its giver alone', async () => {
    world = await signaalWorld();
    const [femke, secretary] = [world.person('p-femke'), world.store.people.withRole('programmasecretaris')[0]!];
    const [other] = world.store.people.withRole('programmacontroller');
    await give(femke);
    await world.goTo(POST);
    const ref = world.store.signalen.ofWeek(WEEK)[0]!.ref;
    const correct = async (who: string, values: Readonly<Record<string, string>>): Promise<void> => {
      await world.person(who).press('Klopt er iets niet?', { channel: 'programmateam' });
      await world.person(who).submit({ K1: `signaal:${ref}`, ...values });
      await world.quiet();
    };
    await correct(other!.id, { K2: 'weghalen' });
    expect(shownEverywhere(world)).toContain(COFFEE);
    await correct('p-femke', { K2: 'aanpassen', K3: NEW_TEXT });
    expect(shownEverywhere(world)).toContain(NEW_TEXT);
    await correct(secretary.id, { K2: 'aanpassen', K3: 'Iets anders.' });
    expect(shownEverywhere(world)).toContain(NEW_TEXT);
    await correct(secretary.id, { K2: 'weghalen' });
    expect(shownEverywhere(world)).not.toContain(NEW_TEXT);
    expect(onDisk(world.file)).not.toContain(NEW_TEXT);
  });

  test('that the programmasecretaris takes out is told to its giver, kindly, with who to ask', async () => {
    world = await signaalWorld();
    const [femke, maureen] = [world.person('p-femke'), world.person('p-maureen')];
    await give(femke);
    await world.goTo(POST);
    await takeOut(maureen);
    await world.goTo('2026-03-16T10:00:00+01:00');
    const told = femke.sees();
    expect(told).toContain('Jouw signaal over Hoogeveen staat niet meer in het weekbericht van week 11.');
    expect(told).toContain('Wil je weten waarom? Vraag het Maureen gerust.');
    expect(told).not.toContain(COFFEE);
    expect(world.store.outbox.startingWith('signaal.removed|')).toHaveLength(1);
    expect(maureen.sees()).not.toContain('Femke');
  });

  test('that its giver takes out, or that has no name, brings nobody a message about it', async () => {
    world = await signaalWorld();
    const [femke, maureen] = [world.person('p-femke'), world.person('p-maureen')];
    await give(maureen);
    await giveNameless(femke, { [S.text]: NEW_TEXT });
    await world.goTo(POST);
    await takeOut(maureen);
    await takeOut(maureen);
    expect(world.store.signalen.ofWeek(WEEK)).toEqual([]);
    expect(world.store.outbox.startingWith('signaal.removed|')).toEqual([]);
  });

  test('says its thanks in one place: what is added or changed from there turns them, and does not repeat them', async () => {
    world = await signaalWorld();
    const femke = world.person('p-femke');
    await give(femke);
    await femke.press('Vertel iets meer');
    expect((await femke.fill({ [S.atTable]: 'Ja' })).kind).toBe('replaced');
    await femke.press('Veranderen');
    expect((await femke.fill({ [S.text]: NEW_TEXT })).kind).toBe('replaced');
    const joined = await femke.press('Nee, dank je');
    expect(joined.kind).toBe('replaced');
    expect(replyText(joined)).toContain('Jouw naam staat er niet bij.');
  });

  test('leaves the overview where it is when it is changed from there', async () => {
    world = await signaalWorld();
    const femke = world.person('p-femke');
    await give(femke);
    await femke.say('overzicht');
    await femke.press('Verander signaal 1');
    expect((await femke.fill({ [S.text]: NEW_TEXT })).kind).toBe('message');
    expect(femke.latest()).toContain('Ik heb jouw signaal aangepast');
    expect(femke.sees()).toContain('dit werkt (Hoogeveen)');
  });
});

/** Takes out the first signaal of the weekbericht. */
async function takeOut(who: Somebody): Promise<void> {
  const [{ ref } = { ref: '' }] = world.store.signalen.ofWeek(WEEK);
  await who.press('Klopt er iets niet?', { channel: 'programmateam' });
  await who.submit({ K1: `signaal:${ref}`, K2: 'weghalen' });
  await world.quiet();
}

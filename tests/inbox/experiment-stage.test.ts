import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadProgramme } from '../../seeds/load.ts';
import { liveDemo } from '../seeds/live-demo.ts';
import { liveProgramme } from '../seeds/live-programme.ts';
import { replyText } from '../support/read.ts';
import type { Somebody } from '../support/somebody.ts';
import { type World, openWorld } from '../support/world.ts';
import { sendForm } from './thursday.ts';

const STAGE = 'In welk stadium is het experiment nu?';
const WHY = 'Waarom stopt het experiment?';
const LESSON = 'Wat leerden jullie ervan?';

let world: World;
let maureen: Somebody;
let wietske: Somebody;
beforeEach(() => {
  world = openWorld();
  maureen = world.person('p-maureen');
  wietske = world.person('p-wietske');
});
afterEach(() => world.close());

const stages = () =>
  world.store.experiments.stages('E3').map(({ stage, source, personId }) => [stage, source, personId]);
const stands = () => world.store.programme.experiment('E3')?.stage;

async function choose(who: Somebody, stage: string) {
  await who.say('experiment E3');
  await who.press('Stadium aanpassen');
  return who.fill({ [STAGE]: stage });
}

describe('The stage of an experiment', () => {
  test('begins as the seeds say, and changes as the programme says, with day and by whom', async () => {
    expect(stages()).toEqual([['snel-leren', 'seed', null]]);
    const at = world.house.machine.now();
    expect(replyText(await choose(maureen, 'Samen aanpassen'))).toContain('Samen aanpassen');
    expect(stages()).toEqual([
      ['snel-leren', 'seed', null],
      ['samen-aanpassen', 'programme', 'p-maureen'],
    ]);
    expect(world.store.experiments.stages('E3').at(-1)?.at).toBeGreaterThanOrEqual(at);
    expect(stands()).toBe('samen-aanpassen');
    expect(replyText(await maureen.say('experiment E3'))).toContain('Stadium: Samen aanpassen.');
    expect(replyText(await maureen.say('mijn gegevens'))).toContain('Samen aanpassen');
  });

  test('that stopped is kept with its reason and its lesson, and not before', async () => {
    await choose(maureen, 'Gestopt met les');
    expect(stages()).toHaveLength(1);
    const half = await maureen.fill({ [WHY]: 'De school verhuist.' });
    expect(half).toMatchObject({ kind: 'problems', problems: { S3: expect.any(String) as string } });
    expect(stages()).toHaveLength(1);
    await maureen.fill({ [WHY]: 'De school verhuist.', [LESSON]: 'Begin met wie er al komt.' });
    const shown = replyText(await world.person('p-marije').say('experiment Hoogeveen'));
    expect(shown).toContain('Gestopt met les. Waarom: De school verhuist. De les: Begin met wie er al komt.');
    expect(shown).not.toMatch(/Maureen|Chaima/);
  });

  test('passes the filter: a name in a lesson is asked about first', async () => {
    await choose(maureen, 'Gestopt met les');
    const reply = await maureen.fill({ [WHY]: 'Bel 06-12345678.', [LESSON]: 'Mevrouw Dobbema wist het al.' });
    expect(reply).toMatchObject({
      kind: 'problems',
      problems: { S2: expect.any(String) as string, S3: expect.any(String) as string },
    });
    expect(stages()).toHaveLength(1);
  });

  test('can go back to "nog niet bekend", and that is history too', async () => {
    await choose(maureen, 'Nog niet bekend');
    expect(stages().at(-1)).toEqual([null, 'programme', 'p-maureen']);
    expect(replyText(await maureen.say('experiment E3'))).toContain('Stadium: nog niet gekozen.');
  });

  test('chosen twice is kept once', async () => {
    await choose(maureen, 'Samen aanpassen');
    await maureen.repeat();
    await choose(maureen, 'Samen aanpassen');
    expect(stages()).toHaveLength(2);
  });

  test('of two people who choose at once, the second sees what the first chose and decides again', async () => {
    for (const who of [maureen, wietske]) {
      await who.say('experiment E3');
      await who.press('Stadium aanpassen');
    }
    await maureen.fill({ [STAGE]: 'Samen aanpassen' });
    const reply = await wietske.fill({ [STAGE]: 'Klein beginnen' });
    expect(reply).toMatchObject({
      kind: 'problems',
      problems: { S1: expect.stringContaining('Samen aanpassen') as string },
    });
    expect(stands()).toBe('samen-aanpassen');
    await wietske.fill({ [STAGE]: 'Klein beginnen' });
    expect(stages().map(([stage]) => stage)).toEqual(['snel-leren', 'samen-aanpassen', 'klein-beginnen']);
  });

  test('of two people also when the second already reads that it stopped', async () => {
    await choose(wietske, 'Gestopt met les');
    await choose(maureen, 'Samen aanpassen');
    const both = { [WHY]: 'De school verhuist.', [LESSON]: 'Begin met wie er al komt.' };
    expect((await wietske.fill(both)).kind).toBe('problems');
    expect(stands()).toBe('samen-aanpassen');
    await wietske.fill(both);
    expect(stands()).toBe('gestopt-met-les');
  });

  test('is set by nobody else: the button is not there, and its act is refused', async () => {
    for (const user of ['p-chaima', 'p-dilan', 'p-soraya', 'p-marije']) {
      const who = world.person(user);
      expect(replyText(await who.say('experiment E3'))).not.toContain('Stadium aanpassen');
      const reply = await sendForm(world, who, { kind: 'experiment.stage', experiment: 'E3' }, {}, `no-${user}`);
      expect(replyText(reply)).toContain('jij niet');
    }
  });

  test('in a form of another version is asked again; of an experiment that is gone gets a kind answer', async () => {
    const act = { kind: 'experiment.stage-step', experiment: 'E3', version: 99, seen: 0 } as const;
    expect((await sendForm(world, maureen, act, { S1: 'klein-beginnen' }, 'v')).kind).toBe('form');
    const stop = { kind: 'experiment.stopped', experiment: 'E9', version: 1, seen: 0 } as const;
    expect(replyText(await sendForm(world, maureen, stop, { S2: 'a', S3: 'b' }, 'g'))).toContain('werkt niet meer');
    expect(stages()).toHaveLength(1);
  });
});

describe('Loading the seeds again', () => {
  const load = (stadium: 'klein-beginnen' | 'snel-leren' | null): void => {
    const { programme } = liveDemo();
    const experimenten = programme.experimenten.map((one) => (one.id === 'E3' ? { ...one, stadium } : one));
    loadProgramme(world.store, { ...programme, experimenten }, world.house.machine.now());
  };

  test('adds nothing, and follows a seed that was changed as long as the programme chose nothing', () => {
    load('snel-leren');
    load(null);
    expect(stages()).toEqual([['snel-leren', 'seed', null]]);
    load('klein-beginnen');
    load('klein-beginnen');
    expect(stages().map(([stage]) => stage)).toEqual(['snel-leren', 'klein-beginnen']);
    expect(stands()).toBe('klein-beginnen');
  });

  test('never goes over what the programme chose later, also when that is "nog niet bekend"', async () => {
    for (const chosen of ['Samen aanpassen', 'Nog niet bekend']) {
      await choose(maureen, chosen);
      const before = [stages(), stands()];
      for (const seed of ['klein-beginnen', 'snel-leren', null] as const) load(seed);
      loadProgramme(world.store, liveProgramme(), world.house.machine.now());
      expect([stages(), stands()]).toEqual(before);
    }
  });
});

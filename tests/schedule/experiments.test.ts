import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isTurn } from '../../src/inbox/experiment-week.ts';
import type { NewPerson } from '../../src/store/index.ts';
import { type World, openWorld } from '../support/world.ts';

const EXPERIMENTS = ['E1', 'E2', 'E3', 'E4', 'E5'];
const BEFORE = '2026-04-02T13:59:00+02:00';
const ASKED = '2026-04-02T14:00:00+02:00';

let world: World;
beforeEach(() => {
  world = openWorld();
});
afterEach(() => world.close());

/** Who was asked about which experiment in which week, as it was planned. */
const asked = (): readonly string[] =>
  world.store.outbox.startingWith('experiment.ask|').map((row) => row.key.slice('experiment.ask|'.length));
const change = (id: string, over: Partial<NewPerson>): void => {
  const { welcomedAt: _w, stoppedAt: _s, ...person } = world.store.people.get(id)!;
  world.store.people.put({ ...person, ...over });
};
const weeks = (from: string, count: number): readonly string[] => {
  const { agenda } = world.house.machine;
  const all = [from];
  while (all.length < count) {
    const monday = agenda.startOf(agenda.days(all.at(-1)!).from);
    all.push(agenda.weekOf(monday + 7.5 * 86_400_000));
  }
  return all;
};

describe('The weeks in which contacts are asked', () => {
  test('are every fourth one, as far as possible from the counts, and move one week for a school holiday', () => {
    const { agenda } = world.house.machine;
    const turns = weeks('2026-W06', 47).filter((week) => isTurn(agenda, week));
    // Week 18 is the meivakantie and goes to 19; weeks 30 and 31 lie in the summer and are left out.
    expect(turns).toEqual([
      ...['2026-W06', '2026-W10', '2026-W14', '2026-W19', '2026-W22', '2026-W26'],
      ...['2026-W34', '2026-W38', '2026-W43', '2026-W46', '2026-W50'],
    ]);
  });

  test('are never in a school holiday, never in a week with counts, and never nearer than three weeks', () => {
    const { agenda } = world.house.machine;
    const all = weeks('2026-W01', 1040);
    const turns = all.filter((week) => isTurn(agenda, week));
    for (const week of turns) {
      expect(agenda.askAt(week)).not.toBeNull();
      expect(agenda.index(week) % 4).not.toBe(0);
    }
    const gaps = turns.slice(1).map((week, at) => agenda.index(week) - agenda.index(turns[at]!));
    expect(Math.min(...gaps)).toBe(3);
    expect(turns.length).toBeGreaterThan(240);
  });
});

describe('Asking the contacts', () => {
  test('happens on the Thursday of their week and not before, each contact about their own', async () => {
    await world.goTo(BEFORE);
    expect(asked()).toEqual([]);
    await world.goTo(ASKED);
    expect([...asked()].sort()).toEqual([
      'E1|2026-W14|p-hilde',
      'E2|2026-W14|p-soraya',
      'E3|2026-W14|p-chaima',
      'E4|2026-W14|p-yara',
      'E5|2026-W14|p-sjoerd',
    ]);
    expect(world.person('p-chaima').latest()).toContain('Hoe gaat het met het experiment Hoogeveen?');
  });

  test('is done once, and nobody is reminded', async () => {
    await world.goTo('2026-04-30T12:00:00+02:00');
    expect(asked()).toHaveLength(5);
    const seen = world.person('p-chaima').sees();
    expect(seen.split('experiment Hoogeveen').length).toBe(2);
  });

  test('who is away is not asked, and their stand-in is', async () => {
    change('p-chaima', { deputyId: 'p-tess' });
    world.store.people.setAway('p-chaima', { from: '2026-03-30', until: '2026-04-10' }, '2026-03-12');
    await world.goTo(ASKED);
    expect(asked()).toContain('E3|2026-W14|p-tess');
    expect(asked()).not.toContain('E3|2026-W14|p-chaima');
    expect(world.person('p-tess').latest()).toContain('Je vertelt deze keer voor Chaima.');
  });

  test('without anybody who can be asked there is nothing, and nobody hears of it', async () => {
    world.store.people.setAway('p-chaima', { from: '2026-03-30', until: '2026-04-10' }, '2026-03-12');
    change('p-hilde', { roles: [{ role: 'professional', scope: '' }] });
    await world.person('p-yara').say('stop');
    await world.goTo(ASKED);
    expect([...asked()].sort()).toEqual(['E2|2026-W14|p-soraya', 'E5|2026-W14|p-sjoerd']);
    await world.goTo('2026-04-08T12:00:00+02:00');
    for (const leader of ['p-wietske', 'p-maureen']) expect(world.person(leader).sees()).not.toContain('experiment');
  });

  test('an experiment that stopped, or was told about already, is left in peace', async () => {
    const at = Date.parse('2026-03-20T12:00:00+01:00');
    const reason = { reason: 'r', lesson: 'l', personId: 'p-maureen', at };
    world.store.experiments.setStage({ experimentId: 'E5', stage: 'gestopt-met-les', ...reason });
    await world.goTo('2026-04-01T12:00:00+02:00');
    const chaima = world.person('p-chaima');
    await chaima.say('experiment E3');
    await chaima.press('Vertel hoe het gaat');
    await chaima.fill({ 'Hoe gaat het met het experiment Hoogeveen?': 'De school doet mee.' });
    await world.goTo(ASKED);
    expect(
      asked()
        .map((key) => key.slice(0, 2))
        .sort(),
    ).toEqual(['E1', 'E2', 'E4']);
  });

  test('is not said too late: what could not be delivered before the weekbericht falls away', async () => {
    await world.goTo(BEFORE);
    world.recorder.script(
      'send',
      Array.from({ length: 400 }, () => ({ kind: 'later', afterMs: 3_600_000, whole: false }) as const),
    );
    await world.goTo(ASKED);
    world.house.proefClock?.moveTo(Date.parse('2026-04-08T12:00:00+02:00'));
    await world.quiet();
    world.recorder.script('send', []);
    await world.settled();
    for (const one of world.store.outbox.startingWith('experiment.ask|')) expect(one.state).toBe('dropped');
    expect(world.person('p-chaima').sees()).not.toContain('Hoogeveen');
  });
});

describe('The line in the weekbericht', () => {
  const LINE = 'De school doet mee.';
  async function tell(user: string, name: string, text: string): Promise<void> {
    const who = world.person(user);
    await who.press('Vertel', { in: name });
    await who.fill({ [`Hoe gaat het met het experiment ${name}`]: text });
  }
  const channel = (): string =>
    world.recorder
      .standing('programmateam')
      .map((one) => JSON.stringify(one.message))
      .join('\n');
  const POSTED = '2026-04-07T08:30:00+02:00';

  test('stands in the thread in the order of the programme, and who told nothing is not named', async () => {
    await world.goTo(ASKED);
    await tell('p-sjoerd', 'warm Groningen-Drenthe', 'Er is een vierde warmtebron.');
    await tell('p-chaima', 'Hoogeveen', LINE);
    await world.person('p-hilde').press('Niets nieuws deze keer');
    await world.goTo(POSTED);
    expect(world.store.weekberichten.get('2026-W14')?.frozen.experiments).toEqual([
      { experiment: 'E3', revision: 1 },
      { experiment: 'E5', revision: 1 },
    ]);
    const told = world.recorder
      .standing('programmateam')
      .flatMap((one) => one.message.blocks)
      .flatMap((block) => (block.kind === 'list' ? block.items : []));
    expect(told.filter((item) => item.startsWith('Hoogeveen') || item.startsWith('warm'))).toEqual([
      `Hoogeveen: ${LINE}`,
      'warm Groningen-Drenthe: Er is een vierde warmtebron.',
    ]);
    expect(channel()).not.toMatch(/Verborgen armoede|Tijdige signalering|Chaima|Sjoerd/);
    expect(EXPERIMENTS.filter((id) => world.store.experiments.line(id, '2026-W14') !== null)).toEqual([
      'E1',
      'E3',
      'E5',
    ]);
  });

  test('is not there in a week in which nothing was told, nor in that of another week', async () => {
    await world.goTo(ASKED);
    await tell('p-chaima', 'Hoogeveen', LINE);
    await world.goTo('2026-04-13T08:30:00+02:00');
    const parts = world.store.outbox
      .startingWith('weekbericht.thread|')
      .filter((row) => row.key.endsWith('|experiments'));
    expect(parts.map((row) => row.key.split('|')[1])).toEqual(['2026-W14']);
  });

  test('can be put right by who told it, and taken out everywhere', async () => {
    await world.goTo(ASKED);
    await tell('p-soraya', 'Ervaringsdeskundigheid en werk', 'Er begonnen 41 mensen.');
    await world.goTo(POSTED);
    const soraya = world.person('p-soraya');
    const correct = async (todo: string, text: string, shown: string): Promise<void> => {
      await soraya.press('Klopt er iets niet?', { channel: 'programmateam' });
      await soraya.fill({
        'Waar klopt iets niet?': `Experiment Ervaringsdeskundigheid en werk: ${shown}`,
        'Wat moet er gebeuren?': todo,
        ...(text === '' ? {} : { 'Hoe moet de tekst zijn?': text }),
      });
      await world.quiet();
    };
    await correct('De tekst aanpassen', 'Er begonnen 14 mensen.', 'Er begonnen 41 mensen.');
    expect(channel()).toContain('Er begonnen 14 mensen.');
    expect(channel()).not.toContain('Er begonnen 41 mensen.');
    await correct('Het weghalen', '', 'Er begonnen 14 mensen.');
    expect(channel()).not.toContain('Er begonnen');
    expect(channel()).toContain('Hier staat nu niets meer.');
    for (const table of ['experiment_line', 'weekbericht', 'outbox'])
      expect(JSON.stringify(world.store.sqlite.prepare(`select * from ${table}`).all())).not.toContain('Er begonnen');
    await soraya.say('experiment E2');
    expect(soraya.latest()).not.toContain('Er begonnen');
  });

  test('that another doubts is asked of its contact, who sees that line alone and changes it', async () => {
    await world.goTo(ASKED);
    await tell('p-chaima', 'Hoogeveen', 'Er kwamen 41 ouders.');
    await world.goTo('2026-04-07T09:30:00+02:00');
    const ruben = world.person('p-ruben');
    await ruben.press('Klopt er iets niet?', { channel: 'programmateam' });
    await ruben.fill({
      'Waar klopt iets niet?': 'Experiment Hoogeveen: Er kwamen 41 ouders.',
      'Wat moet er gebeuren?': 'Het weghalen',
    });
    await world.quiet();
    expect(world.store.experiments.line('E3', '2026-W14')?.text).toBe('Er kwamen 41 ouders.');
    const chaima = world.person('p-chaima');
    expect(chaima.latest()).toContain('Het gaat over Hoogeveen.');
    await chaima.press('Kijk ernaar');
    const [first] = chaima.form().fields;
    expect(first?.kind === 'choice' ? first.options.map((one) => one.id) : []).toEqual(['experiment:E3']);
    await chaima.fill({
      'Waar klopt iets niet?': 'Experiment Hoogeveen: Er kwamen 41 ouders.',
      'Wat moet er gebeuren?': 'De tekst aanpassen',
      'Hoe moet de tekst zijn?': 'Er kwamen 14 ouders.',
    });
    await world.quiet();
    expect(channel()).toContain('Hoogeveen: Er kwamen 14 ouders.');
    // A form for one experiment is no way to anything else.
    await chaima.press('Kijk ernaar');
    const other = await chaima.submit({ K1: 'experiment:E5', K2: 'weghalen' });
    expect(other.kind).toBe('problems');
  });

  test('of a weekbericht that was frozen before there were lines is nothing, and it is shown as it was', async () => {
    await world.goTo('2026-03-16T08:30:00+01:00');
    const row = world.store.weekberichten.get('2026-W11')!;
    const { experiments: _none, ...old } = row.frozen;
    world.store.sqlite.prepare('update weekbericht set frozen = ? where week = ?').run(JSON.stringify(old), '2026-W11');
    expect(world.store.weekberichten.get('2026-W11')?.frozen).toEqual({ ...old, experiments: [] });
  });
});

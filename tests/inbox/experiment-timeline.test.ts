import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { voice } from '../../dialogs/index.ts';
import { readCommand } from '../../src/inbox/commands.ts';
import { momentsOf } from '../../src/inbox/experiment-timeline.ts';
import type { TimelineMoment } from '../../src/voice/index.ts';
import { checkMessage } from '../../src/chat/index.ts';
import { replyText } from '../support/read.ts';
import { type World, openWorld } from '../support/world.ts';

let world: World;
beforeEach(() => {
  world = openWorld();
});
afterEach(() => world.close());

/** The whole timeline, page by page from the newest, with what each page holds. */
function pages(experiment: string): readonly (readonly TimelineMoment[])[] {
  const all: (readonly TimelineMoment[])[] = [];
  for (let before: string | null = null, times = 0; times < 1000; times += 1) {
    const page = momentsOf(world.house.machine, experiment, before);
    all.push(page.moments);
    if (page.earlier === null) return all;
    before = page.earlier;
  }
  throw new Error('The timeline has no end');
}

const words = (moment: TimelineMoment): string => (moment.kind === 'stage' ? String(moment.lesson) : moment.text);

describe('The timeline of an experiment', () => {
  test('tells twenty years in order, each moment once, in parts that every platform can show', () => {
    const { experiments } = world.store;
    const lines: string[] = [];
    for (let year = 2026; year < 2046; year += 1)
      for (let week = 1; week <= 52; week += 4) {
        const at = `${String(year)}-W${String(week).padStart(2, '0')}`;
        const text = `${at} ${'é🙂'.repeat(140)}`.slice(0, 280);
        for (const one of ['weg', text])
          experiments.addLine({
            experimentId: 'E2',
            week: at,
            version: 1,
            text: one,
            personId: 'p-soraya',
            onBehalfOf: null,
            at: 0,
          });
        if (at !== '2026-W05') lines.push(text);
        else experiments.scrub('E2', at);
      }
    const lessons = Array.from({ length: 40 }, (_, at) => `les ${String(at)}`);
    for (const [at, lesson] of lessons.entries())
      experiments.setStage({
        experimentId: 'E2',
        stage: 'gestopt-met-les',
        reason: 'r'.repeat(280),
        lesson: lesson.padEnd(280, '.'),
        personId: 'p-maureen',
        at: Date.parse(
          `20${String(26 + Math.floor(at / 20) * 15)}-06-${String(1 + (at % 20)).padStart(2, '0')}T12:00:00Z`,
        ),
      });

    const told = pages('E2');
    const all = [...told].reverse().flat();
    const days = all.map((one) => one.on);
    expect(days).toEqual([...days].sort());
    // The line of week 6 and the first stage are of the demo.
    const shown = all.map(words);
    expect(shown.filter((one) => one.includes('-W'))).toEqual(lines);
    expect(shown.filter((one) => one.startsWith('les'))).toEqual(lessons.map((one) => one.padEnd(280, '.')));
    expect(all).toHaveLength(lines.length + lessons.length + 2);
    for (const moments of told) {
      expect(moments.length).toBeGreaterThan(0);
      const part = { id: 'E2', name: 'x'.repeat(80), stage: null, isEarlier: true, maySet: true, tellIn: '2026-W14' };
      expect(() => checkMessage(voice.experiment.timeline({ ...part, moments, earlier: 'x' }))).not.toThrow();
    }
  });

  test('loses and doubles nothing between its parts, however the days fall', () => {
    const { experiments } = world.store;
    const week = fc.integer({ min: 10, max: 40 }).map((number) => `2027-W${String(number)}`);
    // Within the same weeks, and often on the Sunday on which a line of that week stands.
    const day = fc.integer({ min: 0, max: 200 }).map((days) => Date.parse('2027-03-08T11:00:00Z') + days * 86_400_000);
    const sunday = fc
      .integer({ min: 0, max: 28 })
      .map((weeks) => Date.parse('2027-03-14T11:00:00Z') + weeks * 604_800_000);
    fc.assert(
      fc.property(fc.uniqueArray(week), fc.array(fc.oneof(day, sunday), { maxLength: 30 }), (weeks, days) => {
        world.store.peek(() => {
          for (const one of weeks)
            experiments.addLine({
              experimentId: 'E4',
              week: one,
              version: 1,
              text: one,
              personId: null,
              onBehalfOf: null,
              at: 0,
            });
          for (const [at, moment] of days.entries())
            experiments.setStage({
              experimentId: 'E4',
              stage: 'gestopt-met-les',
              reason: 'r',
              lesson: `les ${String(at)}`,
              personId: null,
              at: moment,
            });
          const all = [...pages('E4')].reverse().flat();
          const on = all.map((one) => one.on);
          expect(on).toEqual([...on].sort());
          const shown = all.map(words).filter((one) => one.startsWith('2027') || one.startsWith('les'));
          expect([...shown].sort()).toEqual([...weeks, ...days.map((_, at) => `les ${String(at)}`)].sort());
        });
      }),
      { numRuns: 40 },
    );
  });

  test('is read by everybody who takes part, shows no name of a person, and "Eerder" goes back', async () => {
    for (let week = 10; week < 50; week += 1)
      world.store.experiments.addLine({
        experimentId: 'E3',
        week: `2025-W${String(week)}`,
        version: 1,
        text: `zin ${String(week)}`,
        personId: 'p-chaima',
        onBehalfOf: null,
        at: 0,
      });
    const gerrit = world.person('p-gerrit');
    const newest = replyText(await gerrit.say('experiment Hoogeveen'));
    expect(newest).toContain('Er kwamen nu veertien ouders.');
    expect(newest).not.toContain('zin 10');
    expect(newest).not.toContain('Chaima');
    await gerrit.press('Eerder');
    await gerrit.press('Eerder');
    expect(gerrit.latest()).toContain('zin 10');
    expect(gerrit.latest()).not.toContain('[Eerder]');
    await gerrit.press('Het nieuwste');
    expect(gerrit.latest()).toBe(newest);
  });

  test('is not told to a stranger, nor in a channel where strangers read along', async () => {
    const stranger = world.person('u-vreemd', { profile: { name: 'V', email: null, outsider: true } });
    expect(JSON.stringify(await stranger.say('experiment E3'))).not.toContain('veertien');
    expect(stranger.sees()).not.toContain('veertien');
    const reply = await world.person('p-femke').say('experiment E3', { channel: 'programmateam' });
    expect(replyText(reply)).toContain('Stuur mij een eigen bericht');
  });

  test('lets who tells about it tell now, also when it is not asked, and nobody else', async () => {
    const chaima = world.person('p-chaima');
    await chaima.say('experiment E3');
    await chaima.press('Vertel hoe het gaat');
    await chaima.fill({ 'Hoe gaat het met het experiment Hoogeveen?': 'De school doet mee.' });
    expect(world.store.experiments.line('E3', '2026-W11')?.text).toBe('De school doet mee.');
    expect(replyText(await world.person('p-hilde').say('experiment E3'))).not.toContain('Vertel hoe het gaat');
    // In a school holiday there is nothing to tell for.
    await world.goTo('2026-04-28T12:00:00+02:00');
    expect(replyText(await chaima.say('experiment E3'))).not.toContain('Vertel hoe het gaat');
  });
});

describe('The word "experiment"', () => {
  const read = (typed: string) =>
    readCommand(voice.general.words, typed, () => world.store.programme.experiments())?.rest ?? null;

  test('alone gives all of them, with their stage and a button each', async () => {
    const linh = world.person('p-linh');
    const list = replyText(await linh.say('experimenten'));
    for (const { id, name } of world.store.programme.experiments()) expect(list).toContain(`${id}: ${name}`);
    await linh.press('E5 warm Groningen-Drenthe');
    expect(linh.latest()).toContain('Drie plekken in de wijk');
    await linh.press('Alle experimenten');
    expect(linh.latest()).toBe(list);
  });

  test.each([
    ['experiment E3', 'E3'],
    ['Experiment e3.', 'e3'],
    ['experiment 3', '3'],
    ['experiment hoogeveen', 'hoogeveen'],
    ['experiment warm Groningen-Drenthe', 'warm Groningen-Drenthe'],
    ['experiment armoede', 'armoede'],
    ['experiment', ''],
  ])('takes what names one behind it: %s', (typed, rest) => {
    expect(read(typed)).toBe(rest);
  });

  test.each([
    'experiment loopt goed',
    'experiment E9',
    'experiment en',
    'experiment Hoogeveen loopt goed',
    'weekcheck Hoogeveen',
    'experimenteren is leuk',
  ])('leaves a sentence a sentence: %s', (typed) => {
    expect(read(typed)).toBeNull();
  });

  test('leaves the weekcheck its sentence', async () => {
    await world.goTo('2026-03-12T14:00:00+01:00');
    await world.person('p-soraya').say('Experiment Hoogeveen vroeg ons om raad.');
    expect(world.store.weekchecks.newest('W1', '2026-W11')?.answers['V3']).toContain('vroeg ons om raad');
  });

  test('behind the command of the bot gives all of them when it names none', async () => {
    const linh = world.person('p-linh');
    expect(replyText(await linh.type('experiment onbekend'))).toContain('De experimenten');
    expect(replyText(await linh.type('experiment E3'))).toContain('veertien ouders');
    expect(replyText(await linh.say('experiment onbekend'))).toContain('Dat begrijp ik niet');
  });

  test('by a word that fits several gives all to choose from', async () => {
    const reply = replyText(await world.person('p-linh').say('experiment armoede'));
    expect(reply).toContain('De experimenten');
  });
});

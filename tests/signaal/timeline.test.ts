import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { momentsOf } from '../../src/inbox/experiment-timeline.ts';
import type { TimelineMoment } from '../../src/voice/index.ts';
import { replyText } from '../support/read.ts';
import type { World } from '../support/world.ts';
import { COFFEE, S, codeIn, give, giveNameless, signaalWorld } from './given.ts';

let world: World;
beforeEach(async () => {
  world = await signaalWorld();
});
afterEach(() => world.close());

const NEXT_WEEK = '2026-03-16T00:01:00+01:00';
const keyOf = (at: number): string => `x${String((at * 7919) % 1_000_003).padStart(32, '0')}`;

/** Keeps a signaal as the inbox does, by name or without. */
function keep(at: number, week: string, name: boolean, over: Readonly<Record<string, unknown>> = {}): void {
  const answers = { S1: 'werkt', S2: 'E4', S3: `signaal ${String(at)}`, ...over } as Record<string, string>;
  const base = { week, about: 'E4', shown: true, version: 1, answers };
  if (name) world.store.signalen.add({ ...base, origin: `o${String(at)}`, personId: 'p-femke', askOn: null }, 0);
  else world.store.nameless.put({ ...base, key: keyOf(at), revision: 1 });
}

function pages(experiment: string): readonly (readonly TimelineMoment[])[] {
  const all: (readonly TimelineMoment[])[] = [];
  for (let before: string | null = null, times = 0; times < 4000; times += 1) {
    const page = momentsOf(world.house.machine, experiment, before);
    all.push(page.moments);
    if (page.earlier === null) return all;
    before = page.earlier;
  }
  throw new Error('The timeline has no end');
}

const inOrder = (experiment: string): readonly TimelineMoment[] => [...pages(experiment)].reverse().flat();
const timeline = async (): Promise<string> => replyText(await world.person('p-gerrit').say('experiment E3'));

describe('Signalen in the timeline of an experiment', () => {
  test('are told when their week is over, with their week and nothing of who or when', async () => {
    await give(world.person('p-femke'));
    await giveNameless(world.person('p-harmen'), { [S.kind]: 'Dit werkt niet', [S.text]: 'De brief is te lang.' });
    await world.goTo('2026-03-15T23:59:00+01:00');
    expect(await timeline()).not.toMatch(/Koffie op het schoolplein|De brief is te lang/);
    await world.goTo(NEXT_WEEK);
    const told = await timeline();
    expect(told).toContain(`Week 11 (2026), een signaal, dit werkt: ${COFFEE}`);
    expect(told).toContain('Week 11 (2026), een signaal, dit werkt niet: De brief is te lang.');
    expect(told).not.toMatch(/Femke|Harmen/);
    const lines = told.split('\n').filter((one) => one.includes('een signaal'));
    expect(lines).toHaveLength(2);
    expect(lines.join()).not.toContain('maart');
  });

  test('are not told in the week itself on its Sunday either, behind a stage that was set that day', async () => {
    await world.goTo('2026-03-15T12:00:00+01:00');
    for (let at = 0; at < 30; at += 1)
      world.store.experiments.setStage({
        experimentId: 'E4',
        stage: 'snel-leren',
        reason: null,
        lesson: null,
        personId: null,
        at: world.house.machine.now(),
      });
    keep(1, '2026-W11', true);
    keep(2, '2026-W11', false);
    expect(pages('E4').length).toBeGreaterThan(1);
    expect(inOrder('E4').filter((one) => one.kind === 'signaal')).toEqual([]);
  });

  test('are gone from it when they are withdrawn, by name or with a code, and tell what came of them', async () => {
    const [femke, harmen] = [world.person('p-femke'), world.person('p-harmen')];
    await give(femke);
    const code = await giveNameless(harmen, { [S.text]: 'De brief is te lang.' });
    await world.goTo(NEXT_WEEK);
    const [signaal] = world.store.signalen.by('p-femke');
    world.store.signalen.revise(
      signaal!.id,
      { ...signaal!, answers: { ...signaal!.answers, S14: 'Er kwamen er twintig.' } },
      world.house.machine.now(),
    );
    expect(await timeline()).toContain(`${COFFEE} Wat er gebeurde: Er kwamen er twintig.`);
    await femke.press('Terugtrekken');
    await femke.press('Ja, haal het weg');
    expect(await timeline()).not.toMatch(/Koffie op het schoolplein|twintig/);
    expect(await timeline()).toContain('De brief is te lang.');
    await harmen.say('code');
    await harmen.fill({ [S.code]: code });
    await harmen.fill({ [S.todo]: 'Het signaal terugtrekken' });
    expect(await timeline()).not.toContain('De brief is te lang.');
  });

  test.each([
    ['without permission', 'Ik heb nog geen toestemming', []],
    ['for the programmateam alone', 'Van mijzelf', ['Het programmateam']],
    ['for the own team alone', 'Van mijzelf', ['Mijn eigen team']],
  ])('a story %s is not among them', async (_, whose, audience) => {
    const femke = world.person('p-femke');
    await give(femke, { [S.kind]: 'Dit is een verhaal' });
    await femke.fill({ [S.whose]: whose, ...(audience.length > 0 ? { [S.audience]: audience } : {}) });
    await world.goTo(NEXT_WEEK);
    expect(await timeline()).not.toContain(COFFEE);
  });

  test.each([['Met mijn naam'], ['Zonder mijn naam']])('and yet a story for everybody is: %s', async (name) => {
    const femke = world.person('p-femke');
    await give(femke, { [S.kind]: 'Dit is een verhaal', [S.name]: name });
    await femke.fill({ [S.whose]: 'Van mijzelf', [S.audience]: ['Iedereen'] });
    if (name !== 'Met mijn naam') expect(codeIn(femke.sees())).not.toBe('');
    await world.goTo(NEXT_WEEK);
    expect(await timeline()).toContain(`een signaal, dit is een verhaal: ${COFFEE}`);
  });

  test('are neither lost nor doubled between its parts, and never out of order, among stages and lines', () => {
    const week = fc.integer({ min: 10, max: 16 }).map((number) => `2025-W${String(number)}`);
    const given = fc.record({ week, name: fc.boolean(), long: fc.boolean(), hidden: fc.boolean() });
    const sunday = fc
      .integer({ min: 0, max: 7 })
      .map((weeks) => Date.parse('2025-03-09T11:00:00Z') + weeks * 604_800_000);
    fc.assert(
      fc.property(
        fc.array(given, { maxLength: 90 }),
        fc.uniqueArray(week),
        fc.array(sunday, { maxLength: 25 }),
        (all, lines, days) => {
          world.store.peek(() => {
            for (const [at, one] of all.entries())
              keep(at, one.week, one.name, {
                S3: `signaal ${String(at)} ${one.long ? 'é'.repeat(500) : ''}`,
                ...(one.hidden ? { S1: 'verhaal' } : {}),
              });
            const line = { version: 1, personId: null, onBehalfOf: null, at: 0 };
            for (const one of lines)
              world.store.experiments.addLine({ ...line, experimentId: 'E4', week: one, text: one });
            const stage = { stage: 'gestopt-met-les', reason: 'r', personId: null } as const;
            for (const [at, moment] of days.entries())
              world.store.experiments.setStage({
                ...stage,
                experimentId: 'E4',
                lesson: `les ${String(at)}`,
                at: moment,
              });
            const told = inOrder('E4');
            expect(told.map((one) => one.on)).toEqual(told.map((one) => one.on).sort());
            const found = told.flatMap((one) => (one.kind === 'signaal' ? [one.text.split(' ')[1]] : []));
            const expected = all.flatMap((one, at) => (one.hidden ? [] : [String(at)]));
            expect([...found].sort()).toEqual([...expected].sort());
            expect(told.filter((one) => one.kind === 'line' && lines.includes(one.week))).toHaveLength(lines.length);
            expect(told.filter((one) => one.kind === 'stage' && one.lesson !== null)).toHaveLength(days.length);
          });
        },
      ),
      { numRuns: 40 },
    );
  });

  test('are paged through by the thousand without a look at all of them', () => {
    const { store } = world;
    store.write(() => {
      for (let at = 0; at < 50_000; at += 1)
        keep(at, `${String(1100 + Math.floor(at / 60))}-W${String(10 + (at % 40))}`, at % 2 === 0);
    });
    for (const table of ['signaal', 'signaal_nameless']) {
      const id = table === 'signaal' ? 'id' : 'key';
      const plan = store.sqlite
        .prepare<[], { detail: string }>(
          `explain query plan select * from ${table} where about = 'E4' and (week, ${id}) < ('1500-W10', 5)
           and shown = 1 order by week desc, ${id} desc limit 21`,
        )
        .all()
        .map((one) => one.detail)
        .join();
      expect(plan).toContain(`${table}_about`);
      expect(plan).not.toContain('TEMP B-TREE');
    }
    const began = performance.now();
    const all = inOrder('E4').filter((one) => one.kind === 'signaal');
    const took = performance.now() - began;
    expect(all).toHaveLength(50_000);
    expect(new Set(all.map((one) => one.text)).size).toBe(50_000);
    // 2,500 parts; each would take a walk through all of them if it did not begin where the last one ended.
    expect(took).toBeLessThan(20_000);
  }, 60_000);
});

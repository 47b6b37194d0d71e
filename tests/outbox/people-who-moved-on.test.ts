import { afterEach, describe, expect, test } from 'vitest';
import { type World, openWorld } from '../support/world.ts';

const THURSDAY = '2026-03-12T14:00:00+01:00';
const FRIDAY = '2026-03-13T10:00:00+01:00';
const MONDAY = '2026-03-16T09:00:00+01:00';

let world: World;
afterEach(() => world.close());

const kinds = (user: string): readonly string[] =>
  world.store.outbox
    .since(0)
    .filter((row) => row.state === 'sent' && 'person' in row.to && row.to.person === user)
    .map((row) => row.item.kind);

describe('Messages to people who moved on', () => {
  test('who answered in between is not reminded', async () => {
    world = openWorld();
    await world.goTo(THURSDAY);
    const soraya = world.person('p-soraya');
    await soraya.press('Start');
    await soraya.fill({ 'Hoe staat de werkgroep ervoor?': 'Op weg' });
    await world.goTo(FRIDAY);
    expect(kinds('p-soraya')).toEqual(['weekcheck.ask']);
    expect(kinds('p-harmen')).toEqual(['weekcheck.ask', 'weekcheck.remind']);
  });

  test('a reminder that waited is dropped when the answer came first', async () => {
    world = openWorld();
    await world.goTo(THURSDAY);
    world.recorder.script('send', [{ kind: 'later', afterMs: 60_000, whole: true }]);
    await world.goTo(FRIDAY);
    const soraya = world.person('p-soraya');
    await soraya.press('Start');
    await soraya.fill({ 'Hoe staat de werkgroep ervoor?': 'Op weg' });
    await world.settled();
    const row = world.store.outbox.byKey('weekcheck.remind|W1|2026-W11|p-soraya');
    expect(row).toMatchObject({ state: 'dropped', reason: 'no-longer-needed' });
    expect(kinds('p-harmen')).toEqual(['weekcheck.ask', 'weekcheck.remind']);
  });

  test('who stopped gets nothing any more, also of what was planned or under way', async () => {
    world = openWorld({ can: { settleMs: 60_000 } });
    world.recorder.script('send', [{ kind: 'lost', kept: false }], 'dm:p-soraya');
    await world.goTo(THURSDAY);
    const soraya = world.person('p-soraya');
    expect(world.store.outbox.byKey('weekcheck.ask|W1|2026-W11|p-soraya')?.state).toBe('sending');
    await soraya.say('stop');
    await world.settled();
    await world.goTo(MONDAY);
    expect(kinds('p-soraya')).toEqual([]);
    expect(world.recorder.standing('dm:p-soraya')).toEqual([]);
  });

  test('who stopped still hears what became of the help they asked for', async () => {
    world = openWorld();
    const soraya = world.person('p-soraya');
    await soraya.say('vraag');
    await soraya.fill({
      'Wat heb je nodig?': ['Geld'],
      'Wat heb je precies nodig?': 'Zaalhuur voor een avond.',
      'Van wie heb je dit nodig?': 'Programmaleider',
      'Wanneer heb je het nodig?': 'Deze week',
    });
    await world.quiet();
    await soraya.say('stop');
    await world.person('p-wietske').press('Ik pak dit op');
    await world.quiet();
    expect(kinds('p-soraya')).toEqual(['hulpvraag.changed']);
    expect(soraya.latest()).toContain('Wietske');
  });

  test('a question that could not leave before its week closed is not asked any more', async () => {
    world = openWorld();
    await world.goTo(THURSDAY.replace('14:00', '13:59'));
    world.store.settings.set('paused', 'yes');
    world.store.write(() =>
      world.store.outbox.plan(
        {
          kind: 'weekcheck.ask',
          params: { werkgroep: 'W1', week: '2026-W11' },
          key: 'weekcheck.ask|W1|2026-W11|p-soraya',
          to: { person: 'p-soraya' },
          notBefore: Date.parse(THURSDAY),
        },
        0,
      ),
    );
    await world.goTo(MONDAY);
    world.store.settings.set('paused', null);
    await world.pump.deliver();
    expect(world.store.outbox.byKey('weekcheck.ask|W1|2026-W11|p-soraya')?.state).toBe('dropped');
    expect(world.recorder.standing('dm:p-soraya')).toEqual([]);
  });
});

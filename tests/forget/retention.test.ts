import { afterEach, describe, expect, test } from 'vitest';
import { purge } from '../../src/jobs/purge.ts';
import { COFFEE, shownEverywhere } from '../signaal/given.ts';
import { canonical } from '../support/canonical.ts';
import { readProjectFile } from '../docs/project.ts';
import { KEPT } from '../../src/jobs/retention.ts';
import { type World, openWorld } from '../support/world.ts';
import { CHANCE, FEMKE, STORY, bytesOf, cellsOf, lived } from './lived.ts';

let world: World;
afterEach(() => world.close());

const at = (day: string): number => world.house.machine.agenda.startOf(day);
const clean = (day: string): void =>
  void world.store.write(() => purge(world.house.machine, at(day) + 3.5 * 3_600_000));
const rows = (): readonly string[] => canonical(world.store.sqlite, { drop: [], rename: {} });
const count = (sql: string, ...values: readonly (string | number)[]): number =>
  world.store.sqlite
    .prepare(`select count(*) from ${sql}`)
    .pluck()
    .get(...values) as number;

/** The demo's fase ends on 31 August 2026. */
const YEAR_OVER = '2027-08-31';
const YEAR_GONE = '2027-09-01';
const TWO_OVER = '2028-08-31';
const TWO_GONE = '2028-09-01';

/** In how many rows somebody is named beside work of theirs. */
const named = (): number =>
  count('weekcheck_revision where person_id is not null or on_behalf_of is not null') +
  count('experiment_line where person_id is not null or on_behalf_of is not null') +
  count('experiment_stage where person_id is not null') +
  count('activity_count where person_id is not null') +
  count('hulpvraag where asker_id is not null or taken_by is not null') +
  count('hulpvraag_change where person_id is not null');

describe('Weekchecks, lines and hulpvragen', () => {
  test('stay somebody’s until a year after the end of their fase, and are nobody’s the night after', async () => {
    world = await lived();
    const before = named();
    const texts = count('weekcheck_revision');
    expect(before).toBeGreaterThan(30);
    clean(YEAR_OVER);
    expect(named()).toBe(before);
    clean(YEAR_GONE);
    expect(named()).toBe(0);
    expect(count('weekcheck_revision')).toBe(texts);
    expect(world.store.hulpvragen.open().length).toBeGreaterThan(0);
  });

  test('of a fase that is not over stay somebody’s, also when an earlier one was let go', async () => {
    world = await lived();
    const { store } = world;
    const next = { programma: { fase: { nr: 4, van: '2026-09-01', tm: '2027-08-31' } } };
    store.programme.put(4, JSON.stringify(next), 0);
    const later = at('2026-10-01');
    store.weekchecks.open('W1', '2026-W40', later);
    const answered = { werkgroepId: 'W1', week: '2026-W40', version: 1, kind: 'answered', onBehalfOf: null } as const;
    store.weekchecks.add({ ...answered, answers: { V3: 'Nieuw.' }, personId: 'p-soraya', at: later });
    clean(YEAR_GONE);
    expect(named()).toBe(1);
    expect(store.weekchecks.newest('W1', '2026-W40')?.personId).toBe('p-soraya');
    clean('2028-08-31');
    expect(named()).toBe(1);
    clean('2028-09-01');
    expect(named()).toBe(0);
  });

  test('are let go a year after they were made when nobody loaded the fase they belong to', async () => {
    world = await lived();
    world.store.programme.putCount('I3-3', 4, 'p-femke', at('2027-01-10'));
    clean('2028-01-10');
    expect(named()).toBe(1);
    clean('2028-01-11');
    expect(named()).toBe(0);
  });

  test('a request that still changes belongs to the fase of its last change', async () => {
    world = await lived();
    const request = world.store.hulpvragen.askedBy('p-gerrit').at(0)!;
    world.store.hulpvragen.alter(request.id, { urgency: 'kan-wachten' }, 'p-gerrit', at('2027-05-01'));
    clean(YEAR_GONE);
    expect(world.store.hulpvragen.get(request.id)).toMatchObject({ askerId: 'p-gerrit' });
  });
});

describe('Signalen with a name', () => {
  test('stay somebody’s until two years after their fase; then the text stays, without anybody', async () => {
    world = await lived();
    clean(TWO_OVER);
    expect(world.store.signalen.by(FEMKE.id)).toHaveLength(3);
    clean(TWO_GONE);
    expect(world.store.signalen.by(FEMKE.id)).toEqual([]);
    const told = world.store.signalen.of('E3').map(({ text }) => text);
    expect(told).toEqual(expect.arrayContaining([COFFEE, CHANCE]));
    expect(cellsOf(world)).not.toContain(STORY);
    expect(bytesOf(world.file)).not.toContain(STORY);
    await world.quiet();
    expect(shownEverywhere(world)).not.toContain(STORY);
    expect(shownEverywhere(world)).toContain(CHANCE);
  });
});

describe('Who stopped', () => {
  const stopped = async (id = 'p-gerrit'): Promise<void> => {
    world = openWorld();
    await world.person(id).say('stop');
    world.store.sqlite.prepare('delete from token').run();
    world.store.sqlite.prepare('update person set stopped_at = ? where id = ?').run(at('2026-03-12'), id);
  };

  test('is forgotten a year later, and not a day before', async () => {
    await stopped();
    clean('2027-03-12');
    expect(world.store.people.get('p-gerrit')).not.toBeNull();
    clean('2027-03-13');
    expect(world.store.people.get('p-gerrit')).toBeNull();
    expect(cellsOf(world)).not.toContain('p-gerrit');
  });

  test('and did something since is not', async () => {
    await stopped();
    world.store.sqlite.prepare('delete from token').run();
    world.store.sqlite.prepare('update person set stopped_at = ?').run(at('2025-03-12'));
    await world.person('p-gerrit').say('overzicht');
    clean('2027-03-12');
    expect(world.store.people.get('p-gerrit')).not.toBeNull();
    clean('2027-03-19');
    expect(world.store.people.get('p-gerrit')).not.toBeNull();
    clean('2027-03-20');
    expect(world.store.people.get('p-gerrit')).toBeNull();
  });

  test.each(['p-femke', 'p-chaima', 'p-wietske', 'p-maureen', 'p-dilan', 'p-jorrit'])(
    'and has a task in the programme is not: %s',
    async (id) => {
      await stopped(id);
      clean('2030-01-01');
      expect(world.store.people.get(id)).not.toBeNull();
    },
  );

  test('nobody who did not stop is ever forgotten by time alone', async () => {
    world = await lived();
    const everybody = world.store.people.all().map(({ id }) => id);
    clean('2040-01-01');
    expect(world.store.people.all().map(({ id }) => id)).toEqual(everybody);
  });
});

describe('Messages', () => {
  test('to people are gone a year after they were said; those of the channel stay, so that they can be put right', async () => {
    world = await lived();
    const channel = count('outbox where channel is not null');
    const before = count(`outbox where person_id is not null and state = 'sent'`);
    expect(channel).toBeGreaterThan(0);
    clean('2027-03-12');
    expect(count(`outbox where person_id is not null and state = 'sent'`)).toBeGreaterThan(before / 2);
    clean('2027-03-20');
    expect(count('outbox where channel is not null')).toBe(channel);
    const left = world.store.sqlite
      .prepare<[], string>(
        `select distinct kind from outbox where person_id is not null and state in ('sent', 'dropped')`,
      )
      .pluck()
      .all();
    // A preview is shown anew when a signaal is withdrawn; a request that is open still has somebody to tell.
    expect(left).toEqual(expect.arrayContaining(['weekbericht.preview', 'hulpvraag.for-you']));
    expect(left.every((kind) => kind === 'weekbericht.preview' || kind.startsWith('hulpvraag.'))).toBe(true);
  });

  test('about a request that is closed go as well', async () => {
    world = await lived();
    for (const { id } of world.store.hulpvragen.open())
      world.store.hulpvragen.alter(id, { status: 'opgelost' }, null, at('2026-03-18'));
    clean('2027-03-20');
    expect(count(`outbox where kind like 'hulpvraag.%' and state in ('sent', 'dropped')`)).toBe(0);
  });

  test('that wait or are parked are not touched', async () => {
    world = await lived();
    const now = world.house.machine.now();
    for (const [key, state] of [
      ['a', 'pending'],
      ['b', 'parked'],
      ['c', 'uncertain'],
    ] as const) {
      world.store.outbox.plan({ kind: 'welcome', params: {}, key, to: { person: 'p-tess' }, notBefore: now }, now);
      world.store.sqlite.prepare('update outbox set state = ? where key = ?').run(state, key);
    }
    clean('2030-01-01');
    expect(count(`outbox where key in ('a', 'b', 'c')`)).toBe(3);
  });
});

describe('Where somebody in Teams is', () => {
  const key = 'person|krachtbot|t3nant|29:stranger';
  const has = (): boolean => count('teams_reference where key = ?', key) === 1;

  test('is gone a month after it was first found that nobody linked them, and not before', () => {
    world = openWorld();
    world.store.references<object>().set(key, {});
    clean('2026-03-13');
    expect(has()).toBe(true);
    clean('2026-04-12');
    expect(has()).toBe(true);
    clean('2026-04-13');
    expect(has()).toBe(false);
  });

  test('stays as long as they are linked, or as somebody may say who they are; so does a channel', () => {
    world = openWorld();
    const { store } = world;
    const { people, trust } = store;
    const who = { platform: 'teams', registration: 'krachtbot', tenant: 'T3NANT', user: '29:stranger' } as const;
    store.references<object>().set(key, {});
    store.references<object>().set('channel|krachtbot|t3nant|19:team', {});
    clean('2026-03-13');
    trust.propose(who, 'p-gerrit', 0);
    clean('2026-06-01');
    expect(has()).toBe(true);
    trust.settle(who);
    people.link(who, 'p-gerrit', 'operator');
    clean('2026-09-01');
    expect(has()).toBe(true);
    // Only from here on is it nobody's, and the month begins anew.
    people.unlink(who);
    clean('2026-09-02');
    clean('2026-09-30');
    expect(has()).toBe(true);
    clean('2026-10-03');
    expect(has()).toBe(false);
    expect(count(`teams_reference where key like 'channel|%'`)).toBe(1);
  });
});

describe('The nightly cleaning', () => {
  test.each(['2026-06-01', YEAR_GONE, TWO_GONE, '2031-01-01'])('done twice on %s does nothing more', async (day) => {
    world = await lived();
    await world.person('p-gerrit').say('stop');
    clean(day);
    const once = rows();
    clean(day);
    expect(rows()).toEqual(once);
  });

  test('lets go of people while the bot is paused too', async () => {
    world = openWorld();
    await world.person('p-gerrit').say('stop');
    world.store.sqlite.prepare('delete from token').run();
    world.store.sqlite.prepare(`update person set stopped_at = ? where id = 'p-gerrit'`).run(at('2025-03-12'));
    world.store.settings.set('paused', '2026-03-12T13:00:00Z');
    await world.goTo('2026-03-13T09:00:00+01:00');
    expect(world.store.people.get('p-gerrit')).toBeNull();
  });

  test('is what the document says: the periods are the same in both', () => {
    world = openWorld();
    const { text } = readProjectFile('docs/privacy.md');
    const years = (n: number): string => (n === 1 ? '1 year' : `${String(n)} years`);
    const table = text.split('\n').filter((line) => line.startsWith('|'));
    const says = (what: RegExp, period: string): void => {
      const lines = table.filter((line) => what.test(line.split('|')[1] ?? ''));
      expect(lines.length, String(what)).toBeGreaterThan(0);
      for (const line of lines) expect(line).toContain(period);
    };
    says(/Weekchecks:|Hulpvragen|Lines about|stages of|Counts of/, `with who: fase + ${years(KEPT.work.years)}`);
    says(/Signalen with a name/, `with who: fase + ${years(KEPT.signalen.years)}`);
    says(/That a message was planned/, years(KEPT.messages.years));
    says(/Name, e-mail/, `stopped + ${years(KEPT.account.years)}`);
    says(/In Teams/, `${String(KEPT.places.days)} days`);
  });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Somebody } from '../support/somebody.ts';
import type { World } from '../support/world.ts';
import { LEARNED, STATE, WEEK, kept, sendForm, thursday } from './thursday.ts';

let world: World;
let soraya: Somebody;

beforeEach(async () => {
  world = await thursday();
  soraya = world.person('p-soraya');
});
afterEach(() => world.close());

describe('A form of another version', () => {
  const forms = [
    [{ kind: 'weekcheck.step', werkgroep: 'W1', week: WEEK, step: 'main', version: 0, seen: 0 }, { V2: 'op-weg' }],
    [{ kind: 'weekcheck.step', werkgroep: 'W1', week: WEEK, step: 'slotvraag', version: 1, seen: 0 }, { V2: 'op-weg' }],
    [{ kind: 'weekcheck.skip-why', werkgroep: 'W1', week: WEEK, version: 0, seen: 0 }, { S1: 'geen-tijd' }],
    [
      { kind: 'vraag.step', werkgroep: '', version: 0, nonce: 'n1' },
      { N1: ['geld'], N2: 'Zaalhuur.', N3: 'programmaleider', N4: 'deze-week' },
    ],
    [
      { kind: 'away.step', version: 0 },
      { from: '16-3-2026', until: '20-3-2026' },
    ],
  ] as const;

  test.each(forms)('$kind is asked again as it is now, and nothing of it is guessed at', async (act, values) => {
    const before = world.store.hulpvragen.open().length;
    const reply = await sendForm(world, soraya, act, values, `old-${act.kind}`);
    expect(reply.kind).toBe('form');
    expect(kept(world)).toEqual([]);
    expect(world.store.hulpvragen.open()).toHaveLength(before);
    expect(world.store.people.away('p-soraya')).toEqual([]);
  });

  test('a count, a refusal of help and a correction of another version are asked again too', async () => {
    const { store } = world;
    const activity = store.programme.activities().find((one) => one.kind === 'teller' && one.werkgroepId !== null)!;
    const [carrier] = store.people.withRole('kartrekker', activity.werkgroepId!);
    const count = { kind: 'count.step', activity: activity.id, period: WEEK, version: 0 } as const;
    const counted = store.programme.count(activity.id);
    const first = await sendForm(world, world.person(carrier!.id), count, { X2: '77' }, 'old-count');
    expect(first.kind).toBe('form');
    expect(store.programme.count(activity.id)).toBe(counted);

    const help = store.hulpvragen.open().find((one) => one.status === 'open')!;
    const cannot = { kind: 'hulpvraag.cannot-why', hulpvraag: help.id, version: 0 } as const;
    const second = await sendForm(world, world.person('p-wietske'), cannot, { C1: 'Geen tijd.' }, 'old-cannot');
    expect(second.kind).toBe('form');
    expect(store.hulpvragen.get(help.id)?.status).toBe('open');

    await soraya.press('Start');
    await soraya.fill({ [STATE]: 'Op weg', [LEARNED]: 'We leerden iets.' });
    await world.goTo('2026-03-16T09:00:00+01:00');
    const correction = { kind: 'weekbericht.correction', week: WEEK, version: 0 } as const;
    const values = { K1: 'weekcheck:W1', K2: 'weghalen' };
    const third = await sendForm(world, soraya, correction, values, 'old-correction');
    expect(third.kind).toBe('form');
    expect(store.weekberichten.get(WEEK)?.frozen.removed).toEqual([]);
  });
});

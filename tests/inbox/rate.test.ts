import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { Identity } from '../../src/chat/index.ts';
import { makeRate } from '../../src/inbox/rate.ts';
import { MINUTE, SECOND } from '../support/clock.ts';
import { replyText } from '../support/read.ts';
import type { World } from '../support/world.ts';
import { LEARNED, STATE, kept, thursday } from './thursday.ts';

const who = (user: string, tenant = 'T1'): Identity => ({ platform: 'slack', registration: 'main', tenant, user });

describe('How much one person may send', () => {
  test('a burst of so many, and then one by one as time goes by', () => {
    const rate = makeRate(60);
    const burst = Array.from({ length: 61 }, () => rate(who('U1'), 0));
    expect(burst.filter(Boolean)).toHaveLength(60);
    expect(burst.at(-1)).toBe(false);
    expect(rate(who('U1'), SECOND - 1)).toBe(false);
    expect(rate(who('U1'), 3 * SECOND)).toBe(true);
  });

  test('never more than the burst and what a minute gives, whenever it is sent', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 5_000 }), { maxLength: 300 }), (gaps) => {
        const rate = makeRate(10);
        let now = 0;
        const taken = gaps.filter((gap) => {
          now += gap;
          return rate(who('U1'), now);
        }).length;
        expect(taken).toBeLessThanOrEqual(10 + (now / MINUTE) * 10 + 1e-6);
      }),
    );
  });

  test('who keeps to it is never refused', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 6_000, max: 60_000 }), { maxLength: 200 }), (gaps) => {
        const rate = makeRate(10);
        let now = 0;
        for (const gap of gaps) {
          now += gap;
          expect(rate(who('U1'), now)).toBe(true);
        }
      }),
    );
  });

  test('one person’s flood does not touch another, nor the same id in another workspace', () => {
    const rate = makeRate(5);
    for (let times = 0; times < 100; times += 1) rate(who('U1'), 0);
    expect(rate(who('U1'), 0)).toBe(false);
    expect(rate(who('U2'), 0)).toBe(true);
    expect(rate(who('U1', 'T2'), 0)).toBe(true);
  });

  test('ten thousand people do not stay in memory, and nobody’s limit is forgotten too soon', () => {
    const rate = makeRate(5);
    for (let times = 0; times < 10; times += 1) rate(who('busy'), 0);
    for (let other = 0; other < 10_000; other += 1) rate(who(`U${String(other)}`), 1);
    expect(rate(who('busy'), 1)).toBe(false);
    expect(rate(who('busy'), 2 * MINUTE)).toBe(true);
  });
});

describe('A flood', () => {
  let world: World;
  afterEach(() => world.close());

  test('gets a kind sentence, keeps a form open, and stores nothing of it', async () => {
    world = await thursday({ perMinute: 3 });
    const soraya = world.person('p-soraya');
    await soraya.press('Start');
    await soraya.say('overzicht');
    await soraya.say('overzicht');
    expect(replyText(await soraya.say('overzicht'))).toContain('Dat gaat wel heel snel');
    const pressed = await soraya.press('Start');
    expect(replyText(pressed)).toContain('Dat gaat wel heel snel');
    // What was pressed must stand, to be pressed a minute later.
    expect(pressed).toMatchObject({ again: true });
    expect(kept(world)).toEqual([]);
  });

  test('ends by itself: what was refused can be sent a minute later', async () => {
    world = await thursday({ perMinute: 2 });
    const soraya = world.person('p-soraya');
    await soraya.press('Start');
    await soraya.say('overzicht');
    expect(replyText(await soraya.say('overzicht'))).toContain('Dat gaat wel heel snel');
    world.clock.advance(MINUTE);
    await soraya.press('Start');
    await soraya.fill({ [STATE]: 'Op weg', [LEARNED]: 'We leerden iets.' });
    expect(kept(world)).toHaveLength(1);
  });

  test('of one does not keep others from answering', async () => {
    world = await thursday({ perMinute: 3 });
    const [soraya, harmen] = ['p-soraya', 'p-harmen'].map((user) => world.person(user));
    await Promise.all(Array.from({ length: 100 }, () => soraya!.say('hulp')));
    await harmen!.press('Start');
    await harmen!.fill({ [STATE]: 'Op weg' });
    expect(kept(world, 'W2')).toHaveLength(1);
  });
});

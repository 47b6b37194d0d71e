import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOUR, SECOND } from '../support/clock.ts';
import { type Scripted, later, lost } from '../support/recorder.ts';
import { CHANNEL, openOffice } from './office.ts';

const TO = ['anna', 'bart', CHANNEL, 'new-dora'] as const;
const EACH = 3;

const outcome: fc.Arbitrary<Scripted> = fc.oneof(
  fc.constant<Scripted>({ kind: 'throws' }),
  fc.boolean().map(lost),
  fc.tuple(fc.integer({ min: 0, max: 90 * SECOND }), fc.boolean()).map(([ms, whole]) => later(ms, whole)),
);
const looks = fc.array(fc.constantFrom<'cannot-tell' | 'look'>('cannot-tell', 'look'), { maxLength: 6 });

describe('Whatever a platform does for a while', () => {
  test('every message arrives, once, and in every conversation in its order', async () => {
    await fc.assert(
      fc.asyncProperty(
        // Fewer than the attempts after which a person should look.
        fc.array(outcome, { maxLength: 11 }),
        fc.array(fc.constantFrom(...TO), { minLength: TO.length * EACH, maxLength: TO.length * EACH }),
        looks,
        fc.integer({ min: 0, max: 30 * SECOND }),
        async (outcomes, order, looked, lagMs) => {
          const office = openOffice({ can: { settleMs: lagMs + 1 }, lagMs });
          office.recorder.script('send', outcomes);
          office.recorder.finding(looked.flatMap((one) => (one === 'look' ? [] : [{ kind: 'cannot-tell' as const }])));
          const planned = new Map<string, string[]>(TO.map((to) => [to, to === 'new-dora' ? ['welkom'] : []]));
          for (const [at, to] of order.entries()) {
            const key = `${to}-${String(at)}`;
            office.plan(key, to);
            planned.get(to)?.push(key);
          }
          // An hour in which the deliverer looks when it wants to, and ticks like those of a server.
          for (let ticks = 0; ticks < 24; ticks += 1) await office.wait(HOUR / 12);

          for (const [to, keys] of planned) {
            const expected = keys[0] === 'welkom' && keys.length === 1 ? [] : keys;
            expect(office.reads(to === CHANNEL ? 'team' : `dm:${to}`)).toEqual(expected);
          }
          expect(office.store.outbox.inState('pending', 'sending', 'parked', 'uncertain', 'dropped')).toEqual([]);
          office.store.close();
        },
      ),
      { numRuns: 60 },
    );
  });
});

import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestFacts } from '../../src/digest/facts.ts';
import { freeze } from '../../src/digest/freeze.ts';
import { EVIDENCE, SIGNAAL_KINDS } from '../../src/records/signaal.ts';
import type { DigestFacts } from '../../src/records/weekbericht.ts';
import { type World, openWorld } from '../support/world.ts';

let world: World;
beforeEach(() => {
  world = openWorld();
});
afterEach(() => world.close());

const WEEK = '2026-W11';
const signal = fc.record({
  S1: fc.constantFrom(...SIGNAAL_KINDS.filter((kind) => kind !== 'verhaal')),
  S2: fc.constantFrom('E1', 'E2', 'E3', 'E4', 'anders'),
  nameless: fc.boolean(),
  before: fc.subarray([...EVIDENCE]),
  after: fc.subarray([...EVIDENCE]),
});
type Given = Readonly<{ S1: string; S2: string; nameless: boolean; before: string[]; after: string[] }>;

/** The facts of a weekbericht over these signalen, out of the real store. */
function facts(all: readonly Given[], evidence: (one: Given) => readonly string[]): DigestFacts {
  const { store, house } = world;
  const { agenda, now } = house.machine;
  return store.peek(() => {
    for (const [at, one] of all.entries()) {
      const answers = { S1: one.S1, S2: one.S2, S3: `zin ${String(at)}`, S6: [...evidence(one)] };
      const base = { week: WEEK, about: one.S2, shown: true, version: 1, answers };
      if (one.nameless) store.nameless.put({ ...base, key: `x${String(at).padStart(32, '0')}`, revision: 1 });
      else store.signalen.add({ ...base, origin: `o${String(at)}`, personId: 'p-femke', askOn: null }, 0);
    }
    return digestFacts(store, agenda, WEEK, freeze(store, agenda, WEEK, now()), null);
  });
}

const shown = ({ signals }: DigestFacts): readonly (readonly [string, boolean])[] =>
  signals.map((one) => [one.text, one.lead] as const);

test('what stands in a weekbericht and in which order is the same whatever the evidence, over any week', () => {
  let differed = 0;
  fc.assert(
    fc.property(fc.array(signal, { maxLength: 12 }), (all) => {
      const [one, other] = [facts(all, ({ before }) => before), facts(all, ({ after }) => after)];
      expect(shown(other)).toEqual(shown(one));
      if (JSON.stringify(one.signals) !== JSON.stringify(other.signals)) differed += 1;
      const lead = one.signals.filter((item) => item.lead);
      expect(lead.length).toBeLessThanOrEqual(3);
      const hard = ({ S1 }: Given): boolean => S1 === 'werkt-niet' || S1 === 'belemmering';
      expect(lead.some((item) => ['werkt-niet', 'belemmering'].includes(item.kind))).toBe(all.some(hard));
    }),
    { numRuns: 60 },
  );
  // The evidence itself is told, so that there was something to differ by.
  expect(differed).toBeGreaterThan(20);
});

import fc from 'fast-check';
import {
  ADJUSTMENTS,
  AT_TABLE,
  AUDIENCES,
  CAPITALS,
  EVIDENCE,
  REMOVERS,
  SIGNAAL_KINDS,
  STAGES,
  WHOSE,
} from '../../src/records/signaal.ts';
import type { SignalItem } from '../../src/records/weekbericht.ts';
import { name, nullable, text, week } from './arbitrary-digest.ts';

const one = <T>(ids: readonly T[]): fc.Arbitrary<T | null> => nullable(fc.constantFrom(...ids));

/** Signalen as they may stand in a weekbericht: up to three chosen for the main message, those first. */
export const arbitrarySignals: fc.Arbitrary<readonly SignalItem[]> = fc
  .tuple(
    fc.array(
      fc.record({
        subject: nullable(name),
        kind: fc.constantFrom(...SIGNAAL_KINDS),
        text: fc.oneof(text(40), text(600)),
        stage: one(STAGES),
        evidence: fc.subarray([...EVIDENCE]),
        capital: fc.subarray([...CAPITALS]),
        atTable: one(AT_TABLE),
        remover: one(REMOVERS),
        adjustment: one(ADJUSTMENTS),
        adjusts: nullable(text(140)),
        outcome: nullable(text(280)),
        joins: nullable(name),
      }),
      { maxLength: 14 },
    ),
    fc.nat(3),
  )
  .map(([all, leads]) => all.map((item, at) => ({ ...item, ref: String(at + 1), lead: at < leads })));

/** A signaal somebody gave with their name, whatever was told with it. */
export const arbitrarySignaal = fc.record({
  givenName: name,
  subject: nullable(name),
  signaal: fc.record({
    id: fc.integer({ min: 1, max: 9999 }),
    origin: fc.constant('o'),
    personId: fc.constant('p1'),
    week,
    about: fc.constant('E3'),
    shown: fc.boolean(),
    revision: fc.constant(1),
    joins: fc.option(fc.boolean(), { nil: null }),
    askOn: fc.constant(null),
    changedAt: fc.constant(0),
    version: fc.constant(1),
    answers: fc
      .record(
        {
          S5: fc.constantFrom(...STAGES),
          S6: fc.subarray([...EVIDENCE]),
          S7: fc.subarray([...CAPITALS]),
          S8: fc.constantFrom(...AT_TABLE),
          S9: fc.constantFrom(...REMOVERS),
          S10: fc.constantFrom(...WHOSE),
          S11: fc.subarray([...AUDIENCES]),
          S12: fc.constantFrom(...ADJUSTMENTS),
          S13: text(140),
          S14: text(280),
        },
        { requiredKeys: [] },
      )
      .chain((rest) =>
        fc
          .record({ S1: fc.constantFrom(...SIGNAAL_KINDS), S2: fc.constantFrom('E3', 'anders'), S3: text(600) })
          .map((first) => ({ ...rest, ...first })),
      ),
  }),
});

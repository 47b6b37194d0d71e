import fc from 'fast-check';
import { ADDRESSEES, NEEDS } from '../../src/records/hulpvraag.ts';
import type { DigestFacts, HelpItem } from '../../src/records/weekbericht.ts';
import { arbitraryPuls } from './sample-puls.ts';

const CHARACTERS = Array.from('abcdefgh ABC 0123 .,!?{}$&*_<>|~`\'"‘’()[]#@:;%-–é€ 🙂👩‍👩‍👧🎉');
const WORDS = ['a', 'een', 'leerplek', 'van', 'de', 'wijk', '🙂', 'samen', '{naam}', '*', '<!channel>'];

const trimmed = (raw: string, max: number): string => Array.from(raw.trim()).slice(0, max).join('').trim() || 'x';

/** What somebody may have typed: within a number of code points, never blank. */
export const text = (max: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: max }).map((all) => trimmed(all.join(' '), max)),
    fc.array(fc.constantFrom(...CHARACTERS), { minLength: 1, maxLength: max }).map((all) => trimmed(all.join(''), max)),
    fc.constantFrom('e', '🙂', 'é').map((one) => one.repeat(max)),
    fc.constant(trimmed('a '.repeat(max), max)),
  );
export const name = fc.oneof(text(20), text(80));
export const nullable = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });
export const week = fc
  .tuple(fc.integer({ min: 2025, max: 2045 }), fc.integer({ min: 1, max: 53 }))
  .map(([year, number]) => `${year}-W${String(number).padStart(2, '0')}`);
export const date = fc
  .tuple(fc.integer({ min: 2025, max: 2045 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
export const status = fc.constantFrom('open', 'opgepakt', 'opgelost', 'lukt-niet', 'ingetrokken');

const item: fc.Arbitrary<Omit<HelpItem, 'id'>> = fc.record({
  werkgroep: nullable(name),
  needs: fc.subarray([...NEEDS]),
  what: nullable(fc.oneof(text(30), text(140))),
  addressee: fc.constantFrom(...ADDRESSEES),
  addresseeName: nullable(name),
  dueOn: nullable(date),
  status,
  takenBy: nullable(name),
});
const items = (from: number, max: number): fc.Arbitrary<readonly HelpItem[]> =>
  fc.array(item, { maxLength: max }).map((all) => all.map((one, at) => ({ ...one, id: from + at })));

/** Any weekbericht the records allow. */
export const arbitraryDigest: fc.Arbitrary<DigestFacts> = fc
  .record({
    week,
    from: date,
    until: date,
    correctedOn: nullable(date),
    heard: fc.nat(6),
    help: items(1, 24),
    learned: fc.array(fc.record({ werkgroep: name, text: fc.oneof(text(40), text(280)) }), { maxLength: 6 }),
    experiments: fc
      .array(fc.record({ name, text: fc.oneof(text(40), text(280)) }), { maxLength: 12 })
      .map((all) => all.map((one, at) => ({ ...one, id: `E${at + 1}` }))),
    counts: fc.array(fc.record({ name, value: fc.nat(999), goal: fc.integer({ min: 1, max: 999 }) }), {
      maxLength: 12,
    }),
    closed: items(500, 12),
    puls: arbitraryPuls,
    parts: fc.array(
      fc.record({
        name,
        quiet: fc.boolean(),
        learned: nullable(text(280)),
        next: nullable(text(140)),
        help: items(1, 12),
      }),
      { minLength: 6, maxLength: 6 },
    ),
  })
  .map((facts) => ({
    ...facts,
    signals: [],
    of: 6,
    parts: facts.parts.map((part, at) => ({ ...part, id: `W${at + 1}` })),
  }));

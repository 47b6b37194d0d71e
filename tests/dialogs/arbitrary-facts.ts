import fc from 'fast-check';
import { ADDRESSEES, NEEDS, URGENCIES } from '../../src/records/hulpvraag.ts';
import { date, name, nullable, status, text, week } from './arbitrary-digest.ts';

export const moment = fc.integer({ min: Date.parse('2020-01-01T00:00:00Z'), max: Date.parse('2046-01-01T00:00:00Z') });
export const given = fc.oneof(fc.constantFrom('Anouk', 'Bram'), name);
export const options = (prefix: string, max: number) =>
  fc.array(name, { maxLength: max }).map((names) => names.map((label, at) => ({ id: `${prefix}${at + 1}`, label })));
export const some = <T extends string>(ids: readonly T[]) => fc.subarray([...ids]);

export const context = fc.record({
  werkgroepId: fc.constantFrom('W1', 'W2'),
  werkgroep: name,
  week,
  seen: fc.nat(9),
  plan: nullable(text(140)),
  hulpvragen: fc
    .array(fc.record({ what: nullable(text(140)), needs: some(NEEDS) }), { maxLength: 10 })
    .map((all) => all.map((one, at) => ({ ...one, id: at + 1 }))),
  werkgroepen: options('W', 8),
  partners: options('P', 60),
});

export const answers = fc.record(
  {
    'H:1': fc.constantFrom('geregeld', 'nog-nodig', 'niet-meer'),
    V1: fc.constantFrom('ja', 'deels', 'nog-niet', 'niet-meer'),
    V1b: text(140),
    V2: fc.constantFrom('op-weg', 'het-schuurt', 'zit-vast', 'rustig'),
    V2b: fc.constantFrom('ja', 'nee'),
    V3: text(280),
    V4: fc.oneof(fc.constant(['niets']), some(NEEDS)),
    V4b: text(140),
    V4c: fc.constantFrom(...ADDRESSEES),
    V4e: fc.constantFrom('W1', 'W9'),
    V4f: fc.constantFrom('P1', 'P99'),
    V4d: fc.constantFrom(...URGENCIES),
    V5: text(140),
    S1: fc.constantFrom('vakantie', 'geen-bijeenkomst', 'geen-tijd', 'vervanger'),
  },
  { requiredKeys: [] },
);

export const toldAt = fc.array(
  fc.record({
    name: given,
    role: fc.constantFrom('', 'programmaleider', 'kartrekker'),
    at: moment,
    call: fc.boolean(),
  }),
  { maxLength: 6 },
);

export const hulpvraag = fc.record({
  hulpvraag: fc.record({
    id: fc.nat(9999),
    origin: fc.constant('vraag|n1'),
    werkgroepId: fc.constant('W1'),
    askerId: fc.constant('p1'),
    week,
    needs: fc.oneof(some(NEEDS), fc.constant(['bellen'])),
    what: nullable(text(140)),
    addressee: fc.constantFrom(...ADDRESSEES),
    addresseeRef: fc.constant(null),
    urgency: fc.constantFrom(...URGENCIES),
    dueOn: nullable(date),
    status,
    takenBy: fc.constant(null),
    confidential: fc.boolean(),
    revision: fc.nat(9),
    changedAt: moment,
    closedAt: fc.constant(null),
  }),
  werkgroep: nullable(name),
  asker: nullable(given),
  addresseeName: nullable(name),
  takenBy: nullable(given),
  givenName: given,
});

import fc from 'fast-check';
import { ADDRESSEES } from '../../src/records/hulpvraag.ts';
import { ROLES } from '../../src/records/role.ts';
import { REVISION_KINDS } from '../../src/records/weekcheck.ts';
import { arbitraryDigest, date, name, nullable, status, text, week } from './arbitrary-digest.ts';
import { experimentFacts, ownTold } from './arbitrary-experiment.ts';
import { answers, context, given, hulpvraag, moment, options, toldAt } from './arbitrary-facts.ts';
import { arbitrarySignaal, arbitrarySignals } from './arbitrary-signaal.ts';
import type { World } from './world.ts';

const own = fc.record({
  person: fc.record({
    id: fc.constant('p1'),
    givenName: given,
    name,
    email: nullable(fc.constant('iemand@voorbeeld.nl')),
    organisationId: fc.constant(null),
    platform: fc.constant('slack' as const),
    deputyId: fc.constant(null),
    welcomedAt: nullable(moment),
    stoppedAt: nullable(moment),
    roles: fc.array(fc.record({ role: fc.constantFrom(...ROLES), scope: fc.constantFrom('', 'W1', 'E3') }), {
      maxLength: 12,
    }),
    memberOf: fc.array(fc.constantFrom('W1', 'W2'), { maxLength: 6 }),
  }),
  organisation: nullable(name),
  deputy: nullable(name),
  places: fc.array(fc.constantFrom('slack', 'teams', 'web', 'papier'), { maxLength: 6 }),
  away: fc.array(fc.constant({ from: '2026-03-16', until: '2027-01-20' }), { maxLength: 8 }),
  weekchecks: fc.array(
    fc.record({
      werkgroep: name,
      revision: fc.record({
        werkgroepId: fc.constant('W1'),
        week,
        revision: fc.nat(5),
        version: fc.constant(1),
        kind: fc.constantFrom(...REVISION_KINDS),
        answers,
        personId: fc.constant('p1'),
        onBehalfOf: fc.constant(null),
        at: moment,
      }),
    }),
    { maxLength: 40 },
  ),
  hulpvragen: fc.array(hulpvraag, { maxLength: 40 }),
  ...ownTold,
  signalen: fc.array(arbitrarySignaal, { maxLength: 20 }),
  controller: nullable(name),
  contact: nullable(name),
});

const question = nullable(text(140));
const review = fc.record({
  id: fc.uuid(),
  round: fc.constant('puls-001'),
  seen: fc.nat(9),
  question,
  text: text(280),
  literal: fc.boolean(),
  proposal: nullable(fc.record({ by: given, words: nullable(text(280)) })),
  doubts: fc.subarray(['name', 'family', 'old-date', 'postcode']),
  left: fc.nat(999),
});
const texts = fc.array(fc.record({ question, words: text(280), literal: fc.boolean() }), { maxLength: 40 });
const asking = {
  asked: fc.constantFrom('sent' as const, 'meant' as const, null),
  reminded: fc.constantFrom('sent' as const, 'meant' as const, 'others' as const, null),
};
const keeping = fc.record({
  open: nullable(
    fc.record({ ...asking, role: fc.boolean(), answers: fc.nat(9), texts: fc.nat(2), left: fc.boolean() }),
  ),
  counting: fc.boolean(),
  closed: fc.array(fc.record({ ...asking, closedOn: date, until: date }), { maxLength: 12 }),
  textsWait: fc.boolean(),
  textsShown: fc.boolean(),
});

/** Any world the records allow: names up to 80 characters, texts up to their limits, emoji among them. */
export const arbitraryWorld: fc.Arbitrary<World> = fc.record({
  name: given,
  other: given,
  ask: fc.record({
    givenName: given,
    werkgroepId: fc.constant('W1'),
    werkgroep: name,
    week,
    standsInFor: nullable(given),
    state: fc.constantFrom('open', 'answered', 'skipped', 'closed'),
    answeredBy: nullable(given),
    canRepeat: fc.boolean(),
    editableUntil: moment,
  }),
  context,
  answers,
  kept: fc.record({
    context,
    kind: fc.constantFrom(...REVISION_KINDS),
    answers,
    editableUntil: moment,
    postAt: moment,
    dueOn: nullable(date),
    toldAt,
    offerTalk: fc.boolean(),
  }),
  hulpvraag,
  change: fc.record({
    hulpvraagId: fc.constant(1),
    revision: fc.nat(9),
    what: nullable(text(140)),
    addressee: fc.constantFrom(...ADDRESSEES),
    addresseeRef: fc.constant(null),
    dueOn: nullable(date),
    status,
    reason: nullable(text(140)),
    personId: fc.constant('p1'),
    at: moment,
  }),
  vraag: fc.record({ own: options('W', 8), werkgroepen: options('W', 8), partners: options('P', 20) }),
  signaal: arbitrarySignaal,
  signaalContext: fc.record({ subjects: options('E', 40) }),
  digest: fc.tuple(arbitraryDigest, arbitrarySignals).map(([facts, signals]) => ({ ...facts, signals })),
  leader: fc.record({
    week,
    calls: fc.array(fc.record({ werkgroep: name, name }), { maxLength: 10 }),
    quiet: fc.array(name, { maxLength: 40 }),
  }),
  correction: fc.record({
    week,
    items: fc
      .array(text(400), { minLength: 1, maxLength: 100 })
      .map((labels) => labels.map((label, at) => ({ id: `hulpvraag:${at}`, label }))),
  }),
  count: fc.record({
    givenName: given,
    activityId: fc.constant('I1-5'),
    name,
    value: fc.nat(2000),
    goal: nullable(fc.nat(2000)),
    period: week,
    state: fc.constantFrom('open', 'answered'),
  }),
  ...experimentFacts,
  review,
  texts,
  keeping,
  own,
  away: fc.constantFrom({ from: '2026-12-28', until: '2027-01-03' }, { from: '2026-03-16', until: '2026-03-16' }),
  emergency: fc.record({
    checkedOn: nullable(date),
    lines: fc.array(
      fc.record({ when: text(100), number: fc.constantFrom('112', 'Huisarts'), note: nullable(text(140)) }),
      {
        maxLength: 8,
      },
    ),
  }),
  controller: nullable(name),
  contact: nullable(name),
  moment,
  left: fc.nat(3),
  masked: text(280),
});

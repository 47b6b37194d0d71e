import fc from 'fast-check';
import { lengthOf } from '../../src/chat/index.ts';
import { STAGES } from '../../src/records/experiment.ts';
import { SIGNAAL_KINDS } from '../../src/records/signaal.ts';
import type { TimelineMoment } from '../../src/voice/index.ts';
import { date, name, nullable, text, week } from './arbitrary-digest.ts';
import { given, moment } from './arbitrary-facts.ts';

const stage = nullable(fc.constantFrom(...STAGES, 'een-oud-stadium'));
const told = fc.oneof(text(40), text(280));

const happened = fc.oneof(
  fc.record({ kind: fc.constant('line' as const), on: date, week, text: told }),
  fc.record({
    kind: fc.constant('stage' as const),
    on: date,
    stage,
    reason: fc.constant(null),
    lesson: fc.constant(null),
  }),
  fc.record({ kind: fc.constant('stage' as const), on: date, stage, reason: told, lesson: told }),
  fc.record({
    kind: fc.constant('signaal' as const),
    on: date,
    week,
    is: fc.constantFrom(...SIGNAAL_KINDS),
    text: fc.oneof(text(40), text(600)),
    outcome: nullable(told),
  }),
);

/** As many as the loader puts in one part. */
function withinRoom(all: readonly TimelineMoment[]): readonly TimelineMoment[] {
  let size = 0;
  return all.filter((one) => {
    if (one.kind === 'stage') size += lengthOf(`${one.reason ?? ''}${one.lesson ?? ''}`);
    else size += lengthOf(one.kind === 'line' ? one.text : `${one.text}${one.outcome ?? ''}`);
    return size <= 6000;
  });
}

/** Any experiment the records allow, in a part of its timeline as large as the loader gives. */
export const experimentFacts = {
  line: fc.record({
    givenName: given,
    experimentId: fc.constant('E3'),
    experiment: name,
    week,
    standsInFor: nullable(given),
    state: fc.constantFrom('open', 'answered', 'closed'),
    text: nullable(told),
    answeredBy: nullable(given),
    editableUntil: moment,
    seen: fc.nat(9),
  }),
  timeline: fc.record({
    id: fc.constant('E3'),
    name,
    stage,
    moments: fc.array(happened, { maxLength: 20 }).map(withinRoom),
    earlier: nullable(fc.constant('2026-02-03|stage|000000001')),
    isEarlier: fc.boolean(),
    maySet: fc.boolean(),
    tellIn: nullable(week),
  }),
  experiments: fc
    .array(fc.record({ name, stage }), { maxLength: 30 })
    .map((all) => all.map((one, at) => ({ ...one, id: `E${at + 1}` }))),
  stage: fc.record({ experimentId: fc.constant('E3'), experiment: name, stage, seen: fc.nat(9) }),
};

/** What somebody told about experiments, and the stages they set. */
export const ownTold = {
  lines: fc.array(fc.record({ experiment: name, week, text: nullable(told) }), { maxLength: 40 }),
  stages: fc.array(
    fc.oneof(
      fc.record({ experiment: name, on: date, stage, reason: fc.constant(null), lesson: fc.constant(null) }),
      fc.record({ experiment: name, on: date, stage, reason: told, lesson: told }),
    ),
    { maxLength: 40 },
  ),
};

import type { HulpvraagStatus } from '../../src/records/hulpvraag.ts';
import { pulsVariants } from './sample-puls.ts';
import { SIGNAAL_KINDS } from '../../src/records/signaal.ts';
import type { World } from './world.ts';

const ASKINGS = [
  { asked: 'sent', reminded: null },
  { asked: 'meant', reminded: 'meant' },
] as const;

const NEWS = { earlier: null, tellIn: null, stage: null, moments: [] };

const STATUSES: readonly HulpvraagStatus[] = ['open', 'opgepakt', 'opgelost', 'lukt-niet', 'ingetrokken'];

/** The same world in every state that is said in other words. */
export function variantsOf(world: World): readonly World[] {
  const request = world.hulpvraag;
  const asks = (['open', 'answered', 'skipped', 'closed'] as const).flatMap((state) =>
    [null, world.other].map((by) => ({
      ...world,
      ask: { ...world.ask, state, answeredBy: by, standsInFor: by, canRepeat: by === null },
    })),
  );
  const kinds = (['answered', 'unchanged', 'skipped', 'spoken'] as const).flatMap((kind) =>
    [true, false].map((offerTalk) => ({
      ...world,
      kept: {
        ...world.kept,
        kind,
        offerTalk,
        toldAt: offerTalk ? world.kept.toldAt : [],
        answers: kind === 'skipped' ? { S1: 'vakantie' } : world.kept.answers,
      },
      left: offerTalk ? 1 : 0,
    })),
  );
  const requests = STATUSES.flatMap((status) =>
    [true, false].map((confidential) => ({
      ...world,
      hulpvraag: {
        ...request,
        takenBy: status === 'opgepakt' ? (confidential ? request.givenName : world.other) : null,
        hulpvraag: { ...request.hulpvraag, status, confidential, ...(confidential ? { what: null, dueOn: null } : {}) },
        ...(confidential ? { asker: null, werkgroep: null } : {}),
      },
      change: { ...world.change, status, reason: confidential ? null : world.change.reason },
    })),
  );
  const lines = (['open', 'answered', 'closed'] as const).flatMap((state) =>
    [null, world.line.text].flatMap((text) =>
      [null, world.other].map((by) => ({
        ...world,
        line: { ...world.line, state, text, answeredBy: by, standsInFor: by },
        stage: { ...world.stage, stage: text === null ? null : world.stage.stage },
        timeline: { ...world.timeline, isEarlier: text === null, maySet: by === null, ...(by === null ? {} : NEWS) },
      })),
    ),
  );
  const signalen = SIGNAAL_KINDS.flatMap((kind) =>
    [true, false].map((shown) => ({
      ...world,
      signaal: {
        ...world.signaal,
        subject: shown ? world.signaal.subject : null,
        signaal: {
          ...world.signaal.signaal,
          shown,
          joins: shown ? null : false,
          answers: { S1: kind, S2: 'anders', S3: 'iets', S12: 'stoppen', ...(shown ? {} : { S14: 'het hielp' }) },
        },
      },
      digest: { ...world.digest, signals: world.digest.signals.slice(0, shown ? 1 : 0) },
    })),
  );
  const own = {
    ...world.own,
    weekchecks: [],
    signalen: [],
    deputy: null,
    organisation: null,
    controller: null,
    contact: null,
  };
  const bare: World = {
    ...world,
    controller: null,
    contact: null,
    vraag: { ...world.vraag, own: world.vraag.own.slice(0, 1) },
    count: { ...world.count, state: 'answered', goal: null },
    leader: { ...world.leader, calls: [], quiet: [] },
    emergency: { checkedOn: null, lines: [] },
    experiments: [],
    own: {
      ...own,
      lines: [],
      stages: [],
      person: { ...own.person, stoppedAt: 1, welcomedAt: null, email: null, roles: [], memberOf: [] },
    },
    away: { from: world.away.from, until: world.away.from },
    digest: {
      ...world.digest,
      correctedOn: null,
      heard: 0,
      help: [],
      learned: [],
      experiments: [],
      counts: [],
      closed: [],
      puls: null,
      signals: [],
    },
  };
  const puls = pulsVariants.map((one) => ({ ...world, digest: { ...world.digest, puls: one } }));
  const proposals = [null, { by: world.other, words: null }, { by: world.other, words: 'Het kostte tijd.' }];
  const reviews = proposals.flatMap((proposal) =>
    [true, false].map((literal, at) => ({
      ...world,
      review: { ...world.review, proposal, literal, left: at, doubts: literal ? ['name', 'family'] : [] },
      texts: literal ? [] : world.texts,
      keeping: {
        open:
          proposal === null
            ? null
            : { ...ASKINGS[at]!, role: literal, answers: literal ? 1 : 0, texts: 0, left: !literal },
        counting: literal,
        closed: literal ? [] : [{ ...ASKINGS[0], closedOn: '2026-03-19', until: '2026-04-02' }],
        textsWait: literal,
        textsShown: !literal,
      },
    })),
  );
  return [...reviews, ...asks, ...kinds, ...requests, ...lines, ...puls, ...signalen, bare];
}

import type { HulpvraagStatus } from '../../src/records/hulpvraag.ts';
import type { World } from './world.ts';

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
  const own = { ...world.own, weekchecks: [], deputy: null, organisation: null, controller: null, contact: null };
  const bare: World = {
    ...world,
    controller: null,
    contact: null,
    vraag: { ...world.vraag, own: world.vraag.own.slice(0, 1) },
    count: { ...world.count, state: 'answered', goal: null },
    leader: { ...world.leader, calls: [], quiet: [] },
    emergency: { checkedOn: null, lines: [] },
    own: { ...own, person: { ...own.person, stoppedAt: 1, welcomedAt: null, email: null, roles: [], memberOf: [] } },
    away: { from: world.away.from, until: world.away.from },
    digest: { ...world.digest, correctedOn: null, heard: 0, help: [], learned: [], counts: [], closed: [] },
  };
  const proposals = [null, { by: world.other, words: null }, { by: world.other, words: 'Het kostte tijd.' }];
  const puls = proposals.flatMap((proposal) =>
    [true, false].map((literal, at) => ({
      ...world,
      review: { ...world.review, proposal, literal, left: at, doubts: literal ? ['name', 'family'] : [] },
      texts: literal ? [] : world.texts,
      keeping: {
        open: proposal === null ? null : { role: literal, answers: literal ? 1 : 0, texts: 0 },
        closed: literal ? null : { what: 'asked' as const, until: '2026-04-02' },
        textsWait: literal,
      },
    })),
  );
  return [...puls, ...asks, ...kinds, ...requests, bare];
}

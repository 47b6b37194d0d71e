import { expect, it } from 'vitest';
import { type Differing, canonical } from '../support/canonical.ts';
import { JOURNEYS } from './journeys.ts';
import { openSlackStage } from './slack-stage.ts';
import type { OpenStage } from './stage.ts';
import { openTeamsStage } from './teams-stage.ts';
import { openWebStage } from './web-stage.ts';

/** What belongs to a platform, or to how fast somebody typed; all else that is kept must be the same. */
const PLATFORMS: Differing = {
  drop: [
    // Where somebody is found and where a message stands.
    'identity.*',
    'teams_reference.*',
    'web_entry.*',
    'person.platform',
    'outbox.address',
    'outbox.receipt',
    'outbox.channel',
    'outbox.key',
    'outbox.id',
    'outbox.under_id',
    // The platform's own ids of what came in.
    'event.*',
    'token.token',
    // Real time runs on between two steps, and each platform has its own pace.
    'setting.value',
    'outbox.attempts',
    'outbox.tried_at',
    'outbox.planned_at',
    'outbox.done_at',
    'outbox.not_before',
    'outbox.edition',
    'outbox.shown',
    'slot.claimed_at',
    'token.at',
    'puls_round.opened_at',
    'puls_round.closed_at',
    'weekcheck_revision.at',
    'hulpvraag.changed_at',
    'hulpvraag.closed_at',
    'hulpvraag_change.at',
    'activity_count.at',
    'draft.at',
    'weekbericht.frozen_at',
    'weekbericht.corrected_at',
    'weekbericht.post_at',
    'person.stopped_at',
    'person.welcomed_at',
    'programme.loaded_at',
  ],
  rename: { secret: `select value from setting where key = 'secret'` },
};

const STAGES: Readonly<Record<string, OpenStage>> = {
  web: openWebStage,
  slack: openSlackStage,
  teams: openTeamsStage,
};

/** Played on each, and then everything that is kept is laid side by side. */
const PLAYED = [
  'a normal week goes from question to weekbericht, and the plan comes back',
  'who is stuck and asks for a call is called, and nobody else knows',
  'a vervanger answers with attribution',
  'a weekbericht that stands can be put right',
  'a puls goes from invitation to weekbericht, and what is done with it is written',
];

for (const promise of PLAYED)
  it(`the same is kept on every platform when ${promise}`, async () => {
    const dumps: Record<string, readonly string[]> = {};
    for (const [name, open] of Object.entries(STAGES)) {
      const stage = await open();
      try {
        await JOURNEYS[promise]!(stage);
        dumps[name] = canonical(stage.house.store.sqlite, PLATFORMS);
      } finally {
        await stage.close();
      }
    }
    expect(dumps['slack']).toEqual(dumps['web']);
    expect(dumps['teams']).toEqual(dumps['web']);
  }, 120_000);

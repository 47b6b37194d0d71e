import type { Differing } from '../support/canonical.ts';

/** What belongs to a platform, or to how fast somebody typed; all else that is kept must be the same. */
export const PLATFORMS: Differing = {
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
    'experiment_line.at',
    'experiment_stage.at',
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

import type { Machine } from '../inbox/machine.ts';
import { ASKED_KEPT } from '../inbox/puls-keeping.ts';
import type { Done } from './job.ts';
import { retire } from './retention.ts';
import { askOutcomes } from './signaal.ts';
import { purgeTexts } from './puls-texts.ts';

const DAY = 86_400_000;
/** Platforms repeat an event within hours; a month is far beyond that. */
const EVENTS_KEPT = 30 * DAY;
/** A button older than this answers kindly that it is too old. */
const TOKENS_KEPT = 400 * DAY;
const DRAFTS_KEPT = 30 * DAY;

/** Takes away what has served its time. */
export function purge(machine: Machine, now: number): Done {
  const { store } = machine;
  store.events.purge(now - EVENTS_KEPT);
  store.tokens.purge(now - TOKENS_KEPT);
  store.weekchecks.purgeDrafts(now - DRAFTS_KEPT);
  store.puls.forgetAsked(now - ASKED_KEPT);
  store.nameless.forgetBefore(machine.agenda.today(now));
  purgeTexts(machine, now);
  retire(machine, now);
  store.wipe();
  return { outcome: 'planned', reason: null, planned: askOutcomes(machine, now) };
}

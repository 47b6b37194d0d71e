import { setTimeout as passed } from 'node:timers/promises';
import type { Delivery } from '../../src/chat/index.ts';
import type { Act } from './answer.ts';
import type { Memory } from './memory.ts';
import type { TeamsLog, TeamsReference } from './ports.ts';
import type { Saying } from './saying.ts';
import type { Source } from './source.ts';

type Shown = Exclude<Act, { kind: 'look-up' }>;

/** As long as Teams asks to wait when it does not say how long. Somebody is still there then. */
const PATIENCE_MS = 30_000;

/**
 * Does what is left after Teams was answered. What Teams surely did not take is tried once more after the wait it asks
 * for, at once when the bot stops, or said another way; what it may have taken is not repeated. `seen`: where they were
 * when they spoke, for an answer to somebody who is not remembered any more by the time it is said.
 */
export function createPerform(
  memory: Memory,
  saying: Saying,
  stopping: AbortSignal,
  log: TeamsLog,
): (source: Source, act: Shown, seen: TeamsReference | null) => Promise<void> {
  function once({ from, conversation, personal }: Source, act: Shown, seen: TeamsReference | null): Promise<Delivery> {
    const own = memory.ofPerson(from) ?? seen;
    const reference = personal || act.kind === 'tell' ? own : memory.of({ ...from, user: null, conversation });
    if (reference === null) return Promise.resolve({ kind: 'refused', refusal: 'no-reference' });
    switch (act.kind) {
      case 'say':
        return saying.post(reference, conversation, act.shown);
      case 'tell':
        return saying.post(reference, act.conversation, act.shown);
      case 'update':
        return saying.update(reference, { conversation, message: act.message }, act.shown);
    }
  }

  return async (source, act, seen) => {
    let delivery = await once(source, act, seen);
    if (delivery.kind === 'later' && delivery.afterMs <= PATIENCE_MS) {
      await passed(delivery.afterMs, null, { signal: stopping }).catch(() => null);
      delivery = await once(source, act, seen);
    }
    if (delivery.kind === 'refused' && act.kind === 'update' && act.else)
      delivery = await once(source, { kind: 'say', shown: act.shown }, seen);
    if (delivery.kind !== 'sent') log.warn({ act: act.kind, outcome: delivery.kind }, 'Teams did not show a reply');
  };
}

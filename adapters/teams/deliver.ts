import type { Adapter, Delivery } from '../../src/chat/index.ts';
import type { Memory } from './memory.ts';
import type { Pace } from './pace.ts';
import type { Saying } from './saying.ts';
import { withoutThread } from './source.ts';

const UNKNOWN_PLACE: Delivery = { kind: 'refused', refusal: 'no-reference' };

/** Saying something by ourselves. Only where Teams once spoke to us: it has no other way to be found. */
export function createDeliver(
  memory: Memory,
  saying: Saying,
  pace: Pace,
): Pick<Adapter, 'send' | 'replace' | 'remove'> {
  return {
    async send(to, message, { under }) {
      const reference = memory.of(to);
      if (reference === null) return UNKNOWN_PLACE;
      await pace();
      const shown = { message, problems: {} };
      if (to.user !== null) {
        const conversation = reference.scope === 'personal' ? reference.conversation : to.conversation;
        // Where a person was last seen others may read along: that is no place for what is meant for them.
        return conversation === null
          ? UNKNOWN_PLACE
          : saying.post({ ...reference, scope: 'personal' }, conversation, shown);
      }
      const place = withoutThread(reference.conversation);
      if (reference.scope !== 'channel') return saying.post(reference, place, shown);
      if (under === null || withoutThread(under.conversation) !== place)
        return saying.begin(reference, to.tenant, shown);
      return saying.post(reference, `${place};messageid=${under.message}`, shown);
    },
    async replace(to, receipt, message) {
      const reference = memory.of(to);
      if (reference === null) return UNKNOWN_PLACE;
      await pace();
      return saying.update(reference, receipt, { message, problems: {} });
    },
    async remove(to, receipt) {
      const reference = memory.of(to);
      if (reference === null) return UNKNOWN_PLACE;
      await pace();
      return saying.remove(reference, receipt);
    },
  };
}

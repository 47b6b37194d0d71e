import type { Adapter, Address, Delivery, Message, Receipt, Token } from '../../src/chat/index.ts';
import { digest } from './literal.ts';
import { failureOf, inPerson } from './outcome.ts';
import type { Pace } from './pace.ts';
import type { Paces } from './paces.ts';
import { renderMessage } from './render.ts';
import type { Web } from './web-client.ts';

/** What a message of ours carries so that it can be found again: an opaque key, for anyone in Slack may read it. */
export const EVENT_TYPE = 'krachtbot_message';
export const keyOf = (outboxId: string): string => digest(outboxId);

/** Nothing in the text is looked at: no names, no links, no previews. */
export const LITERAL = { link_names: false, parse: 'none' } as const;

async function outcome(work: () => Promise<Delivery>): Promise<Delivery> {
  try {
    return await work();
  } catch (error) {
    return failureOf(error);
  }
}

/** A conversation that is not there for us, where a person is meant: their own conversation is tried instead. */
function elsewhere(to: Address, delivery: Delivery): boolean {
  return (
    to.user !== null &&
    to.conversation !== null &&
    to.conversation !== to.user &&
    delivery.kind === 'refused' &&
    delivery.refusal === 'channel-unknown'
  );
}

/** Within the pace of a method, or not now. */
function paced(pace: Pace, work: () => Promise<Delivery>): Promise<Delivery> {
  const afterMs = pace();
  return afterMs === 0 ? outcome(work) : Promise.resolve({ kind: 'later', afterMs, whole: false });
}

/** Saying, changing and taking back. One request each; how it ended is a value. */
export function createDeliver(web: Web, paces: Paces): Pick<Adapter, 'send' | 'replace' | 'remove'> {
  function post(channel: string, message: Message<Token>, outboxId: string, under: Receipt | null): Promise<Delivery> {
    const pace = (): number => paces.post(channel);
    return paced(pace, async () => {
      const sent = await web.chat.postMessage({
        channel,
        ...renderMessage(message),
        ...LITERAL,
        mrkdwn: false,
        unfurl_links: false,
        unfurl_media: false,
        metadata: { event_type: EVENT_TYPE, event_payload: { id: keyOf(outboxId) } },
        ...(under?.conversation === channel ? { thread_ts: under.message } : {}),
      });
      // Without its time a message stands, but nobody can say where.
      if (sent.channel === undefined || sent.ts === undefined) return { kind: 'unknown' };
      return { kind: 'sent', receipt: { conversation: sent.channel, message: sent.ts } };
    });
  }

  return {
    async send(to, message, { outboxId, under }) {
      const channel = to.conversation ?? under?.conversation ?? to.user;
      if (channel === null) return { kind: 'refused', refusal: 'no-reference' };
      const delivery = await post(channel, message, outboxId, under);
      if (to.user === null) return delivery;
      const there = elsewhere(to, delivery) ? await post(to.user, message, outboxId, null) : delivery;
      return there.kind === 'sent' ? there : inPerson(there);
    },
    replace: (_to, receipt, message) =>
      paced(paces.update, async () => {
        const { conversation: channel, message: ts } = receipt;
        await web.chat.update({ channel, ts, ...renderMessage(message), ...LITERAL });
        return { kind: 'sent', receipt };
      }),
    remove: (_to, receipt) =>
      paced(paces.remove, async () => {
        await web.chat.delete({ channel: receipt.conversation, ts: receipt.message });
        return { kind: 'sent', receipt };
      }),
  };
}

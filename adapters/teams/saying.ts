import type { Activity } from 'botbuilder';
import type { Delivery, Message, Receipt, Token } from '../../src/chat/index.ts';
import { record, text } from './json.ts';
import type { About } from './outcome.ts';
import type { Outgoing } from './outgoing.ts';
import type { TeamsReference } from './ports.ts';
import type { Problems } from './render-form.ts';
import { renderMessage } from './render.ts';
import { withoutThread } from './source.ts';
import type { TeamsWords } from './words.ts';

/** A message, and for a form in it what was wrong with what was sent. */
export interface Shown {
  readonly message: Message<Token>;
  readonly problems: Problems;
}

/** Saying, changing and taking back, each in one request. */
export interface Saying {
  /** In a chat, or under a message in a channel. */
  post(reference: TeamsReference, conversation: string, shown: Shown): Promise<Delivery>;
  /** As a new message in a channel. */
  begin(reference: TeamsReference, tenant: string, shown: Shown): Promise<Delivery>;
  update(reference: TeamsReference, receipt: Receipt, shown: Shown): Promise<Delivery>;
  remove(reference: TeamsReference, receipt: Receipt): Promise<Delivery>;
}

const aboutOf = ({ scope }: TeamsReference): About => (scope === 'personal' ? 'person' : 'channel');

export function createSaying(outgoing: Outgoing, words: TeamsWords): Saying {
  /** The activity, or null when Teams could not show it whole. */
  function made({ message, problems }: Shown): Partial<Activity> | null {
    try {
      const { attachments, ...rest } = renderMessage(message, words, problems);
      return { ...rest, attachments: [...attachments] };
    } catch (error) {
      if (error instanceof RangeError) return null;
      throw error;
    }
  }
  const unshowable: Delivery = { kind: 'refused', refusal: 'message-refused' };

  /** Without its id a message stands, but nobody can say where. */
  const sent = (conversation: string, id: unknown): Delivery =>
    text(id) === '' ? { kind: 'unknown' } : { kind: 'sent', receipt: { conversation, message: text(id) } };

  return {
    async post(reference, conversation, shown) {
      const activity = made(shown);
      if (activity === null) return unshowable;
      const done = await outgoing(reference.serviceUrl, aboutOf(reference), (client) =>
        client.conversations.sendToConversation(conversation, activity),
      );
      return done.kind === 'done' ? sent(conversation, record(done.value)['id']) : done;
    },
    async begin(reference, tenant, shown) {
      const activity = made(shown);
      if (activity === null) return unshowable;
      const done = await outgoing(reference.serviceUrl, 'channel', (client) =>
        client.conversations.createConversation({
          isGroup: true,
          bot: { id: reference.bot, name: 'krachtbot' },
          tenantId: tenant,
          channelData: { channel: { id: withoutThread(reference.conversation) }, tenant: { id: tenant } },
          activity: activity as Activity,
        }),
      );
      if (done.kind !== 'done') return done;
      const { id, activityId } = record(done.value);
      return text(id) === '' ? { kind: 'unknown' } : sent(text(id), activityId);
    },
    async update(reference, receipt, shown) {
      const activity = made(shown);
      if (activity === null) return unshowable;
      const { conversation, message } = receipt;
      const done = await outgoing(reference.serviceUrl, 'message', (client) =>
        client.conversations.updateActivity(conversation, message, { ...activity, id: message }),
      );
      return done.kind === 'done' ? { kind: 'sent', receipt } : done;
    },
    async remove(reference, receipt) {
      const done = await outgoing(reference.serviceUrl, 'message', (client) =>
        client.conversations.deleteActivity(receipt.conversation, receipt.message),
      );
      return done.kind === 'done' ? { kind: 'sent', receipt } : done;
    },
  };
}

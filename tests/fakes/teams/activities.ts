import type { FakeMember, Office } from './office.ts';
import { SERVICE } from './routes.ts';
import type { Json } from './shape.ts';

/** Where something happens: a chat, or a channel with a message in it under which is spoken. */
export interface Spot {
  readonly conversation: string;
  readonly root?: string;
}

/**
 * Activities as Teams sends them. Shapes after learn.microsoft.com: "Messages in bot conversations", "Conversation events
 * in your Teams bot", "Universal Actions for Adaptive Cards"; the values are ours.
 */
export interface Activities {
  message(from: FakeMember, at: Spot, more: Json): Json;
  /** A press on an Action.Execute. */
  execute(from: FakeMember, at: Spot, card: string, action: Json): Json;
  /** After `MessagingExtensionAction` and `MessageActionsPayload` of botframework-schema, and "Action commands". */
  pointing(from: FakeMember, at: Spot, command: string, message: Json): Json;
  /** A press or a form in the dialog that came of it. */
  dialog(from: FakeMember, at: Spot, command: string, data: Json): Json;
  installation(from: FakeMember, at: Spot, action: string): Json;
  members(from: FakeMember, at: Spot, change: 'membersAdded' | 'membersRemoved', who: readonly string[]): Json;
}

export function createActivities(office: Office, origin: () => string): Activities {
  function base(from: FakeMember, { conversation, root }: Spot): Json {
    const type = office.conversations.get(conversation)?.type ?? 'personal';
    const tenant = { id: office.tenant };
    return {
      id: `f:${office.nextId()}`,
      timestamp: '2026-03-12T13:00:00.000Z',
      localTimestamp: '2026-03-12T14:00:00.000+01:00',
      channelId: 'msteams',
      serviceUrl: `${origin()}${SERVICE}`,
      from: { id: from.id, name: from.name, aadObjectId: `aad-${from.id}` },
      conversation: {
        ...(type === 'personal' ? {} : { isGroup: true }),
        conversationType: type,
        tenantId: office.tenant,
        id: root === undefined ? conversation : `${conversation};messageid=${root}`,
      },
      recipient: { id: office.bot, name: 'krachtbot' },
      channelData:
        type === 'channel'
          ? { tenant, channel: { id: conversation }, team: { id: '19:team@thread.tacv2', name: 'Kracht' } }
          : { tenant },
      locale: 'nl-NL',
    };
  }
  return {
    message: (from, at, more) => ({ ...base(from, at), type: 'message', textFormat: 'plain', ...more }),
    execute: (from, at, card, action) => ({
      ...base(from, at),
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: card,
      value: { action: { type: 'Action.Execute', id: '', ...action }, trigger: 'manual' },
    }),
    pointing: (from, at, commandId, messagePayload) => ({
      ...base(from, at),
      type: 'invoke',
      name: 'composeExtension/fetchTask',
      value: { commandId, commandContext: 'message', requestId: office.nextId(), messagePayload },
    }),
    dialog: (from, at, commandId, data) => ({
      ...base(from, at),
      type: 'invoke',
      name: 'composeExtension/submitAction',
      value: { commandId, commandContext: 'message', requestId: office.nextId(), data },
    }),
    installation: (from, at, action) => ({ ...base(from, at), type: 'installationUpdate', action }),
    members: (from, at, change, who) => ({
      ...base(from, at),
      type: 'conversationUpdate',
      [change]: who.map((id) => ({ id })),
    }),
  };
}

import type { Json } from './shape.ts';

export interface FakeMember {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly userPrincipalName: string;
  readonly userRole: string;
  readonly tenantId: string;
}

export interface FakeConversation {
  readonly id: string;
  readonly type: 'personal' | 'groupChat' | 'channel';
  readonly members: readonly string[];
  /** The bot is in it; otherwise Teams refuses what it says there. */
  installed: boolean;
}

export interface FakeMessage {
  readonly id: string;
  readonly conversation: string;
  readonly root: string | null;
  readonly from: string;
  activity: Json;
  /** Everything it ever was, the first included: what a platform could have kept. */
  readonly history: Json[];
  deleted: boolean;
}

/** A tenant with people, chats and channels, as Teams keeps it. */
export interface Office {
  readonly tenant: string;
  readonly bot: string;
  readonly members: Map<string, FakeMember>;
  readonly conversations: Map<string, FakeConversation>;
  readonly messages: FakeMessage[];
  addMember(member: Partial<FakeMember> & Pick<FakeMember, 'id'>): FakeMember;
  addChannel(id: string, members: readonly string[]): FakeConversation;
  /** The chat of one person with the bot; made where it was not. */
  chatWith(person: string): FakeConversation;
  add(conversation: string, from: string, activity: Json, root: string | null): FakeMessage;
  nextId(): string;
}

export function createOffice(tenant: string, bot: string): Office {
  let count = 0;
  const nextId = (): string => String(1_773_300_000_000 + (count += 1));
  const members = new Map<string, FakeMember>();
  const conversations = new Map<string, FakeConversation>();
  const messages: FakeMessage[] = [];
  const kept = (one: FakeConversation): FakeConversation => {
    conversations.set(one.id, one);
    return one;
  };
  return {
    tenant,
    bot,
    members,
    conversations,
    messages,
    nextId,
    addMember(given) {
      const name = given.name ?? given.id.replace('29:', '');
      const userPrincipalName = given.userPrincipalName ?? `${name.toLowerCase()}@voorbeeld.nl`;
      const member = {
        name,
        email: userPrincipalName,
        userPrincipalName,
        userRole: 'user',
        tenantId: tenant,
        ...given,
      };
      members.set(member.id, member);
      return member;
    },
    addChannel: (id, inside) => kept({ id, type: 'channel', members: inside, installed: true }),
    chatWith(person) {
      const id = `a:1chat-${person.replace('29:', '')}`;
      return conversations.get(id) ?? kept({ id, type: 'personal', members: [person], installed: true });
    },
    add(conversation, from, activity, root) {
      const message = { id: nextId(), conversation, root, from, activity, history: [activity], deleted: false };
      messages.push(message);
      return message;
    },
  };
}

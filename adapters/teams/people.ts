import type { ChannelAccount } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import type { Adapter, Identity, Profile } from '../../src/chat/index.ts';
import { record, text } from './json.ts';
import type { Memory } from './memory.ts';
import type { Outgoing } from './outgoing.ts';
import type { TeamsReference } from './ports.ts';

/**
 * What Teams says of a member (learn.microsoft.com, "Get Teams specific context for your bot"). Somebody of another
 * tenant, a guest and somebody without an account are outsiders, whatever address stands with them.
 */
export function profileOf(member: unknown, tenant: string): Profile {
  const { name, givenName, surname, email, userPrincipalName, tenantId, userRole } = record(member);
  const principal = text(userPrincipalName);
  const whole = text(name) || [givenName, surname].map(text).join(' ').trim();
  const elsewhere = text(tenantId) !== '' && text(tenantId) !== tenant;
  const guest = ['guest', 'anonymous', 'federated'].includes(text(userRole).toLowerCase());
  return {
    name: whole,
    email: text(email) || (principal.includes('@') ? principal : '') || null,
    outsider: elsewhere || guest || principal.toUpperCase().includes('#EXT#'),
  };
}

/** Asks Teams for a member of the conversation of a reference. */
export type Roster = (client: ConnectorClient, at: TeamsReference, user: string) => Promise<unknown>;

type Home = Awaited<ReturnType<Adapter['home']>>;

export function createPeople(outgoing: Outgoing, memory: Memory, roster: Roster): Pick<Adapter, 'home' | 'profile'> {
  /** Chats that are being opened: who asks for the same one meanwhile gets that. */
  const opening = new Map<string, Promise<Home>>();

  async function open(person: Identity, reference: TeamsReference): Promise<Home> {
    const done = await outgoing(reference.serviceUrl, 'home', (client) =>
      client.conversations.createConversation({
        isGroup: false,
        bot: { id: reference.bot, name: 'krachtbot' },
        members: [{ id: person.user } as ChannelAccount],
        tenantId: person.tenant,
        channelData: { tenant: { id: person.tenant } },
      }),
    );
    if (done.kind !== 'done') return done;
    const conversation = text(record(done.value)['id']);
    if (conversation === '') return { kind: 'unknown' };
    memory.opened(person, conversation);
    return { kind: 'at', conversation };
  }

  return {
    async home(person: Identity) {
      const reference = memory.ofPerson(person);
      if (reference === null) return { kind: 'refused', refusal: 'no-reference' };
      if (reference.scope === 'personal') return { kind: 'at', conversation: reference.conversation };
      const key = `${person.tenant}|${person.user}`;
      const before = opening.get(key);
      if (before !== undefined) return before;
      const now = open(person, reference).finally(() => opening.delete(key));
      opening.set(key, now);
      return now;
    },
    async profile(person) {
      const reference = memory.ofPerson(person);
      if (reference === null) return null;
      const done = await outgoing(reference.serviceUrl, 'home', (client) => roster(client, reference, person.user));
      if (done.kind !== 'done') return null;
      return profileOf(done.value, person.tenant);
    },
  };
}

import type { Address, Identity } from '../../src/chat/index.ts';
import type { References, TeamsReference } from './ports.ts';
import { plainId } from './ids.ts';
import { type Place, withoutThread } from './source.ts';

/** What is remembered of people and channels, so that they can be spoken to later. */
export interface Memory {
  ofPerson(who: Pick<Identity, 'tenant' | 'user'>): TeamsReference | null;
  of(to: Pick<Address, 'tenant' | 'user' | 'conversation'>): TeamsReference | null;
  /** Keeps where somebody was seen. A person's own chat is never forgotten for a channel. */
  see(place: Place, from: Identity): void;
  joined(place: Place, from: Identity): boolean;
  setJoined(place: Place, from: Identity, joined: boolean): void;
  /** Keeps the chat with one person that was opened now. */
  opened(who: Identity, conversation: string): void;
}

function same(one: TeamsReference, other: TeamsReference): boolean {
  return (Object.keys(one) as (keyof TeamsReference)[]).every((key) => one[key] === other[key]);
}

export function createMemory(references: References, registration: string): Memory {
  const personKey = (tenant: string, user: string): string => ['person', registration, plainId(tenant), user].join('|');
  const channelKey = (tenant: string, conversation: string): string =>
    ['channel', registration, plainId(tenant), withoutThread(conversation)].join('|');

  function keep(key: string, reference: TeamsReference): void {
    const before = references.get(key);
    if (before === null || !same(before, reference)) references.set(key, reference);
  }

  const keyOf = (place: Place, from: Identity): string =>
    place.scope === 'personal' ? personKey(from.tenant, from.user) : channelKey(from.tenant, place.conversation);

  return {
    ofPerson: ({ tenant, user }) => references.get(personKey(tenant, user)),
    of({ tenant, user, conversation }) {
      if (user !== null) return references.get(personKey(tenant, user));
      return conversation === null ? null : references.get(channelKey(tenant, conversation));
    },
    see(place, from) {
      const { serviceUrl, bot, scope } = place;
      const conversation = withoutThread(place.conversation);
      const person = personKey(from.tenant, from.user);
      const known = references.get(person);
      const reference = { serviceUrl, bot, scope, conversation };
      if (scope === 'personal' || known?.scope !== 'personal')
        keep(person, { ...reference, joined: known?.joined ?? false });
      else keep(person, { ...known, serviceUrl, bot });
      if (scope === 'personal') return;
      // A team has the id of its first channel; what comes in about the team may be said in another one.
      for (const id of new Set([conversation, place.team || conversation])) {
        const key = channelKey(from.tenant, id);
        keep(key, { ...reference, conversation: id, joined: references.get(key)?.joined ?? false });
      }
    },
    joined: (place, from) => references.get(keyOf(place, from))?.joined ?? false,
    setJoined(place, from, joined) {
      const key = keyOf(place, from);
      const known = references.get(key);
      if (known !== null) keep(key, { ...known, joined });
    },
    opened(who, conversation) {
      const key = personKey(who.tenant, who.user);
      const known = references.get(key);
      if (known !== null) keep(key, { ...known, conversation, scope: 'personal' });
    },
  };
}

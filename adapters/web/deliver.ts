import type { Adapter, Address, Delivery, Identity, Profile, Receive, Refusal } from '../../src/chat/index.ts';
import type { Desk } from './desk.ts';
import { homeOf, userOf } from './place.ts';
import type { Mailbox, PlaygroundView } from './ports.ts';

type Where = { readonly kind: 'at'; readonly conversation: string } | Extract<Delivery, { kind: 'refused' }>;

const refused = (refusal: Refusal): Extract<Delivery, { kind: 'refused' }> => ({ kind: 'refused', refusal });

const sent = (conversation: string, message: string): Delivery => ({
  kind: 'sent',
  receipt: { conversation, message },
});

/** The outcome of work that is done at once, as a promise; what it throws rejects. */
const settled = <T>(work: () => T): Promise<T> => new Promise((resolve) => resolve(work()));

/** What the page knows of a person: a name, and never an e-mail address. */
export function profileOf(view: PlaygroundView, person: Identity): Profile | null {
  const found = view.people().find((one) => one.user === person.user);
  return found === undefined ? null : { name: found.name, email: null, outsider: false };
}

/** The page as a platform: what the bot says goes into the mailbox, as it would go to Slack or Teams. */
export function createDelivery(parts: {
  readonly mailbox: Mailbox;
  readonly view: PlaygroundView;
  readonly desk: Desk;
  readonly listen: (receive: Receive | null) => void;
}): Adapter {
  const { mailbox, view, desk, listen } = parts;

  function homeFor(user: string): Where {
    const known = view.people().some((person) => person.user === user);
    return known ? { kind: 'at', conversation: homeOf(user) } : refused('person-unknown');
  }

  function whereIs(to: Address): Where {
    const { conversation } = to;
    if (conversation === null) return to.user === null ? refused('channel-unknown') : homeFor(to.user);
    const user = userOf(conversation);
    if (user !== null) return homeFor(user);
    const known = view.channels().some((channel) => channel.conversation === conversation);
    return known ? { kind: 'at', conversation } : refused('channel-unknown');
  }

  /** The entry to say something under: threads are one deep, and one that is gone is no longer a place. */
  function rootOf(conversation: string, id: string): string | null {
    const entry = mailbox.list(conversation).find((one) => one.id === id);
    return entry === undefined ? null : (entry.under ?? entry.id);
  }

  return {
    platform: 'web',
    can: { replace: true, remove: true, find: true, settleMs: 0, paceMs: 0 },
    start: (receive) => settled(() => listen(receive)),
    stop: () => settled(() => listen(null)),
    send: (to, message, { outboxId, under }) =>
      settled((): Delivery => {
        const where = whereIs(to);
        if (where.kind === 'refused') return where;
        const { conversation } = where;
        const before = mailbox.find(conversation, outboxId);
        if (before !== null) return sent(conversation, before);
        const root = under === null ? null : rootOf(conversation, under.message);
        const id = mailbox.append({ conversation, author: 'bot', message, under: root, outboxId });
        desk.arrived(conversation, id);
        return sent(conversation, id);
      }),
    replace: (_to, { conversation, message: id }, message) =>
      settled(() => (mailbox.replace(conversation, id, message) ? sent(conversation, id) : refused('message-gone'))),
    remove: (_to, { conversation, message: id }) =>
      settled(() => {
        desk.gone(conversation, id);
        return mailbox.remove(conversation, id) ? sent(conversation, id) : refused('message-gone');
      }),
    find: (to, outboxId) =>
      settled(() => {
        const where = whereIs(to);
        const message = where.kind === 'at' ? mailbox.find(where.conversation, outboxId) : null;
        return where.kind === 'at' && message !== null
          ? { kind: 'stands', receipt: { conversation: where.conversation, message } }
          : { kind: 'absent' };
      }),
    home: (person) => settled(() => homeFor(person.user)),
    profile: (person) => settled(() => profileOf(view, person)),
    check: () =>
      settled(() => {
        const count = view.people().length;
        const note =
          count > 0
            ? `The page can play ${count} people.`
            : 'There is nobody to play on the page: load people with "seed" or "people import".';
        return [{ name: 'web', ok: count > 0, note }];
      }),
  };
}

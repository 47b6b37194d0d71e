import { randomUUID } from 'node:crypto';
import type { Adapter, Address, Delivery, Finding, Identity, Refusal } from '../chat/index.ts';
import type { House } from '../house.ts';
import type { Person } from '../records/person.ts';
import { UsageError } from './context.ts';
import { findPerson, readIdentity } from './person.ts';

/** What to do when a platform will not take a test message to a person. */
const REFUSED: Readonly<Record<Refusal, string>> = {
  'person-unknown': 'it does not know this person or does not let the bot speak to them: link them again.',
  'person-left': 'this person is no longer there: choose somebody else.',
  'bot-blocked': 'this person does not allow messages of the app: ask them to, then try again.',
  'channel-unknown': 'it does not know the conversation: link this person again.',
  'channel-archived': 'the conversation is archived: link this person again.',
  'not-in-channel': 'the bot may not write there: look at what the app may do, then try again.',
  'no-reference': 'the bot never saw this person there: ask them to open the app and type "hulp", then try again.',
  credentials: 'it does not take our credentials, or they lack a right: put them right, then try again.',
  'message-refused': 'it did not accept the message, which is a mistake of ours: report it.',
  'message-gone': 'it did not accept the message, which is a mistake of ours: report it.',
  other: 'it gave a reason that we do not know: look at the log of the platform, then try again.',
};

function noteOn(delivery: Delivery, person: string): readonly [ok: boolean, note: string] {
  switch (delivery.kind) {
    case 'sent':
      return [true, `Taken: ask ${person} whether it arrived.`];
    case 'later':
      return [false, `Not taken now: try again in ${String(Math.ceil(delivery.afterMs / 1000))} seconds.`];
    case 'refused':
      return [false, `Refused (${delivery.refusal}): ${REFUSED[delivery.refusal]}`];
    case 'unknown':
      return [false, `The answer was lost: ask ${person} whether it arrived before you try again.`];
  }
}

interface Wanted {
  readonly person: Person;
  /** The one place that was named; null: each place of theirs. */
  readonly only: Identity | null;
}

function wanted(house: House, who: string): Wanted {
  const only = /^(slack|teams|web):/.test(who) ? readIdentity(who) : null;
  const person = only === null ? findPerson(house, who) : house.store.people.at(only);
  if (person === null) throw new UsageError(`Nobody is known at ${who}; "person link" says who that is.`);
  if (person.stoppedAt !== null) throw new UsageError(`${person.id} asked for no more messages; nothing was sent.`);
  return { person, only };
}

const isAt = (address: Address, { platform, registration, tenant, user }: Identity): boolean =>
  address.platform === platform &&
  address.registration === registration &&
  address.tenant === tenant &&
  address.user === user;

/**
 * Says one short sentence to somebody on each configured platform where they are known, and tells what came of it. It is
 * not in the outbox: not repeated, and nothing is kept of it. Throws UsageError when nobody is meant.
 */
export async function sendTestMessage(
  house: House,
  adapters: readonly Adapter[],
  who: string,
): Promise<readonly Finding[]> {
  const { person, only } = wanted(house, who);
  const message = house.machine.voice.general.testMessage();
  const found: Finding[] = [];
  for (const address of house.store.people.addresses(person.id)) {
    const adapter = adapters.find(({ platform }) => platform === address.platform);
    if (adapter === undefined || (only !== null && !isAt(address, only))) continue;
    const delivery = await adapter.send(address, message, { outboxId: `test-${randomUUID()}`, under: null });
    const [ok, note] = noteOn(delivery, person.id);
    found.push({ name: `${adapter.platform} message`, ok, note });
  }
  if (found.length > 0) return found;
  const note = `${person.id} is not known on a platform that is configured: link them with "person link".`;
  return [{ name: 'message', ok: false, note }];
}

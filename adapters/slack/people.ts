import type { Adapter, Address, Identity, Profile } from '../../src/chat/index.ts';
import { type Json, record, text } from './json.ts';
import { type Failure, errorName, failureOf, inPerson } from './outcome.ts';
import type { PaceOf } from './pace.ts';
import type { Me, SlackLog } from './ports.ts';
import type { Web } from './web-client.ts';

type Home = { kind: 'at'; conversation: string } | Failure;

/** What Slack says of a person (docs.slack.dev/reference/objects/user-object). */
export function profileOf(user: Json, team: string): Profile {
  const profile = record(user['profile']);
  const home = text(user['team_id']);
  const outsider =
    user['is_restricted'] === true ||
    user['is_ultra_restricted'] === true ||
    user['is_stranger'] === true ||
    (home !== '' && home !== team);
  const name = text(profile['real_name']) || text(user['real_name']) || text(profile['display_name']);
  return { name: name || text(user['name']), email: text(profile['email']) || null, outsider };
}

export interface People {
  readonly home: Adapter['home'];
  readonly profile: Adapter['profile'];
  /** The same, and `unclear` when Slack did not say who this is: they are no stranger for that. */
  readonly look: (person: Identity) => Promise<Profile | null | 'unclear'>;
  /** The channel in which something said to this address stands: opened where only the person is known. */
  readonly channelOf: (to: Address) => Promise<Home>;
}

export function createPeople(web: Web, me: () => Me | null, pace: PaceOf, log: SlackLog): People {
  async function open(user: string): Promise<Home> {
    const afterMs = pace(user);
    if (afterMs > 0) return { kind: 'later', afterMs, whole: false };
    try {
      const opened = await web.conversations.open({ users: user });
      const conversation = opened.channel?.id;
      return conversation === undefined ? { kind: 'unknown' } : { kind: 'at', conversation };
    } catch (error) {
      return inPerson(failureOf(error));
    }
  }

  async function look(person: Identity): Promise<Profile | null | 'unclear'> {
    try {
      const found = await web.users.info({ user: person.user });
      const user = record(found.user);
      if (user['deleted'] === true || user['is_bot'] === true) return null;
      return profileOf(user, me()?.team ?? person.tenant);
    } catch (error) {
      log.warn({ error: errorName(error) }, 'Could not look up a person in Slack');
      const failure = failureOf(error);
      return failure.kind === 'refused' && failure.refusal === 'person-unknown' ? null : 'unclear';
    }
  }

  return {
    home: (person: Identity) => open(person.user),
    channelOf(to) {
      const { conversation, user } = to;
      // The id of a person stands for their conversation until it is known.
      if (conversation !== null && !/^[UW]/.test(conversation)) return Promise.resolve({ kind: 'at', conversation });
      const who = user ?? conversation;
      return who === null ? Promise.resolve({ kind: 'refused', refusal: 'no-reference' }) : open(who);
    },
    look,
    async profile(person) {
      const found = await look(person);
      return found === 'unclear' ? null : found;
    },
  };
}

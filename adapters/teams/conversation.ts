import type { Adapter, Identity, Inbound, Receive } from '../../src/chat/index.ts';
import { type Answered, answer, say } from './answer.ts';
import { createJoining } from './joining.ts';
import type { Json } from './json.ts';
import type { Memory } from './memory.ts';
import type { createPerform } from './perform.ts';
import type { TeamsLog, TeamsReference } from './ports.ts';
import { read } from './read.ts';
import type { Place, Source } from './source.ts';
import type { TeamsWords } from './words.ts';

interface Parts {
  readonly receive: () => Receive | null;
  readonly memory: Memory;
  readonly people: Pick<Adapter, 'home' | 'profile'>;
  readonly perform: ReturnType<typeof createPerform>;
  readonly words: TeamsWords;
  readonly log: TeamsLog;
}

/** What Teams is answered, after all of it was stored, and what is done after that. */
export interface Settled {
  readonly status: 200 | 501;
  readonly body: Answered['body'];
  readonly after: () => Promise<void>;
}

const errorName = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
const quiet = (status: Settled['status']): Settled => ({ status, body: null, after: () => Promise.resolve() });

/** Takes one activity of Teams, of which it is certain who sent it, from reading it to settling how it is answered. */
export function createConversation(
  parts: Parts,
): (activity: Json, place: Place, identity: (user: string) => Identity) => Promise<Settled> {
  const { memory, words, log } = parts;
  const joining = createJoining(memory);

  /** The person's own chat, only looked for where it is needed: a dialog shows all there is to show. */
  async function ownChat(source: Source, reply: string): Promise<string | null> {
    if (source.personal || source.via === 'dialog' || reply === 'nothing' || reply === 'replaced') return null;
    const home = await parts.people.home(source.from);
    return home.kind === 'at' ? home.conversation : null;
  }

  async function lookedUp(cause: Inbound): Promise<Inbound> {
    const { from, conversation, scope } = cause;
    const profile = await parts.people.profile(from);
    return { kind: 'found', eventId: `${cause.eventId}:found`, from, conversation, scope, profile, cause };
  }

  async function ask(receive: Receive, inbound: Inbound, source: Source, acted: boolean): Promise<Answered> {
    let reply;
    try {
      reply = await receive(inbound);
      // A dialog cannot be changed afterwards: who somebody is has to be known before it is shown.
      if (reply.kind === 'look-up' && source.via === 'dialog') reply = await receive(await lookedUp(inbound));
    } catch (error) {
      // Nobody waits for these, and Teams is told that they were not taken.
      if (source.via === 'event') throw error;
      log.error({ kind: inbound.kind, error: errorName(error) }, 'Could not take something of a person');
      return say(source, words.broken, acted);
    }
    try {
      const own = await ownChat(source, reply.kind);
      return answer(reply, { source, words, acted, own });
    } catch (error) {
      log.error({ reply: reply.kind, error: errorName(error) }, 'Could not show a reply');
      return say(source, words.broken, acted);
    }
  }

  async function act(
    receive: Receive,
    source: Source,
    answered: Answered,
    cause: Inbound | null,
    seen: TeamsReference | null,
  ): Promise<void> {
    for (const one of answered.acts) {
      if (one.kind !== 'look-up') await parts.perform(source, one, seen);
      else if (cause !== null) {
        // Looked up once: a second time would give the same.
        await act(receive, source, await ask(receive, await lookedUp(cause), source, true), null, seen);
      }
    }
  }

  return async (activity, place, identity) => {
    const receive = parts.receive();
    if (receive === null) throw new Error('not started');
    const what = read(activity, place, identity);
    if (what.kind === 'ignored') return quiet(200);
    if (what.kind === 'unsupported') return quiet(501);
    const { source } = what;
    // A dialog opens where the bot is not, in a chat of two others for one: that is no way to reach anybody.
    if (source.via !== 'dialog') memory.see(place, source.from);
    const seen = memory.ofPerson(source.from);
    const settled = (answered: Answered, cause: Inbound | null): Settled => ({
      status: 200,
      body: answered.body,
      after: () =>
        act(receive, source, answered, cause, seen).catch((error: unknown) =>
          log.error({ error: errorName(error) }, 'Could not follow up something of a person'),
        ),
    });
    if (what.kind === 'stale') return settled(say(source, words.stale, false), null);
    const { inbound } = what;
    const take = (): Promise<Answered> => ask(receive, inbound, source, false);
    const answered = source.via === 'event' ? await joining(inbound.kind, place, source.from, take) : await take();
    return answered === null ? quiet(200) : settled(answered, inbound);
  };
}
